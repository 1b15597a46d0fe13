import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import ar from '../../src/chart/locale/ar.js';
import { parseWhen, type When } from '../../src/dossier/when.js';
import { suitableView } from '../../src/policy-compare/layout.js';
import { comparisonSummary } from '../../src/policy-compare/layout/summary.js';
import { checked, gridFor, laidOut, manyByMany, oneQuestion, rowOf, trilateral } from './comparisons.js';

const arabic = languageOf('ar', ar);

test('layoutComparison() puts ranked questions first under their poles, and the others under a line that says so', () => {
  const { sections } = laidOut(trilateral);
  assert.deepEqual(
    sections.map(({ title, rows }) => [title, rows.map(({ id }) => id)]),
    [
      ['Ranked, from more conciliatory (left) to more confrontational (right)', ['china', 'taiwan']],
      ['Not ranked: the source gives no order', ['trade', 'pact']],
    ],
  );
});

test('layoutComparison() names the sides as the page’s direction has them, and no sides where no axis is drawn', () => {
  assert.match(laidOut(trilateral, { language: arabic }).sections[0]?.title ?? '', /\(يمينًا\).*\(يسارًا\)/);
  assert.equal(
    laidOut(trilateral, { view: 'table' }).sections[0]?.title,
    'Ranked, from more conciliatory to more confrontational',
  );
});

test('layoutComparison() needs no line over its questions where none has an order', () => {
  const { sections } = laidOut(oneQuestion({ type: 'text' }, [{ text: 'x' }, { text: 'y' }]), { view: 'table' });
  assert.deepEqual(
    sections.map(({ title }) => title),
    [''],
  );
});

test('layoutComparison() takes a ranked question without a single rank for unranked', () => {
  const { sections } = laidOut(oneQuestion({ type: 'rank' }, [{ text: 'x' }, { blank: 'unknown' }]));
  assert.deepEqual(
    sections.map(({ ranked }) => ranked),
    [false],
  );
});

test('layoutComparison() sets the subjects in rank order, each with its own shape', () => {
  const { columns } = laidOut(trilateral);
  assert.deepEqual(
    columns.map(({ id, shape, note }) => [id, shape, note]),
    [
      ['kr', 'circle', 'Since 2022'],
      ['jp', 'square', ''],
      ['us', 'diamond', ''],
    ],
  );
});

test('layoutComparison() orders the heads, then row by row each question and its cells', () => {
  const { order } = laidOut(trilateral);
  assert.deepEqual(order.slice(0, 7), ['kr', 'jp', 'us', 'china', 'tri/kr/china', 'tri/jp/china', 'tri/us/china']);
  assert.equal(order.length, 3 + 4 + 12);
  assert.equal(new Set(order).size, order.length);
});

test('layoutComparison() fills every cell: a text, a value in words, or a blank', () => {
  const layout = laidOut(trilateral);
  assert.deepEqual(
    rowOf(layout, 'trade').cells.map(({ text, blank }) => [text, blank]),
    [
      ['', 'unknown'],
      ['An open order', undefined],
      ['Trade as a weapon', undefined],
    ],
  );
  assert.deepEqual(
    rowOf(layout, 'china').cells.map(({ text, cites }) => [text, cites]),
    [
      ['Conciliatory', [1]],
      ['Opposes', [1]],
      ['Competes', [1]],
    ],
  );
  assert.deepEqual(
    rowOf(layout, 'taiwan').cells.map(({ disputed }) => disputed),
    [false, false, true],
  );
});

test('layoutComparison() sets no source number behind what is not in the source', () => {
  const layout = laidOut(oneQuestion({ type: 'text' }, [{ blank: 'unknown' }, { blank: 'no-position' }]));
  assert.deepEqual(
    rowOf(layout, 'q').cells.map(({ cites }) => cites),
    [[], [1]],
  );
});

test('layoutComparison(table) says ranks, and what is the same as what, in words', () => {
  const layout = laidOut(trilateral, { view: 'table' });
  assert.deepEqual(
    rowOf(layout, 'china').cells.map(({ remarks }) => remarks),
    [['rank 1'], ['rank 2', 'same as United States'], ['rank 2', 'same as Japan']],
  );
  assert.deepEqual(
    rowOf(layout, 'pact').cells.map(({ text, remarks }) => [text, remarks]),
    [
      ['observer', []],
      ['party', ['same as United States']],
      ['party', ['same as Japan']],
    ],
  );
});

test('layoutComparison(positions) leaves to the axis what the axis shows', () => {
  assert.deepEqual(
    rowOf(laidOut(trilateral), 'china').cells.map(({ remarks }) => remarks),
    [[], [], []],
  );
});

test('layoutComparison() says once that all are the same, and counts past three', () => {
  const all = laidOut(oneQuestion({ type: 'categorical' }, [{ value: 'yes' }, { value: 'yes' }]), { view: 'table' });
  assert.equal(rowOf(all, 'q').agreement, 'all the same');
  assert.deepEqual(
    rowOf(all, 'q').cells.map(({ remarks }) => remarks),
    [[], []],
  );
  const cells = [...Array.from({ length: 6 }, () => ({ value: 'yes' })), { value: 'no' }];
  const many = laidOut(oneQuestion({ type: 'categorical' }, cells), { view: 'table' });
  assert.deepEqual(rowOf(many, 'q').cells[0]?.remarks, ['same as 5 others']);
});

