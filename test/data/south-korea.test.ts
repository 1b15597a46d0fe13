import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/dossier/check.js';
import type { Text } from '../../src/dossier/dossier.js';
import { southKorea } from './dossiers.js';
import { EVENTS, TIES } from './south-korea-dates.js';

const { dossier } = check(southKorea);
const LONGEST_LABEL = 40;

const byId = <T extends { readonly id: string }>(records: readonly T[], id: string): T => {
  const record = records.find((each) => each.id === id);
  assert.ok(record, `no record ${id}`);
  return record;
};

const inLanguage = (text: Text | undefined, language: string): string => {
  const said = typeof text === 'object' ? text[language] : undefined;
  assert.ok(said, `${JSON.stringify(text)} is not said in ${language}`);
  return said;
};

const hasLanguages = (text: Text | undefined, languages: string): void => {
  for (const language of languages.split(' ')) inLanguage(text, language);
};

test('every list has its full count', () => {
  const counts = {
    sources: 5,
    actors: 49,
    ties: 34,
    events: 33,
    eras: 2,
    comparisons: 4,
    developments: 10,
    topics: 9,
    terms: 26,
  };
  for (const [list, count] of Object.entries(counts)) assert.equal(dossier[list as 'ties'].length, count, list);
  assert.equal(dossier.topics.flatMap(({ topics }) => topics).length, 26);
});

test('ties and events have the dates of the documents, no finer and no coarser', () => {
  const datesOf = (records: readonly { id: string; when?: { edtf: string } }[]) =>
    Object.fromEntries(records.map(({ id, when }) => [id, when?.edtf ?? '']));
  assert.deepEqual(datesOf(dossier.ties), TIES);
  assert.deepEqual(datesOf(dossier.events), EVENTS);
  const korus = byId(dossier.ties, 'korus-fta');
  assert.equal(korus.signed?.edtf, '2007');
  assert.equal(dossier.ties.filter(({ signed, suspended }) => signed || suspended).length, 1);
});

test('eras, organisations and sources have the dates of the documents', () => {
  const dates = [...dossier.eras, ...dossier.actors].flatMap(({ id, when }) => (when ? [[id, when.edtf]] : []));
  assert.deepEqual(dates, [
    ['era-kim-dae-jung', '1998/2003'],
    ['era-yoon-suk-yeol', '2022-05/..'],
    ['SUN', '/1991'],
    ['seato', '1954/1977'],
    ['six-party', '2003/2009'],
    ['koica', '1991/..'],
  ]);
  assert.deepEqual(
    dossier.sources.map(({ date }) => date?.edtf),
    ['2023-12-29', '2023-07-12', '2023~', '2023-04~', '2024'],
  );
});

test('actors are named in English, Korean, Japanese and Arabic', () => {
  for (const actor of dossier.actors) hasLanguages(actor.name, 'en ko ja ar');
  for (const { name } of dossier.actors.flatMap(({ names = [] }) => names)) hasLanguages(name, 'en ko ja ar');
});

test('an actor is named in each script, not in English again, but for acronyms', () => {
  const acronyms = new Set(['NATO', 'G20', 'RCEP', 'CPTPP', 'ASEAN', 'MIKTA', 'KOICA']);
  const scripts = { ko: /\p{Script=Hangul}/u, ja: /[\p{Script=Han}\p{Script=Katakana}]/u, ar: /\p{Script=Arabic}/u };
  for (const { name } of dossier.actors) {
    for (const [language, script] of Object.entries(scripts)) {
      const said = inLanguage(name, language);
      assert.ok(script.test(said) || acronyms.has(said), said);
    }
  }
});

test('ties, events, kinds, themes and eras have titles in English, Korean, Japanese and Arabic', () => {
  for (const list of ['ties', 'events', 'kinds', 'themes', 'eras'] as const)
    for (const { title } of dossier[list]) hasLanguages(title, 'en ko ja ar');
  for (const list of ['topics', 'terms', 'developments'] as const)
    for (const { title } of dossier[list]) hasLanguages(title, 'en ko ja');
});

