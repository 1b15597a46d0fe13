import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilFromDays, compareWhen, daysFromCivil, parseWhen, whenOfYear, type When } from 'statecraft/dossier';

function parsed(edtf: string): When {
  const when = parseWhen(edtf);
  assert.ok(when, `${edtf} was not read`);
  return when;
}

/** Bounds as ISO days, the last one included: `2004-06-01…2004-06-30`. */
function bounds(edtf: string): string {
  const { start, end } = parsed(edtf);
  const day = (days: number) => {
    if (!Number.isFinite(days)) return '';
    const { year, month, day } = civilFromDays(days);
    return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  };
  return `${day(start)}…${day(end === Infinity ? end : Math.ceil(end) - 1)}`;
}

const BOUNDS: Readonly<Record<string, string>> = {
  // Level 0
  '1985-04-12': '1985-04-12…1985-04-12',
  '1985-04': '1985-04-01…1985-04-30',
  '2000-02': '2000-02-01…2000-02-29',
  '1985': '1985-01-01…1985-12-31',
  '0000': '00-01-01…00-12-31',
  '1985-04-12T23:20:30': '1985-04-12…1985-04-12',
  '1985-04-12T23:20:30Z': '1985-04-12…1985-04-12',
  '1985-04-12T23:20:30-04': '1985-04-12…1985-04-12',
  '1985-04-12T23:20:30+04:30': '1985-04-12…1985-04-12',
  '1964/2008': '1964-01-01…2008-12-31',
  '2004-06/2006-08': '2004-06-01…2006-08-31',
  '2004-02-01/2005-02-08': '2004-02-01…2005-02-08',
  '2004-02-01/2005-02': '2004-02-01…2005-02-28',
  '2004-02-01/2005': '2004-02-01…2005-12-31',
  '2005/2006-02': '2005-01-01…2006-02-28',
  // Level 1
  Y170000002: '170000002-01-01…170000002-12-31',
  'Y-170000002': '-170000002-01-01…-170000002-12-31',
  '2001-21': '2001-03-01…2001-05-31',
  '2001-22': '2001-06-01…2001-08-31',
  '2001-23': '2001-09-01…2001-11-30',
  '2001-24': '2001-12-01…2002-02-28',
  '1984?': '1984-01-01…1984-12-31',
  '2004-06~': '2004-06-01…2004-06-30',
  '2004-06-11%': '2004-06-11…2004-06-11',
  '201X': '2010-01-01…2019-12-31',
  '20XX': '2000-01-01…2099-12-31',
  '2004-XX': '2004-01-01…2004-12-31',
  '1985-04-XX': '1985-04-01…1985-04-30',
  '1985-XX-XX': '1985-01-01…1985-12-31',
  '1985-04-12/..': '1985-04-12…',
  '1985-04/': '1985-04-01…',
  '../1985-04-12': '…1985-04-12',
  '/1985': '…1985-12-31',
  '../..': '…',
  '1984~/2004-06': '1984-01-01…2004-06-30',
  '1984/2004-06~': '1984-01-01…2004-06-30',
  '1984?/2004%': '1984-01-01…2004-12-31',
  '-1985': '-1985-01-01…-1985-12-31',
  '-0044-03-15': '-44-03-15…-44-03-15',
  // Level 2
  'Y-17E7': '-170000000-01-01…-170000000-12-31',
  '1950S2': '1900-01-01…1999-12-31',
  Y171010000S3: '171000000-01-01…171999999-12-31',
  Y3388E2S3: '338000-01-01…338999-12-31',
  '2001-29': '2001-09-01…2001-11-30',
  '2001-34': '2001-04-01…2001-06-30',
  '2001-38': '2001-05-01…2001-08-31',
  '2001-41': '2001-07-01…2001-12-31',
  '[1667,1668,1670..1672]': '1667-01-01…1672-12-31',
  '[..1760-12-03]': '…1760-12-03',
  '[1760-12..]': '1760-12-01…',
  '[1760-01,1760-02,1760-12..]': '1760-01-01…',
  '[1667,1760-12]': '1667-01-01…1760-12-31',
  '{1667,1668,1670..1672}': '1667-01-01…1672-12-31',
  '{1960,1961-12}': '1960-01-01…1961-12-31',
  '{..1984}': '…1984-12-31',
  '{2003, 1999}': '1999-01-01…2003-12-31',
  '156X-12-25': '1560-12-25…1569-12-25',
  '15XX-12-25': '1500-12-25…1599-12-25',
  'XXXX-12-XX': '00-12-01…9999-12-31',
  '1XXX-XX': '1000-01-01…1999-12-31',
  '1984-1X': '1984-10-01…1984-12-31',
  '2004-06~-11': '2004-06-11…2004-06-11',
  '2004?-06-11': '2004-06-11…2004-06-11',
  '?2004-06-~11': '2004-06-11…2004-06-11',
  '2004-06-~01/2004-06-~20': '2004-06-01…2004-06-20',
  // A day that only leap years have
  '19XX-02-29': '1904-02-29…1996-02-29',
  '-00XX-02-29': '-96-02-29…-4-02-29',
  // ISO 8601-2 writes centuries and decades short
  '19': '1900-01-01…1999-12-31',
  '195': '1950-01-01…1959-12-31',
  // The neighbourhood of the year 0
  '-000X': '-9-01-01…-1-12-31',
  '-001X': '-19-01-01…-10-12-31',
};

