import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { languageOf } from '../../src/chart/language.js';
import { civilFromDays } from '../../src/dossier/calendar.js';
import type { TimelineLayout } from '../../src/summit-timeline/layout/arrange.js';
import { domainOf } from '../../src/summit-timeline/layout/domain.js';
import type { Item } from '../../src/summit-timeline/layout/items.js';
import { eventsOf, firstFrom, surveyOf } from '../../src/summit-timeline/layout/of-items.js';
import { breakOf } from '../../src/summit-timeline/layout/scale-break.js';
import { summaryOf } from '../../src/summit-timeline/summary.js';
import { datesOnly, laidOut } from './worlds.js';

/** What is worked out in one look, or found by halving, against the plainest way to say the same. */

const english = languageOf();

const yearOf = ({ day }: Item): number => civilFromDays(day).year;

/** Years that crowd now and then, months, days, and spans of which some are open. */
const date = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1995, max: 2003 }).map(String) },
  { weight: 3, arbitrary: fc.integer({ min: 1100, max: 2025 }).map(String) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.integer({ min: 1950, max: 2025 }), fc.integer({ min: 1, max: 28 }))
      .map(([y, d]) => `${y}-02-${String(d).padStart(2, '0')}`),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1950, max: 1999 }), fc.integer({ min: 0, max: 25 }))
      .map(([y, n]) => `${y}/${y + n}`),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1950, max: 2025 }).map((y) => `${y}/..`) },
  { weight: 1, arbitrary: fc.integer({ min: 1950, max: 2025 }).map((y) => `../${y}`) },
);
const worlds = fc.array(date, { minLength: 1, maxLength: 40 });

const layoutOf = (dates: readonly string[]): TimelineLayout => laidOut(datesOnly(dates), { lanes: 'none' });

/** The fewest years in a row with more than 40 % of the events, the latest such: every row of years is tried. */
function crowdByTrying(events: readonly Item[]): string | undefined {
  const years = events.map(yearOf);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (events.length < 8) return undefined;
  for (let span = 0; (span + 1) / (last - first + 1) <= 0.15; span++) {
    for (let from = last - span; from >= first; from--) {
      const count = years.filter((year) => year >= from && year <= from + span).length;
      if (count > events.length * 0.4)
        return english.words.timeline.crowded(
          String(events.length),
          String(count),
          english.dates.short(whenOf(from, from + span)),
        );
    }
  }
  return undefined;
}

const whenOf = (first: number, last: number) => {
  const layout = layoutOf(first === last ? [String(first).padStart(4, '0')] : [`${first}/${last}`]);
  return (layout.items[0] as Item).when;
};

test('summaryOf() names the fewest years in a row that hold more than 40 % of the events', () => {
  let crowded = 0;
  fc.assert(
    fc.property(worlds, (dates) => {
      const layout = layoutOf(dates);
      const expected = crowdByTrying(layout.items);
      if (expected === undefined) return;
      crowded++;
      assert.equal(summaryOf(layout, english), expected);
    }),
  );
  assert.ok(crowded > 10, `${crowded} worlds with a crowd`);
});

test('surveyOf() gives the first and the last date, as looking for each does', () => {
  fc.assert(
    fc.property(worlds, (dates) => {
      const { items } = layoutOf(dates);
      const { happened, given, goesOn } = surveyOf(items);
      assert.equal(
        happened.start,
        Math.min(...items.map(({ when, day }) => (Number.isFinite(when.start) ? when.start : day))),
      );
      assert.equal(
        happened.end,
        Math.max(...items.map(({ when, day }) => (Number.isFinite(when.end) ? when.end : day))),
      );
      const days = items.flatMap(({ when: { start, end, from, to } }) => [
        start,
        end,
        ...(Number.isFinite(end - start) ? [] : [from?.end, to?.start]),
      ]);
      const finite = days.filter((day) => day !== undefined && Number.isFinite(day)) as number[];
      assert.deepEqual(given, { start: Math.min(...finite), end: Math.max(...finite) });
      assert.equal(
        goesOn,
        dates.some((each) => each.endsWith('..')),
      );
      assert.ok(domainOf(items, undefined).start <= given.start);
    }),
  );
});

test('surveyOf() tells kinds, ties and what is disputed apart, and eventsOf() leaves the ties out', () => {
  const { items } = laidOut(
    datesOnly(['1950', '1960'], {
      actors: ['a', 'b'].map((id) => ({ id, name: id, kind: 'state' as const })),
      ties: [{ id: 't', title: 'Tie', kind: 'pact', parties: ['a', 'b'], when: '1955/1957', disputed: true }],
    }),
    { ties: ['all'] },
  );
  const { signs, ties, disputed, isThemed } = surveyOf(items);
  assert.deepEqual(
    [...signs].map(({ id }) => id),
    ['meeting', 'pact'],
  );
  assert.deepEqual([ties.map(({ id }) => id), disputed.map(({ id }) => id), isThemed], [['t'], ['t'], false]);
  assert.deepEqual(
    eventsOf(items).map(({ id }) => id),
    ['1950', '1960'],
  );
});

test('firstFrom() is where the first that is not earlier stands', () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: -320_000, max: 21_000 }), (dates, day) => {
      const { items } = layoutOf(dates);
      const found = items.findIndex((item) => item.day >= day);
      assert.equal(firstFrom(items, day), found < 0 ? items.length : found);
    }),
  );
});

test('breakOf() breaks the axis beside a crowd at one of its ends, on either side, in time that is empty', () => {
  const early = ['1901', '1902', '1903', '1904', '1905', '1906', '1950', '2000', '2020'];
  const late = ['1900', '1920', '1950', '2015', '2016', '2017', '2018', '2019', '2020'];
  for (const [dates, close] of [
    [early, 0],
    [late, 1],
  ] as const) {
    const { items, domain } = layoutOf(dates);
    const found = breakOf(items, domain);
    assert.equal(found?.close, close);
    const [before, of] = [items.filter(({ day }) => day < (found?.at as number)).length, dates.length];
    assert.ok((close ? of - before : before) / of > 0.4);
  }
  assert.equal(
    breakOf(layoutOf(['1900', '1920', '1940', '1960', '1980', '2000', '2020']).items, { start: -25_567, end: 18_628 }),
    undefined,
  );
});
