import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapRows, parseWhen, type WhenFrom } from 'statecraft/dossier';

const HEADER = 'when,from,to,not_before,not_after';
const ALL: WhenFrom = { date: 'when', from: 'from', to: 'to', notBefore: 'not_before', notAfter: 'not_after' };

/** The date of one row of the five columns, and the codes of its problems. */
function read(cells: string, when: WhenFrom = ALL): string {
  const { dossier, problems } = mapRows(`t,${HEADER}\nx,${cells}`, { events: { title: 't', when } });
  const edtf = dossier.events?.[0]?.when;
  assert.ok(edtf === undefined || parseWhen(edtf), edtf);
  return [edtf ?? 'undated', ...problems.map(({ field }) => `!${field}`)].join(' ');
}

test('dateFrom() makes one EDTF date of up to five columns', () => {
  assert.equal(read('1921,,,,'), '1921');
  assert.equal(read('1832-07-13,,,,'), '1832-07-13');
  assert.equal(read('1972-05~,,,,'), '1972-05~');
  assert.equal(read(',1830,1962,,'), '1830/1962');
  assert.equal(read(',1830,1830,,'), '1830');
  assert.equal(read(',1830,,,'), '1830/');
  assert.equal(read(',,1962,,'), '/1962');
  assert.equal(read('1830,,1962,,'), '1830/1962');
  assert.equal(read(',,,1830,1835'), '[1830..1835]');
  assert.equal(read(',,,1830,1835-06-02'), '[1830..1835]');
  assert.equal(read(',,,1830,'), '[1830..]');
  assert.equal(read(',,,,1835'), '[..1835]');
  assert.equal(read(',,,1830,1830'), '1830');
  assert.equal(read('1832,,,1830,1835'), '1832');
  assert.equal(read(',,,,'), 'undated');
});

test('dateFrom() lets what has no end go on where the mapping says so', () => {
  const open = { from: 'from', to: 'to', open: true };
  assert.equal(read(',1830,,,', open), '1830/..');
  assert.equal(read(',1830,1962,,', open), '1830/1962');
  assert.equal(read(',,1962,,', open), '/1962');
});

test('dateFrom() tells of what is no date, by its column, and keeps what it can', () => {
  assert.equal(read('soon,,,,'), 'undated !when');
  assert.equal(read('2023-02-30,,,,'), 'undated !when');
  assert.equal(read(',1962,1830,,'), '1962 !to');
  assert.equal(read(',1830,later,,'), '1830/ !to');
  assert.equal(read(',,,1900,1830'), '1900 !not_after');
});

test('dateFrom() reads days in the order that the mapping gives, and days without their zeros', () => {
  const inOrder = (order: 'dmy' | 'mdy', cell: string) => read(`${cell},,,,`, { date: 'when', order });
  assert.equal(inOrder('dmy', '27.4.2018'), '2018-04-27');
  assert.equal(inOrder('mdy', '4/27/2018'), '2018-04-27');
  assert.equal(inOrder('dmy', '4/2018'), '2018-04');
  assert.equal(inOrder('dmy', '2018'), '2018');
  assert.equal(inOrder('mdy', '27/4/2018'), 'undated !when');
  assert.equal(read('2018/4/27,,,,'), '2018-04-27');
  assert.equal(read('2018-4-7 00:00:00,,,,'), '2018-04-07');
  assert.equal(read('4/27/2018,,,,'), 'undated !when');
});
