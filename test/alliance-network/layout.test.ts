import assert from 'node:assert/strict';
import test from 'node:test';
import { readFileSync } from 'node:fs';
import { parseWhen } from '../../src/dossier/when.js';
import type { DossierFile } from '../../src/dossier/dossier.js';
import type { NetworkDrawing } from '../../src/alliance-network/layout/geometry.js';
import { dossier, laidOut, overlapsAmong, stressOf, touch, world } from './worlds.js';

const southKorea = dossier(JSON.parse(readFileSync('data/south-korea.json', 'utf8')) as DossierFile);
const at = (edtf: string) => parseWhen(edtf);

const markBoxes = ({ marks }: NetworkDrawing) =>
  marks.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));

/** What no drawing may have, whatever is in it. */
function assertSound(drawing: NetworkDrawing): void {
  const { labels, width, height } = drawing;
  assert.equal(overlapsAmong(labels.map(({ box }) => box)), 0, 'labels on labels');
  for (const { box } of labels) {
    assert.ok(
      box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
      'cut at the edge',
    );
    for (const mark of markBoxes(drawing)) assert.ok(!touch(box, mark), 'label on a mark');
  }
  assert.equal(overlapsAmong(markBoxes(drawing)), 0, 'marks on marks');
  assert.doesNotMatch(JSON.stringify(drawing), /null/, 'a number that is none');
}

for (const width of [288, 320, 390, 560, 900, 1160]) {
  test(`layoutNetwork({width: ${width}}) sets 30 actors and 60 ties with no label on a label or mark`, () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const drawing = laidOut(world(30, 60, seed), { width });
      assertSound(drawing);
      if (width >= 560) assert.deepEqual(drawing.unnamed, [], `world ${seed}`);
    }
  });

  test(`layoutNetwork({width: ${width}, ego}) does so around a focus actor too`, () => {
    for (const seed of [1, 2, 3]) assertSound(laidOut(world(30, 60, seed), { width, ego: 'a0' }));
    const drawing = laidOut(southKorea, { width, ego: 'KOR', at: at('2023') as never });
    assertSound(drawing);
    if (width >= 560) assert.deepEqual(drawing.unnamed, []);
  });
}

test('layoutNetwork() sets 60 actors at 900 px with no label on a label', () => {
  assertSound(laidOut(world(60, 120, 1)));
});

test('layoutNetwork() tells nearness: stress at most 0.12 at 30 actors and 60 ties', () => {
  for (const seed of [1, 2, 3, 4]) {
    const records = world(30, 60, seed);
    assert.ok(stressOf(laidOut(records), records) <= 0.12, `world ${seed}: ${stressOf(laidOut(records), records)}`);
  }
});

test('layoutNetwork() is the same twice, to the byte', () => {
  for (const ego of [undefined, 'KOR']) {
    const options = ego === undefined ? {} : { ego };
    const first = JSON.stringify(laidOut(southKorea, options));
    const again = JSON.stringify(laidOut(structuredClone(southKorea), options));
    assert.equal(again, first);
  }
});

test('layoutNetwork({at}) keeps every mark and hub in its place at all dates', () => {
  const placesAt = (date: string) =>
    laidOut(southKorea, { ego: 'KOR', at: at(date) as never }).marks.map(({ id, x, y }) => [id, x, y]);
  assert.deepEqual(placesAt('1955'), placesAt('2023'));
  const hubs = new Map(laidOut(southKorea, { ego: 'KOR' }).hubs.map(({ id, x, y }) => [id, [x, y]]));
  for (const { id, x, y } of laidOut(southKorea, { ego: 'KOR', at: at('2023') as never }).hubs)
    assert.deepEqual([x, y], hubs.get(id));
});

test('layoutNetwork() returns frozen data and leaves its input alone', () => {
  const before = JSON.stringify(southKorea);
  const drawing = laidOut(southKorea);
  assert.equal(JSON.stringify(southKorea), before);
  assert.throws(() => Object.assign(drawing.marks[0] as object, { x: 0 }), TypeError);
});

const state = (id: string, more: object = {}) => ({ id, name: id.toUpperCase(), kind: 'state' as const, ...more });
const tie = (id: string, parties: string[], more: object = {}) => ({
  id,
  parties,
  kind: 'pact',
  title: `Tie ${id}`,
  ...more,
});

