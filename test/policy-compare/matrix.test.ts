import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { wcagContrast } from 'culori';
import { languageOf } from '../../src/chart/language.js';
import ar from '../../src/chart/locale/ar.js';
import { boxOfCell, cellAt } from '../../src/policy-compare/layout/matrix.js';
import { gridFor, manyByMany, matrixOf, oneQuestion, sources } from './comparisons.js';
import { inkOn, rampOf } from '../../src/policy-compare/layout/ramp.js';

const boxes = (d: string): number => d.split('M').length - 1;

const wordsIn = ({ words }: ReturnType<typeof matrixOf>): string[] =>
  words.flatMap((inOneInk) => inOneInk.words.map(({ text }) => text));

test('layoutMatrix() paints every cell once: as a value, or as one of three blanks', () => {
  const matrix = matrixOf(manyByMany(40, 40));
  const filled = matrix.fills.reduce((n, { d }) => n + boxes(d), 0);
  const blank = matrix.blanks.reduce((n, { d }) => n + boxes(d), 0);
  assert.equal(blank, Math.floor(1600 / 7));
  assert.equal(filled + blank, 1600);
  assert.deepEqual(
    matrix.blanks.map(({ blank: name }) => name),
    ['unknown', 'not-applicable', 'no-position'],
  );
});

test('layoutMatrix() needs one path a step of the ramp, however many cells', () => {
  assert.equal(matrixOf(manyByMany(200, 60)).fills.length, 7);
});

test('layoutMatrix() keeps cells at 32 × 24 or more, and writes in those of 44', () => {
  const narrow = matrixOf(manyByMany(40, 40), { width: 320 });
  assert.deepEqual([narrow.cell.width, narrow.cell.height, narrow.words.length], [32, 24, 0]);
  const wide = matrixOf(manyByMany(6, 12));
  assert.ok(wide.cell.width >= 44);
  assert.equal(wordsIn(wide).length, 72 - Math.floor(72 / 7));
  assert.ok(wordsIn(wide).includes('0'));
});

test('layoutMatrix({brief}) paints what is in sight, where it is in the whole', () => {
  for (const language of [languageOf('en'), languageOf('ar', ar)]) {
    const [brief, whole] = [true, false].map((is) =>
      matrixOf(manyByMany(200, 60), { language, width: 900, brief: is }),
    );
    assert.ok(brief && whole);
    const cells = (matrix: typeof brief): string[] =>
      [...matrix.fills, ...matrix.blanks].flatMap(({ d }) => d.split('M').slice(1));
    const [seen, all] = [cells(brief), new Set(cells(whole))];
    assert.ok(seen.every((cell) => all.has(cell)));
    const columns = Math.ceil((900 - brief.headWidth) / 33);
    assert.deepEqual([brief.paintedColumns, whole.paintedColumns], [columns, 60]);
    assert.deepEqual([brief.rows.length, whole.rows.length], [Math.ceil((640 - brief.headHeight) / 25), 200]);
    assert.equal(seen.length, brief.rows.length * columns);
    assert.deepEqual([brief.height, brief.width, brief.columns.length], [whole.height, whole.width, 60]);
    assert.deepEqual(brief.order, whole.order);
  }
  assert.deepEqual(matrixOf(manyByMany(6, 8), { brief: true }), matrixOf(manyByMany(6, 8)));
});

test('layoutMatrix() fits its room where it can', () => {
  for (const width of [600, 860, 1160]) {
    const { headWidth, width: cells } = matrixOf(manyByMany(6, 8), { width });
    assert.ok(headWidth + cells <= width + 1, `${headWidth + cells} in ${width}`);
  }
});

