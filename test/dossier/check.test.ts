import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, parseWhen, PROBLEM_CODES, type Problem } from 'statecraft/dossier';
import { checked, codes, ids, KOR, SOURCES, TIE, USA } from './checked.js';
import { WHOLE } from './files.js';

test('check() finds nothing wrong in a dossier with every field of every record', () => {
  const { dossier, problems } = check(WHOLE);
  assert.deepEqual(problems, []);
  assert.equal(dossier.ties[0]?.sign, 'mixed');
  assert.equal(dossier.ties[0]?.when?.start, dossier.ties[0]?.when?.from?.start);
  assert.deepEqual(
    dossier.actors[2]?.members?.map((member) => member.actor),
    ['USA', 'KOR'],
  );
  assert.equal(dossier.comparisons[0]?.positions.length, 6);
  assert.deepEqual(ids(dossier.topics[0]?.topics ?? []), ['t2']);
  assert.deepEqual(dossier.events[0]?.links, [{ href: 'mailto:a@example.org', title: 'Write' }]);
});

test('check() gives every list, empty where it is missing, and English for the language', () => {
  const { dossier, problems } = check({});
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.values(dossier).filter(Array.isArray).flat(), []);
  assert.equal(dossier.language, 'en');
  assert.ok(dossier.themes && dossier.terms);
});

test('check() reads every date as it is written, however many others there are, and has one object for those that repeat', () => {
  const years = Array.from({ length: 40 }, (_, i) => 1950 + i);
  const dates = years.flatMap((year) => [`${year}-10-01`, `${year}-10-01`, `${year}-10`, `${year}/${year + 1}-10-01`]);
  const events = dates.map((when, i) => ({ id: `e${i}`, title: 'Event', kind: 'meeting', when }));
  const { dossier } = check({ events });
  assert.deepEqual(
    dossier.events.map(({ when }) => when),
    dates.map((date) => parseWhen(date)),
  );
  assert.equal(dossier.events[0]?.when, dossier.events[1]?.when);
});

test('check() makes a dossier of anything', () => {
  for (const input of [undefined, null, 5, 'x', [], () => 1, Symbol('x'), 5n, true]) {
    const result = check(input);
    assert.deepEqual(codes(result), ['not-a-dossier dossier/']);
    assert.deepEqual(result.dossier.actors, []);
  }
});

test('check() tells record, field, value and remedy in one sentence each', () => {
  const { problems } = checked({ ties: [{ ...TIE, id: 'korus-fta', parties: ['KOR', 'USSR', 'USA'] }] });
  assert.deepEqual(problems, [
    {
      code: 'unknown-reference',
      list: 'ties',
      record: 'korus-fta',
      field: 'parties',
      value: '"USSR"',
      message: 'tie "korus-fta": party "USSR" is not an actor. Add it to actors, or correct the id.',
      remedy: 'Add it to actors, or correct the id.',
    },
  ]);
});

test('check() shortens values in messages and makes hidden characters visible', () => {
  const { problems } = checked({ actors: [{ ...KOR, iso3: `\u202e\0${'x'.repeat(500)}` }] });
  assert.match(problems[0]?.message ?? '', /iso3 "\\u\{202e\}\\u\{0\}x{78}…" has/);
});

test('check() drops a record for a bad field that it must have, and only that record', () => {
  const { dossier, ...result } = checked({
    events: [
      { id: 'a', title: 'A', kind: 'x', sources: ['S1'] },
      { id: 'b', kind: 'x', sources: ['S1'] },
      { id: 'c', title: 5, kind: 'x', sources: ['S1'] },
      { id: 'd', title: '  ', kind: 'x', sources: ['S1'] },
      'e',
      { id: 'f', title: 'F', kind: 'x', sources: ['S1'] },
    ],
  });
  assert.deepEqual(ids(dossier.events), ['a', 'f']);
  assert.deepEqual(codes({ dossier, ...result }), [
    'missing-field events/b.title',
    'wrong-type events/c.title',
    'empty-text events/d.title',
    'not-a-record events/#5',
  ]);
});