for (const [edtf, expected] of Object.entries(BOUNDS)) {
  test(`parseWhen('${edtf}') spans ${expected}`, () => assert.equal(bounds(edtf), expected));
}

const IMPOSSIBLE = [
  '2021-02-30',
  '1900-02-29',
  '2021-13',
  '2021-00',
  '2021-04-31',
  '2021-04-00',
  '2021-42',
  '2021-21-01',
  '1953-31-XX',
  '-0000',
  '-0000-XX',
  '19X1-02-29',
  'X900-02-29',
  'XXXX-02-30',
  '2004-1X-3X/2003',
  '2004/2003',
  '2004-06-11/2004-06-10',
  '07/08/1914',
  '1914-00-00',
  '2004-1-1',
  '20040101',
  '1953 ',
  ' 1953',
  '１９５３',
  '1953–1960',
  '1953-',
  '1953/1960/1970',
  '[]',
  '{}',
  '[..]',
  '[1984',
  '[1984}',
  '1984]',
  '[1672..1668]',
  '[1667..1760-12]',
  '[1667,,1668]',
  'Y1234',
  'Y1E12',
  'Y99999999999999999999',
  '1985-04-12T25:00',
  '1985-04-12T24:01',
  '1985-04-12T10:60',
  '1985-04-12T10:10:60',
  '1985-04-12T10:10+15:00',
  '1985-04T10:10',
  '2003-02-29T10:10',
  '20XX-01-01T10:10',
  'last spring',
  '',
];

test('parseWhen() refuses what is no date, and days that no calendar has', () => {
  assert.deepEqual(
    IMPOSSIBLE.filter((edtf) => parseWhen(edtf) !== undefined),
    [],
  );
});

test('parseWhen() reads strings only', () => {
  for (const value of [1953, null, undefined, true, {}, ['1953'], new Date(), Symbol('1953'), 1953n]) {
    assert.equal(parseWhen(value), undefined);
  }
});

test('parseWhen() tells precision, and has month and day only where they are given', () => {
  const parts = (edtf: string) => {
    const { precision, year, month, day, season, minutes } = parsed(edtf).from ?? {};
    return [precision, year, month, day, season, minutes].filter((part) => part !== undefined).join(' ');
  };
  assert.equal(parts('1953-10-01'), 'day 1953 10 1');
  assert.equal(parts('1953-10'), 'month 1953 10');
  assert.equal(parts('1953-10-XX'), 'month 1953 10');
  assert.equal(parts('1953'), 'year 1953');
  assert.equal(parts('1953-XX'), 'year 1953');
  assert.equal(parts('195X'), 'decade 1950');
  assert.equal(parts('19XX'), 'century 1900');
  assert.equal(parts('-001X'), 'decade -19');
  assert.equal(parts('1953-24'), 'season 1953 24');
  assert.equal(parts('1953-10-01T10:10:30'), 'time 1953 10 1 610');
  assert.equal(parts('1950S2'), 'year 1950');
});

test('parseWhen() keeps doubt: of the whole, of a part, of one end, of a member', () => {
  const doubt = (edtf: string) => {
    const { approximate, uncertain } = parsed(edtf);
    return `${approximate ? '~' : ''}${uncertain ? '?' : ''}`;
  };
  assert.equal(doubt('1953'), '');
  assert.equal(doubt('1953~'), '~');
  assert.equal(doubt('1953?'), '?');
  assert.equal(doubt('1953%'), '~?');
  assert.equal(doubt('?2004-06-~11'), '~?');
  assert.equal(doubt('1953/1960~'), '~');
  assert.equal(doubt('[1953,1955?]'), '?');
  assert.equal(doubt('195X~'), '~');
  assert.equal(doubt('1950S2'), '~');
  assert.equal(parsed('1953/1960~').from?.approximate, false);
});

test('parseWhen() tells an open end from an unknown one', () => {
  assert.equal(parsed('1991-12/..').openEnd, 'open');
  assert.equal(parsed('1991-12/').openEnd, 'unknown');
  assert.equal(parsed('../1991').openStart, 'open');
  assert.equal(parsed('/1991').openStart, 'unknown');
  assert.equal('to' in parsed('1991/..'), false);
  assert.equal('openEnd' in parsed('1991/1992'), false);
  assert.equal(parsed('[1984..]').openEnd, 'unknown');
  assert.equal(parsed('{1984..}').openEnd, 'open');
});

test('parseWhen() of a plain date has one object for both ends', () => {
  const when = parsed('1953');
  assert.equal(when.from, when.to);
});

