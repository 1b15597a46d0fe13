import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import ar from '../../src/chart/locale/ar.js';
import type { DossierFile } from '../../src/dossier/dossier.js';
import { parseWhen } from '../../src/dossier/when.js';
import { seededDossier } from '../../stories/dossiers/seeded.js';
import { hostileStrings } from '../../stories/dossiers/special.js';
import { layoutTimeline } from '../../src/summit-timeline/layout.js';
import { checked, collisions, datesOnly, laidOut, markOf, outside, reached } from './worlds.js';

const sample = checked(
  JSON.parse(readFileSync(new URL('../../data/south-korea.json', import.meta.url), 'utf8')) as DossierFile,
);
const WIDTHS = [520, 560, 768, 960, 1060, 1200];

for (const width of WIDTHS) {
  test(`layoutTimeline(South Korea, {width: ${width}}) lays nothing over anything, and nothing outside`, () => {
    const layout = laidOut(sample, { width, ties: true });
    assert.deepEqual(collisions(layout), []);
    assert.deepEqual(outside(layout), []);
  });

  test(`layoutTimeline(seeded worlds, {width: ${width}}) lays nothing over anything, and reaches every event`, () => {
    for (const [events, seed] of [
      [25, 1],
      [60, 2],
      [120, 3],
      [200, 4],
    ] as const) {
      const layout = laidOut(checked(seededDossier({ actors: 12, events, seed })), { width });
      assert.deepEqual(collisions(layout), [], `${events} events`);
      assert.deepEqual(outside(layout), [], `${events} events`);
      assert.equal(new Set(reached(layout)).size, events);
    }
  });
}

for (const width of [250, 288, 328, 520]) {
  test(`layoutTimeline({form: vertical, width: ${width}}) lays nothing over anything, and nothing outside`, () => {
    for (const dossier of [sample, checked(seededDossier({ actors: 9, events: 90 })), checked(hostileStrings)]) {
      const layout = laidOut(dossier, { width, form: 'vertical', ties: true });
      assert.deepEqual(collisions(layout), []);
      assert.deepEqual(outside(layout), []);
    }
  });
}

test('layoutTimeline(hostile strings) cuts only what is longer than the drawing, and keeps its date', () => {
  const layout = laidOut(checked(hostileStrings), { width: 660, ties: true });
  assert.deepEqual(collisions(layout), []);
  assert.deepEqual(outside(layout), []);
  const cut = layout.marks.flatMap(({ texts }) => texts.map(({ text }) => text)).filter((text) => text.includes('…'));
  assert.ok(cut.length > 0);
  for (const text of cut) assert.match(text, /…, \D*\d{4}/);
});

test('layoutTimeline() is the same twice, from frozen input, and plain', () => {
  const frozen = deepFrozen(sample);
  const once = laidOut(frozen, { ties: true });
  assert.deepEqual(laidOut(frozen, { ties: true }), once);
  assert.ok(Object.isFrozen(once) && Object.isFrozen(once.marks));
  assert.deepEqual(structuredClone(once.marks), once.marks);
});

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFrozen);
  return value;
}

test('layoutTimeline(shuffled events) draws the same picture', () => {
  const dossier = checked(seededDossier({ actors: 12, events: 80 }));
  const reversed = { ...dossier, events: dossier.events.toReversed() };
  const kinds = { lanes: 'kind' } as const;
  assert.deepEqual(laidOut(reversed, kinds).marks, laidOut(dossier, kinds).marks);
});

test('layoutTimeline() rounds coordinates to a tenth of a pixel', () => {
  const { marks, texts, rules } = laidOut(sample, { ties: true, width: 937 });
  const numbers = JSON.stringify([marks, texts, rules]).match(/-?\d+\.\d\d+/g);
  assert.equal(numbers, null);
});