test('titles that are drawn are short, and leave dates to the element', () => {
  for (const { title, when } of [...dossier.ties, ...dossier.events.filter((event) => event.when)])
    for (const said of Object.values(title)) {
      assert.ok([...said].length <= LONGEST_LABEL, said);
      assert.doesNotMatch(said, /\b(19|20)\d\d\b/, `${said} (${when?.edtf})`);
    }
});

test('disputed places have both names in every language, wherever one of them stands', () => {
  const pairs: Record<string, readonly (readonly [string, string])[]> = {
    en: [
      ['Dokdo', 'Takeshima'],
      ['East Sea', 'Sea of Japan'],
    ],
    ko: [
      ['독도', '다케시마'],
      ['동해', '일본해'],
    ],
    ja: [
      ['独島', '竹島'],
      ['東海', '日本海'],
    ],
    ar: [
      ['دوكدو', 'تاكيشيما'],
      ['البحر الشرقي', 'بحر اليابان'],
    ],
  };
  const faults: string[] = [];
  const walk = (value: unknown, language: string): void => {
    if (typeof value === 'string') {
      for (const [one, other] of pairs[language] ?? [])
        if (value.includes(one) !== value.includes(other)) faults.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(part, key in pairs ? key : 'en');
    }
  };
  walk(southKorea, 'en');
  assert.deepEqual(faults, []);
  const islands = byId(dossier.ties, 'dokdo-takeshima').title;
  const sea = byId(dossier.events, 'anti-submarine-2022');
  for (const [language, [first, second]] of Object.entries(pairs)) {
    assert.ok(inLanguage(islands, language).includes(first?.[0] ?? '?'));
    for (const text of [sea.title, sea.place]) assert.ok(inLanguage(text, language).includes(second?.[0] ?? '?'));
  }
});

test('what the documents claim and is contested is marked, with the reason in every language', () => {
  const { disputed, note, sources } = byId(dossier.ties, 'seato-membership');
  hasLanguages(disputed as Text, 'en ko ja ar');
  hasLanguages(note, 'en ko');
  assert.deepEqual(sources, ['S5']);
  hasLanguages(byId(dossier.actors, 'TWN').disputed as Text, 'en ko ja ar');
  assert.equal([...dossier.ties, ...dossier.events].filter((record) => record.disputed).length, 1);
});

test('South Korea has adversarial ties with its neighbours only', () => {
  const against = dossier.ties.filter(({ sign }) => sign === 'adversarial');
  const others = against
    .map(({ parties }) => parties.map(({ actor }) => actor))
    .filter((actors) => actors.includes('KOR'))
    .map((actors) => actors.find((actor) => actor !== 'KOR'));
  assert.deepEqual([...new Set(others)].sort(), ['CHN', 'JPN', 'PRK']);
  assert.equal(byId(dossier.ties, 'six-party-talks').sign, 'mixed');
  assert.ok(!dossier.ties.some(({ sign }) => sign === 'neutral'));
});

test('a tie of many is one record', () => {
  const parties = (id: string) => byId(dossier.ties, id).parties.map(({ actor }) => actor);
  assert.deepEqual(parties('rcep-trade'), ['KOR', 'CHN', 'JPN', 'AUS', 'NZL', 'asean']);
  assert.deepEqual(parties('six-party-talks'), ['KOR', 'JPN', 'USA', 'CHN', 'RUS', 'PRK']);
  assert.deepEqual(parties('un-peacekeeping'), ['KOR', 'LBN', 'SSD', 'HTI']);
  const alone = dossier.ties.filter(({ parties: both }) => both.every(({ actor }) => ['KOR', 'USA'].includes(actor)));
  assert.deepEqual(
    alone.map(({ id }) => id),
    ['mutual-defense-treaty', 'korus-fta', 'nuclear-consultative-group', 'study-exchanges'],
  );
});