test('check() drops just the field where the record can do without it', () => {
  const bad = { x: '0.5', y: 2, iso3: 'kor', when: '2021-02-30', names: 'Korea', disputed: 1, short: [], group: null };
  const { dossier, ...result } = checked({ actors: [{ ...KOR, ...bad }] });
  assert.deepEqual(dossier.actors[0], { ...KOR });
  assert.deepEqual(codes({ dossier, ...result }), [
    'wrong-type actors/KOR.x',
    'out-of-range actors/KOR.y',
    'wrong-form actors/KOR.iso3',
    'impossible-date actors/KOR.when',
    'not-a-list actors/KOR.names',
    'wrong-type actors/KOR.disputed',
    'wrong-type actors/KOR.short',
    'wrong-type actors/KOR.group',
  ]);
});

test('check() never takes text for a number, nor lets NaN or infinity through', () => {
  for (const weight of ['3', '1,5', '', NaN, Infinity, -Infinity, {}, true, -1]) {
    const { dossier, problems } = checked({ ties: [{ ...TIE, weight }] });
    assert.equal('weight' in (dossier.ties[0] ?? {}), false);
    assert.equal(problems.length, 1);
  }
  assert.equal(checked({ ties: [{ ...TIE, weight: 0 }] }).dossier.ties[0]?.weight, 0);
});

test('check() takes a number for an id, and tells of it', () => {
  const { dossier, problems } = check({
    sources: SOURCES,
    actors: [{ ...KOR, id: 82 }, USA],
    ties: [{ ...TIE, parties: [82, 'USA'] }],
  });
  assert.deepEqual(dossier.ties[0]?.parties, [{ actor: '82' }, { actor: 'USA' }]);
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['number-id', 'number-id'],
  );
  for (const id of ['', NaN, Infinity, null, {}, undefined]) {
    const result = check({ sources: SOURCES, actors: [{ ...KOR, id }] });
    assert.deepEqual(codes(result), ['missing-id actors/#1.id']);
  }
});

test('check() takes a year written as a number for a date, and tells of it', () => {
  const result = checked({ ties: [{ ...TIE, when: 1953, signed: 19531001 }] });
  assert.deepEqual(codes(result), ['number-date ties/t.when', 'wrong-type ties/t.signed']);
  assert.equal(result.dossier.ties[0]?.when?.edtf, '1953');
});

test('check() keeps the first of two records with an id, across all lists', () => {
  const subjects = [{ id: 'KOR', title: 'Korea' }];
  const { dossier, ...result } = check({
    sources: SOURCES,
    actors: [KOR, { ...KOR, name: 'Another' }],
    events: [{ id: 'S1', title: 'x', kind: 'y', sources: ['S1'] }],
    comparisons: [{ id: 'c', title: 'C', subjects, dimensions: [], sources: ['S1'] }],
  });
  assert.deepEqual(codes({ dossier, ...result }), [
    'duplicate-id actors/KOR.id',
    'duplicate-id events/S1.id',
    'duplicate-id subjects/KOR.id',
  ]);
  assert.equal(dossier.actors[0]?.name, 'South Korea');
});

test('check() gives back the ids of a record that is lost', () => {
  const bad = { id: 'c', title: '', subjects: [{ id: 's', title: 'S' }], dimensions: [], sources: ['S1'] };
  const { dossier } = checked({ comparisons: [bad, { ...bad, title: 'Good' }] });
  assert.deepEqual(ids(dossier.comparisons[0]?.subjects ?? []), ['s']);
  assert.equal(dossier.comparisons[0]?.title, 'Good');
});

