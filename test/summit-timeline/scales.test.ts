import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import ar from '../../src/chart/locale/ar.js';
import { daysFromCivil } from '../../src/dossier/calendar.js';
import { seededDossier } from '../../stories/dossiers/seeded.js';
import { checked, collisions, datesOnly, laidOut, markOf, outside } from './worlds.js';

const SPARSE = ['1900', '1901-05', '1902', '1960', '1961-02', '2020-01-01', '2021'];

test('layoutTimeline({spacing: even}) puts every date as far from the next, and says that the axis is no scale', () => {
  const layout = laidOut(datesOnly(SPARSE), { lanes: 'none', spacing: 'even' });
  const xs = SPARSE.map((date) => markOf(layout, date).x);
  const steps = xs.slice(1).map((x, i) => x - (xs[i] as number));
  assert.ok(Math.max(...steps) - Math.min(...steps) < 1, String(steps));
  assert.ok(layout.texts.some(({ text }) => text.includes('not to scale')));
  assert.deepEqual(collisions(layout), []);
  assert.deepEqual(outside(layout), []);
});

test('layoutTimeline({spacing: time}) keeps to one scale where auto would take two', () => {
  const crowd = [
    ...Array.from({ length: 12 }, (_, i) => `2021-${String(i + 1).padStart(2, '0')}`),
    '1900',
    '1950',
    '1980',
  ];
  assert.ok(laidOut(datesOnly(crowd)).factor > 1);
  const { factor, panels } = laidOut(datesOnly(crowd), { spacing: 'time' });
  assert.equal(factor, 1);
  assert.equal(panels.length, 1);
});

test('layoutTimeline({foldGaps}) leaves out the longest gaps, keeps one scale, and says how long they are', () => {
  const layout = laidOut(datesOnly(SPARSE), { lanes: 'none', spacing: 'time', foldGaps: true });
  assert.equal(layout.panels.length, 3);
  const scales = layout.panels.map(({ start, end, x1, x2 }) => (x2 - x1) / (end - start));
  assert.ok(Math.max(...scales) / Math.min(...scales) < 1.02, String(scales));
  assert.deepEqual(
    layout.texts.filter(({ role }) => role === 'sub').map(({ text }) => text),
    ['57 years', '58 years'],
  );
  assert.equal(layout.rules.filter(({ role }) => role === 'break').length, 4);
  assert.deepEqual(collisions(layout), []);
});

test('layoutTimeline({foldGaps}) folds nothing while something goes on, and nothing that is short', () => {
  assert.equal(laidOut(datesOnly([...SPARSE, '1903/2019']), { spacing: 'time', foldGaps: true }).panels.length, 1);
  assert.equal(
    laidOut(datesOnly(['2000', '2001', '2003', '2004', '2005', '2006', '2007']), { spacing: 'time', foldGaps: true })
      .panels.length,
    1,
  );
});

test('layoutTimeline({today}) draws a line where the reader is, and reaches as far as that', () => {
  const today = daysFromCivil(2030, 6, 1);
  for (const form of ['horizontal', 'vertical'] as const) {
    const layout = laidOut(datesOnly(SPARSE), { form, today, spacing: 'time' });
    assert.equal(layout.rules.filter(({ role }) => role === 'today').length, 1, form);
    assert.equal(layout.texts.find(({ role }) => role === 'today')?.text, 'Today');
    assert.deepEqual(outside(layout), []);
  }
  assert.ok(laidOut(datesOnly(SPARSE), { today }).domain.end >= today);
});

test('layoutTimeline({window}) draws a part of the time in the frame of the whole', () => {
  const dossier = checked(seededDossier({ actors: 12, events: 400 }));
  const whole = laidOut(dossier, { lanes: 'kind', spacing: 'time' });
  const middle = (whole.domain.start + whole.domain.end) / 2;
  const span = { start: middle - 1500, end: middle + 1500 };
  const part = laidOut(dossier, { lanes: 'kind', spacing: 'time', window: { span, frame: whole.frame } });
  assert.equal(part.height, whole.height);
  assert.deepEqual(part.frame, whole.frame);
  const days = part.marks.filter(({ count }) => count === 1).map(({ day }) => day);
  assert.ok(days.length > 20);
  const inside = part.items.filter(({ day }) => day > span.start && day < span.end).length;
  const seen = part.marks
    .filter(({ day }) => day > span.start && day < span.end)
    .reduce((sum, { count }) => sum + count, 0);
  assert.equal(seen, inside);
  assert.deepEqual(collisions(part), []);
  for (const { y, box } of part.marks) assert.ok(y > 0 && box.y + box.height < part.height);
});

