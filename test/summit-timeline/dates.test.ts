import assert from 'node:assert/strict';
import test from 'node:test';
import { everyDateForm } from '../../stories/dossiers/special.js';
import { languageOf } from '../../src/chart/language.js';
import { parseWhen } from '../../src/dossier/when.js';
import { DATE_SIGNS, type DateSign, type Mark, type Part } from '../../src/summit-timeline/layout/geometry.js';
import { checked, collisions, datesOnly, laidOut, markOf, outside } from './worlds.js';

/** A mark as it looks, without where it stands. */
const looks = ({ parts }: Mark): string => parts.map(look).join(' ');

const look = (part: Part): string =>
  part.type === 'point'
    ? `${part.fill}${part.r < 6 ? ' small' : ''}`
    : part.type === 'query'
      ? '?'
      : `${part.line}-${part.weight}${part.fadeIn ? ' in' : ''}${part.fadeOut ? ' out' : ''}`;

const FRAME = ['1900-01-01', '2023-12-31'];

/** How dates look on an axis of about 8 px a year. */
const looksOf = (dates: readonly string[]): Record<string, string> => {
  const layout = laidOut(datesOnly([...FRAME, ...dates]), { lanes: 'none' });
  return Object.fromEntries(dates.map((date) => [date, looks(markOf(layout, date))]));
};

test('layoutTimeline({form: vertical}) draws a decade with an extent, as the key says, and a year without', () => {
  const { marks, signs } = laidOut(datesOnly(['1960', '197X', '19XX', '1994-21']), { form: 'vertical', width: 328 });
  const extents = marks.map(({ parts }) => parts.some((part) => part.type === 'stretch' && part.weight === 3));
  assert.deepEqual(extents.filter(Boolean).length, 3);
  assert.ok(signs.includes('vague') && signs.includes('hollow'));
});

test('layoutTimeline() draws each form of a date by a sign of its own', () => {
  assert.deepEqual(looksOf(['1972-05-11', '1972-05', '1972', '1972-05~', '1972-05?', '1972-05%', '1972~']), {
    '1972-05-11': 'filled',
    '1972-05': 'filled',
    1972: 'hollow',
    '1972-05~': 'solid-3 in out filled',
    '1972-05?': 'dashed',
    '1972-05%': 'solid-3 in out dashed',
    '1972~': 'solid-3 in out hollow',
  });
  assert.deepEqual(
    looksOf(['1991-12/..', '1991/', '/1991', '../1991', '[1985,1991]', '[..1953]', '{1985,1991}', '196X', '2003/2009']),
    {
      '1991-12/..': 'solid-2 out filled',
      '1991/': 'dots-2 hollow',
      '/1991': 'dots-2 hollow',
      '../1991': 'solid-2 in hollow',
      '[1985,1991]': 'dots-2 hollow hollow',
      '[..1953]': 'dots-2 hollow',
      '{1985,1991}': 'solid-1 hollow hollow',
      '196X': 'solid-3 hollow',
      '2003/2009': 'solid-8',
    },
  );
});

test('layoutTimeline() gives 1972-05~, 1991-12/.., [1989..1991] and 196X four different looks and labels', () => {
  const dates = ['1972-05~', '1991-12/..', '[1989..1991]', '196X'];
  assert.equal(new Set(Object.values(looksOf(dates))).size, 4);
  const layout = laidOut(datesOnly([...FRAME, ...dates]), { lanes: 'none' });
  assert.deepEqual(
    dates.map((date) => markOf(layout, date).texts[0]?.text.replace(/^Event \d, /, '')),
    ['c. May 1972', 'Dec 1991–', 'one of 1989, 1990, or 1991', '1960s'],
  );
  assert.deepEqual(
    dates.map((date) =>
      looks(markOf(laidOut(datesOnly([...FRAME, ...dates]), { form: 'vertical', width: 328 }), date)),
    ),
    ['solid-3 in out filled', 'solid-4 out filled', 'dots-2 hollow hollow hollow', 'solid-3 hollow'],
  );
});

