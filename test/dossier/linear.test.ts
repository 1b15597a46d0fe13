import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/dossier/check.js';
import { csvRows } from '../../src/dossier/csv-rows.js';
import { decodeText } from '../../src/dossier/decode.js';
import { encodeId } from '../../src/dossier/encode-id.js';
import { findJsonFault } from '../../src/dossier/json-fault.js';
import { safeLink } from '../../src/dossier/link.js';
import { mapRows } from '../../src/dossier/mapping/map-rows.js';
import { numberOf } from '../../src/dossier/number-of.js';
import { parseWhen } from '../../src/dossier/when.js';
import { idList } from '../../src/chart/attributes.js';
import { measureByTable } from '../../src/chart/measure.js';
import { wrapText } from '../../src/chart/wrap-text.js';

const LENGTH = 100_000;
/** At leisure it is half of that. */
const MOST_MS = 100;
/** Where four times as much takes four times as long; sixteen would be the square. */
const MOST_GROWTH = 9;
/** What is done in less is not worth a quotient. */
const AT_ONCE_MS = 4;

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  'parseWhen()': parseWhen,
  'csvRows()': (text) => [...csvRows(text)].length,
  'findJsonFault()': findJsonFault,
  'numberOf()': numberOf,
  'safeLink()': (text) => safeLink(text, ['http:', 'https:', 'mailto:']),
  'encodeId()': encodeId,
  'idList.fromAttribute()': (text) => idList.fromAttribute?.(text),
  // No text of a dossier is longer than ten thousand characters.
  'wrapText()': (text) =>
    wrapText(text.slice(0, text.length / 10), { width: 200, size: 13, measure: measureByTable, maxLines: 3 }),
  'check()': (text) => check({ actors: [{ id: text, name: text, kind: text, when: text, iso3: text, url: text }] }),
  'mapRows()': (text) =>
    mapRows(`date,title\n"${text.replaceAll('"', '')}",x`, { events: { when: 'date', title: 'title' } } as never),
  'decodeText()': (text) => decodeText(new TextEncoder().encode(text)),
};

// What makes expressions go back and forth: one character, pairs, and an end that does not fit.
const PIECES = [
  ' ',
  'a',
  '"',
  '\\',
  '1',
  '1,',
  '-',
  '9.',
  '[',
  '{"a":',
  '""',
  'a b ',
  '%41',
  '\t',
  '\r\n',
  'http://a@',
  '~',
  '가',
  '\u0301',
  '👩‍',
];

const textOf = (piece: string, length: number): string => `${piece.repeat(Math.ceil(length / piece.length))}!`;

/** The best of some, as a busy machine may stop any of them. */
function timeOf(act: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 5 && (i < 2 || best > AT_ONCE_MS); i++) {
    const start = performance.now();
    act();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

for (const [name, read] of Object.entries(READERS)) {
  test(`${name} takes ${MOST_MS} ms for 100 kB of anything at most, and no more than its share for four times as much`, () => {
    for (const piece of PIECES) {
      const [short, long] = [textOf(piece, LENGTH), textOf(piece, 4 * LENGTH)];
      const ms = timeOf(() => read(short));
      assert.ok(ms < MOST_MS, `${JSON.stringify(piece)}: ${ms} ms`);
      const more = timeOf(() => read(long));
      assert.ok(more < Math.max(AT_ONCE_MS, ms) * MOST_GROWTH, `${JSON.stringify(piece)}: ${ms} ms, then ${more} ms`);
    }
  });
}

test('what takes the square of the time is seen by these tests', () => {
  // Eight times as much, so that a busy machine hides nothing: sixty-four times as long.
  const ms = timeOf(() => / +x/.test(textOf(' ', 2_000)));
  const more = timeOf(() => / +x/.test(textOf(' ', 16_000)));
  assert.ok(more > ms * MOST_GROWTH, `${ms} ms, then ${more} ms`);
});
