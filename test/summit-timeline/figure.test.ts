import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import type { DossierFile } from '../../src/dossier/dossier.js';
import { daysFromCivil } from '../../src/dossier/calendar.js';
import { crowdDetails, detailsOf } from '../../src/summit-timeline/details.js';
import { inSight } from '../../src/summit-timeline/layout/in-sight.js';
import { legendOf } from '../../src/summit-timeline/legend.js';
import { neighbourOf } from '../../src/summit-timeline/neighbour.js';
import { notesOf } from '../../src/summit-timeline/notes.js';
import { headingOf, summaryOf } from '../../src/summit-timeline/summary.js';
import { tableOf } from '../../src/summit-timeline/table-model.js';
import { parseWhen } from '../../src/dossier/when.js';
import { checked, datesOnly, laidOut } from './worlds.js';

const sample = checked(
  JSON.parse(readFileSync(new URL('../../data/south-korea.json', import.meta.url), 'utf8')) as DossierFile,
);
const english = languageOf();
const layout = laidOut(sample, { ties: true });
const cite = (ids: readonly string[]): readonly number[] => ids.map((id) => Number(id.slice(1)));
const itemOf = (id: string) => {
  const item = layout.items.find((each) => each.id === id);
  if (!item) throw new Error(`no item ${id}`);
  return item;
};

test('summaryOf(South Korea) counts the events that are drawn, and the years where they crowd', () => {
  const dated = sample.events.filter(({ when }) => when);
  const recent = dated.filter(({ when }) => /^202[23]/.test(when?.edtf ?? ''));
  assert.equal(summaryOf(layout, english), `Of the ${dated.length} events shown, ${recent.length} fall in 2022–23.`);
});

test('summaryOf({kinds}) counts again what is left', () => {
  const summits = sample.events.filter(({ kind, when }) => kind === 'summit' && when).length;
  assert.match(summaryOf(laidOut(sample, { kinds: ['summit'] }), english), new RegExp(`\\b${summits} events`));
});

test('summaryOf({form: vertical}) says that rows are evenly spaced', () => {
  assert.match(summaryOf(laidOut(sample, { form: 'vertical', width: 328 }), english), /evenly spaced/);
});

test('summaryOf(one event, few events, spans only) says what there is', () => {
  assert.equal(summaryOf(laidOut(datesOnly(['1999-05-04'])), english), 'One event, May 4, 1999.');
  assert.equal(summaryOf(laidOut(datesOnly(['1999', '2001'])), english), '2 events, 1999–2001.');
  assert.equal(summaryOf(laidOut(checked({})), english), '');
});

test('headingOf() is the topic with its years', () => {
  assert.equal(headingOf(layout, sample, english), 'South Korea’s foreign policy, 1953–2023');
  assert.equal(headingOf(laidOut(checked({})), checked({}), english), 'Timeline');
});

test('legendOf() has one entry a sign, and the signs of dates that occur', () => {
  const labels = legendOf(layout, english).map(({ label, muted }) => (muted ? `(${label})` : label));
  assert.deepEqual(labels, [
    'Treaty',
    'Summit',
    'Accession, institution',
    'Talks, meeting, engagement',
    'Dispute, missile tests',
    'Joint exercise',
    'Strategy, visit, new president',
    'Hosted event, review',
    '(Hollow: year only)',
    '(Fading both ways: approximate)',
    '(Fading end: known to the year)',
    '(Line that fades out: goes on)',
    '(Dashes: signed, not yet in force)',
    '(Claim disputed)',
  ]);
});

test('legendOf(kinds that nobody declared) tells them apart by shape, and reads their ids', () => {
  const events = ['state-visit', 'summit', 'state-visit'].map((kind, i) => ({
    ...{ id: `e${i}`, title: 'E', kind, when: String(2000 + i) },
  }));
  const undeclared = laidOut(checked({ events }));
  assert.deepEqual(
    legendOf(undeclared, english).map(({ label }) => label),
    ['Summit', 'State visit', 'Hollow: year only'],
  );
  assert.deepEqual(
    [...new Set(undeclared.marks.map(({ slot, shape }) => `${slot} ${shape}`))],
    ['0 square', '0 circle'],
  );
});

test('layoutTimeline({kinds}) keeps the shapes of kinds that nobody declared', () => {
  const events = ['visit', 'summit', 'talks'].map((kind, i) => ({
    id: `e${i}`,
    title: 'E',
    kind,
    when: String(2000 + i),
  }));
  const shapeOf = (kinds: string[]) =>
    laidOut(checked({ events }), { kinds }).marks.find(({ id }) => id === 'e2')?.shape;
  assert.equal(shapeOf(['talks']), shapeOf([]));
});

test('notesOf(South Korea) puts the contested claim first, then the ties and the undated', () => {
  const notes = notesOf(layout, english, undefined);
  assert.deepEqual(notes[0], { sign: '?', text: 'South Korea was never a member of SEATO.' });
  const texts = notes.map(({ text }) => text);
  assert.ok(texts.includes('SEATO membership and Engagement (Sunshine Policy) are ties, not counted as events.'));
  assert.ok(texts.includes('4 events without a date in the sources are in the table only.'));
});