test('layoutNetwork() draws the parallel ties of a pair 5 px apart', () => {
  const { lines } = laidOut(
    dossier({ actors: [state('a'), state('b')], ties: ['1', '2', '3'].map((id) => tie(id, ['a', 'b'])) }),
  );
  assert.deepEqual(
    lines.map(({ ids }) => ids.length),
    [1, 1, 1],
  );
  const [first, second, third] = lines;
  const gap = (one: typeof first, other: typeof first) =>
    Math.hypot((one?.from.x ?? 0) - (other?.from.x ?? 0), (one?.from.y ?? 0) - (other?.from.y ?? 0));
  assert.ok(Math.abs(gap(first, second) - 5) < 0.2 && Math.abs(gap(second, third) - 5) < 0.2);
});

test('layoutNetwork() draws more than five ties of a pair as one line with their number', () => {
  const ids = ['1', '2', '3', '4', '5', '6', '7'];
  const { lines, labels } = laidOut(
    dossier({ actors: [state('a'), state('b')], ties: ids.map((id) => tie(id, ['b', 'a'])) }),
  );
  assert.equal(lines.length, 1);
  assert.deepEqual(lines[0]?.ids, ids);
  assert.equal(lines[0]?.style.width, 4);
  assert.ok(labels.some((label) => label.lines[0]?.role === 'count' && label.lines[0].text === '7'));
});

test('layoutNetwork() draws a tie of three as one hub with three spokes, and no line', () => {
  const { hubs, lines } = laidOut(
    dossier({ actors: ['a', 'b', 'c'].map((id) => state(id)), ties: [tie('t', ['a', 'b', 'c'])] }),
  );
  assert.equal(lines.length, 0);
  assert.deepEqual(
    hubs.map(({ id, spokes }) => [id, spokes.length]),
    [['t', 3]],
  );
});

test('layoutNetwork() draws of a tie of all the world only the parties that have other ties, and counts the rest', () => {
  const many = Array.from({ length: 72 }, (_, i) => `m${i}`);
  const records = dossier({
    actors: many.map((id) => state(id)),
    ties: [tie('all', many), tie('x', ['m0', 'm1']), tie('y', ['m1', 'm2'])],
  });
  const { marks, hubs, labels } = laidOut(records);
  assert.deepEqual(
    marks.map(({ id }) => id),
    ['m0', 'm1', 'm2'],
  );
  assert.equal(hubs[0]?.spokes.length, 3);
  assert.ok(labels.some(({ id, lines }) => id === 'all' && lines.at(-1)?.text === 'and 69 more'));
});

test('layoutNetwork() draws a tie of an actor with itself as a loop beside its mark', () => {
  const { lines, marks } = laidOut(dossier({ actors: [state('a')], ties: [tie('t', ['a', 'a'])] }));
  assert.equal(marks.length, 1);
  assert.equal(lines[0]?.loop, 9);
});

test('layoutNetwork() gives a directed tie its arrow at the party that is not the first', () => {
  const records = dossier({ actors: [state('a'), state('b')], ties: [tie('t', ['b', 'a'], { directed: true })] });
  const { lines, marks } = laidOut(records);
  const goal = marks.find(({ id }) => id === 'a');
  const [line] = lines;
  assert.equal(line?.directed, true);
  assert.ok(Math.hypot((line?.to.x ?? 0) - (goal?.x ?? 0), (line?.to.y ?? 0) - (goal?.y ?? 0)) < 20);
});

test('layoutNetwork() draws nothing of no records, one actor of one with a focus, and no untied others', () => {
  assert.deepEqual(laidOut(dossier({})).marks, []);
  const alone = dossier({ actors: [state('a'), state('b')] });
  assert.deepEqual(laidOut(alone).marks, []);
  assert.deepEqual(
    laidOut(alone, { ego: 'a' }).marks.map(({ id, focus }) => [id, focus]),
    [['a', true]],
  );
});

test('layoutNetwork() packs unconnected parts inside the drawing', () => {
  const ids = Array.from({ length: 24 }, (_, i) => `p${i}`);
  const ties = ids.filter((_, i) => i % 2).map((id, i) => tie(`t${i}`, [ids[i * 2] ?? '', id]));
  assertSound(laidOut(dossier({ actors: ids.map((id) => state(id)), ties })));
});

