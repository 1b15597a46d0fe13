import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import ar from '../../src/chart/locale/ar.js';
import { measureByTable } from '../../src/chart/measure.js';
import { parseWhen } from '../../src/dossier/when.js';
import { firstDate, isStill, layoutChange, type ChangeLayout } from '../../src/policy-compare/layout/change.js';
import { isStale } from '../../src/policy-compare/layout/stale.js';
import { dossierOf, gridFor, moving, sources, speechOf } from './comparisons.js';

const laid = (width = 1000, language = languageOf('en'), since = '1990', at = '2019'): ChangeLayout => {
  const grid = gridFor(moving);
  return layoutChange(grid, parseWhen(since), {
    ...speechOf(language),
    width,
    measure: measureByTable,
    said: ['1990', '2019'],
    at: parseWhen(at) ?? 'all',
  });
};
const rowsOf = ({ panels }: ChangeLayout) =>
  Object.fromEntries((panels[0]?.rows ?? []).map((row) => [row.subject, row]));

test('firstDate() is the date of the oldest position', () => {
  assert.equal(firstDate(gridFor(moving))?.edtf, '1990');
  assert.equal(dossierOf(moving).comparisons?.length, 1);
});

test('layoutChange() goes from where a subject stood to where it stands', () => {
  const { up = undefined, same, late, never } = rowsOf(laid());
  assert.ok((up?.before ?? NaN) < (up?.after ?? NaN));
  assert.deepEqual([typeof same?.before, same?.after], ['number', undefined], 'nor of the later one');
  assert.deepEqual([late?.before, typeof late?.after], [undefined, 'number'], 'nothing is known of the earlier date');
  assert.deepEqual([never?.before, never?.after, never?.blank], [undefined, undefined, 'no-position']);
});

test('layoutChange() draws once what stands as it stood', () => {
  const { same } = rowsOf(laid(1000, languageOf('en'), '1990', '1990'));
  assert.equal(typeof same?.before, 'number');
  assert.equal(same?.before, same?.after);
});

test('isStill() says "no change" of what has not changed, and not of a change that is hard to see', () => {
  const { same } = rowsOf(laid(1000, languageOf('en'), '1990', '1990'));
  assert.ok(same && isStill(same));
  const little = { subject: 'same', dimension: 'linear', value: 0.503, when: '2019', sources };
  const grid = gridFor({ ...moving, positions: [...(moving.positions ?? []), little] });
  const layout = layoutChange(grid, parseWhen('1990'), {
    ...speechOf(languageOf('en')),
    width: 1000,
    measure: measureByTable,
    said: ['1990', '2019'],
    at: parseWhen('2019') ?? 'all',
  });
  const { same: moved } = rowsOf(layout);
  assert.ok(Math.abs((moved?.after ?? NaN) - (moved?.before ?? NaN)) < 1);
  assert.ok(moved && !isStill(moved));
});

test('layoutChange() draws the intervals of both dates, and of one position once', () => {
  const { up, same } = rowsOf(laid());
  assert.deepEqual(
    up?.intervals.map(({ at }) => at),
    ['before', 'after'],
  );
  assert.equal(same?.intervals.length, 0);
});

test('layoutChange() says the dates that the key does not', () => {
  const { up, drop } = rowsOf(laid());
  assert.deepEqual(up?.years, []);
  assert.deepEqual(
    drop?.years.map(({ text }) => text),
    ['2005'],
  );
});

test('layoutChange() sets panels side by side as there is room, and keeps all within it', () => {
  for (const width of [328, 720, 1160]) {
    const { panels, width: all } = laid(width);
    assert.ok(all <= width, `${all} in ${width}`);
    assert.equal(new Set(panels.map(({ x }) => x)).size, Math.min(2, Math.floor((width + 32) / 352)));
    for (const { x, width: wide, rows, ticks } of panels) {
      const xs = [...rows.flatMap(({ before, after }) => [before, after]), ...ticks.map((tick) => tick.x)];
      assert.ok(xs.every((at) => at === undefined || (at >= x && at <= x + wide)));
    }
  }
});

test('layoutChange() mirrors its panels where the page runs from right to left', () => {
  const { up } = rowsOf(laid(1000, languageOf('ar', ar)));
  assert.ok((up?.before ?? NaN) > (up?.after ?? NaN));
});

test('layoutChange() lists what has no scale in words, after the panels', () => {
  const { inWords, order } = laid();
  assert.deepEqual(
    inWords.map(({ id }) => id),
    ['words'],
  );
  assert.equal(new Set(order).size, order.length);
  assert.deepEqual(order.slice(0, 3), ['linear', 'up', 'mov/up/linear/2019']);
});

test('isStale() takes a measure that is not taken again for one of its date, where others are taken again', () => {
  const scale = { type: 'linear', domain: [-3, 3] } as const;
  const again = {
    ...moving,
    dimensions: [...moving.dimensions, { id: 'once', title: 'Measured once', scale }],
    positions: [...(moving.positions ?? []), { subject: 'up', dimension: 'once', value: 1, when: '1990', sources }],
  };
  const at = parseWhen('2019') ?? 'all';
  const stale = (file: typeof moving, dimension: string): boolean => {
    const grid = gridFor(file);
    const d = grid.comparison.dimensions.findIndex(({ id }) => id === dimension);
    return isStale(grid, d, at);
  };
  assert.equal(stale(again, 'once'), true);
  assert.equal(stale(again, 'linear'), false);
  assert.equal(stale(again, 'rank'), false);
  const once = { ...again, positions: again.positions.filter(({ dimension }) => dimension === 'once') };
  assert.equal(stale(once, 'once'), false);
});
