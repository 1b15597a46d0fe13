import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PlaceGrid } from '../../src/alliance-network/layout/place-grid.js';

const places = (count: number, of: (i: number) => number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => of(i));

test('PlaceGrid.near() gives all that are within reach, of 2 000 a few dozen', () => {
  const count = 2000;
  const xs = places(count, (i) => (i * 7919) % 1000);
  const ys = places(count, (i) => (i * 104729) % 700);
  const grid = new PlaceGrid(xs, ys, count);
  for (const [x, y, reach] of [
    [500, 350, 20],
    [0, 0, 20],
    [999, 699, 20],
    [-15, 350, 20],
    [1300, 900, 20],
  ] as const) {
    const near = [...grid.near(x, y, reach)];
    for (let i = 0; i < count; i++)
      if (Math.hypot(xs[i]! - x, ys[i]! - y) <= reach) assert.ok(near.includes(i), `${i} at ${x},${y}`);
    assert.equal(new Set(near).size, near.length);
    assert.ok(near.length < 60, `${near.length} looked at`);
  }
});

test('PlaceGrid.near() takes one place, many in one place, and none', () => {
  assert.deepEqual([...new PlaceGrid([5], [5], 1).near(6, 6, 2)], [0]);
  assert.deepEqual([...new PlaceGrid([5, 5, 5], [5, 5, 5], 3).near(5, 5, 0)], [0, 1, 2]);
  assert.deepEqual([...new PlaceGrid([], [], 0).near(0, 0, 10)], []);
});