for (const [tag, language] of [
  ['left to right', languageOf('en')],
  ['right to left', languageOf('ar', ar)],
] as const) {
  test(`cellAt() and boxOfCell() agree on every cell, ${tag}`, () => {
    const matrix = matrixOf(manyByMany(9, 11), { language });
    const seen = new Set<string>();
    for (let cell = 0; cell < 99; cell++) {
      const { x, y, width, height } = boxOfCell(matrix, cell);
      assert.equal(cellAt(matrix, x + width / 2, y + height / 2), cell);
      assert.ok(x >= 0 && x + width <= matrix.width);
      seen.add(`${x} ${y}`);
    }
    assert.equal(seen.size, 99);
    assert.equal(cellAt(matrix, -1, 5), undefined);
    assert.equal(cellAt(matrix, 5, matrix.height + 1), undefined);
  });
}

test('layoutMatrix() paints a cell where boxOfCell() says that it is', () => {
  for (const language of [languageOf('en'), languageOf('ar', ar)]) {
    const matrix = matrixOf(manyByMany(5, 4), { language });
    const painted = new Set([...matrix.fills, ...matrix.blanks].flatMap(({ d }) => d.match(/M[\d.]+,[\d.]+h/g) ?? []));
    const values = Array.from({ length: 20 }, (_, cell) => cell).filter((cell) => cell % 7 !== 6);
    for (const cell of values) {
      const { x, y } = boxOfCell(matrix, cell);
      assert.ok(painted.has(`M${x + 0.5},${y + 0.5}h`), `cell ${cell}`);
    }
  }
});

test('rampOf() colours one way what has one end, and two ways what has a middle', () => {
  const step = (domain: [number, number], value: number) => {
    const grid = gridFor(oneQuestion({ type: 'linear', domain }, [{ value }]));
    return rampOf(grid, 0)?.(grid.standing[0]);
  };
  assert.deepEqual(step([0, 100], 0), { ramp: 'sequential', step: 1 });
  assert.deepEqual(step([0, 100], 100), { ramp: 'sequential', step: 7 });
  assert.deepEqual(step([-1, 3], 0), { ramp: 'diverging', step: 4 });
  assert.deepEqual(step([-1, 3], -1), { ramp: 'diverging', step: 3 });
  assert.deepEqual(step([-1, 3], 3), { ramp: 'diverging', step: 7 });
});

test('rampOf(ordinal) spreads its steps over the whole ramp, and diverges between poles', () => {
  const steps = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
  const cells = steps.map(({ id }) => ({ value: id }));
  const plain = gridFor(oneQuestion({ type: 'ordinal', steps }, cells));
  const poled = gridFor(oneQuestion({ type: 'ordinal', steps, poles: ['against', 'for'] }, cells));
  assert.deepEqual(
    plain.standing.map((position) => rampOf(plain, 0)?.(position)?.step),
    [1, 4, 7],
  );
  assert.deepEqual(
    poled.standing.map((position) => rampOf(poled, 0)?.(position)?.ramp),
    Array(3).fill('diverging'),
  );
});

test('matrixKey() explains one scale once, with the ends of its ramp, and only the blanks that occur', () => {
  const { key } = matrixOf(manyByMany(5, 4, [-1, 3]));
  assert.deepEqual(key, [
    { type: 'ramp', ramp: 'diverging', from: '−3', to: '3' },
    { type: 'blank', blank: 'unknown', label: 'Not in the source' },
    { type: 'blank', blank: 'not-applicable', label: 'Does not apply' },
  ]);
});

test('layoutMatrix(categorical) gives a category one shape all over, and takes no colour for an order', () => {
  const matrix = matrixOf(
    oneQuestion({ type: 'categorical' }, [{ value: 'party' }, { value: 'no' }, { value: 'party' }, { text: 'x' }]),
  );
  assert.deepEqual(
    matrix.categories.map(({ slot, d }) => [slot, boxes(d)]),
    [
      [1, 2],
      [2, 1],
    ],
  );
  assert.deepEqual(matrix.fills, []);
  assert.equal(boxes(matrix.wordy), 1);
  assert.deepEqual(
    matrix.key.map((item) => [item.type, 'label' in item ? item.label : '']),
    [
      ['category', 'party'],
      ['category', 'no'],
      ['wordy', 'Words without a value'],
    ],
  );
});