test('layoutNetwork() respects a given x and y', () => {
  const records = dossier({
    actors: [state('a', { x: 0.25, y: 0.5 }), state('b'), state('c')],
    ties: [tie('1', ['a', 'b']), tie('2', ['b', 'c'])],
  });
  const { marks } = laidOut(records, { height: 400 });
  assert.deepEqual([marks[0]?.x, marks[0]?.y], [225, 200]);
});

test('layoutNetwork({ego}) sets states on their side of the map: China west, the United States east, North Korea north', () => {
  const { marks } = laidOut(southKorea, { ego: 'KOR' });
  const of = (id: string) => marks.find((mark) => mark.id === id) ?? assert.fail(id);
  assert.ok(
    of('CHN').x < of('KOR').x && of('USA').x > of('KOR').x && of('PRK').y < of('KOR').y && of('AUS').y > of('KOR').y,
  );
  assert.equal(of('KOR').r, 11);
});

test('layoutNetwork({at}) draws a status by what it is: absent, signed, in force, suspended, ended', () => {
  const records = dossier({
    actors: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => state(id)),
    ties: [
      tie('later', ['a', 'b'], { when: '2030/..' }),
      tie('signed', ['a', 'c'], { signed: '2019', when: '2030/..' }),
      tie('open', ['a', 'd'], { when: '1990/..' }),
      tie('paused', ['a', 'e'], { when: '1990/..', suspended: '2010/..' }),
      tie('over', ['a', 'f'], { when: '1990/2000' }),
    ],
  });
  const { lines } = laidOut(records, { at: at('2020') as never });
  const statuses = Object.fromEntries(lines.map(({ id, style }) => [id, style.status]));
  assert.deepEqual(statuses, { signed: 'signed', open: 'in-force', paused: 'suspended', over: 'ended' });
  assert.deepEqual(
    lines.find(({ id }) => id === 'paused')?.signs.map(({ sign }) => sign),
    ['suspended'],
  );
});

test('layoutNetwork({at}) draws at most six ended ties: those of most parties, then disputed ones', () => {
  const others = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
  const past = others.map((id, i) =>
    tie(`t${i}`, ['a', id], { when: `19${50 + i}/1990`, ...(i === 0 ? { disputed: true } : {}) }),
  );
  const records = dossier({
    actors: ['a', ...others].map((id) => state(id)),
    ties: [...past, tie('many', ['a', 'b', 'c'], { when: '1960/1970' })],
  });
  const { lines, hubs } = laidOut(records, { at: at('2020') as never });
  assert.equal(hubs[0]?.id, 'many');
  assert.equal(lines.length, 5);
  assert.ok(lines.some(({ id }) => id === 't0'));
});

test('layoutNetwork() sets the title of every quarrel, in the sample at 1100 px', () => {
  const { titled, lines } = laidOut(southKorea, { width: 1060, ego: 'KOR', at: at('2023') as never });
  const quarrels = lines.filter(({ style }) => style.sign === 'adversarial' && style.status !== 'ended');
  assert.ok(quarrels.length >= 5);
  for (const { id } of quarrels) assert.ok(titled.includes(id), id);
});

test('layoutNetwork() sets no × on another, or nearer than 20 px to it', () => {
  const { lines } = laidOut(southKorea, { width: 1060, ego: 'KOR', at: at('2023') as never });
  const crosses = lines.flatMap(({ signs }) => signs);
  crosses.forEach((a, i) => {
    for (const b of crosses.slice(i + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 20, JSON.stringify([a, b]));
  });
});

test('layoutNetwork() takes ids and names of any kind for what they are', () => {
  const ids = ['__proto__', 'constructor', 'a b', '"><svg onload=x>', '["a"]', 'é\u202e', '🇰🇷'];
  const records = dossier({
    actors: ids.map((id) => ({ id, name: `${id} `.repeat(12), kind: 'state' as const })),
    ties: ids.slice(1).map((id, i) => tie(`toString${i}`, [ids[0] ?? '', id])),
  });
  assert.equal(records.ties.length, ids.length - 1);
  for (const width of [248, 900]) {
    const drawing = laidOut(records, { width, ego: '__proto__' });
    assert.equal(drawing.lines.length, records.ties.length);
    assertSound(drawing);
  }
});

test('layoutNetwork() ends for 2 000 actors and 8 000 ties', () => {
  const { marks, lines } = laidOut(world(2000, 8000, 1));
  assert.equal(marks.length, 2000);
  assert.ok(lines.length > 7000);
});
