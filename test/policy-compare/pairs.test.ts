import assert from 'node:assert/strict';
import test from 'node:test';
import { differenceOf } from '../../src/policy-compare/layout/difference.js';
import { pairFinder, pairGrid, pairId } from '../../src/policy-compare/layout/pairs.js';
import { layoutSides } from '../../src/policy-compare/layout/sides.js';
import { gridFor, speechOf, trilateral, votes } from './comparisons.js';

const grid = gridFor(votes(['yes', 'no', ''], ['yes', 'abstain', ''], ['', '', 'yes']));

test('pairGrid() has the agreement of each two in per cent, the same either way', () => {
  const { standing, ids } = pairGrid(grid, differenceOf(grid), [0, 1, 2], '%');
  assert.deepEqual(
    standing.map((position) => position?.value ?? position?.blank),
    ['not-applicable', 75, 'unknown', 75, 'not-applicable', 'unknown', 'unknown', 'unknown', 'not-applicable'],
  );
  assert.equal(ids[1], 'st0/st1');
});

test('pairGrid() stands in the order that it is given', () => {
  const { comparison } = pairGrid(grid, differenceOf(grid), [2, 0, 1], '%');
  assert.deepEqual(
    [comparison.subjects, comparison.dimensions].map((list) => list.map(({ id }) => id)),
    [
      ['st2', 'st0', 'st1'],
      ['st2', 'st0', 'st1'],
    ],
  );
});

test('pairFinder() knows a pair by its ids or its actors, and nobody by one', () => {
  const find = pairFinder(gridFor(trilateral).comparison);
  assert.deepEqual(find(pairId('jp', 'us')), [0, 2]);
  assert.deepEqual(find('KOR/JPN'), [1, 0]);
  for (const id of ['jp', 'jp/jp', 'jp/china', 'jp/us/kr', '%/%E0%A4%A']) assert.equal(find(id), undefined, id);
});

test('layoutSides() lists what each side has, and says on what it has nothing', () => {
  const { sides, order } = layoutSides(gridFor(trilateral), speechOf());
  assert.deepEqual(
    sides.map(({ id, sign, items, unlisted }) => [id, sign, items.map(({ about }) => about), unlisted]),
    [
      ['jp', '+', ['Trade order', 'China', 'Taiwan', 'The pact'], []],
      ['kr', '−', ['China', 'Taiwan', 'The pact'], ['Trade order']],
    ],
  );
  assert.equal(order.length, 2 + 4 + 3);
});
