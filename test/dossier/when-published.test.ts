import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
// @ts-expect-error: the library has no types.
import edtf from 'edtf';
import { parseWhen } from 'statecraft/dossier';

/**
 * What the Library of Congress's specification of EDTF gives as examples, level by level, and what it or the calendar
 * rules out: on both lists parseWhen() is to be right at least as often as the edtf library.
 */
const VALID: readonly string[] = [
  // Level 0
  ...['1985-04-12', '1985-04', '1985', '0000', '0001', '9999', '2000-02-29', '2004-02-29', '1600-02-29'],
  ...['1985-04-12T23:20:30', '1985-04-12T23:20:30Z', '1985-04-12T23:20:30-04', '1985-04-12T23:20:30+04:30'],
  ...['1985-04-12T24:00:00', '1985-04-12T00:00:00Z', '2001-02-03T09:30:01', '2004-01-01T10:10:10+05:00'],
  ...['1964/2008', '2004-06/2006-08', '2004-02-01/2005-02-08', '2004-02-01/2005-02', '2004-02-01/2005', '2005/2006-02'],
  // Level 1
  ...['Y170000002', 'Y-170000002', 'Y12345', 'Y-12345', '2001-21', '2001-22', '2001-23', '2001-24'],
  ...['1984?', '2004-06~', '2004-06-11%', '1984~', '1984%', '2004-06?', '2004-06-11?', '2004-06-11~', '2004-06%'],
  ...['201X', '20XX', '2004-XX', '1985-04-XX', '1985-XX-XX', '199X', '19XX'],
  ...['1985-04-12/..', '1985-04/..', '1985/..', '../1985-04-12', '../1985-04', '../1985'],
  ...['1985-04-12/', '1985-04/', '1985/', '/1985-04-12', '/1985-04', '/1985', '-1985', '-0044', '-0044-03-15'],
  ...['1984~/2004-06', '1984/2004-06~', '1984~/2004~', '1984?/2004%', '1984-06?/2004-08?', '1984-06-02?/2004-08-08~'],
  ...['1984-06-02?/', '2004-06~/2004-06-11%', '1984-06-02?/..', '2003/2004-06-11%', '2000-11/2000-12'],
  // Level 2
  ...['Y-17E7', 'Y17E8', 'Y17101E4S3', '1950S2', 'Y171010000S3', 'Y3388E2S3', 'Y-171010000S2'],
  ...['2001-25', '2001-26', '2001-27', '2001-28', '2001-29', '2001-30', '2001-31', '2001-32', '2001-33', '2001-34'],
  ...['2001-35', '2001-36', '2001-37', '2001-38', '2001-39', '2001-40', '2001-41'],
  ...[
    '[1667,1668,1670..1672]',
    '[..1760-12-03]',
    '[1760-12..]',
    '[1760-01,1760-02,1760-12..]',
    '[1667,1760-12]',
    '[..1984]',
  ],
  ...['{1667,1668,1670..1672}', '{1960,1961-12}', '{..1984}', '{1960..}', '[1667, 1668]', '{1960,1962-01..1962-03}'],
  ...[
    '2004-06-11%',
    '2004-06~-11',
    '2004?-06-11',
    '?2004-06-~11',
    '2004-%06-11',
    '?2004-06',
    '2004-~06',
    '2011-06-~01',
  ],
  ...['156X-12-25', '15XX-12-25', '15XX-12-XX', '1560-XX-25', 'XXXX-12-XX', '1XXX-XX', '1XXX-12', '1984-1X', 'XXXX'],
  ...[
    '2004-06-~01/2004-06-~20',
    '2004-06-XX/2004-07-03',
    '2003-06-25/2004-XX',
    '20X0-10-02',
    '1X99-01-XX',
    '197X/198X',
  ],
];

const INVALID: readonly string[] = [
  ...[
    '1985-13',
    '1985-00',
    '1985-04-31',
    '1985-02-30',
    '2001-02-29',
    '1900-02-29',
    '1985-04-00',
    '1985-4-12',
    '1985-04-1',
  ],
  ...['19850', '198504', '19850412', '1985/04/12', '12/04/1985', '12.4.1985', 'April 1985', '1985 ', ' 1985', ''],
  ...['-0000', '-0000-01', '+1985', '1985-', '-', '1985-04-', '1985--04', '1985-04-12T', '1985-04-12T25:00:00'],
  ...[
    '1985-04-12T23:60:00',
    '1985-04-12T23:20:60',
    '1985-04-12 23:20:30',
    '1985-04-12T23',
    '1985-04-12T23:20:30+15:00',
  ],
  ...['2008/1964', '2006-08/2004-06', '2005-02-08/2004-02-01', '1964/2008/2010', '1964//2008', '1964-2008', '1964/abc'],
  ...[
    'Y1985',
    'Y',
    'Y-',
    'y170000002',
    'Y17e7',
    'Y1X000',
    '2001-42',
    '2001-99',
    '2001-20',
    '2001-21-03',
    '2001-spring',
  ],
  ...[
    '1984??',
    '1984~~',
    '1984?~',
    '1984*',
    '~',
    '?',
    '%',
    '1984-06-11*',
    '[1667',
    '1667]',
    '[]',
    '{}',
    '{1667]',
    '[1667,]',
  ],
  ...[
    '[1667;1668]',
    '[,1667]',
    '{1672..1668}',
    '201x',
    '20xx',
    '1985-XX-32',
    '1985-1X-32',
    'open',
    'unknown',
    '1985/open',
    'null',
  ],
];

const library = (text: string): boolean => {
  try {
    (edtf as unknown as (text: string) => unknown)(text);
    return true;
  } catch {
    return false;
  }
};
const ours = (text: string): boolean => parseWhen(text) !== undefined;

test('parseWhen() takes every published example', () => {
  assert.ok(VALID.length >= 100);
  assert.deepEqual(
    VALID.filter((text) => !ours(text)),
    [],
  );
});

test('parseWhen() refuses what is no date', () => {
  assert.ok(INVALID.length >= 65);
  assert.deepEqual(
    INVALID.filter((text) => ours(text)),
    [],
  );
});

test('parseWhen() is right at least as often as the edtf library, on what is valid and on what is not', () => {
  const right = (list: readonly string[], valid: boolean, takes: (text: string) => boolean): number =>
    list.filter((text) => takes(text) === valid).length;
  assert.ok(right(VALID, true, ours) >= right(VALID, true, library));
  assert.ok(right(INVALID, false, ours) >= right(INVALID, false, library));
});

test('the parser, by itself, is at most 4 kB', async () => {
  const contents = "export { parseWhen } from './src/dossier/when.ts';";
  const { outputFiles } = await build({
    ...{ stdin: { contents, resolveDir: process.cwd(), loader: 'ts' }, bundle: true, minify: true, format: 'esm' },
    write: false,
  });
  const size = gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
  assert.ok(size > 1000 && size <= 4000, `${size} bytes`);
});