test('layoutComparison() does not say "all the same" where one of them is blank', () => {
  const layout = laidOut(oneQuestion({ type: 'text' }, [{ text: 'x' }, { text: 'x' }, { blank: 'no-position' }]));
  assert.equal(rowOf(layout, 'q').agreement, '');
  assert.deepEqual(
    rowOf(layout, 'q').cells.map(({ remarks }) => remarks.length),
    [1, 1, 0],
  );
});

test('layoutComparison() says value with unit, interval and a mixed coding in words', () => {
  const layout = laidOut(
    oneQuestion({ type: 'linear', domain: [0, 4], unit: '% of GDP' }, [
      { value: 2.5, text: 'About half', interval: [2, 3] },
      { value: 1, coding: 'ours' },
    ]),
  );
  assert.deepEqual(
    rowOf(layout, 'q').cells.map(({ text, remarks }) => [text, remarks]),
    [
      ['About half', ['2.5% of GDP', 'between 2.0 and 3.0']],
      ['1.0% of GDP', ['our coding']],
    ],
  );
});

test('layoutComparison() writes all values of a question with as many decimals as these need and its scale can use', () => {
  const written = (domain: [number, number], ...values: number[]): string[] =>
    rowOf(
      laidOut(
        oneQuestion(
          { type: 'linear', domain },
          values.map((value) => ({ value })),
        ),
        { view: 'table' },
      ),
      'q',
    ).cells.map(({ text }) => text);
  assert.deepEqual(written([-2, 4], 1.2, 0.85, -1), ['1.20', '0.85', '−1.00']);
  assert.deepEqual(written([-2, 4], 1.23456, 0.8), ['1.23', '0.80'], 'a scale of six needs no more than hundredths');
  assert.deepEqual(written([0, 100], 48, 12), ['48', '12']);
  assert.deepEqual(written([0, 100], 97.54, 12), ['97.5', '12.0']);
  assert.deepEqual(written([0, 40_000], 1200.5, 31_000), ['1,201', '31,000']);
});

test('layoutComparison() gives small scales the digits that they need', () => {
  const layout = laidOut(oneQuestion({ type: 'linear', domain: [0, 0.002] }, [{ value: 0.0011 }, { value: 0.0012 }]));
  assert.deepEqual(
    rowOf(layout, 'q').cells.map(({ text }) => text),
    ['0.0011', '0.0012'],
  );
});

test('layoutComparison() dates a cell that holds several positions, and says when there is none yet', () => {
  const file = oneQuestion({ type: 'text' }, [{ text: 'First', when: '2020' }]);
  const sources = ['s1'];
  const twice = {
    ...file,
    positions: [...(file.positions ?? []), { subject: 'a', dimension: 'q', text: 'Last', when: '2022', sources }],
  };
  const cellAt = (at: string) => rowOf(laidOut(twice, { at: parseWhen(at) as When }), 'q').cells[0];
  assert.deepEqual([cellAt('2023')?.text, cellAt('2023')?.remarks], ['Last', ['2022']]);
  assert.deepEqual([cellAt('2021')?.text, cellAt('2021')?.remarks], ['First', ['2020']]);
  assert.deepEqual([cellAt('1990')?.blank, cellAt('1990')?.remarks], ['unknown', ['none before 2020']]);
});

test('layoutComparison() makes cards of what has no room for columns: on phones, and of many subjects anywhere', () => {
  assert.equal(laidOut(trilateral).form, 'columns');
  assert.equal(laidOut(trilateral, { width: 328 }).form, 'cards');
  assert.equal(laidOut(manyByMany(60, 1)).form, 'cards');
});

test('layoutComparison() narrows the column of questions in the middle width', () => {
  assert.deepEqual(
    [1060, 860, 859, 728].map((width) => laidOut(trilateral, { width }).headWidth),
    [150, 150, 112, 112],
  );
});

test('layoutComparison() gives plain, frozen data, the same every time, and leaves its input alone', () => {
  const before = JSON.stringify(trilateral);
  const layout = laidOut(trilateral);
  assert.ok(Object.isFrozen(layout) && layout.sections.every(Object.isFrozen));
  assert.equal(JSON.stringify(layout), JSON.stringify(laidOut(trilateral)));
  assert.deepEqual(JSON.parse(JSON.stringify(layout)), layout);
  assert.equal(JSON.stringify(trilateral), before);
});

test('suitableView() takes axes where something has a place on one, colours for many values, else a table', () => {
  assert.equal(suitableView(gridFor(trilateral)), 'positions');
  assert.equal(suitableView(gridFor(oneQuestion({ type: 'text' }, [{ text: 'x' }]))), 'table');
  assert.equal(suitableView(gridFor(oneQuestion({ type: 'rank' }, [{ text: 'x' }]))), 'table');
  assert.equal(suitableView(gridFor(manyByMany(5, 4))), 'matrix');
  assert.equal(suitableView(gridFor(manyByMany(4, 4))), 'positions');
  assert.equal(suitableView(gridFor(manyByMany(5, 3))), 'positions');
});

test('comparisonSummary() is the comparison’s own, else says who is compared, and on how many questions', () => {
  const english = languageOf('en');
  assert.equal(comparisonSummary(checked({ ...trilateral, summary: 'Its own.' }), english), 'Its own.');
  assert.equal(
    comparisonSummary(checked(trilateral), english),
    'Positions of Japan, South Korea, and United States on 4 questions.',
  );
  assert.equal(comparisonSummary(checked(manyByMany(60, 1)), english), 'Positions of 60 subjects on 1 question.');
});