test('check() drops references to what is not there, forward ones between actors too', () => {
  const { dossier, ...result } = checked({
    actors: [
      { ...KOR, members: ['USA', 'nobody'], successorOf: ['late', 'S1'], sources: ['S1', 'S9'] },
      USA,
      { ...USA, id: 'late' },
      { ...USA, id: 'lost', name: '' },
      { ...USA, id: 'next', successorOf: ['lost'] },
    ],
    events: [{ id: 'e', title: 'E', kind: 'x', actors: ['KOR', 'nobody', 'S1'], sources: ['S1'] }],
    developments: [{ id: 'd', title: 'D', events: ['e', 'f'], sources: ['S1'] }],
    terms: [{ id: 'w', title: 'W', definition: 'Word', topics: ['none'], sources: ['S1'] }],
  });
  assert.deepEqual(
    codes({ dossier, ...result }).map((code) => code.replace('unknown-reference ', '')),
    [
      'actors/KOR.sources',
      'empty-text actors/lost.name',
      'actors/KOR.members',
      'actors/KOR.successorOf',
      'actors/next.successorOf',
      'events/e.actors',
      'events/e.actors',
      'developments/d.events',
      'terms/w.topics',
    ],
  );
  assert.deepEqual(dossier.actors[0]?.successorOf, ['late']);
  assert.deepEqual(dossier.events[0]?.actors, ['KOR']);
});

test('check() drops a tie that is left with one party, and keeps a tie of an actor to itself', () => {
  const { dossier, ...result } = checked({
    ties: [
      { ...TIE, id: 'one', parties: ['KOR', 'nobody'] },
      { ...TIE, id: 'none', parties: [] },
      { ...TIE, id: 'loop', parties: ['KOR', 'KOR'] },
      { ...TIE, id: 'thrice', parties: ['KOR', 'KOR', 'USA'] },
      { ...TIE, id: 'again', parties: [{ actor: 'KOR', when: '1949/1966' }, 'USA', { actor: 'KOR', when: '2009/..' }] },
    ],
  });
  assert.deepEqual(ids(dossier.ties), ['loop', 'thrice', 'again']);
  assert.deepEqual(codes({ dossier, ...result }), [
    'unknown-reference ties/one.parties',
    'too-few-parties ties/one.parties',
    'too-few-parties ties/none.parties',
    'repeated-reference ties/thrice.parties',
  ]);
  assert.equal(dossier.ties[2]?.parties.length, 3);
});

test('check() tells of a tie to an actor that did not exist then, and keeps it', () => {
  const { dossier, ...result } = checked({
    actors: [
      { id: 'USA', name: 'United States', kind: 'state', sources: ['S1'] },
      { id: 'SUN', name: 'Soviet Union', kind: 'state', when: '1922-12-30/1991-12-26', sources: ['S1'] },
      { id: 'RUS', name: 'Russia', kind: 'state', when: '1991-12-26/..', sources: ['S1'] },
    ],
    ties: [
      { ...TIE, id: 'early', parties: ['USA', 'RUS'], when: '1972/..' },
      { ...TIE, id: 'late', parties: ['USA', 'SUN'], when: '1972/..' },
      { ...TIE, id: 'past', parties: ['USA', 'SUN'], when: '1995' },
      { ...TIE, id: 'own', parties: ['USA', { actor: 'RUS', when: '1991/..' }], when: '1972/..' },
      { ...TIE, id: 'within', parties: ['USA', 'SUN'], when: '1972/1991' },
      { ...TIE, id: 'about', parties: ['USA', 'RUS'], when: '1990~/..' },
      { ...TIE, id: 'one-of', parties: ['USA', 'RUS'], when: '[1990..1992]' },
      { ...TIE, id: 'undated', parties: ['USA', 'RUS'] },
    ],
  });
  assert.equal(dossier.ties.length, 8);
  assert.deepEqual(codes({ dossier, ...result }), [
    'outside-existence ties/early.parties',
    'outside-existence ties/late.parties',
    'outside-existence ties/past.parties',
  ]);
});

test("check() gives a tie its kind's sign, or else neutral", () => {
  const { dossier } = checked({
    kinds: [{ id: 'war', of: 'tie', title: 'War', sign: 'adversarial' }],
    ties: [
      TIE,
      { ...TIE, id: 'b', kind: 'war' },
      { ...TIE, id: 'c', kind: 'war', sign: 'mixed' },
      { ...TIE, id: 'd', sign: 'bad' },
    ],
  });
  assert.deepEqual(
    dossier.ties.map((tie) => tie.sign),
    ['neutral', 'adversarial', 'mixed', 'neutral'],
  );
});

