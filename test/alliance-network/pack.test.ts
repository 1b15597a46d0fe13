import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { pack, type Size } from '../../src/alliance-network/layout/pack.js';

const extentOf = (boxes: ReturnType<typeof pack>): readonly [number, number] => [
  Math.max(...boxes.map(({ x, width }) => x + width)),
  Math.max(...boxes.map(({ y, height }) => y + height)),
];

test('pack() sets small boxes beside a great one, one over the other, and leaves no row empty under it', () => {
  const sizes = [
    { width: 600, height: 500 },
    { width: 260, height: 240 },
    { width: 200, height: 220 },
  ];
  const boxes = pack(sizes, 1.5);
  assert.deepEqual(extentOf(boxes), [860, 500]);
  assert.deepEqual(
    boxes.map(({ x, y }) => [x, y]),
    [
      [0, 0],
      [600, 0],
      [600, 240],
    ],
  );
});

test('pack() keeps each size, lets none lie on another, and wastes no more than boxes of such sizes must', () => {
  const side = fc.integer({ min: 1, max: 300 });
  const boxOf = fc.record({ width: side, height: side }, { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(boxOf, { minLength: 1, maxLength: 60 }), fc.constantFrom(0.6, 1, 1.5), (given, ratio) => {
      const sizes = [...given].sort((a: Size, b: Size) => b.width * b.height - a.width * a.height);
      const boxes = pack(sizes, ratio);
      assert.deepEqual(
        boxes.map(({ width, height }) => ({ width, height })),
        sizes,
      );
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          assert.ok(a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height);
      const area = sizes.reduce((total, { width, height }) => total + width * height, 0);
      const longest = Math.max(...sizes.map(({ width, height }) => Math.max(width, height)));
      const [width, height] = extentOf(boxes);
      assert.ok(Math.max(width / ratio, height) <= 2 * Math.sqrt(area / ratio) + 2.5 * longest);
    }),
  );
});