test('layoutTimeline(South Korea) breaks the axis at 2017, with ten times the scale after it', () => {
  const layout = laidOut(sample, { ties: true });
  assert.equal(layout.factor, 10);
  assert.deepEqual(
    layout.texts.filter(({ role }) => role === 'axis-strong').map(({ text }) => text),
    ['2017–23, ten times the scale', '2017', '2018', '2019', '2020', '2021', '2022', '2023'],
  );
  assert.deepEqual(
    layout.texts.filter(({ role }) => role === 'axis').map(({ text }) => text),
    ['1953', '1960', '1970', '1980', '1990', '2000', '2010'],
  );
});

const axisOf = (dates: readonly string[], width = 1060): string[] =>
  laidOut(datesOnly(dates), { width, lanes: 'none' })
    .texts.filter(({ role }) => role === 'axis')
    .map(({ text }) => text);

test('layoutTimeline() names the axis from hours to hundreds of thousands of years', () => {
  assert.deepEqual(axisOf(['2023-03-16T09:00', '2023-03-16T14:30']).slice(0, 3), [
    'Mar 16, 2023, 06:00',
    '08:00',
    '10:00',
  ]);
  assert.deepEqual(axisOf(['2023-03-16T09:00', '2023-03-18T14:30']).slice(3, 6), ['18:00', 'Mar 17', '06:00']);
  assert.deepEqual(axisOf(['2023-03-16', '2023-04-02']).slice(0, 2), ['Mar 16, 2023', '18']);
  assert.deepEqual(axisOf(['2022-01', '2023-10'], 400).slice(0, 5), ['Jan 2022', 'Apr', 'Jul', 'Oct', 'Jan 2023']);
  assert.deepEqual(axisOf(['1066', '2023'], 400), ['1066', '1200', '1400', '1600', '1800', '2000']);
  assert.deepEqual(axisOf(['-0500', '2023'], 400), ['500 BCE', '1', '500', '1000', '1500', '2000']);
  assert.deepEqual(axisOf(['Y-120000', '2023'], 400), ['100,000 BCE', '50,000 BCE', '1']);
});

test('layoutTimeline() keeps one scale where the crowd is no crowd', () => {
  const even = Array.from({ length: 30 }, (_, i) => String(1950 + i * 2));
  assert.equal(laidOut(datesOnly(even)).factor, 1);
  const crowd = [...even.slice(0, 12), ...Array.from({ length: 7 }, (_, i) => `2021-0${i + 1}`)];
  assert.equal(laidOut(datesOnly(crowd)).factor, 1);
});

test('layoutTimeline() breaks the axis behind a crowd that comes first', () => {
  const crowd = Array.from({ length: 12 }, (_, i) => `1949-${String(i + 1).padStart(2, '0')}`);
  const layout = laidOut(datesOnly([...crowd, '1960', '1975', '1990', '2005']));
  assert.ok(layout.factor > 1);
  const strong = layout.texts.find(({ role }) => role === 'axis-strong');
  assert.match(strong?.text ?? '', /^1949–50, /);
});

test('layoutTimeline({lanes: theme}) keeps the order of the themes, and puts an event in one lane only', () => {
  const { lanes, marks, texts } = laidOut(sample, { ties: true });
  const laneTitles = lanes.map(({ title }) => title);
  assert.deepEqual(laneTitles, [
    'United States',
    'North Korea',
    'Japan and the trilateral',
    'China',
    'UN, NATO, trade',
    'At home',
  ]);
  assert.equal(new Set(marks.map(({ id }) => id)).size, marks.length);
  const heads = texts.filter(({ role }) => role === 'head').map(({ text }) => text);
  assert.deepEqual(heads.slice(0, 4), ['United States', 'North Korea', 'Japan and the', 'trilateral']);
});

test('layoutTimeline({lanes: actor}) tells lanes by the partner, not by what all events have in common', () => {
  const laneTitles = laidOut(sample, { lanes: 'actor' }).lanes.map(({ title }) => title);
  assert.ok(laneTitles.includes('United States') && laneTitles.includes('North Korea'));
  assert.ok(laneTitles.indexOf('South Korea') !== 0);
});

test('layoutTimeline({lanes: place}) leaves what has no place to a lane at the end', () => {
  assert.equal(laidOut(sample, { lanes: 'place' }).lanes.at(-1)?.title, 'Other');
});