test('kinds and themes that are used are declared, for what they are used', () => {
  const declared = (of: string) => new Set(dossier.kinds.filter((kind) => kind.of === of).map(({ id }) => id));
  for (const { kind } of dossier.ties) assert.ok(declared('tie').has(kind), kind);
  for (const { kind } of dossier.events) assert.ok(declared('event').has(kind), kind);
  const themes = new Set(dossier.themes.map(({ id }) => id));
  for (const { id, theme } of [...dossier.events, ...dossier.developments]) assert.ok(themes.has(theme ?? ''), id);
  const slots = dossier.kinds.flatMap(({ of, slot }) => (of === 'event' && slot ? [slot] : []));
  assert.deepEqual(slots, [1, 2, 3, 4, 5, 6, 7]);
});

test('an event that begins a tie has its parties, and no date of its own besides', () => {
  const linked = dossier.events.filter(({ tie }) => tie);
  assert.equal(linked.length, 5);
  for (const { actors, tie: id, when } of linked) {
    const tie = byId(dossier.ties, id ?? '');
    for (const { actor } of tie.parties) assert.ok(actors.includes(actor), `${id}: ${actor}`);
    assert.equal(when?.start, (tie.signed ?? tie.when)?.start, id);
  }
});

test('comparisons are full grids, in English, Korean, Japanese and Arabic, blank where the source is silent', () => {
  const blanks = dossier.comparisons.map(({ id, title, summary, subjects, dimensions, positions }) => {
    assert.equal(positions.length, subjects.length * dimensions.length, id);
    for (const text of [title, summary, ...[...subjects, ...dimensions].map((head) => head.title)])
      hasLanguages(text, 'en ko ja ar');
    for (const { text, blank } of positions) if (!blank) hasLanguages(text, 'en ko ja ar');
    return [id, positions.filter(({ blank }) => blank === 'unknown').length];
  });
  assert.deepEqual(blanks, [
    ['sunshine-hardline', 3],
    ['trilateral-positions', 1],
    ['nato-outreach', 4],
    ['trilateral-tasks', 0],
  ]);
});

test('only China and Taiwan are ranked: South Korea first, the other two level, coded by the source', () => {
  const { positions } = byId(dossier.comparisons, 'trilateral-positions');
  const ranked = positions.filter(({ value }) => value !== undefined);
  assert.deepEqual(
    ranked.map(({ value }) => value),
    [1, 2, 2, 1, 2, 2],
  );
  assert.ok(ranked.every(({ coding, dimension }) => coding === 'source' && /\.(china|taiwan)$/.test(dimension)));
  const valued = dossier.comparisons.flatMap((each) => each.positions).filter(({ value }) => value !== undefined);
  assert.equal(valued.length, ranked.length);
});

test('the first development is told in full; the others say that the document does not', () => {
  const [first, ...others] = dossier.developments;
  assert.ok(first?.what);
  assert.equal(first.implications.length, 3);
  assert.deepEqual(first.events, ['yoon-kishida-2023']);
  for (const { note, what, implications } of others) assert.ok(note && !what && !implications.length);
  assert.equal(dossier.developments.filter(({ theme }) => theme === 'foreign-policy').length, 5);
});

test('every source, person, topic and hosted event is there', () => {
  const cited = new Set([...dossier.ties, ...dossier.events].flatMap(({ sources }) => sources));
  assert.deepEqual([...cited].sort(), ['S1', 'S2', 'S3', 'S4', 'S5']);
  assert.equal(dossier.actors.filter(({ kind }) => kind === 'person').length, 12);
  for (const id of ['korea-foundation', 'king-sejong-institutes', 'westinghouse', 'ecosoc', 'unesco', 'who', 'cptpp'])
    byId(dossier.actors, id);
  assert.deepEqual(byId(dossier.actors, 'RUS').successorOf, ['SUN']);
  assert.ok(dossier.terms.every(({ topics, definition }) => topics.length && definition));
  assert.deepEqual(
    dossier.events.filter(({ when }) => !when).map(({ id }) => id),
    ['g20-seoul', 'pyeongchang-olympics', 'busan-partnership', 'k-con'],
  );
  assert.deepEqual(
    dossier.events.filter(({ turning }) => turning).map(({ id }) => id),
    ['yoon-kishida-2023'],
  );
});
