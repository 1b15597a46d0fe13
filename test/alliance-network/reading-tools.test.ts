import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account } from '../../src/alliance-network/account.js';
import { orderOnCircle } from '../../src/alliance-network/layout/circle.js';
import { hullsOf } from '../../src/alliance-network/layout/hulls.js';
import { matrixOf } from '../../src/alliance-network/layout/matrix.js';
import { networkOf } from '../../src/alliance-network/layout/network.js';
import { tiesAt } from '../../src/alliance-network/layout/ties-at.js';
import { alongTies } from '../../src/alliance-network/tools/along-ties.js';
import { pairDetails, pairOf } from '../../src/alliance-network/tools/pair.js';
import { legendPicks } from '../../src/alliance-network/tools/legend-picks.js';
import {
  filteredTies,
  filterGroups,
  findNamed,
  namesIn,
  pickedIn,
  toggledFilter,
} from '../../src/alliance-network/tools/tie-filters.js';
import { measureByTable } from '../../src/chart/measure.js';
import { parseWhen, type When } from '../../src/dossier/when.js';
import { dossier, english, laidOut } from './worlds.js';

const records = dossier({
  kinds: [{ id: 'pact', of: 'tie', title: 'Pact', sign: 'cooperative' }],
  actors: [
    { id: 'KOR', name: { en: 'South Korea', ko: '한국' }, kind: 'state' },
    { id: 'JPN', name: { en: 'Japan', ja: '日本' }, kind: 'state' },
    { id: 'USA', name: 'United States', kind: 'state' },
    { id: 'TUR', name: 'Türkiye', kind: 'state' },
    { id: 'bloc', name: 'Bloc', kind: 'bloc', members: ['KOR', 'JPN'] },
  ],
  ties: [
    { id: 'a', title: 'Alliance', kind: 'pact', parties: ['KOR', 'USA'], when: '1953/..' },
    { id: 'b', title: 'Base', kind: 'pact', parties: ['JPN', 'USA'], when: '1960/..' },
    { id: 'c', title: 'Islets', kind: 'dispute', sign: 'adversarial', parties: ['KOR', 'JPN'], when: '1952/..' },
    { id: 'd', title: 'Trade', kind: 'pact', parties: ['KOR', 'JPN'], when: '1965/..' },
    { id: 'e', title: 'Aid', kind: 'pact', parties: ['TUR', 'KOR'], when: '1950/1953' },
  ],
});
const network = networkOf(records);
const at = parseWhen('2000') as When;
const ties = tiesAt(network, at);
const account: Account = { dossier: records, network, at, ties, language: english, cite: () => [] };

test('pairOf() finds the ties between two actors and the partners that both have', () => {
  const pair = pairOf(['KOR', 'JPN'], account);
  assert.deepEqual(pair?.shared, ['USA']);
  assert.deepEqual(
    pair?.between.map(({ link }) => link.id),
    ['c', 'd'],
  );
  assert.equal(pair && pairDetails(pair, account).lines[0], 'South Korea and Japan share 1 partner: United States.');
  assert.equal(pairOf(['KOR', 'c'], account), undefined);
  assert.equal(pairOf(['KOR'], account), undefined);
});

test('filterGroups() counts what each option would leave, and filteredTies() leaves it', () => {
  const picked = pickedIn(['sign:cooperative']);
  const groups = filterGroups(ties, picked, records, english);
  const counts = groups.map(({ id, options }) => [id, options.map((option) => `${option.label} ${option.count}`)]);
  assert.deepEqual(counts, [
    ['kind', ['Pact 4', 'dispute 0']],
    ['sign', ['Cooperative 4', 'Adversarial 1']],
    ['status', ['In force 3', 'Ended 1']],
  ]);
  assert.equal(filteredTies(ties, picked).current.length, 3);
  assert.equal(filteredTies(ties, pickedIn(['colour:red', 'sign'])), ties);
  assert.equal(
    filteredTies(ties, pickedIn(toggledFilter(['sign:cooperative'], 'sign', 'cooperative'))).current.length,
    4,
  );
});

