import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3-force';
import type { Dossier, DossierFile } from '../../src/dossier/dossier.js';
import type { ActorMark, Point } from '../../src/alliance-network/layout/geometry.js';
import { networkOf } from '../../src/alliance-network/layout/network.js';
import { placing } from '../../src/alliance-network/layout/places.js';
import { dossier, laidOut, overlapsAmong, stressOf, world } from './worlds.js';

type Marks = Pick<ReturnType<typeof laidOut>, 'marks'>;

/** The recipe that everyone copies: 300 ticks with the default forces. The oracle for what a layout must be worth. */
function recipe({ actors, ties }: Dossier): Marks {
  const nodes = actors.map(({ id }): SimulationNodeDatum & { id: string } => ({ id }));
  const links = ties.map(({ parties: [a, b] }) => ({ source: a?.actor ?? '', target: b?.actor ?? '' }));
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<(typeof nodes)[number], (typeof links)[number]>(links).id(({ id }) => id),
    )
    .force('charge', forceManyBody())
    .force('center', forceCenter())
    .stop()
    .tick(300);
  return { marks: nodes.map(({ id, x = 0, y = 0 }) => ({ id, x, y }) as ActorMark) };
}

/** How many pairs of ties cross, as straight lines between the marks. */
function crossings({ marks }: Marks, { ties }: Dossier): number {
  const at = new Map<string, Point>(marks.map((mark) => [mark.id, mark]));
  const lines = ties.map(({ parties: [a, b] }) => [a?.actor ?? '', b?.actor ?? ''] as const);
  const ends = lines.map((ids) => ids.map((id) => at.get(id) as Point) as [Point, Point]);
  const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  let count = 0;
  ends.forEach(([a, b], i) => {
    for (let j = i + 1; j < ends.length; j++) {
      if (lines[i]?.some((id) => lines[j]?.includes(id))) continue;
      const [c, d] = ends[j] as [Point, Point];
      if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) count++;
    }
  });
  return count;
}

const squares = ({ marks }: Marks) => marks.map(({ x, y, r }) => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }));

for (const [actors, ties, worlds] of [
  [30, 60, 4],
  [60, 120, 3],
  [300, 1200, 1],
] as const) {
  test(`layoutNetwork() of ${actors} actors and ${ties} ties has less stress than 300 ticks of plain forces, and no more crossings`, () => {
    const sums = { stress: [0, 0], crossings: [0, 0] };
    for (let seed = 1; seed <= worlds; seed++) {
      const records = world(actors, ties, seed);
      for (const height of [undefined, 440]) {
        const drawing = laidOut(records, height === undefined ? {} : { height });
        const plain = recipe(records);
        sums.stress[0]! += stressOf(drawing as never, records);
        sums.stress[1]! += stressOf(plain as never, records);
        sums.crossings[0]! += crossings(drawing, records);
        sums.crossings[1]! += crossings(plain, records);
        assert.equal(overlapsAmong(squares(drawing)), 0, 'marks on marks');
        assert.equal(overlapsAmong(drawing.labels.map(({ box }) => box)), 0, 'labels on labels');
      }
    }
    const [stress, plainStress] = sums.stress as [number, number];
    const [crossed, plainCrossed] = sums.crossings as [number, number];
    assert.ok(stress <= 0.93 * plainStress, `stress ${stress} against ${plainStress}`);
    assert.ok(crossed <= plainCrossed, `${crossed} crossings against ${plainCrossed}`);
  });
}

test('placing() is the same whether it is done at once or step by step, and at another size after the first', () => {
  const network = networkOf(world(60, 120, 3));
  const options = { width: 900, labelOf: () => ({ width: 60, height: 16 }) };
  const all = (known = {}) => {
    const steps = placing(network, options, known);
    let rough = 0;
    for (;;) {
      const step = steps.next();
      if (step.done) return { places: JSON.stringify([...step.value.actors]), rough };
      if (step.value) rough++;
    }
  };
  const known = {};
  const first = all(known);
  assert.equal(first.rough, 1, 'one picture before the last');
  assert.deepEqual(all(known), { places: first.places, rough: 0 }, 'the shape is found once');
  assert.equal(all().places, first.places);
});

const southKorea = JSON.parse(readFileSync('data/south-korea.json', 'utf8')) as DossierFile;
const WIDTH = 900;

/** Median shift of the marks, in shares of the width, when one more actor is tied to one. */
function shiftBy(partner: string, ego: string | undefined): number {
  const options = { width: WIDTH, ...(ego === undefined ? {} : { ego }) };
  const before = laidOut(dossier(southKorea), options);
  const newcomer = { id: 'new', name: 'Newland', kind: 'state' as const };
  const tie = { id: 'new-tie', parties: ['new', partner], kind: 'alliance', title: 'New tie' };
  const more = {
    ...southKorea,
    actors: [...(southKorea.actors ?? []), newcomer],
    ties: [...(southKorea.ties ?? []), tie],
  };
  const after = new Map(laidOut(dossier(more), options).marks.map((mark) => [mark.id, mark]));
  return median(
    before.marks.map(({ id, x, y }) => {
      const there = after.get(id) ?? assert.fail(id);
      return Math.hypot(there.x - x, there.y - y) / WIDTH;
    }),
  );
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test('layoutNetwork({ego}) moves the marks of the sample by less than 5 % of the width when an actor is added', () => {
  const partners = laidOut(dossier(southKorea), { ego: 'KOR' }).marks.map(({ id }) => id);
  assert.ok(shiftBy('KOR', 'KOR') < 0.05);
  assert.ok(median(partners.map((partner) => shiftBy(partner, 'KOR'))) < 0.05);
});

test('layoutNetwork() without a focus actor moves them by less than 5 % too, and never by 8 %', () => {
  const partners = laidOut(dossier(southKorea)).marks.map(({ id }) => id);
  const shifts = partners.map((partner) => shiftBy(partner, undefined));
  assert.ok(median(shifts) < 0.05, `${median(shifts)}`);
  assert.ok(Math.max(...shifts) < 0.08, `${Math.max(...shifts)}`);
});
