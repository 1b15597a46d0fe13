import assert from 'node:assert/strict';
import { test } from 'node:test';
// @ts-expect-error: the library has no types.
import edtf from 'edtf';
import { parseWhen } from 'statecraft/dossier';

/**
 * The edtf library as a second opinion: on every form of a generated corpus, the same verdict and the same bounds,
 * except where it is known to be wrong, or narrower than the standard. Each such case is listed and has to occur.
 */

const MS_A_DAY = 86_400_000;

interface Bounds {
  readonly min: number;
  readonly max: number;
}

const opinions = new Map<string, Bounds | undefined>();

function opinionOf(text: string): Bounds | undefined {
  if (!opinions.has(text)) opinions.set(text, askLibrary(text));
  return opinions.get(text);
}

function askLibrary(text: string): Bounds | undefined {
  // Without a zone the library takes the machine's.
  const zoned = text.replace(/(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?=\/|$)/g, '$1Z');
  try {
    const { min, max } = (edtf as unknown as (text: string) => { min: number | null; max: number | null })(zoned);
    return { min: min ?? -Infinity, max: max ?? Infinity };
  } catch {
    return undefined;
  }
}

function oursOf(text: string): Bounds | undefined {
  const when = parseWhen(text);
  return when && { min: when.start * MS_A_DAY, max: when.end * MS_A_DAY - 1 };
}

function agreeOnVerdict(text: string): boolean {
  return !opinionOf(text) === !oursOf(text);
}

function agree(text: string): boolean {
  const theirs = opinionOf(text);
  const ours = oursOf(text);
  if (!theirs || !ours) return !theirs === !ours;
  const same = (a: number, b: number) => a === b || Math.abs(a - b) < 0.5;
  return same(theirs.min, ours.min) && same(theirs.max, ours.max);
}

const seasons = /(?:^|[/,[{.])[?~%]?-?[\dX]{4}[?~%]?-[?~%]?(?:2[1-9]|3\d|4[01])[?~%]?(?:$|[/,\]}.])/;

interface Contested {
  readonly why: string;
  readonly example: string;
  readonly covers: (text: string) => boolean;
  /** Both take it, or both refuse it, all the same. */
  readonly sameVerdict?: boolean;
}