test('notesOf() tells † for eras of general knowledge, what is later than the date, and what stands behind counts', () => {
  const dates = Array.from({ length: 20 }, () => '2001-02-03');
  const dossier = datesOnly(['1990', ...dates, '2010'], {
    eras: [{ id: 'era', title: 'The thaw', when: '1995/2005', kind: 'general-knowledge' }],
  });
  const until = parseWhen('2005');
  const notes = notesOf(laidOut(dossier, until ? { until } : {}), english, until);
  assert.deepEqual(notes.find(({ sign }) => sign === '†')?.text, 'From general knowledge, not from the sources.');
  assert.ok(notes.some(({ text }) => text === '1 event after 2005 is not shown.'));
  assert.ok(notes.some(({ text }) => text.startsWith('20 events stand behind counts')));
});

test('tableOf() has a row for every event and span, dated or not, in order of time', () => {
  const { rows, columns } = tableOf(layout, sample, english, cite, 'All');
  assert.equal(rows.length, layout.items.length + layout.undated.length);
  assert.deepEqual(
    columns.map(({ title }) => title),
    ['Event', 'When', 'Kind', 'Place', 'Actors', 'Lane'],
  );
  const row = rows.find(({ id }) => id === 'yoon-kishida-2023');
  // With the day that it is sorted by.
  assert.deepEqual(row?.cells.slice(1, 4), [{ text: 'March 16, 2023', key: 19432 }, 'Summit', 'Tokyo']);
  assert.equal(row?.cells.at(-1), 'Japan and the trilateral');
  assert.equal(rows.find(({ id }) => id === 'g20-seoul')?.cells[1], 'no date in the sources');
  assert.equal(rows.find(({ id }) => id === 'seato-membership')?.cells[2], 'Membership (Span)');
});

test('detailsOf(an event) says when, where, who, what and by whose word', () => {
  const details = detailsOf(itemOf('yoon-kishida-2023'), sample, english, cite);
  assert.equal(details.title, 'Yoon and Kishida in Tokyo');
  assert.deepEqual(details.lines, [
    'March 16, 2023 · Tokyo · Summit',
    'South Korea, Japan, Yoon Suk-yeol, and Kishida Fumio',
  ]);
  assert.ok(details.text);
  assert.deepEqual(details.cites, [1, 4]);
});

test('detailsOf(a contested tie) says that it is contested, and why', () => {
  const details = detailsOf(itemOf('seato-membership'), sample, english, cite);
  assert.equal(details.disputed, 'Disputed: South Korea was never a member of SEATO.');
});

test('detailsOf(an event that begins a tie) tells both dates', () => {
  assert.match(detailsOf(itemOf('korus-signed'), sample, english, cite).lines[0] ?? '', /^2007, in force since 2012/);
});

test('crowdDetails() says what the count stands for', () => {
  const crowded = laidOut(datesOnly(Array.from({ length: 130 }, () => '2001-02-03')));
  const [mark] = crowded.marks;
  assert.ok(mark && mark.count === 130);
  const details = crowdDetails(mark, crowded.items, english, cite, () => undefined);
  assert.equal(details.title, '130 events, Feb 3, 2001');
  assert.ok(details.more);
});

test('neighbourOf() walks in time with left and right, and from lane to lane with up and down', () => {
  const order = layout.marks.map(({ id }) => id);
  const next = (id: string, key: string) => neighbourOf(layout, id, key, false);
  assert.equal(next(order[3] ?? '', 'ArrowRight'), order[4]);
  assert.equal(next(order[3] ?? '', 'ArrowLeft'), order[2]);
  assert.equal(next(order[0] ?? '', 'ArrowLeft'), undefined);
  assert.equal(neighbourOf(layout, order[3] ?? '', 'ArrowRight', true), order[2]);
  const laneOf = (id: string | undefined) => layout.marks.find((mark) => mark.id === id)?.lane;
  assert.equal(next('koreas-join-un', 'ArrowUp'), 'korus-signed');
  assert.equal(laneOf(next('koreas-join-un', 'ArrowDown')), 2);
  assert.equal(next('china-normalised', 'Enter'), undefined);
  const oneLane = laidOut(datesOnly(['2001', '2001', '2001']), { lanes: 'none' });
  const [a, b] = oneLane.marks;
  assert.equal(neighbourOf(oneLane, a?.id ?? '', 'ArrowDown', false), b?.id);
});

test('summaryOf(a part) counts what happened in it, not what still goes on', () => {
  const span = { start: daysFromCivil(1983), end: daysFromCivil(1994) };
  const part = inSight(laidOut(sample, { ties: true, window: { span, frame: layout.frame } }), span);
  assert.ok(
    part.marks.some(({ id }) => id === 'defense-treaty-1953'),
    'the treaty of 1953 is still seen',
  );
  assert.equal(summaryOf(part, english), '4 events, 1991–93.');
});