test('legendPicks() counts what has a look, given what else is picked, and keeps what is picked though nothing has it', () => {
  const toggles: string[] = [];
  const picks = legendPicks(ties, pickedIn(['sign:cooperative', 'status:suspended']), (...of) =>
    toggles.push(of.join(':')),
  );
  const { toggle = () => {}, ...cooperative } = picks.sign('cooperative') ?? {};
  assert.deepEqual(cooperative, { count: 0, on: true, out: false });
  assert.deepEqual({ ...picks.sign('adversarial'), toggle }, { count: 0, on: false, out: true, toggle });
  assert.equal(picks.sign('mixed'), undefined);
  assert.deepEqual({ ...picks.status('ended'), toggle }, { count: 1, on: false, out: true, toggle });
  assert.equal(picks.status('suspended')?.on, true);
  toggle();
  assert.deepEqual(toggles, ['sign:cooperative']);
});

test('findNamed() finds by any name in any language, with or without marks on letters', () => {
  const names = namesIn(records);
  const found = (query: string): string[] => findNamed(query, [...names.keys()], names);
  assert.deepEqual(found('한국'), ['KOR']);
  assert.deepEqual(found('日本'), ['JPN']);
  assert.deepEqual(found('turk'), ['TUR']);
  assert.deepEqual(found('islets'), ['c']);
  assert.deepEqual(found('nobody'), []);
  assert.deepEqual(found(' '), []);
});

test('alongTies() goes along the ties of an actor, on to the other end, and back', () => {
  const order = ['KOR', 'JPN', 'USA', 'a', 'b', 'c', 'd'];
  const first = alongTies(undefined, 'KOR', 'ArrowDown', account, order);
  assert.deepEqual(first, { from: 'KOR', at: 'c', says: 'South Korea, 3 ties; to Japan: 2' });
  const next = alongTies(first, 'c', 'ArrowDown', account, order);
  assert.equal(next?.at, 'd');
  assert.equal(alongTies(next, 'd', 'ArrowDown', account, order)?.at, 'a');
  assert.equal(alongTies(first, 'c', 'ArrowUp', account, order)?.at, 'a');
  assert.equal(alongTies(next, 'd', 'ArrowRight', account, order)?.at, 'JPN');
  assert.equal(alongTies(next, 'd', 'ArrowLeft', account, order)?.at, 'KOR');
  assert.equal(alongTies(undefined, 'KOR', 'ArrowLeft', account, order), undefined);
  assert.equal(alongTies(next, 'd', 'Shift', account, order), undefined);
});

test('orderOnCircle() sets each actor once, and lets a ring run round without a crossing', () => {
  const ids = Array.from({ length: 12 }, (_, i) => `a${(i * 5) % 12}`);
  const ring = networkOf(
    dossier({
      actors: ids.map((id) => ({ id, name: id, kind: 'state' })),
      ties: Array.from({ length: 12 }, (_, i) => ({
        id: `t${i}`,
        title: 'T',
        kind: 'k',
        parties: [`a${i}`, `a${(i + 1) % 12}`],
      })),
    }),
  );
  const order = orderOnCircle(ring);
  assert.deepEqual([...order].sort(), [...ids].sort());
  assert.equal(crossings(order), 0);
});

/** Of the ties of the ring, as chords. */
function crossings(order: readonly string[]): number {
  const place = (i: number): number => order.indexOf(`a${i % 12}`);
  const chords = Array.from({ length: 12 }, (_, i) => [place(i), place(i + 1)].sort((a, b) => a - b));
  return chords.reduce(
    (sum, [a = 0, b = 0], i) =>
      sum +
      chords.slice(i + 1).filter(([c = 0, d = 0]) => (a < c && c < b && b < d) || (c < a && a < d && d < b)).length,
    0,
  );
}