test('layoutTimeline({lanes}) has at most twelve lanes, the last for all that are left', () => {
  const kinds = Array.from({ length: 30 }, (_, i) => ({
    id: `e${i}`,
    title: `E${i}`,
    kind: `kind-${i}`,
    when: String(1990 + i),
  }));
  const layout = laidOut(checked({ events: kinds }), { lanes: 'kind' });
  assert.equal(layout.lanes.length, 12);
  assert.equal(layout.lanes.at(-1)?.title, 'Other');
  assert.equal(reached(layout).length, 30);
});

test('layoutTimeline({kinds}) draws and counts those kinds only', () => {
  const { items } = laidOut(sample, { kinds: ['summit'] });
  assert.deepEqual([...new Set(items.map(({ sign }) => sign.id))], ['summit']);
});

test('layoutTimeline({until}) ends open spans there and leaves out what is later', () => {
  const until = parseWhen('2005');
  const layout = laidOut(sample, { ties: true, ...(until ? { until } : {}) });
  assert.ok(layout.items.every(({ when }) => when.start < (until?.end ?? 0)));
  assert.ok(layout.later > 10);
  assert.match(layout.texts.filter(({ role }) => role === 'axis').at(-1)?.text ?? '', /^200\d$/);
});

test('layoutTimeline(right to left) is the mirror image', () => {
  const arabic = languageOf('ar', ar);
  const layout = laidOut(sample, { ties: true, language: arabic });
  const mark = (id: string) => markOf(layout, id).x;
  assert.ok(mark('yoon-kishida-2023') < mark('koreas-join-un'));
  assert.deepEqual(outside(layout), []);
  assert.deepEqual(collisions(layout), []);
  const heads = layout.texts.filter(({ role }) => role === 'head');
  assert.ok(heads.every(({ x, anchor }) => x === layout.width && anchor === 'end'));
});

test('layoutTimeline(nothing, one event, only undated events) draws what there is', () => {
  assert.equal(laidOut(checked({})).marks.length, 0);
  const one = laidOut(datesOnly(['1999-05-04']));
  assert.equal(one.marks.length, 1);
  assert.deepEqual(outside(one), []);
  const undated = laidOut(checked({ events: [{ id: 'u', title: 'Undated', kind: 'meeting' }] }));
  assert.equal(undated.marks.length, 0);
  assert.deepEqual(
    undated.undated.map(({ id }) => id),
    ['u'],
  );
});

test('layoutTimeline(45 events on one day) draws one count that stands for all of them', () => {
  const crowd = datesOnly(Array.from({ length: 45 }, () => '2023-07-12'));
  for (const form of ['horizontal', 'vertical'] as const) {
    const layout = laidOut(crowd, { form });
    assert.equal(new Set(reached(layout)).size, 45);
    assert.deepEqual(collisions(layout), []);
  }
  const [mark] = laidOut(crowd).marks;
  assert.equal(mark?.count, 45);
  assert.deepEqual(
    mark?.texts.map(({ text }) => text),
    ['45 events, Jul 12, 2023', '45'],
  );
});

test('layoutTimeline(8 events on one day) gives each a row', () => {
  const layout = laidOut(datesOnly(Array.from({ length: 8 }, () => '2023-07-12')));
  assert.equal(new Set(layout.marks.map(({ y }) => y)).size, 8);
});

test('layoutTimeline(years before the common era) has round years there', () => {
  const layout = laidOut(datesOnly(['-0489', '-0430/-0403', '-0043-03', '0014', '0070']));
  const axis = layout.texts.filter(({ role }) => role === 'axis').map(({ text }) => text);
  assert.ok(axis.includes('400 BCE') && axis.includes('100 BCE'), axis.join());
  assert.ok(
    axis.every((text) => /^\d+( BCE)?$/.test(text) && !/^0/.test(text)),
    axis.join(),
  );
  assert.deepEqual(collisions(layout), []);
});