test('check() tells of unknown fields and keeps the record', () => {
  const { dossier, ...result } = check({
    sources: SOURCES,
    actors: [{ ...KOR, colour: 'red' }],
    colours: [],
    $schema: 'x',
  });
  assert.deepEqual(codes({ dossier, ...result }), [
    'unknown-field dossier/.colours',
    'unknown-field actors/KOR.colour',
  ]);
  assert.equal('colour' in (dossier.actors[0] ?? {}), false);
});

test('check() tells once a list of records without sources', () => {
  const actors = Array.from({ length: 20 }, (_, i) => ({ id: `A${i}`, name: 'A', kind: 'state' }));
  const result = check({ actors, topics: [{ id: 't', title: 'T' }] });
  assert.deepEqual(codes(result), ['missing-sources actors/.sources']);
  assert.match(result.problems[0]?.message ?? '', /20 records cite no source: "A0", "A1", "A2", …/);
});

const LINKS: readonly (readonly [string, string | undefined])[] = [
  ['https://example.org/a b', 'https://example.org/a b'],
  ['HTTP://EXAMPLE.org', 'HTTP://EXAMPLE.org'],
  [' \thttps://example.org\n', 'https://example.org'],
  ['mailto:a@b.c', 'mailto:a@b.c'],
  ['a/b.html#c', 'a/b.html#c'],
  ['//example.org/x', '//example.org/x'],
  ['?q=javascript:x', '?q=javascript:x'],
  ['javascript:alert(1)', undefined],
  ['java\nscript:alert(1)', undefined],
  ['\u0001javascript:alert(1)', undefined],
  ['JaVaScRiPt:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['blob:https://example.org/x', undefined],
  ['vbscript:x', undefined],
  ['ftp://example.org', undefined],
  ['https://', undefined],
  ['', undefined],
];

for (const [href, expected] of LINKS) {
  test(`check() makes ${expected === undefined ? 'no link' : 'a link'} of ${JSON.stringify(href)}`, () => {
    const { dossier, problems } = checked({
      events: [{ id: 'e', title: 'E', kind: 'x', links: [{ href }], sources: ['S1'] }],
    });
    assert.equal(dossier.events[0]?.links?.[0]?.href, expected);
    assert.deepEqual(
      problems.map(({ code }) => code),
      expected === undefined ? ['unsafe-link'] : [],
    );
  });
}

test('check() links to no mail where a picture should be', () => {
  const { dossier } = checked({
    events: [{ id: 'e', title: 'E', kind: 'x', media: [{ src: 'mailto:a@b.c', alt: 'x' }], sources: ['S1'] }],
  });
  assert.deepEqual(dossier.events[0]?.media, []);
});

test('check() takes texts by language tag, and drops the ones that are none', () => {
  const name = JSON.parse(
    '{"en": "Korea", "ko": "", "toString": "x", "__proto__": "y", "constructor": "z", "ja": 5, "zh-Hant": "韓國"}',
  ) as object;
  const { dossier, problems } = checked({ actors: [{ ...KOR, name }] });
  assert.deepEqual(dossier.actors[0]?.name, { en: 'Korea', toString: 'x', 'zh-Hant': '韓國' });
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['empty-text', 'bad-language', 'bad-language', 'wrong-type'],
  );
  assert.equal(checked({ actors: [{ ...KOR, name: {} }] }).dossier.actors.length, 0);
});

test('check() reads the version of the schema off the end of its address', () => {
  const codesOf = ($schema: unknown) => codes(check({ $schema }));
  assert.deepEqual(codesOf('https://any.example/x/dossier-2.schema.json'), ['newer-schema dossier/.$schema']);
  assert.deepEqual(codesOf('dossier-10'), ['newer-schema dossier/.$schema']);
  for (const known of ['../data/dossier-1.schema.json', 'https://any.example/', '', undefined])
    assert.deepEqual(codesOf(known), []);
});

test('every problem has a code of the published list', () => {
  const known: readonly string[] = PROBLEM_CODES;
  const problems: readonly Problem[] = check({ actors: [null, { id: 5, name: '' }], x: 1 }).problems;
  assert.ok(problems.length > 0 && problems.every(({ code }) => known.includes(code)));
  assert.equal(new Set(known).size, known.length);
});