test('layoutTimeline() has a sign in the key, and words of its own, for each kind of doubt', () => {
  const doubts: Readonly<Record<string, readonly DateSign[]>> = {
    '1972-05': [],
    1972: ['hollow'],
    '196X': ['vague'],
    '1972-05~': ['approximate'],
    '1972-05?': ['dashed'],
    '1972-05%': ['approximate', 'dashed'],
    '1980-02/1985': ['coarse'],
    '1991-12/..': ['open'],
    '../1991-12': ['open'],
    '1991-12/': ['unknown'],
    '/1991-12': ['unknown'],
    '[..1953-02]': ['unknown'],
    '[1953-02..]': ['unknown'],
    '[1989-01,1991-01]': ['oneOf'],
    '{1989-01,1991-01}': ['allOf'],
  };
  for (const options of [{ lanes: 'none' }, { form: 'vertical', width: 328 }] as const) {
    for (const [date, signs] of Object.entries(doubts)) {
      const { signs: seen } = laidOut(datesOnly(['1960-01-01', '1999-12-31', date]), options);
      // Rows have no scale that a year could be seen on.
      const expected = options.form && date === '1980-02/1985' ? [] : signs;
      assert.deepEqual(
        DATE_SIGNS.filter((sign) => seen.includes(sign)),
        DATE_SIGNS.filter((sign) => expected.includes(sign)),
        date,
      );
    }
  }
  const spoken = Object.keys(doubts).map((date) => languageOf().dates.spoken(parseWhen(date)));
  assert.equal(new Set(spoken).size, spoken.length, spoken.join(' | '));
});

test('layoutTimeline() draws a year as long as it is, with its mark in the middle', () => {
  const layout = laidOut(datesOnly(['2020', '2023']), { lanes: 'none' });
  const { parts, x } = markOf(layout, '2020');
  const [whisker] = parts;
  assert.ok(whisker?.type === 'stretch');
  assert.ok(Math.abs((whisker.x1 + whisker.x2) / 2 - x) <= 0.2);
  assert.ok(Math.abs((whisker.x2 - whisker.x1) * 4 - (layout.width - 16)) < 4);
});

test('layoutTimeline() draws a month as long as it is only where it is more than 14 px wide', () => {
  const wide = laidOut(datesOnly(['2023-01', '2023-12']), { lanes: 'none' });
  assert.equal(looks(markOf(wide, '2023-12')), 'solid-3 filled');
  const narrow = laidOut(datesOnly(['2001-01', '2023-12']), { lanes: 'none' });
  assert.equal(looks(markOf(narrow, '2023-12')), 'filled');
});

test('layoutTimeline() fades a span over the years of its ends where a year is more than 20 px wide', () => {
  const wide = laidOut(datesOnly(['2015/2018', '2015-03/2018-02', '2014', '2023']), { lanes: 'none' });
  assert.equal(looks(markOf(wide, '2015/2018')), 'solid-8 in out');
  assert.equal(looks(markOf(wide, '2015-03/2018-02')), 'solid-8');
});

test('layoutTimeline() draws a span too short for a bar as a point', () => {
  const layout = laidOut(datesOnly([...FRAME, '1960-04-01/1960-04-05']), { lanes: 'none' });
  assert.equal(looks(markOf(layout, '1960-04-01/1960-04-05')), 'filled');
});

test('layoutTimeline() ends open spans at the closing date, not at the edge', () => {
  const open = { id: 'open', title: 'Open', kind: 'x', when: '1980/..' };
  const later = { id: 'later', title: 'Planned', kind: 'x', when: '2040' };
  const layout = laidOut(checked({ asOf: '2020', events: [open, later] }), { lanes: 'none' });
  const end = markOf(layout, 'open').box;
  assert.ok(end.x + end.width < markOf(layout, 'later').x - 200);
});

const treaty = {
  actors: [
    { id: 'a', name: 'A', kind: 'state' as const },
    { id: 'b', name: 'B', kind: 'state' as const },
  ],
  asOf: '2023',
};
const tie = { id: 'tie', title: 'Pact', kind: 'pact', sign: 'cooperative' as const, parties: ['a', 'b'] };

