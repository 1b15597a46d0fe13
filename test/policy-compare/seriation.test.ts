import assert from 'node:assert/strict';
import test from 'node:test';
import { seriate } from '../../src/policy-compare/layout/seriation.js';

const onALine = (places: readonly number[]) => (a: number, b: number) =>
  Math.abs((places[a] ?? 0) - (places[b] ?? 0)) / 100;

test('seriate() puts places on a line in their order, whatever order they come in', () => {
  const places = [50, 3, 97, 20, 71, 55, 1, 90];
  const order = seriate(places.length, onALine(places)).map((i) => places[i]);
  const sorted = [...places].sort((a, b) => a - b);
  assert.ok([sorted.join(), sorted.reverse().join()].includes(order.join()), order.join());
});

test('seriate() keeps the members of a group together', () => {
  const group = [0, 1, 2, 0, 1, 2, 0, 1, 2];
  const order = seriate(group.length, (a, b) => (group[a] === group[b] ? 0.1 : 0.9)).map((i) => group[i]);
  assert.equal(order.filter((name, i) => name !== order[i - 1]).length, 3, order.join());
});

test('seriate() orders everybody once, the same way each time, unknown distances too', () => {
  const some = (a: number, b: number): number | undefined => ((a + b) % 3 ? ((a * 7 + b * 7) % 10) / 10 : undefined);
  const order = seriate(60, some);
  assert.deepEqual(order, seriate(60, some));
  assert.deepEqual(
    [...order].sort((a, b) => a - b),
    Array.from({ length: 60 }, (_, i) => i),
  );
  assert.deepEqual(
    seriate(2, () => undefined),
    [0, 1],
  );
  assert.deepEqual(
    seriate(0, () => undefined),
    [],
  );
});
