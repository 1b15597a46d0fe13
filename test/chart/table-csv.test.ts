import assert from 'node:assert/strict';
import test from 'node:test';
import { csvParseRows } from 'd3-dsv';
import { tableCsv } from '../../src/chart/export/table-csv.js';

const csv = (...texts: string[]) =>
  csvParseRows(
    tableCsv(
      { caption: '', columns: [{ title: 'A' }], rows: texts.map((text) => ({ id: text, cells: [text] })) },
      'Sources',
    ).slice(1),
  )
    .slice(1)
    .map(([cell]) => cell);

test('tableCsv(table) reads back as it was written', () => {
  const texts = ['Japan', 'a "quoted" word', 'one, two', 'line\nbreak', '', '한국', '3.5', '-3.5', '+1e3'];
  assert.deepEqual(csv(...texts), texts);
});

test('tableCsv(table) defuses what a spreadsheet would run, and no number', () => {
  for (const text of ['=1+1', '+SUM(A1)', '-2+3', '@x', '\tx', '＝1', '=cmd|/c calc'])
    assert.deepEqual(csv(text), [`'${text}`]);
  assert.deepEqual(csv('-5', '+5', '-.5'), ['-5', '+5', '-.5']);
});

test('tableCsv(table) puts source numbers into a column of their own', () => {
  const table = {
    caption: '',
    columns: [{ title: 'A' }, { title: 'B' }],
    rows: [{ id: '1', cells: ['x', { text: 'y', cites: [3, 1] }] }],
  };
  assert.equal(tableCsv(table, 'Sources'), '\ufeffA,B,Sources\r\nx,y,1 3\r\n');
});
