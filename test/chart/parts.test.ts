import assert from 'node:assert/strict';
import test from 'node:test';
import { idList } from '../../src/chart/attributes.js';
import { citations } from '../../src/chart/figure/citations.js';
import { lastCall } from '../../src/chart/last-call.js';
import { alongOrder } from '../../src/chart/mark-interaction.js';
import { shapePath } from '../../src/chart/symbols.js';
import { SHAPES } from '../../src/dossier/dossier.js';

test('idList reads percent-encoded ids, and writes them back', () => {
  const ids = ['KOR', 'six-party talks', 'a/b', '한국', '100%'];
  const attribute = idList.toAttribute?.(ids) as string;
  assert.deepEqual(idList.fromAttribute?.(attribute), ids);
  assert.deepEqual(idList.fromAttribute?.('  KOR   %zz '), ['KOR', '%zz']);
  assert.equal(idList.toAttribute?.([]), null);
});

test('citations(sources, used) numbers in the order of the dossier, and only what is used', () => {
  const sources = ['S1', 'S2', 'S3'].map((id) => ({ id, title: id }));
  const { cite, cited } = citations(sources, new Set(['S3', 'S1', 'gone']));
  assert.deepEqual(cite(['S3', 'S1', 'gone', 'S2']), [1, 2]);
  assert.deepEqual(
    cited().map(({ number, source }) => [number, source.id]),
    [
      [1, 'S1'],
      [2, 'S3'],
    ],
  );
});

test('lastCall(f) computes once for the same arguments, and anew for others', () => {
  let calls = 0;
  const twice = lastCall((n: number) => (calls++, n * 2));
  assert.deepEqual([twice(2), twice(2), twice(3), twice(2)], [4, 4, 6, 4]);
  assert.equal(calls, 3);
});

test('alongOrder(order) steps with the arrows and stops at the ends', () => {
  const order = ['a', 'b', 'c'];
  assert.equal(alongOrder(order, 'a', 'ArrowRight'), 'b');
  assert.equal(alongOrder(order, 'b', 'ArrowUp'), 'a');
  assert.equal(alongOrder(order, 'c', 'ArrowDown'), undefined);
  assert.equal(alongOrder(order, 'a', 'x'), undefined);
});

test('shapePath(shape) is a closed outline within 1.2 radii for every shape, each its own', () => {
  const paths = SHAPES.map((shape) => shapePath(shape, 10));
  assert.equal(new Set(paths).size, SHAPES.length);
  for (const path of paths) {
    assert.match(path, /^M.*Z$/);
    for (const [number] of path.matchAll(/-?\d+(\.\d+)?/g)) assert.ok(Math.abs(Number(number)) <= 20, path);
  }
});