test('layoutTimeline({ties}) draws an event and the tie it begins as one, signed first', () => {
  const dossier = checked({
    ...treaty,
    ties: [{ ...tie, signed: '1997', when: '2012/..' }],
    events: [
      { id: 'first', title: 'First', kind: 'x', when: '1950' },
      { id: 'signing', title: 'Pact signed', kind: 'x', when: '1997', tie: 'tie' },
    ],
  });
  const layout = laidOut(dossier, { ties: true, lanes: 'none' });
  assert.deepEqual(
    layout.marks.map(({ id }) => id),
    ['first', 'signing'],
  );
  assert.deepEqual(markOf(layout, 'signing').stands, ['tie']);
  assert.equal(looks(markOf(layout, 'signing')), 'dash-2 solid-2 out filled small hollow');
  assert.equal(markOf(layout, 'signing').texts[0]?.text, 'Pact signed 1997, in force 2012');
  assert.equal(looks(markOf(laidOut(dossier, { lanes: 'none' }), 'signing')), 'solid-3 hollow');
});

test('layoutTimeline({ties: ids and kinds}) draws those, and by themselves where no event begins them', () => {
  const ties = [
    { ...tie, when: '1990/2000' },
    { ...tie, id: 'other', kind: 'quarrel', when: '1995/..' },
    { ...tie, id: 'undated' },
  ];
  const dossier = checked({ ...treaty, ties });
  const ids = (shown: boolean | string[]) => laidOut(dossier, { ties: shown }).marks.map(({ id }) => id);
  assert.deepEqual(ids(false), []);
  assert.deepEqual(ids(true), ['tie', 'other']);
  assert.deepEqual(ids(['quarrel']), ['other']);
  assert.deepEqual(ids(['tie']), ['tie']);
  const themed = checked({ ...treaty, ties: [{ ...ties[0]!, theme: 'peace' }, ties[1]!] });
  assert.deepEqual(
    laidOut(themed, { ties: true }).marks.map(({ id }) => id),
    ['tie'],
  );
  assert.deepEqual(
    laidOut(themed, { ties: ['all'] }).marks.map(({ id }) => id),
    ['tie', 'other'],
  );
});

test('layoutTimeline(disputed) hatches a span and puts a ? on it, and a ? beside a point', () => {
  const events = [
    { id: 'span', title: 'Span', kind: 'x', when: '1954/1977', disputed: true },
    { id: 'point', title: 'Point', kind: 'x', when: '1960-04', disputed: 'By all' },
    { id: 'last', title: 'Last', kind: 'x', when: '2020' },
  ];
  const layout = laidOut(checked({ events }), { lanes: 'none' });
  assert.equal(looks(markOf(layout, 'span')), 'hatch-8 ?');
  assert.equal(looks(markOf(layout, 'point')), 'filled ?');
  assert.ok(layout.signs.includes('disputed'));
});

test('layoutTimeline(every form of date) lays nothing over anything in either form', () => {
  const dossier = checked(everyDateForm);
  for (const options of [{ width: 560 }, { width: 1060 }, { width: 328, form: 'vertical' }] as const) {
    const layout = laidOut(dossier, options);
    assert.deepEqual(collisions(layout), []);
    assert.deepEqual(outside(layout), []);
  }
});

test('layoutTimeline({form: vertical}) puts what is known to the year after what is dated in it', () => {
  const layout = laidOut(datesOnly(['2022', '2022-11', '2022-05', '2021', '2023-01-02']), {
    form: 'vertical',
    width: 328,
  });
  assert.deepEqual(
    layout.marks.map(({ id }) => id),
    ['2021', '2022-05', '2022-11', '2022', '2023-01-02'],
  );
  const years = layout.marks.map(({ texts }) =>
    texts
      .filter(({ role }) => role === 'year')
      .map(({ text }) => text)
      .join(),
  );
  assert.deepEqual(years, ['2021', '2022', '', '2022', '2023']);
});

test('layoutTimeline({form: vertical}) breaks the axis off over more than five years', () => {
  const layout = laidOut(datesOnly(['1953', '1991', '1996', '2002']), { form: 'vertical', width: 328 });
  const gaps = layout.texts.filter(({ role }) => role === 'sub').map(({ text }) => text);
  assert.deepEqual(gaps, ['38 years', '6 years']);
  assert.equal(layout.rules.filter(({ role }) => role === 'axis').length, 3);
});