test('layoutTimeline({window}) sets words beside what is seen, however much there is beyond the edges', () => {
  const beyond = Array.from({ length: 30 }, (_, i) => `1951-0${1 + (i % 3)}-${10 + i}`.slice(0, 10));
  const dossier = datesOnly(['1949-06-01', '1950-06-01', ...beyond.filter((date, i) => beyond.indexOf(date) === i)]);
  const whole = laidOut(dossier, { lanes: 'none', spacing: 'time', width: 900, height: 300 });
  const span = { start: daysFromCivil(1949), end: daysFromCivil(1951) };
  const [lane] = whole.frame.lanes;
  assert.ok(lane);
  const frame = { ...whole.frame, lanes: [{ ...lane, height: 38 + 20 }] };
  const part = laidOut(dossier, { lanes: 'none', spacing: 'time', width: 900, window: { span, frame } });
  for (const id of ['1949-06-01', '1950-06-01']) assert.equal(markOf(part, id).texts.length, 1, id);
  const drawn = part.marks.reduce((sum, { count }) => sum + count, 0);
  assert.equal(drawn, part.items.filter(({ day }) => day < span.end + 0.3 * (span.end - span.start)).length);
  assert.deepEqual(collisions(part), []);
});

const FOUR_LANES = checked({
  events: [
    ...[1950, 1951, 1952, 1953, 1990, 1991].map((year) => ({ kind: 'visit', when: String(year) })),
    ...[1955, 1956, 1957].map((year) => ({ kind: 'talks', when: String(year) })),
    ...Array.from({ length: 60 }, (_, i) => ({ kind: 'summit', when: `1990-0${1 + (i % 9)}-1${i % 7}` })),
    { kind: 'pact', when: '1940/..' },
  ].map((event, i) => ({ id: `e${i}`, title: `What happened then, ${i}`, ...event })),
  asOf: '1999',
});

test('layoutTimeline({window}) shrinks lanes of which nothing is seen to their names, and leaves the others as they are', () => {
  const options = { lanes: 'kind', spacing: 'time', width: 900 } as const;
  const whole = laidOut(FOUR_LANES, options);
  const at = (title: string): number => whole.lanes.findIndex((lane) => lane.title === title);
  const [visits, talks, summits, pacts] = [at('Visit'), at('Talks'), at('Summit'), at('Pact')];
  const span = { start: daysFromCivil(1988), end: daysFromCivil(1993) };
  const part = laidOut(FOUR_LANES, { ...options, window: { span, frame: whole.frame } });
  const height = (layout: typeof whole, lane: number): number => layout.frame.lanes[lane]?.height ?? 0;
  assert.ok(height(part, talks) < height(whole, talks) && height(part, talks) <= 34, `${height(part, talks)}`);
  assert.equal(height(part, visits), height(whole, visits));
  assert.equal(height(part, pacts), height(whole, pacts), 'a pact that goes on is seen');
  assert.ok(height(part, summits) >= height(whole, summits));
  assert.ok(part.height <= whole.height);
  assert.ok(part.texts.some(({ role, text }) => role === 'head' && text === 'Talks'));
  assert.deepEqual(collisions(part), []);
});

test('layoutTimeline({window: {fitted}}) makes each lane as tall as what is seen of it', () => {
  const options = { lanes: 'kind', spacing: 'time', width: 900 } as const;
  const whole = laidOut(FOUR_LANES, options);
  const span = { start: daysFromCivil(1949), end: daysFromCivil(1951) };
  const [kept, fitted] = [false, true].map((each) =>
    laidOut(FOUR_LANES, { ...options, window: { span, frame: whole.frame, fitted: each } }),
  ) as [typeof whole, typeof whole];
  assert.ok(fitted.height < kept.height - 40, `${fitted.height} of ${kept.height}`);
  assert.deepEqual(
    fitted.marks.map(({ id }) => id),
    kept.marks.map(({ id }) => id),
  );
  assert.deepEqual(collisions(fitted), []);
});

