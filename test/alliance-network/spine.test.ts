import assert from 'node:assert/strict';
import test from 'node:test';
import { readFileSync } from 'node:fs';
import { languageOf } from '../../src/chart/language.js';
import ar from '../../src/chart/locale/ar.js';
import { measureByTable } from '../../src/chart/measure.js';
import type { Dossier, DossierFile } from '../../src/dossier/dossier.js';
import { parseWhen, type When } from '../../src/dossier/when.js';
import { bestConnected, networkOf } from '../../src/alliance-network/layout/network.js';
import { spineOf, type Spine } from '../../src/alliance-network/layout/spine.js';
import { tiesAt } from '../../src/alliance-network/layout/ties-at.js';
import { dossier, english, overlapsAmong, world } from './worlds.js';

const southKorea = dossier(JSON.parse(readFileSync('data/south-korea.json', 'utf8')) as DossierFile);

function spine(records: Dossier, { ego = 'KOR', width = 328, at = '2023', language = english } = {}): Spine {
  const when = parseWhen(at) as When;
  const network = networkOf(records, { ego });
  return spineOf(network, tiesAt(network, when), ego, width, language, measureByTable, when, records.kinds);
}

const textsOf = ({ centre, groups, targets }: Spine) => [
  ...groups,
  ...[centre, ...targets].flatMap(({ texts }) => texts),
];
const widths = {
  centre: [17, 700],
  group: [12, 700],
  name: [14, 700],
  past: [14, 700],
  quarrel: [13, 600],
  title: [13, 400],
  years: [13, 400],
} as const;
const boxOf = ({ text, x, y, anchor, role }: ReturnType<typeof textsOf>[number]) => {
  const [size, weight] = widths[role];
  const width = measureByTable(text, size, weight);
  return { x: anchor === 'start' ? x : x - width, y: y - 10, width, height: 12 };
};

for (const width of [248, 328, 500]) {
  test(`spineOf({width: ${width}}) has no text on another and none cut at the edge`, () => {
    for (const records of [southKorea, world(30, 60, 1)]) {
      const list = spine(records, { width, ego: records === southKorea ? 'KOR' : 'a0' });
      const boxes = textsOf(list).map(boxOf);
      assert.equal(overlapsAmong(boxes), 0);
      for (const { x, y, width: w, height } of boxes) {
        assert.ok(x >= -0.5 && x + w <= width + 0.5, `${x} ${w}`);
        assert.ok(y >= 0 && y + height <= list.height);
      }
    }
  });
}

test('spineOf() groups quarrels first, then partners, then what is over or contested, then ties of the others', () => {
  const headings = spine(southKorea)
    .groups.filter(({ role }) => role === 'group')
    .map(({ text }) => text);
  assert.deepEqual(headings, [
    'Ties and quarrels',
    'Ties only',
    'Ended before 2023, or disputed',
    'Ties among its partners',
  ]);
});

test('spineOf() sets a tie in its own style, a title at the start and years at the end', () => {
  const { targets, stubs } = spine(southKorea);
  const treaty = targets.find(({ texts }) => texts.some(({ text }) => text === 'Mutual Defense Treaty'));
  assert.deepEqual(
    treaty?.texts.map(({ text, anchor }) => [text, anchor]),
    [
      ['Mutual Defense Treaty', 'start'],
      ['1953–', 'end'],
    ],
  );
  const stub = stubs.find(({ id }) => id === treaty?.id);
  assert.equal(Math.round((stub?.to.x ?? 0) - (stub?.from.x ?? 0)), 34);
});

test('spineOf() joins six and more equal memberships in one row, with each actor and each tie a target', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const records = dossier({
    kinds: [{ id: 'membership', of: 'tie', title: 'Membership', width: 1 }],
    actors: [
      { id: 'KOR', name: 'Korea', kind: 'state' },
      ...ids.map((id) => ({ id, name: `Forum ${id}`, kind: 'forum' as const })),
    ],
    ties: ids.map((id) => ({ id: `t${id}`, parties: ['KOR', id], kind: 'membership', title: `Member of ${id}` })),
  });
  const { marks, targets, stubs } = spine(records);
  assert.equal(marks.length, 1);
  assert.equal(stubs.length, 1);
  assert.deepEqual(
    targets.map(({ id }) => id),
    [...ids, ...ids.map((id) => `t${id}`)],
  );
  assert.ok(targets.some(({ texts }) => texts[0]?.text === 'Membership'));
});

test('spineOf() lists every tie that a drawing would show, each once in the reading order', () => {
  const network = networkOf(southKorea, { ego: 'KOR' });
  const { current, ended } = tiesAt(network, parseWhen('2023') as When);
  const { order } = spine(southKorea);
  for (const { link } of [...current, ...ended]) assert.ok(order.includes(link.id), link.id);
  assert.equal(new Set(order).size, order.length);
  assert.equal(order[0], 'KOR');
});

test('spineOf() is mirrored where the language runs from right to left', () => {
  const mirrored = spine(southKorea, { language: languageOf('ar', ar) });
  assert.equal(mirrored.x, 328 - spine(southKorea).x);
  assert.equal(mirrored.centre.texts[0]?.anchor, 'end');
});

test('spineOf() is the same twice, to the byte', () => {
  assert.equal(JSON.stringify(spine(southKorea)), JSON.stringify(spine(structuredClone(southKorea))));
});

test('bestConnected() is the actor of most ties, the first by id among equals; none without actors', () => {
  assert.equal(bestConnected(networkOf(southKorea)), 'KOR');
  assert.equal(bestConnected(networkOf(dossier({}))), undefined);
});