const CONTESTED: readonly Contested[] = [
  {
    why: 'it has no masks with a doubt about the whole or a part, such as 195X~',
    example: '195X~',
    covers: (text) => text.includes('X') && /[?~%]/.test(text),
  },
  {
    why: 'it takes spring for January to March, and no seasons in intervals',
    example: '2001-21',
    covers: (text) => seasons.test(text),
  },
  {
    why: 'it reads masked dates before the year 1 from the end to the beginning, or as BCE for CE',
    example: '-0044-XX',
    covers: (text) => /-(?:\d{3}X|\d\dXX|\dXXX|XXXX|0000|00\d\d|99\d\d|0\dXX)/.test(text) && text.includes('X'),
  },
  {
    why: 'it takes X0 for 01 to 31 or 11, not for 10, 20 and 30',
    example: '1953-X0',
    covers: (text) => /-X0/.test(text),
  },
  {
    why: 'it rolls days that a month has not over into the next, as Date does',
    example: '1900-02-29',
    covers: (text) => /-02(?:[?~%])?-[?~%]?29/.test(text),
  },
  {
    why: 'it refuses 3X in months of thirty days, and rolls 31 over where the month is masked',
    example: '1953-06-3X',
    covers: (text) => /-(?:3X|(?:0X|X1|XX|1X|X2)-(?:3[01X]|29))/.test(text),
  },
  {
    why: 'it takes the year 0 for a common year',
    example: '0000-02-28',
    covers: (text) => /^[?~%]?[0X]000?[0X]?/.test(text) && /-(?:02|0X|X2|XX)/.test(text),
  },
  {
    why: 'of a clock time it gives the beginning for the end',
    example: '2004-02-29T10:10Z',
    covers: (text) => /T\d\d:\d\d/.test(text),
    sameVerdict: true,
  },
  {
    why: 'it refuses intervals whose ends begin at once or overlap: 2004/2004, 2004-06/2004',
    example: '2004/2004',
    covers: (text) => /\//.test(text) && parseWhen(text)?.from !== undefined && overlap(text),
  },
  { why: 'it has no years beyond 9999 in intervals', example: '1953/Y12345', covers: (text) => /\/Y/.test(text) },
  { why: 'it fails on sets with a doubtful member', example: '[1960?]', covers: (text) => /^[[{].*[?~%]/.test(text) },
  {
    why: 'it takes ranges that run backwards',
    example: '{1672..1668}',
    covers: (text) => text.includes('1672..1668'),
  },
  {
    why: 'of a set it takes the first and last written, not the earliest and latest, and of a range at the end its beginning',
    example: '[1668..1672]',
    covers: (text) => /^[[{]/.test(text),
    sameVerdict: true,
  },
  {
    why: 'it counts the years of -19 down from 1900 BCE',
    example: '-19',
    covers: (text) => /^-\d{2,3}[?~%]?$/.test(text),
  },
  {
    why: 'it takes any number of five digits and more for milliseconds',
    example: '20040101',
    covers: (text) => /^\d{5,}$/.test(text),
  },
  {
    why: 'it takes 1950S2 for the year 1950 itself',
    example: '1950S2',
    covers: (text) => /S\d/.test(text),
  },
  {
    why: 'it has no bounds beyond the reach of Date',
    example: 'Y17E7',
    covers: (text) => /^Y/.test(text),
  },
];

function overlap(text: string): boolean {
  const [first = '', last = ''] = text.split('/');
  const [from, to] = [parseWhen(first), parseWhen(last)];
  return from !== undefined && to !== undefined && to.start <= from.start;
}

const YEARS = [
  '0000',
  '0001',
  '0044',
  '1953',
  '2004',
  '1900',
  '9999',
  '-0001',
  '-0044',
  '-0000',
  '196X',
  '19XX',
  '1XXX',
  'XXXX',
  '20X4',
  '-001X',
];
const MONTHS = [
  '01',
  '02',
  '04',
  '12',
  '00',
  '13',
  '20',
  '21',
  '24',
  '25',
  '31',
  '37',
  '41',
  '42',
  'XX',
  '1X',
  '0X',
  'X2',
  'X1',
  'X0',
];
const DAYS = ['00', '01', '15', '28', '29', '30', '31', '32', 'XX', '0X', '1X', '2X', '3X', 'X9', 'X0', 'X1'];
const MARKS = ['', '?', '~', '%'];
const ENDS = [
  '',
  '..',
  '1953',
  '1953-10',
  '1953-10-01',
  '2004',
  '2004-06',
  '2004-06-11',
  '1991~',
  '196X',
  '-0044',
  '2004-06-11?',
  '2004-21',
  '2004-01-01T10:10',
  '2004-XX-XX',
  'Y12345',
];
const TIMES = [
  'T10:10',
  'T10:10:10',
  'T10:10:10.123',
  'T24:00',
  'T24:00:01',
  'T23:60',
  'T25:00',
  'T10',
  'T10:10Z',
  'T10:10:10+05:30',
  'T10:10:10-05',
  'T10:10+14:00',
  'T10:10+15:00',
  'T1010',
];
const MEMBERS = [
  '1667',
  '1668..1672',
  '1760-12',
  '1760-01..1760-03',
  '1984-01-01..1984-01-05',
  '1960?',
  '196X',
  '1672..1668',
  '1667..1760-12',
];
const ODD = [
  'Y12345',
  'Y-12345',
  'Y1234',
  'Y012345',
  'Y17E7',
  'Y-17E7',
  '1950S2',
  '1950S5',
  '-1950S2',
  '19',
  '195',
  '-19',
  '-195',
  '00',
  '000',
  '19?',
  '195~',
  '1',
  '1953 ',
  ' 1953',
  '2004-1-1',
  '20040101',
  '200406',
  '1953//1954',
  '1953/1954/1955',
  'X',
  '-',
  '?',
  '~1953',
  '%1953-10',
];

function* corpus(): Generator<string> {
  for (const year of YEARS) {
    for (const mark of MARKS) yield* [year + mark, mark + year];
    for (const month of MONTHS) {
      for (const mark of MARKS) yield* [`${year}-${month}${mark}`, `${year}${mark}-${month}`];
      for (const day of DAYS)
        for (const mark of MARKS)
          yield* [
            `${year}-${month}-${day}${mark}`,
            `${mark}${year}-${month}-${day}`,
            `${year}-${month}${mark}-${mark}${day}`,
          ];
    }
  }
  for (const from of ENDS) for (const to of ENDS) yield `${from}/${to}`;
  for (const time of TIMES) yield* [`2004-02-29${time}`, `2003-02-29${time}`];
  for (const [open, close] of ['[]', '{}']) {
    yield* [`${open}${close}`, `${open}..${close}`, `${open}..1984${close}`, `${open}1984..${close}`];
    for (const a of MEMBERS)
      for (const b of MEMBERS)
        yield* [
          `${open}${a}${close}`,
          `${open}${a},${b}${close}`,
          `${open}..${a}, ${b}${close}`,
          `${open}${a},${b}..${close}`,
        ];
  }
  yield* ODD;
}

test('parseWhen() and the edtf library agree, but for the listed faults', () => {
  const texts = [...new Set(corpus())];
  const explained = (text: string) =>
    CONTESTED.some(({ covers, sameVerdict }) => covers(text) && (!sameVerdict || agreeOnVerdict(text)));
  const unexplained = texts.filter((text) => !agree(text) && !explained(text));
  assert.deepEqual(unexplained, []);
  const agreed = texts.filter(agree).length;
  assert.ok(agreed > 0.5 * texts.length, `agreed on ${agreed} of ${texts.length}`);
});

for (const { why, example, covers } of CONTESTED) {
  test(`the edtf library differs on ${example}: ${why}`, () => {
    assert.ok(covers(example));
    assert.equal(agree(example), false);
  });
}