test('matrixOf() has a cell for each pair with ties, both ways, and says what they have in common', () => {
  const { heads, cells, leftOut } = matrixOf(network, ties, 900, false, english, measureByTable);
  assert.deepEqual(heads.map(({ id }) => id).sort(), ['JPN', 'KOR', 'USA']);
  assert.equal(leftOut, 0);
  const cell = cells.find(({ pair }) => pair.join() === 'KOR,JPN');
  assert.equal(cell?.ties.length, 2);
  assert.equal(cell?.style.sign, 'mixed');
  assert.equal(cells.length, 6);
  assert.ok(matrixOf(network, ties, 120, true, english, measureByTable).leftOut > 0);
});

test('all parties of a treaty of many are drawn and in the matrix, those without any other tie too', () => {
  const ids = Array.from({ length: 32 }, (_, i) => `s${i}`);
  const many = networkOf(
    dossier({
      actors: ids.map((id) => ({ id, name: id, kind: 'state' as const })),
      ties: [
        { id: 'treaty', title: 'Treaty', kind: 'pact', parties: ids, when: '1949/..' },
        { id: 'pair', title: 'Pair', kind: 'pact', parties: ['s0', 's1'], when: '1949/..' },
      ],
    }),
  );
  assert.deepEqual(
    many.links.map(({ parties, more }) => [parties.length, more]),
    [
      [32, 0],
      [2, 0],
    ],
  );
  const { heads, cells } = matrixOf(many, tiesAt(many, at), 1200, false, english, measureByTable);
  assert.equal(heads.length, 32);
  assert.equal(cells.length, 32 * 31);
});

test('a tie of all the world has spokes only to those with other ties, and counts the rest', () => {
  const ids = Array.from({ length: 190 }, (_, i) => `s${i}`);
  const { links, nodes } = networkOf(
    dossier({
      actors: ids.map((id) => ({ id, name: id, kind: 'state' as const })),
      ties: [
        { id: 'un', title: 'United Nations', kind: 'pact', parties: ids },
        { id: 'pair', title: 'Pair', kind: 'pact', parties: ['s0', 's1'] },
      ],
    }),
  );
  assert.equal(nodes.length, 2);
  assert.equal(links[0]?.more, 188);
});

test('hullsOf() draws blocs, ties and groups by their id, and none unasked', () => {
  const drawing = laidOut(records, { at });
  const hulls = (asked: readonly string[]): string[] =>
    hullsOf(drawing, records, at, asked, english, measureByTable).map(({ name }) => name);
  assert.deepEqual(hulls([]), []);
  assert.deepEqual(hulls(['bloc']), ['Bloc']);
  assert.deepEqual(hulls(['a']), ['Alliance']);
  assert.deepEqual(hulls(['none', 'bloc']), []);
});

test('hullsOf() writes the name of an area over no other text, and over no mark', () => {
  const ids = Array.from({ length: 24 }, (_, i) => `s${i}`);
  const pairs = ids.slice(1).map((id, i) => [id, ids[Math.floor(i / 3)] ?? id] as const);
  const crowd = dossier({
    actors: ids.map((id) => ({ id, name: `State ${id}`, kind: 'state' as const })),
    ties: [
      ...pairs.map((parties, i) => ({ id: `t${i}`, title: `Tie ${i}`, kind: 'pact', parties: [...parties] })),
      { id: 'league', title: 'The League', kind: 'pact', parties: ids.slice(0, 9) },
    ],
  });
  for (const width of [390, 900]) {
    const drawing = laidOut(crowd, { width });
    const [hull] = hullsOf(drawing, crowd, 'all', ['league'], english, measureByTable);
    assert.ok(hull);
    const half = measureByTable('The League', 12, 700) / 2;
    const { x, y } = hull.label;
    const covers = (left: number, top: number, right: number, bottom: number): boolean =>
      left < x + half && right > x - half && top < y + 4 && bottom > y - 12;
    for (const { box, id } of drawing.labels)
      assert.ok(!covers(box.x, box.y, box.x + box.width, box.y + box.height), `${width}: over ${id}`);
    for (const { x: cx, y: cy, r, id } of drawing.marks)
      assert.ok(!covers(cx - r, cy - r, cx + r, cy + r), `${width}: over ${id}`);
  }
});
