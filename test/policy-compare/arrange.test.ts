import assert from 'node:assert/strict';
import test from 'node:test';
import { arranged, AS_GIVEN, withoutHidden } from '../../src/policy-compare/layout/arrange.js';
import { differenceOf } from '../../src/policy-compare/layout/difference.js';
import type { Grid } from '../../src/policy-compare/layout/grid.js';
import { gridFor, manyByMany, trilateral, votes } from './comparisons.js';

const rowsOf = ({ comparison }: Grid): string => comparison.subjects.map(({ id }) => id).join(' ');
const columnsOf = ({ comparison }: Grid): string => comparison.dimensions.map(({ id }) => id).join(' ');
const by = (grid: Grid, sort: string, differing = false): Grid =>
  arranged(grid, { sort, differing }, differenceOf(grid));

const grid = gridFor(
  votes(['yes', 'no', 'no', 'yes'], ['yes', 'yes', 'abstain', ''], ['yes', 'yes', 'abstain', 'yes']),
);

test('arranged() leaves a grid alone where nothing is asked, or what is asked is not known', () => {
  assert.equal(arranged(grid, AS_GIVEN, differenceOf(grid)), grid);
  assert.equal(by(grid, 'nobody'), grid);
  assert.equal(withoutHidden(grid, AS_GIVEN), grid);
});

test('arranged(difference) puts the questions that divide most first, ties as given', () => {
  assert.equal(columnsOf(by(grid, 'difference')), 'v1 v2 v0 v3');
});

test('arranged(differing) keeps only questions on which not all who answer say the same', () => {
  assert.equal(columnsOf(by(grid, 'given', true)), 'v1 v2');
  const same = gridFor(votes(['yes'], ['yes']));
  assert.equal(by(same, 'given', true), same, 'never an empty picture');
});

test('arranged(question) orders subjects from its first pole to its last, blanks last', () => {
  assert.equal(rowsOf(by(grid, 'v1')), 'st0 st1 st2');
  assert.equal(rowsOf(by(gridFor(votes(['yes'], [''], ['no'])), 'v0')), 'st2 st0 st1');
});

test('arranged(subject) orders questions by its answers', () => {
  assert.equal(columnsOf(by(grid, 'st0')), 'v1 v2 v0 v3');
});

test('arranged(likeness) sets those side by side who vote alike', () => {
  const blocs = gridFor(votes(['yes', 'no'], ['no', 'yes'], ['yes', 'no'], ['no', 'yes']));
  assert.match(rowsOf(by(blocs, 'likeness')), /^(st0 st2 st1 st3|st0 st2 st3 st1|st2 st0 .*)$/);
});

test('arranged() moves whole cells: their positions, their ids and their other dates', () => {
  const moved = by(gridFor(manyByMany(6, 4)), 'd2');
  moved.standing.forEach((position, cell) => {
    assert.equal(position?.subject, moved.comparison.subjects[Math.floor(cell / 4)]?.id);
    assert.equal(position?.dimension, moved.comparison.dimensions[cell % 4]?.id);
    assert.equal(position?.id, moved.ids[cell]);
  });
});

test('withoutHidden() leaves out subjects and questions, shows one of either alone, and never hides all', () => {
  const tri = gridFor(trilateral);
  const less = withoutHidden(tri, { hidden: new Set(['jp', 'trade']), only: '' });
  assert.deepEqual([rowsOf(less), columnsOf(less)], ['kr us', 'china taiwan pact']);
  assert.equal(less.standing[0]?.text, 'Conciliatory');
  const one = withoutHidden(tri, { hidden: new Set(['jp']), only: 'taiwan' });
  assert.deepEqual([rowsOf(one), columnsOf(one)], ['kr us', 'taiwan']);
  assert.equal(rowsOf(withoutHidden(tri, { hidden: new Set(['jp', 'kr', 'us']), only: '' })), 'jp kr us');
});
