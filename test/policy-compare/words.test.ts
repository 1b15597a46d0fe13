import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import { parseWhen, type When } from '../../src/dossier/when.js';
import { detailsOf } from '../../src/policy-compare/details.js';
import { emphasisOf, finderOf } from '../../src/policy-compare/emphasis.js';
import { notesOf } from '../../src/policy-compare/notes.js';
import { comparisonTable } from '../../src/policy-compare/table-model.js';
import { gridFor, laidOut, manyByMany, oneQuestion, speechOf, trilateral } from './comparisons.js';

const speech = speechOf(languageOf('en'));
const textsOf = (notes: ReturnType<typeof notesOf>): string[] => notes.map(({ sign, text }) => (sign ?? '') + text);

test('notesOf() tells rank from distance, explains hatching, and puts disputes first', () => {
  const notes = textsOf(notesOf(gridFor(trilateral), speech, laidOut(trilateral), undefined));
  assert.deepEqual(notes, [
    '?United States, Taiwan: Disputed: The ministry.',
    'Rank, not distance: there is an order on China and Taiwan only.',
    'Hatching: the source gives no position.',
  ]);
});

test('notesOf() says which places are our own coding', () => {
  const file = oneQuestion({ type: 'rank' }, [
    { value: 1, coding: 'ours' },
    { value: 2, coding: 'ours' },
  ]);
  const notes = textsOf(notesOf(gridFor(file), speech, laidOut(file), undefined));
  assert.ok(notes.includes('On The question, the place on the scale is our coding, not the source’s.'));
  assert.ok(notes.includes('Rank, not distance: how far apart two ranks are is not known.'));
});

test('notesOf() explains intervals and the date only where there are any', () => {
  const scale = { type: 'linear', domain: [0, 4] } as const;
  const notes = (cell: { interval?: [number, number] }, at?: When) => {
    const file = oneQuestion(scale, [{ value: 2, ...cell }]);
    return textsOf(notesOf(gridFor(file), speech, laidOut(file), at)).join(' ');
  };
  assert.match(notes({ interval: [1, 3] }), /least and the greatest/);
  assert.equal(notes({}), '');
  assert.match(notes({}, parseWhen('2022') as When), /as of 2022/);
});

test('detailsOf() gives a cell’s text, value, quotation, date, other dates, dispute and sources', () => {
  const file = oneQuestion({ type: 'linear', domain: [0, 4], unit: 'points' }, [
    {
      value: 2,
      text: 'In the middle',
      quote: 'neither',
      when: '2022',
      interval: [1, 3],
      coding: 'author',
      note: 'Estimated.',
    },
  ]);
  const other = { subject: 'a', dimension: 'q', value: 1, when: '2019', sources: ['s1'] };
  const grid = gridFor({ ...file, positions: [...(file.positions ?? []), other] });
  const details = detailsOf(0, grid, speech);
  assert.equal(details.title, 'Subject A · The question');
  assert.deepEqual(details.lines, [
    '2 points · between 1 and 3 · 2022 · the author’s coding',
    '2019: 1 points',
    'Estimated.',
  ]);
  assert.deepEqual([details.text, details.quote, details.cites], ['In the middle', 'neither', [1]]);
  assert.equal(detailsOf(11, gridFor(trilateral), speech).disputed, undefined);
  assert.equal(detailsOf(10, gridFor(trilateral), speech).disputed, 'Disputed: The ministry.');
});

test('comparisonTable() has every cell, in words, with its sources', () => {
  const table = comparisonTable(gridFor(trilateral), speech, 'All');
  assert.deepEqual(
    table.columns.map(({ title }) => title),
    ['Question', 'Japan', 'South Korea', 'United States'],
  );
  assert.deepEqual(table.rows[0], {
    id: 'trade',
    cells: [
      'Trade order',
      { text: 'An open order', cites: [1] },
      { text: 'Not in the source', cites: [] },
      { text: 'Trade as a weapon', cites: [1] },
    ],
  });
  assert.deepEqual(table.rows[2]?.cells[3], { text: 'Supports · rank 2 · Claim disputed', cites: [1] });
});

test('comparisonTable() grows downwards where there are more subjects than questions', () => {
  const table = comparisonTable(gridFor(manyByMany(60, 3)), speech, 'All');
  assert.deepEqual([table.rows.length, table.columns.length, table.columns[0]?.title], [60, 4, 'Subject']);
});

test('comparisonTable() has the positions of all dates', () => {
  const file = oneQuestion({ type: 'text' }, [{ text: 'New', when: '2022' }]);
  const old = { subject: 'a', dimension: 'q', text: 'Old', when: '2019', sources: ['s1'] };
  const table = comparisonTable(gridFor({ ...file, positions: [...(file.positions ?? []), old] }), speech, 'All');
  assert.deepEqual(table.rows[0]?.cells[1], { text: 'Old · 2019; New · 2022', cites: [1] });
});

test('emphasisOf() accents one subject only, by its id or its actor’s, and rings the cells', () => {
  const grid = gridFor(trilateral);
  const picked = (ids: string[], lit: string[] = []) =>
    emphasisOf(
      { hovered: 'tri/us/china', selected: new Set(ids), highlighted: new Set(lit), current: null },
      grid,
      finderOf(grid),
    );
  assert.equal(picked(['KOR', 'jp']).accent, 'kr');
  assert.deepEqual([...picked(['USA/china']).selected], ['tri/us/china']);
  assert.equal(picked(['nobody', '']).accent, null);
  assert.deepEqual(picked([]).hovered, { cell: 'tri/us/china', subject: 'us', dimension: 'china' });
  assert.equal(picked([]).lit, null);
  assert.deepEqual([...(picked([], ['china']).lit ?? [])].sort(), ['tri/jp/china', 'tri/kr/china', 'tri/us/china']);
  assert.equal(picked([], ['kr']).lit?.has('tri/kr/pact'), true);
});

test('numbers have a true minus sign, and none where they round to nothing; the table has the sign that programs read', () => {
  const scale = { type: 'linear', domain: [-2, 2] } as const;
  const file = oneQuestion(scale, [{ value: -0.33, interval: [-0.53, -0.16] }, { value: -0.001 }]);
  const [first, second] = laidOut(file, { view: 'positions' }).sections[0]?.rows[0]?.cells ?? [];
  assert.equal(first?.text, '−0.33');
  assert.ok(first?.remarks.includes('between −0.53 and −0.16'));
  assert.equal(second?.text, '0.00');
  assert.match(JSON.stringify(comparisonTable(gridFor(file), speech, '').rows), /-0\.33 · between -0\.53 and -0\.16/);
});

test('notesOf() explains the range, where there is one', () => {
  const noted = (values: readonly number[]): boolean => {
    const file = oneQuestion(
      { type: 'linear', domain: [0, 9] },
      values.map((value) => ({ value })),
    );
    const notes = notesOf(gridFor(file), speech, laidOut(file, { view: 'positions' }), undefined);
    return textsOf(notes).some((text) => text.startsWith('Outlined: '));
  };
  assert.deepEqual([noted([1, 7]), noted([4, 4])], [true, false]);
});