test('layoutMatrix() sets heads upright where they are wider than their columns, and never cuts a word of a level one', () => {
  assert.ok(matrixOf(manyByMany(6, 40)).columns.every(({ upright }) => upright));
  const level = matrixOf(manyByMany(6, 12));
  assert.ok(level.columns.every(({ upright }) => !upright));
  assert.deepEqual(level.columns[11]?.lines.map(({ text }) => text).join(' '), 'Question 12');
});

test('the ink in a cell contrasts with its colour by 4.5 or more, in light and in dark', () => {
  const css = readFileSync(new URL('../../src/policy-compare/matrix.styles.ts', import.meta.url), 'utf8');
  const pair = (source: string, name: string): string[] => {
    const found = new RegExp(`--_${name}:[^;]*light-dark\\((#\\w+), (#\\w+)\\)`).exec(source);
    return found ? [found[1] ?? '', found[2] ?? ''] : [];
  };
  const both = /--_on-both: (#\w+)/.exec(css)?.[1] ?? '';
  for (const ramp of ['sequential', 'diverging'] as const) {
    for (let step = 1; step <= 7; step++) {
      const rule = inkOn({ ramp, step });
      const inks = rule === 'on-both' ? [both, both] : pair(css, rule);
      const grounds = pair(css, `${ramp}-${step}`);
      assert.equal(grounds.length, 2, `${ramp} ${step}`);
      grounds.forEach((ground, i) => {
        const contrast = wcagContrast(ground, inks[i] ?? '');
        assert.ok(contrast >= 4.5, `${ramp} ${step} ${i ? 'dark' : 'light'}: ${contrast}`);
      });
    }
  }
});

test('layoutMatrix() writes a step whole or draws a stroke for it, and never half a word', () => {
  const steps = ['Supports it', 'Rejects it'].map((title, i) => ({ id: `${i}`, title }));
  const questions = Array.from({ length: 6 }, (_, i) => ({
    id: `q${i}`,
    title: `Q${i}`,
    scale: { type: 'ordinal', steps } as const,
  }));
  const file = oneQuestion({ type: 'text' }, [{}, {}]);
  const positions = ['a', 'b'].flatMap((subject, s) =>
    questions.map(({ id }) => ({ subject, dimension: id, value: `${s}`, sources })),
  );
  const narrow = matrixOf({ ...file, dimensions: questions, positions }, { width: 380 });
  assert.ok(narrow.cell.width >= 44);
  assert.deepEqual([narrow.words, narrow.glyphs.length > 0], [[], true]);
  const wide = matrixOf({ ...file, dimensions: questions, positions }, { width: 800 });
  assert.deepEqual([wordsIn(wide).length, wordsIn(wide)[0], wide.glyphs], [12, 'Supports it', []]);
});

test('layoutMatrix() writes the date behind a measure of another time', () => {
  const file = oneQuestion({ type: 'linear', domain: [0, 9] }, [
    { value: 1, when: '1990' },
    { value: 2, when: '2019' },
  ]);
  const again = { subject: 'b', dimension: 'q', value: 3, when: '1990', sources };
  const matrix = matrixOf({ ...file, positions: [...(file.positions ?? []), again] });
  assert.deepEqual(wordsIn(matrix), ['1 (1990)', '2']);
});

test('layoutMatrix() on a phone leaves names the room that the narrowest cells do not need', () => {
  const file = manyByMany(3, 6);
  const subjects = file.subjects.map((subject, s) => (s ? subject : { ...subject, title: 'United Kingdom' }));
  const { rows, headWidth, width } = matrixOf({ ...file, subjects }, { width: 328 });
  assert.equal(rows[0]?.label, 'United Kingdom');
  assert.ok(headWidth + width <= 328);
});
