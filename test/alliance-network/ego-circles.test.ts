import assert from 'node:assert/strict';
import test from 'node:test';
import { readFileSync } from 'node:fs';
import type { DossierFile } from '../../src/dossier/dossier.js';
import { bandsFor, circlesAround, withinBand } from '../../src/alliance-network/layout/ego-circles.js';
import type { NetworkDrawing } from '../../src/alliance-network/layout/geometry.js';
import { networkOf } from '../../src/alliance-network/layout/network.js';
import { dossier, laidOut, overlapsAmong, world } from './worlds.js';

const alliances = dossier(JSON.parse(readFileSync('data/world-alliances.json', 'utf8')) as DossierFile);

/** How far from the middle each mark stands, where the limits of the circles are 1, 2. */
function assertInCircles(records: ReturnType<typeof world>, ego: string, drawing: NetworkDrawing): void {
  const network = networkOf(records, { ego });
  const circles = circlesAround(network, ego);
  const used = [1, 2, 3].filter((circle) => circles.includes(circle));
  assert.equal(drawing.circles.length, used.length - 1);
  network.nodes.forEach(({ id }, i) => {
    const { x, y } = drawing.marks.find((mark) => mark.id === id) ?? assert.fail(id);
    const beyond = drawing.circles.filter(
      ({ centre, rx, ry }) => Math.hypot((x - centre.x) / rx, (y - centre.y) / ry) > 1,
    ).length;
    assert.equal(beyond, Math.max(0, used.indexOf(circles[i] ?? 3)), `${id} in circle ${circles[i]}`);
  });
}

test('circlesAround() counts the ties of two and of many between an actor and the focus actor', () => {
  const records = dossier({
    actors: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id, kind: 'state' })),
    ties: [
      { id: '1', title: '1', kind: 'alliance', parties: ['a', 'b', 'c'], sign: 'cooperative' },
      { id: '2', title: '2', kind: 'alliance', parties: ['c', 'd'], sign: 'cooperative' },
      { id: '3', title: '3', kind: 'alliance', parties: ['d', 'e'], sign: 'cooperative' },
    ],
  } as DossierFile);
  const network = networkOf(records, { ego: 'a' });
  assert.deepEqual(
    network.nodes.map(({ id }, i) => [id, circlesAround(network, 'a')[i]]),
    [
      ['a', 0],
      ['b', 1],
      ['c', 1],
      ['d', 2],
      ['e', 3],
    ],
  );
});

test('layoutNetwork({ego}) sets the focus actor in the middle, and each actor in its circle', () => {
  for (const width of [320, 900])
    for (const seed of [1, 2, 3]) {
      const records = world(60, 100, seed);
      const drawing = laidOut(records, { width, ego: 'a40' });
      const [focus] = drawing.marks.filter((mark) => mark.focus);
      assert.deepEqual([focus?.x, focus?.y], [drawing.width / 2, drawing.height / 2]);
      assertInCircles(records, 'a40', drawing);
    }
});

test('layoutNetwork({ego}) does so among 150 actors with ties of many, and no mark lies on another', () => {
  for (const ego of ['KOR', 'FRA', 'ETH']) {
    const drawing = laidOut(alliances, { width: 1060, ego });
    assertInCircles(alliances, ego, drawing);
    const { marks } = drawing;
    for (const [i, a] of marks.entries())
      for (const b of marks.slice(i + 1))
        assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= a.r + b.r, `${a.id} on ${b.id}, around ${ego}`);
    assert.equal(overlapsAmong(drawing.labels.map(({ box }) => box)), 0, ego);
  }
});

test('layoutNetwork({ego}) leaves no half of the drawing empty, though the focus actor is at the rim of the network', () => {
  const { marks, width, height } = laidOut(alliances, { width: 1060, ego: 'KOR' });
  for (const side of [
    marks.filter(({ x }) => x < width / 2),
    marks.filter(({ x }) => x > width / 2),
    marks.filter(({ y }) => y < height / 2),
    marks.filter(({ y }) => y > height / 2),
  ])
    assert.ok(side.length > marks.length / 4, `${side.length} of ${marks.length}`);
});

test('layoutNetwork({ego}) sets who is not connected with the focus actor in the outermost circle', () => {
  const records = dossier({
    actors: Array.from({ length: 12 }, (_, i) => ({ id: `a${i}`, name: `A${i}`, kind: 'state' })),
    ties: [0, 1, 4, 5, 6, 7, 8, 9, 10].map((i) => ({
      id: `t${i}`,
      title: `T${i}`,
      kind: 'alliance',
      parties: [`a${i}`, `a${i + 1}`],
      sign: 'cooperative',
    })),
  } as DossierFile);
  assertInCircles(records, 'a0', laidOut(records, { ego: 'a0' }));
});

test('bandsFor() gives the fuller circles more room, and withinBand() the nearest place in one', () => {
  const disc = { centre: { x: 100, y: 100 }, rx: 100, ry: 50 };
  const [, first, second] = bandsFor([0, 1, ...Array.from({ length: 90 }, () => 2)], disc);
  assert.ok(first && second && second.to - second.from > 2 * (first.to - first.from));
  assert.equal(second.edge, 1);
  const at = withinBand({ x: 100, y: 99 }, disc, second);
  assert.ok(Math.abs(at.y - (100 - second.from * 50)) < 1e-9 && Math.abs(at.x - 100) < 1e-9);
  assert.deepEqual(withinBand({ x: 100, y: 52 }, disc, second), { x: 100, y: 52 });
});
