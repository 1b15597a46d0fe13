import assert from 'node:assert/strict';
import test from 'node:test';
import { parseWhen, type When } from '../../src/dossier/when.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import {
  announcementOf,
  notesOf,
  rarerSign,
  spokenActor,
  spokenTie,
  summaryOf,
  tableOf,
  type Account,
} from '../../src/alliance-network/account.js';
import { detailsOf } from '../../src/alliance-network/details.js';
import { networkOf } from '../../src/alliance-network/layout/network.js';
import { markTowards } from '../../src/alliance-network/layout/reading.js';
import { tiesAt } from '../../src/alliance-network/layout/ties-at.js';
import { yearSpan } from '../../src/alliance-network/layout/years.js';
import { dossier, english } from './worlds.js';

const records = dossier({
  asOf: '2023',
  sources: [{ id: 's', title: 'A yearbook' }],
  kinds: [{ id: 'alliance', of: 'tie', title: 'Alliance', sign: 'cooperative' }],
  actors: [
    { id: 'KOR', name: 'South Korea', kind: 'state', sources: ['s'] },
    { id: 'USA', name: 'United States', kind: 'state', sources: ['s'] },
    { id: 'JPN', name: 'Japan', kind: 'state', disputed: 'By nobody.', sources: ['s'] },
    { id: 'KF', name: 'Foundation', kind: 'agency', sources: ['s'] },
  ],
  ties: [
    {
      id: 'mdt',
      parties: ['KOR', 'USA'],
      kind: 'alliance',
      title: 'Mutual Defense Treaty',
      when: '1953/..',
      note: 'The cornerstone.',
      sources: ['s'],
    },
    { id: 'isles', parties: ['KOR', 'JPN'], kind: 'quarrel', sign: 'adversarial', title: 'Isles', sources: ['s'] },
    {
      id: 'gone',
      parties: ['KOR', 'USA'],
      kind: 'aid_programme',
      title: 'Aid',
      when: '1954/1970',
      disputed: 'The archive says no.',
      sources: ['s'],
    },
    { id: 'next', parties: ['KOR', 'JPN'], kind: 'alliance', title: 'Next', when: '2030/..', sources: ['s'] },
  ],
});

function account(at: When | 'all', ego?: string, of: Dossier = records): Account {
  const network = networkOf(of, ego === undefined ? {} : { ego });
  return { dossier: of, network, at, ties: tiesAt(network, at), language: english, cite: () => [1] };
}
const in2023 = account(parseWhen('2023') as When, 'KOR');

test('spokenTie() says title, parties, sign, date and doubt', () => {
  const [treaty, isles] = in2023.ties.current;
  assert.equal(
    spokenTie(treaty!, in2023),
    'Mutual Defense Treaty, South Korea and United States, cooperative, since 1953',
  );
  assert.equal(spokenTie(isles!, in2023), 'Isles, South Korea and Japan, adversarial, no date in the sources');
  assert.equal(
    spokenTie(in2023.ties.ended[0]!, in2023),
    'Aid, South Korea and United States, neither, from 1954 to 1970, ended, claim disputed',
  );
});

test('spokenTie() names the parties of the date, and counts them where they are many', () => {
  const ids = Array.from({ length: 9 }, (_, i) => `s${i}`);
  const parties = ids.map((actor, i) => (i < 3 ? actor : { actor, when: i < 7 ? '1960/..' : '2000/..' }));
  const pact = dossier({
    actors: ids.map((id) => ({ id, name: id.toUpperCase(), kind: 'state' as const })),
    ties: [{ id: 'pact', title: 'Pact', kind: 'pact', sign: 'cooperative' as const, when: '1949/..', parties }],
  });
  const said = (year: string): string => {
    const then = account(parseWhen(year) as When, undefined, pact);
    return spokenTie(then.ties.current[0]!, then);
  };
  assert.equal(said('1955'), 'Pact, S0, S1, and S2, cooperative, since 1949');
  assert.equal(said('1989'), 'Pact, 7 actors, cooperative, since 1949');
  assert.equal(said('2024'), 'Pact, 9 actors, cooperative, since 1949');
});

test('notesOf() and tableOf() do not say of who has ties of other kinds that it has none', () => {
  const network = networkOf(records, { kinds: ['quarrel'] });
  const narrowed = { ...in2023, network, ties: tiesAt(network, in2023.at) };
  const notes = notesOf(narrowed, 0).map(({ text }) => text);
  assert.ok(notes.includes('2 actors without ties of the kinds shown are in the table only.'), notes.join());
  assert.equal(tableOf(narrowed).rows.at(-1)?.cells[1], 'No ties of these kinds');
});

test('notesOf() names the ties that ended and are not drawn, and only counts them where they are many', () => {
  const past = (count: number) =>
    dossier({
      actors: ['a', 'b'].map((id) => ({ id, name: id, kind: 'state' as const })),
      ties: Array.from({ length: count }, (_, i) => ({
        ...{ id: `t${i}`, title: `Pact ${i}`, kind: 'pact', parties: ['a', 'b'], when: '1950/1960' },
      })),
    });
  const said = (count: number): string =>
    notesOf(account(parseWhen('2000') as When, undefined, past(count)), 0)
      .map(({ text }) => text)
      .join(' ');
  assert.match(said(8), /Ended and not drawn: Pact \d, 1950–60; Pact \d, 1950–60\./);
  assert.match(said(30), /24 ties that ended are not drawn: the table has them\./);
});