test('layoutTimeline({window}) cuts no count off at its edges: a number that is cut reads as another', () => {
  const dossier = checked(seededDossier({ actors: 12, events: 1500 }));
  const whole = laidOut(dossier, { lanes: 'kind', spacing: 'time', width: 760 });
  for (const year of [1971, 1984, 1990, 2001]) {
    const span = { start: daysFromCivil(year), end: daysFromCivil(year + 9, 7) };
    const { marks, clip } = laidOut(dossier, {
      lanes: 'kind',
      spacing: 'time',
      width: 760,
      window: { span, frame: whole.frame },
    });
    assert.ok(clip);
    const cut = marks.filter(({ count, texts, box }) => {
      const isBare = count > 1 && texts.length === 1;
      const crosses = (edge: number): boolean => box.x < edge && box.x + box.width > edge;
      return isBare && (crosses(clip.x1) || crosses(clip.x2));
    });
    assert.deepEqual(
      cut.map(({ id, box }) => [id, box.x]),
      [],
    );
  }
});

test('layoutTimeline({window}) names an era only while it is in sight', () => {
  const eras = [{ id: 'late', title: 'The late years', when: '1962/1970' }];
  const dossier = checked({
    events: [1950, 1955, 1960, 1968].map((year) => ({ id: `e${year}`, title: 'E', kind: 'k', when: String(year) })),
    eras,
  });
  const whole = laidOut(dossier);
  const named = (from: number, to: number): boolean =>
    laidOut(dossier, {
      window: { span: { start: daysFromCivil(from), end: daysFromCivil(to) }, frame: whole.frame },
    }).texts.some(({ text }) => text.includes('The late years'));
  assert.equal(named(1950, 1960), false);
  assert.equal(named(1955, 1965), true);
});

test('layoutTimeline({window: {held}}) keeps every lane where it is while the time is moved', () => {
  const options = { lanes: 'kind', spacing: 'time', width: 900 } as const;
  const whole = laidOut(FOUR_LANES, options);
  const heads = (layout: typeof whole): unknown =>
    layout.texts.filter(({ role }) => role === 'head').map(({ text, y }) => [text, y]);
  const parts = [1988, 1960, 1944].map((year) => {
    const span = { start: daysFromCivil(year), end: daysFromCivil(year + 5) };
    return laidOut(FOUR_LANES, { ...options, window: { span, frame: whole.frame, held: true, height: whole.height } });
  });
  for (const part of parts) {
    assert.deepEqual(part.frame, whole.frame);
    assert.deepEqual(heads(part), heads(parts[0] as typeof whole));
    assert.equal(part.height, whole.height);
    assert.deepEqual(collisions(part), []);
  }
});

test('layoutTimeline({window}) draws what comes into sight of a lane that is shrunk in its one row', () => {
  const options = { lanes: 'kind', spacing: 'time', width: 900 } as const;
  const whole = laidOut(FOUR_LANES, options);
  const late = { start: daysFromCivil(1988), end: daysFromCivil(1993) };
  const { frame } = laidOut(FOUR_LANES, { ...options, window: { span: late, frame: whole.frame } });
  const span = { start: daysFromCivil(1950), end: daysFromCivil(1960) };
  const part = laidOut(FOUR_LANES, { ...options, window: { span, frame, held: true } });
  const talks = part.lanes.findIndex(({ title }) => title === 'Talks');
  const box = part.frame.lanes[talks];
  const own = part.marks.filter(({ lane }) => lane === talks);
  assert.equal(
    own.reduce((sum, { count }) => sum + count, 0),
    3,
  );
  for (const mark of own) assert.ok(box && mark.box.y >= box.y && mark.box.y + mark.box.height <= box.y + box.height);
  assert.deepEqual(collisions(part), []);
});

test('layoutTimeline({pinned}) gives what is picked out of a crowd a label of its own, and moves nothing else much', () => {
  const dossier = checked(seededDossier({ actors: 20, events: 2000 }));
  const plain = laidOut(dossier);
  const hidden = plain.marks.find(({ count }) => count > 1)?.stands[1] ?? '';
  const picked = laidOut(dossier, { pinned: new Set([hidden]) });
  assert.equal(markOf(picked, hidden).count, 1);
  assert.equal(markOf(picked, hidden).texts.length, 1);
  assert.ok(Math.abs(picked.height - plain.height) <= 32);
  assert.deepEqual(collisions(picked), []);
});

test('layoutTimeline({laneOrder, lanes: person}) takes lanes by a kind of actor, in the order that is asked for', () => {
  const people = ['kim', 'lee', 'park'].map((id) => ({ id, name: id.toUpperCase(), kind: 'person' as const }));
  const events = people.map(({ id }, i) => ({
    id: `e${i}`,
    title: id,
    kind: 'trip',
    when: `200${i}`,
    actors: ['xx', id],
  }));
  const dossier = checked({ actors: [...people, { id: 'xx', name: 'X', kind: 'state' }], events });
  const titles = laidOut(dossier, { lanes: 'person', laneOrder: ['park', 'kim'] }).lanes.map(({ title }) => title);
  assert.deepEqual(titles, ['PARK', 'KIM', 'LEE']);
});