test('parseWhen() writes the ranges of a set out, in order of time', () => {
  const years = (edtf: string) => parsed(edtf).members?.map((member) => member.year);
  assert.deepEqual(years('[1989..1991]'), [1989, 1990, 1991]);
  assert.deepEqual(years('{1991,1985}'), [1985, 1991]);
  const months = parsed('{1668-12..1669-02}').members?.map(({ year, month }) => `${year}-${month}`);
  assert.deepEqual(months, ['1668-12', '1669-1', '1669-2']);
  const days = parsed('{2000-02-28..2000-03-01}').members?.map(({ month, day }) => `${month}-${day}`);
  assert.deepEqual(days, ['2-28', '2-29', '3-1']);
});

test('parseWhen() leaves a range of over a hundred dates as its two ends, and marks it', () => {
  const { members = [] } = parsed('{0001..9999}');
  assert.deepEqual(
    members.map(({ year, through }) => [year, through]),
    [
      [1, true],
      [9999, undefined],
    ],
  );
  assert.equal(parsed('[1901..2000]').members?.length, 100);
  assert.equal(parsed('[1901..2001]').members?.length, 2);
});

test('parseWhen() stays on the day of the place, whatever its offset from UTC', () => {
  const local = parsed('2022-06-12T23:30');
  for (const zone of ['Z', '+09:00', '-04:00', '+0530', '−05']) {
    assert.equal(parsed(`2022-06-12T23:30${zone}`).start, local.start);
  }
  assert.equal(local.start, daysFromCivil(2022, 6, 12) + (23 * 60 + 30) / 1440);
  assert.equal(parsed('2022-06-12T24:00').start, daysFromCivil(2022, 6, 13));
});

test('parseWhen() has an interval end no sooner than it may have started', () => {
  assert.equal(bounds('2004-06/2004'), '2004-06-01…2004-12-31');
  assert.equal(bounds('2004/2004'), '2004-01-01…2004-12-31');
});

test('compareWhen() orders by start, then end, then text, and calls nothing equal that is not', () => {
  const sorted = ['../1910', '-0044', '1909~', '1910-01-01', '1910', '1910/1945', '1910/..', '1911'];
  const shuffled = [...sorted].reverse().map(parsed);
  assert.deepEqual(
    shuffled.sort(compareWhen).map((when) => when.edtf),
    sorted,
  );
  assert.notEqual(compareWhen(parsed('1910'), parsed('1910~')), 0);
  assert.equal(compareWhen(parsed('1910'), parsed('1910')), 0);
  assert.equal(compareWhen(parsed('../..'), parsed('/')), compareWhen(parsed('/'), parsed('../..')) * -1);
});

test('whenOfYear() writes any year as EDTF', () => {
  const written = [2023, 5, 0, -44, 12_345, -12_345].map((year) => whenOfYear(year)?.edtf);
  assert.deepEqual(written, ['2023', '0005', '0000', '-0044', 'Y12345', 'Y-12345']);
});

test('parseWhen() never throws, and its bounds are in order and are no NaN', () => {
  const alphabet = [...'0123456789X-/.~?%[]{},YSE T:Z+'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...alphabet), { maxLength: 24 }),
      fc.constantFrom('', '19', '2004-', '[1960'),
      (chars, head) => {
        const when = parseWhen(head + chars.join(''));
        if (when) assert.ok(when.start < when.end, when.edtf);
      },
    ),
    { numRuns: 20_000 },
  );
});

const ADVERSARIAL = {
  digits: '9'.repeat(100_000),
  masks: 'X'.repeat(100_000),
  hyphens: '2004' + '-06'.repeat(33_333),
  slashes: '/'.repeat(100_000),
  doubts: '?~%'.repeat(33_333),
  set: `[${'1960,'.repeat(20_000)}1960]`,
  'unclosed set': `[${'1960..1970,'.repeat(9_000)}`,
  dots: '['.concat('.'.repeat(100_000), ']'),
  'wide ranges': `{${'0000..9999,'.repeat(900)}1950}`,
  'leap days': `{${'XXX1-02-29,'.repeat(900)}1950}`,
  'leap days of centuries': `{${'X900-02-29,'.repeat(900)}1950}`,
  'masked leap days': `{${'XXXX-02-29,'.repeat(900)}1950}`,
  exponent: `Y1E${'9'.repeat(100_000)}`,
  time: `2004-01-01T${'10:'.repeat(30_000)}`,
};

for (const [name, text] of Object.entries(ADVERSARIAL)) {
  test(`parseWhen() is done with 100 kB of ${name} in 50 ms`, () => {
    // The best of five, as a busy machine may stop one of them for longer than that.
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      parseWhen(text);
      return performance.now() - start;
    });
    const ms = Math.min(...times);
    assert.ok(ms < 50, `${ms} ms`);
  });
}

test('parseWhen() takes less than 25 µs a date, ten times as long as it takes at leisure', () => {
  const dates = ['2023-03-16', '1972-05~', '1991-12/..', '[1989..1991]', '196X', '2004-06-XX', '2001-21'];
  const rounds = 2_000;
  const run = () => {
    const start = performance.now();
    for (let i = 0; i < rounds; i++) for (const date of dates) parseWhen(date);
    return ((performance.now() - start) * 1000) / (rounds * dates.length);
  };
  run();
  const best = Math.min(run(), run(), run());
  assert.ok(best < 25, `${best} µs`);
});