test('layoutTimeline(days, years, ages) has steps of the calendar that stand clear of each other', () => {
  for (const [dates, some] of [
    [['2023-03-02', '2023-03-28', '2023-04'], /^\d+$|^(Mar|Apr)/],
    [['2023-01-02', '2023-11-28'], /^(Jan 2023|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/],
    [['1995', '2023'], /^\d{4}$/],
    [['0800', '2023'], /^\d{3,4}$/],
    [['Y-100000', '2023'], /BCE$|^1$/],
  ] as const) {
    for (const width of WIDTHS) {
      const layout = layoutTimeline(datesOnly(dates), { width });
      const axis = layout.texts.filter(({ role }) => role === 'axis');
      assert.ok(axis.length >= 2, `${dates.join()} at ${width}: ${axis.map(({ text }) => text).join()}`);
      for (const { text } of axis) assert.match(text, some);
      assert.deepEqual(collisions(layout), [], `${dates.join()} at ${width}`);
      assert.deepEqual(outside(layout), [], `${dates.join()} at ${width}`);
    }
  }
});

test('layoutTimeline({height}) keeps to it, with counts for what finds no room', () => {
  const dossier = checked(seededDossier({ actors: 12, events: 200 }));
  const layout = laidOut(dossier, { width: 920, height: 480 });
  assert.ok(layout.height <= 500, String(layout.height));
  assert.equal(new Set(reached(layout)).size, 200);
  assert.deepEqual(collisions(layout), []);
});

for (const events of [500, 5000, 20_000]) {
  test(`layoutTimeline(${events} events) draws few marks, reaches all, and lays none over another`, () => {
    const dossier = checked(seededDossier({ actors: 20, events }));
    for (const options of [
      { width: 1160 },
      { width: 1160, lanes: 'actor' },
      { width: 328, form: 'vertical' },
    ] as const) {
      const layout = laidOut(dossier, options);
      const nodes = layout.marks.reduce((sum, { parts, texts }) => sum + 2 + parts.length * 2 + texts.length, 0);
      assert.ok(nodes < 1700, `${nodes} nodes`);
      assert.equal(new Set(reached(layout)).size, events);
      assert.deepEqual(collisions(layout), []);
    }
  });
}

test('layoutTimeline({direction}) runs time either way, whatever the language; rows stay as it is read', () => {
  const world = datesOnly(['1950', '2000']);
  const rightwards = (options: Parameters<typeof laidOut>[1]): boolean => {
    const [first, last] = laidOut(world, { width: 900, ...options }).marks;
    return (first?.x ?? 0) < (last?.x ?? 0);
  };
  const arabic = languageOf('ar', ar);
  assert.equal(rightwards({}), true);
  assert.equal(rightwards({ direction: 'rtl' }), false);
  assert.equal(rightwards({ language: arabic }), false);
  assert.equal(rightwards({ language: arabic, direction: 'ltr' }), true);
  const upright = { form: 'vertical', language: arabic } as const;
  const places = (options: object): unknown =>
    laidOut(world, { ...upright, width: 360, ...options }).marks.map(({ x }) => x);
  assert.deepEqual(places({ direction: 'ltr' }), places({}));
});

test('a label does not say a date again that its title ends with', () => {
  const titles = {
    'Consular Convention, 1852.': '1852',
    'Consulate opens in Hamburg, June 17, 1790.': '1790-06-17',
    'Summit of 2022': '2022-06',
    'Talks until 1901': '1901~',
    'Mission of 1881 opened': '1881',
  };
  const events = Object.entries(titles).map(([title, when]) => ({ id: title, title, kind: 'meeting', when }));
  const { marks } = laidOut(checked({ events }), { width: 1400 });
  const labels = Object.fromEntries(marks.map(({ id, texts }) => [id, texts.map(({ text }) => text).join(' ')]));
  assert.deepEqual(Object.values(titles).length, marks.length);
  assert.equal(labels['Consular Convention, 1852.'], 'Consular Convention, 1852.');
  assert.equal(labels['Consulate opens in Hamburg, June 17, 1790.'], 'Consulate opens in Hamburg, June 17, 1790.');
  assert.match(labels['Summit of 2022'] ?? '', /Summit of 2022, Jun 2022/);
  assert.match(labels['Talks until 1901'] ?? '', /Talks until 1901, c\. 1901/);
  assert.match(labels['Mission of 1881 opened'] ?? '', /opened, 1881/);
});

test('a label does not say years again that its title ends with', () => {
  const titles = {
    'French control, 1830-1962.': '1830/1962',
    'Federation, 1867–68': '1867/1868',
    'Talks of 1901': '1901/1903',
  };
  const events = Object.entries(titles).map(([title, when]) => ({ id: title, title, kind: 'k', when }));
  const labels = laidOut(checked({ events }), { width: 1400 }).marks.map(({ texts }) => texts[0]?.text);
  assert.deepEqual(labels, ['French control, 1830-1962.', 'Federation, 1867–68', 'Talks of 1901, 1901–03']);
});

test('a row for some days of one year writes the year once', () => {
  const [mark] = laidOut(datesOnly(['1941-08-09/1941-08-12', '1990']), { width: 328, form: 'vertical' }).marks;
  const dates = mark?.texts.filter(({ role }) => role === 'year').map(({ text }) => text) ?? [];
  assert.equal(dates.join(' ').match(/1941/g)?.length, 1);
});

test('a row for more than a hundred events has their number in its mark, clear of dates and words', () => {
  const days = Array.from({ length: 164 }, (_, i) => `19${40 + (i % 10)}-0${1 + (i % 9)}-1${i % 7}`);
  const spread = Array.from({ length: 130 }, (_, i) => String(1700 + i));
  const { marks } = laidOut(datesOnly([...days, ...spread]), { width: 328, form: 'vertical' });
  const big = marks.filter(({ count }) => count > 99);
  assert.ok(big.length > 0);
  for (const { count, texts, box } of big) {
    const number = texts.find(({ role }) => role === 'count');
    assert.equal(number?.text, String(count));
    for (const { role, x, anchor, width, text } of texts) {
      if (role === 'count') continue;
      const [left, right] = anchor === 'end' ? [x - width, x] : [x, x + width];
      assert.ok(right <= box.x || left >= box.x + box.width, text);
    }
  }
});

test('a row for the events of one year says the year, and one for those of a month the month', () => {
  const years = Array.from({ length: 70 }, (_, i) => 1900 + i);
  const spread = years.flatMap((year) => [`${year}-02-03`, `${year}-11-30`]);
  const datesOf = (dates: readonly string[]): string[] =>
    laidOut(datesOnly(dates), { width: 328, form: 'vertical' }).marks.map(({ texts }) =>
      texts.flatMap(({ role, text }) => (role === 'date' || role === 'year' ? [text] : [])).join(' '),
    );
  assert.deepEqual(datesOf(spread), years.map(String));
  const months = Array.from({ length: 130 }, (_, i) => `2001-${String(1 + (i % 12)).padStart(2, '0')}-0${1 + (i % 9)}`);
  assert.deepEqual(datesOf(months).slice(0, 2), ['Jan 2001', 'Feb']);
});

test('layoutTimeline({height}) says for which other heights it would be the same', () => {
  const busy = checked(seededDossier({ actors: 12, events: 300 }));
  const few = datesOnly(['1950', '1990-05-01', '2001-02']);
  for (const [dossier, heights] of [[busy, [300, 431, 640]] as const, [few, [240, 900]] as const]) {
    for (const height of heights) {
      const at = (px: number): string =>
        JSON.stringify({ ...laidOut(dossier, { height: px, spacing: 'time' }), heights: undefined });
      const { from = NaN, to = NaN } = laidOut(dossier, { height, spacing: 'time' }).heights ?? {};
      assert.ok(from <= height && height < to, `${from} ${height} ${to}`);
      const [least, most] = [Math.max(from, 1), Math.min(to - 0.1, 5000)];
      // No text of two such layouts is printed.
      assert.ok(at(least) === at(height), `${least} as ${height}`);
      assert.ok(at(most) === at(height), `${most} as ${height}`);
      if (dossier === busy) assert.ok(at(1100) !== at(height), `1100 not as ${height}`);
    }
  }
});
