import assert from 'node:assert/strict';
import test from 'node:test';
import { parseWhen, type When } from '../../src/dossier/when.js';
import { blankOf, cellFinder, othersIn, subjectFinder } from '../../src/policy-compare/layout/grid.js';
import { columnOrder } from '../../src/policy-compare/layout/order.js';
import { agreementOf } from '../../src/policy-compare/layout/agreement.js';
import { gridFor, oneQuestion, trilateral } from './comparisons.js';

const at = (edtf: string): When => parseWhen(edtf) as When;

const dated = oneQuestion({ type: 'text' }, [
  { text: 'First', when: '2020' },
  { text: 'Only', when: '2023' },
]);
const history = {
  ...dated,
  positions: [
    ...(dated.positions ?? []),
    { subject: 'a', dimension: 'q', text: 'Last', when: '2022-05', sources: ['s1'] },
    { subject: 'a', dimension: 'q', text: 'Undated', sources: ['s1'] },
  ],
};

test('gridOf(all) shows the latest position of a cell, and counts the undated as the oldest', () => {
  const grid = gridFor(history);
  assert.equal(grid.standing[0]?.text, 'Last');
  assert.deepEqual(
    othersIn(grid, 0).map(({ text }) => text),
    ['Undated', 'First'],
  );
});

test('gridOf(a date) shows the latest position that is not after it', () => {
  assert.equal(gridFor(history, at('2021')).standing[0]?.text, 'First');
  assert.equal(gridFor(history, at('2022')).standing[0]?.text, 'Last');
  assert.equal(gridFor(history, at('1999')).standing[0]?.text, 'Undated');
});

test('gridOf() finds the same cell by any of its names, and by its subject’s actor', () => {
  const grid = gridFor(trilateral);
  const find = cellFinder(grid);
  const cell = 1 * 4 + 1;
  assert.equal(grid.ids[cell], 'tri/kr/china');
  for (const name of ['tri/kr/china', 'kr/china', 'KOR/china', 'tri/KOR/china']) assert.equal(find(name), cell, name);
  for (const name of ['kr', 'china/kr', 'x/kr/china', 'kr/china/2020', '', '/', '%'])
    assert.equal(find(name), undefined, name);
  assert.equal(subjectFinder(grid.comparison)('JPN'), 0);
});

test('gridOf() finds a cell by the id of a position that stood there at another date', () => {
  const grid = gridFor(history);
  const other = othersIn(grid, 0)[0]?.id ?? '';
  assert.notEqual(other, grid.ids[0]);
  assert.equal(cellFinder(grid)(other), 0);
});

test('gridOf() decodes short ids, so that an id may hold a slash', () => {
  const file = oneQuestion({ type: 'text' }, [{ text: 'x' }]);
  const odd = { ...file, subjects: [{ id: 'a/b', title: 'A', sources: ['s1'] }], positions: [] };
  const grid = gridFor(odd);
  assert.equal(grid.ids[0], 'one/a%2Fb/q');
  assert.equal(cellFinder(grid)('a%2Fb/q'), 0);
});

test('blankOf() knows three blanks, and takes what is missing for unknown', () => {
  const grid = gridFor(
    oneQuestion({ type: 'text' }, [
      { blank: 'no-position' },
      { blank: 'not-applicable' },
      { blank: 'unknown' },
      { text: 'x' },
    ]),
  );
  assert.deepEqual(grid.standing.map(blankOf), ['no-position', 'not-applicable', 'unknown', undefined]);
  assert.equal(blankOf(undefined), 'unknown');
});

test('columnOrder() follows the ranks where all ranked questions agree', () => {
  assert.deepEqual(columnOrder(gridFor(trilateral)), [1, 0, 2]);
});

test('columnOrder() keeps the given order where ranks disagree', () => {
  const positions = (trilateral.positions ?? []).map((position) =>
    position.subject === 'kr' && position.dimension === 'taiwan' ? { ...position, value: 3 } : position,
  );
  assert.deepEqual(columnOrder(gridFor({ ...trilateral, positions })), [0, 1, 2]);
});

test('agreementOf() finds equal ranks, and takes no blank for agreement', () => {
  const { comparison, standing } = gridFor(trilateral);
  const column = (d: number) => [0, 1, 2].map((s) => standing[s * 4 + d]);
  const say = () => '';
  assert.deepEqual(agreementOf(comparison.dimensions[1]!, column(1), say), { groups: [[0, 2]], all: false });
  const blanks = gridFor(oneQuestion({ type: 'text' }, [{ blank: 'unknown' }, { blank: 'unknown' }]));
  assert.deepEqual(agreementOf(blanks.comparison.dimensions[0]!, blanks.standing, say).groups, []);
});

test('agreementOf() says that texts are the same, never that they differ', () => {
  const grid = gridFor(oneQuestion({ type: 'text' }, [{ text: 'Yes ' }, { text: 'Yes' }, { text: 'No' }]));
  const agreement = agreementOf(grid.comparison.dimensions[0]!, grid.standing, ({ text }) => String(text));
  assert.deepEqual(agreement, { groups: [[0, 1]], all: false });
});