test('spokenActor() and announcementOf() count the ties that hold at the date', () => {
  assert.equal(spokenActor(records.actors[2]!, in2023), 'Japan: 1 tie, 1 adversarial, state, claim disputed');
  assert.equal(announcementOf('KOR', in2023), 'South Korea: 2 ties, 1 adversarial');
  assert.equal(announcementOf('none', in2023), undefined);
});

test('summaryOf() counts what is drawn: around the focus actor, or of all', () => {
  assert.equal(summaryOf(in2023), 'South Korea has 2 ties in 2023: 1 cooperative and 1 adversarial.');
  assert.equal(
    summaryOf(account(parseWhen('1955') as When)),
    '3 ties between 3 actors in 1955: 1 cooperative, 1 adversarial, and 1 neither.',
  );
  assert.equal(
    summaryOf(account('all')),
    '4 ties between 3 actors, at all dates: 2 cooperative, 1 adversarial, and 1 neither.',
  );
});

test('detailsOf() tells a tie by parties, date, status, kind and sign, with its note or doubt', () => {
  assert.deepEqual(detailsOf('mdt', in2023), {
    id: 'mdt',
    title: 'Mutual Defense Treaty',
    lines: ['South Korea and United States', '1953– · In force', 'Alliance · Cooperative'],
    text: 'The cornerstone.',
    cites: [1],
  });
  assert.equal(detailsOf('gone', in2023)?.disputed, 'The archive says no.');
  assert.deepEqual(detailsOf('gone', in2023)?.lines.at(-1), 'Aid programme · Neither');
});

test('detailsOf() tells an actor by its kind and its ties, the ended ones too', () => {
  const details = detailsOf('USA', in2023);
  assert.deepEqual(details?.lines, ['State · 1 tie']);
  assert.deepEqual(details?.entries, [
    {
      id: 'KOR',
      title: 'South Korea',
      lines: [
        { text: 'Mutual Defense Treaty · 1953– · cooperative', cites: [1] },
        { text: 'Aid · 1954–70 · neither · ended', cites: [1] },
      ],
    },
  ]);
  assert.equal(detailsOf('JPN', in2023)?.disputed, 'By nobody.');
  assert.equal(detailsOf('toString', in2023), undefined);
});

test('tableOf() has every tie at every date, then the actors without ties', () => {
  const { rows, columns } = tableOf(in2023);
  assert.deepEqual(
    rows.map(({ id }) => id),
    ['mdt', 'isles', 'gone', 'next', 'KF'],
  );
  assert.ok(rows.every(({ cells }) => cells.length === columns.length));
  assert.deepEqual(
    rows.map(({ cells }) => cells[5]),
    ['In force', 'no date in the sources', 'Ended', 'Not yet begun', ''],
  );
});

test('notesOf() puts doubts first, then what is not drawn', () => {
  const [first, ...rest] = notesOf(in2023, 2, 'bearings');
  assert.deepEqual(first, { sign: '?', text: 'Aid: The archive says no.' });
  const text = rest.map((note) => note.text).join(' ');
  assert.match(
    text,
    /undated in the sources.*as seen from South Korea.*1 actor without ties is in the table only.*2 names found no room/,
  );
});

test('rarerSign() is the sign of less than a third of the ties, if there is one', () => {
  assert.equal(rarerSign(in2023.ties), undefined);
  const tie = (id: string, sign: 'cooperative' | 'adversarial') => ({
    id,
    parties: ['a', 'b'],
    kind: 'k',
    title: id,
    sign,
  });
  const actors = ['a', 'b'].map((id) => ({ id, name: id, kind: 'state' as const }));
  const ties = [...['1', '2', '3'].map((id) => tie(id, 'cooperative')), tie('4', 'adversarial')];
  assert.equal(rarerSign(account('all', undefined, dossier({ actors, ties })).ties), 'adversarial');
});

test('yearSpan() runs from the first date of any tie to the closing date; there is none where nothing is dated', () => {
  const network = networkOf(records);
  assert.deepEqual(yearSpan(network, records.asOf), { from: 1953, to: 2023 });
  assert.deepEqual(yearSpan(network, undefined), { from: 1953, to: 2030 });
  assert.equal(yearSpan(networkOf({ ...records, ties: records.ties.slice(1, 2) }), undefined), undefined);
});

test('markTowards() goes to the nearest mark on the side of the arrow, and nowhere where there is none', () => {
  const places = new Map([
    ['here', { x: 0, y: 0 }],
    ['near', { x: 40, y: 5 }],
    ['far', { x: 200, y: 0 }],
    ['above', { x: 0, y: -50 }],
  ]);
  assert.equal(markTowards('here', 'ArrowRight', places), 'near');
  assert.equal(markTowards('here', 'ArrowUp', places), 'above');
  assert.equal(markTowards('here', 'ArrowLeft', places), undefined);
  assert.equal(markTowards('here', 'Tab', places), undefined);
});