test('layoutTimeline({lanes}) keeps the fullest of more than twelve lanes', () => {
  const events = Array.from({ length: 60 }, (_, i) => ({
    ...{ id: `e${i}`, title: `Event ${i}`, kind: 'trip', when: String(1950 + i) },
    place: i < 20 ? `Rare ${i}` : `Often ${i % 8}`,
  }));
  const { lanes } = laidOut(checked({ events }), { lanes: 'place' });
  assert.equal(lanes.length, 12);
  assert.equal(lanes.filter(({ title }) => title.startsWith('Often')).length, 8);
  assert.equal(lanes.at(-1)?.title, 'Other');
});

test('layoutTimeline({actors, series, search}) draws what is picked, in any language, whatever the accents', () => {
  const dossier = checked({
    actors: [{ id: 'TUR', name: { en: 'Türkiye', ko: '튀르키예' }, kind: 'state' }],
    events: [
      { id: 'a', title: 'Visit', kind: 'visit', when: '2001', actors: ['TUR'] },
      { id: 'b', title: { en: 'Summit', ko: '정상회담' }, kind: 'summit', when: '2002', series: 'g20', place: 'Séoul' },
      { id: 'c', title: 'Talks', kind: 'talks', when: '2003' },
    ],
  });
  const ids = (options: object) => laidOut(dossier, options).marks.map(({ id }) => id);
  assert.deepEqual(ids({ actors: ['TUR'] }), ['a']);
  assert.deepEqual(ids({ series: ['g20'] }), ['b']);
  assert.deepEqual(ids({ search: 'turkiye VISIT' }), ['a']);
  assert.deepEqual(ids({ search: '튀르키예' }), ['a']);
  assert.deepEqual(ids({ search: 'seoul' }), ['b']);
  assert.deepEqual(ids({ search: '정상' }), ['b']);
  assert.deepEqual(ids({ search: 'nothing like it' }), []);
});

test('layoutTimeline({window}) loses no span that goes on through it, however little room there is', () => {
  const events = [
    { id: 'a', title: 'A pact that has been in force for a long time', kind: 'pact', when: '1950/..' },
    { id: 'b', title: 'Another pact that has been in force as long', kind: 'pact', when: '1955/..' },
    { id: 'c', title: 'A visit', kind: 'visit', when: '2001' },
    { id: 'd', title: 'A visit', kind: 'visit', when: '1999' },
  ];
  const dossier = checked({ events, asOf: '2020' });
  const whole = laidOut(dossier, { lanes: 'none', width: 700 });
  const span = { start: daysFromCivil(1990), end: daysFromCivil(2010) };
  const part = laidOut(dossier, { lanes: 'none', width: 700, window: { span, frame: whole.frame } });
  for (const id of ['a', 'b']) {
    const { box, count } = markOf(part, id);
    assert.equal(count, 1);
    assert.ok(box.x <= part.stretch.x1 && box.x + box.width >= part.stretch.x2);
  }
  assert.deepEqual(collisions(part), []);
  const mirrored = laidOut(dossier, {
    ...{ lanes: 'none', width: 700, window: { span, frame: whole.frame } },
    language: languageOf('ar', ar),
  });
  assert.ok(mirrored.clip && part.clip);
  assert.equal(mirrored.clip.x1, 700 - part.clip.x2);
});

test('layoutTimeline({form: vertical}) counts gaps from the end of a row for many, and says its years', () => {
  const dates = Array.from({ length: 700 }, (_, i) => `${1800 + Math.floor(i / 4)}-0${1 + (i % 4)}-11`);
  const layout = laidOut(datesOnly(dates), { form: 'vertical', width: 328 });
  assert.ok(layout.marks.length < 130);
  assert.deepEqual(
    layout.texts.filter(({ role }) => role === 'sub'),
    [],
  );
  const years = layout.marks.flatMap(({ texts }) =>
    texts.filter(({ role }) => role === 'year').map(({ text }) => text),
  );
  for (const text of years) assert.match(text, /^1[89]\d\d(–\d\d)?$/);
  assert.deepEqual(collisions(layout), []);
});
