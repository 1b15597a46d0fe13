import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, createChecker, PROBLEM_CODES, type CheckResult, type Dossier, type Problem } from 'statecraft/dossier';
import { deepFreeze, WHOLE } from './files.js';

type Loose = Record<string, unknown>;

const KOR = { id: 'KOR', name: 'South Korea', kind: 'state', sources: ['S1'] };
const USA = { id: 'USA', name: 'United States', kind: 'state', sources: ['S1'] };
const SOURCES = [{ id: 'S1', title: 'A review' }];
const TIE = { id: 't', title: 'Treaty', kind: 'treaty', parties: ['KOR', 'USA'], sources: ['S1'] };

/** A dossier of two actors, one source, and what is given. */
function checked(lists: Loose): CheckResult {
  return check({ sources: SOURCES, actors: [KOR, USA], ...lists });
}

/** `code list/record.field`, in order. */
function codes({ problems }: CheckResult): string[] {
  return problems.map(({ code, list, record, field }) => `${code} ${list}/${record}${field && `.${field}`}`);
}

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

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

test("check() lets positions stand on their comparison's sources", () => {
  const comparison = {
    id: 'c',
    title: 'C',
    subjects: [{ id: 's', title: 'S' }],
    dimensions: [{ id: 'd', title: 'D', scale: { type: 'text' } }],
    positions: [{ subject: 's', dimension: 'd', text: 'x' }],
  };
  assert.deepEqual(codes(checked({ comparisons: [{ ...comparison, sources: ['S1'] }] })), []);
  assert.equal(codes(checked({ comparisons: [comparison] })).length, 2);
});

function positionsOf(
  scale: unknown,
  positions: readonly object[],
): { codes: string[]; positions: Dossier['comparisons'][0]['positions'] } {
  const result = checked({
    comparisons: [
      {
        id: 'c',
        title: 'C',
        subjects: [{ id: 's', title: 'S' }],
        dimensions: [{ id: 'd', title: 'D', scale }],
        positions: positions.map((position) => ({ subject: 's', dimension: 'd', ...position })),
        sources: ['S1'],
      },
    ],
  });
  return { codes: codes(result), positions: result.dossier.comparisons[0]?.positions ?? [] };
}

test('check() names positions by their cell, and by date where a cell holds several', () => {
  const one = positionsOf({ type: 'text' }, [{ text: 'x', when: '1953' }]);
  assert.deepEqual(ids(one.positions), ['c/s/d']);
  const several = positionsOf({ type: 'text' }, [
    { text: 'x', when: '1953/..' },
    { text: 'y', when: '1960' },
    { text: 'z' },
    { id: 'own', text: 'w' },
  ]);
  assert.deepEqual(ids(several.positions), ['c/s/d/1953%2F..', 'c/s/d/1960', 'c/s/d', 'own']);
});

test('check() keeps the first of two positions with one id', () => {
  const { positions, codes } = positionsOf({ type: 'text' }, [{ text: 'x' }, { text: 'y' }]);
  assert.deepEqual(
    positions.map(({ text }) => text),
    ['x'],
  );
  assert.deepEqual(codes, ['duplicate-id positions/c/s/d.id']);
});

test('check() percent-encodes what position ids are made of', () => {
  const result = checked({
    comparisons: [
      {
        id: 'a/b',
        title: 'C',
        subjects: [{ id: '한국 ', title: 'S' }],
        dimensions: [{ id: '\ud800', title: 'D', scale: { type: 'text' } }],
        positions: [{ subject: '한국 ', dimension: '\ud800', text: 'x' }],
        sources: ['S1'],
      },
    ],
  });
  assert.deepEqual(ids(result.dossier.comparisons[0]?.positions ?? []), ['a%2Fb/%ED%95%9C%EA%B5%AD%20/%EF%BF%BD']);
});

test('check() lets a value stand only where it fits its scale', () => {
  const fits = (scale: object, value: unknown) =>
    positionsOf(scale, [{ value, text: 'x' }]).positions[0]?.value === value;
  const ordinal = { type: 'ordinal', steps: [{ id: 'low', title: 'Low' }] };
  assert.deepEqual(
    [0, 10, -1, 10.1, '5'].map((value) => fits({ type: 'linear', domain: [0, 10] }, value)),
    [true, true, false, false, false],
  );
  assert.deepEqual(
    [1, 1.5, 0, 'first'].map((value) => fits({ type: 'rank' }, value)),
    [true, true, false, false],
  );
  assert.deepEqual(
    ['low', 'high', 1].map((value) => fits(ordinal, value)),
    [true, false, false],
  );
  assert.deepEqual(
    ['red', 5].map((value) => fits({ type: 'categorical' }, value)),
    [true, false],
  );
  assert.deepEqual(
    ['red', 5].map((value) => fits({ type: 'text' }, value)),
    [false, false],
  );
});

test('check() lets an interval stand only on its scale and around its value', () => {
  const kept = (interval: unknown, value = 5, scale: object = { type: 'linear', domain: [0, 10] }) =>
    'interval' in (positionsOf(scale, [{ value, interval, text: 'x' }]).positions[0] ?? {});
  assert.equal(kept([4, 6]), true);
  assert.equal(kept([5, 5]), true);
  assert.equal(kept([6, 4]), false);
  assert.equal(kept([6, 7]), false);
  assert.equal(kept([-1, 7]), false);
  assert.equal(kept([4, NaN]), false);
  assert.equal(kept([4]), false);
  assert.equal(kept([4, 6], 5, { type: 'text' }), false);
});

test('check() drops a blank beside a value, and a position that says nothing', () => {
  const rank = { type: 'rank' };
  assert.deepEqual(positionsOf(rank, [{ value: 1, blank: 'unknown' }]).codes, [
    'blank-with-value positions/c #1.blank',
  ]);
  assert.equal(positionsOf(rank, [{ blank: 'unknown', text: 'They declined.' }]).positions[0]?.blank, 'unknown');
  assert.deepEqual(positionsOf(rank, [{ when: '1953' }]).codes, ['empty-position positions/c #1']);
  assert.deepEqual(positionsOf(rank, [{ value: 'x' }]).positions, []);
});

test("check() keeps positions to their own comparison's cells", () => {
  const comparison = (id: string, positions: readonly object[]) => ({
    id,
    title: id,
    subjects: [{ id: `${id}-s`, title: 'S' }],
    dimensions: [{ id: `${id}-d`, title: 'D', scale: { type: 'text' } }],
    positions,
    sources: ['S1'],
  });
  const result = checked({
    comparisons: [comparison('a', []), comparison('b', [{ subject: 'a-s', dimension: 'b-d', text: 'x' }])],
  });
  assert.deepEqual(codes(result), ['unknown-reference positions/b #1.subject']);
});

test('check() needs a scale that holds together', () => {
  const broken = [
    { type: 'pie' },
    { type: 'linear' },
    { type: 'linear', domain: [2, 1] },
    { type: 'ordinal' },
    { type: 'ordinal', steps: 5 },
    'text',
    null,
  ];
  for (const scale of broken) {
    const { codes } = positionsOf(scale, []);
    assert.equal(codes.length > 0, true, JSON.stringify(scale));
    assert.match(codes[0] ?? '', /dimensions\/d\.scale/);
  }
  const steps = [{ id: 'a', title: 'A' }, { id: 'a', title: 'B' }, { id: 'c' }];
  assert.deepEqual(positionsOf({ type: 'ordinal', steps, unit: 'x' }, []).codes, [
    'repeated-reference dimensions/d.scale.steps.1',
    'missing-field dimensions/d.scale.steps.2.title',
    'unknown-field dimensions/d.scale.unit',
  ]);
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

test('check() of ids such as __proto__ keeps the records and leaves the prototypes alone', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const { dossier, problems } = check({
    sources: SOURCES,
    actors: names.map((id) => ({ ...KOR, id })),
    kinds: names.map((id) => ({ id: `${id}-kind`, of: 'tie', title: 'x' })),
    ties: [{ ...TIE, parties: names, kind: '__proto__' }],
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(ids(dossier.actors), names);
  assert.equal(dossier.ties[0]?.sign, 'neutral');
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before);
  const polluting = JSON.parse(
    '{"actors": [{"id": "a", "name": "A", "kind": "state", "__proto__": {"x": 0.5}}]}',
  ) as object;
  assert.equal(check(polluting).dossier.actors[0]?.x, undefined);
});

test('check() takes no data from Object.prototype', (t) => {
  Object.defineProperty(Object.prototype, 'note', {
    value: 'from the page',
    configurable: true,
    enumerable: true,
    writable: true,
  });
  t.after(() => Reflect.deleteProperty(Object.prototype, 'note'));
  const { dossier, problems } = checked({ ties: [TIE] });
  assert.equal(Object.hasOwn(dossier.ties[0] ?? {}, 'note'), false);
  assert.deepEqual(problems, []);
});

test('check() reads class instances, and survives getters that throw', () => {
  class Country {
    readonly id = 'KOR';
    readonly kind = 'state';
    readonly sources = ['S1'];
    get name(): string {
      return 'South Korea';
    }
    get note(): string {
      throw new Error('no note');
    }
  }
  const result = check({ sources: SOURCES, actors: [new Country()] });
  assert.equal(result.dossier.actors[0]?.name, 'South Korea');
  assert.deepEqual(codes(result), ['unreadable actors/KOR.note']);
  const thrower = { get: () => assert.fail() };
  const hostile = {
    sources: SOURCES,
    actors: [new Proxy({}, thrower), KOR],
    get ties(): never {
      throw new Error('no');
    },
  };
  assert.deepEqual(ids(check(hostile).dossier.actors), ['KOR']);
});

test('check() survives revoked proxies, cycles and endless lists', () => {
  const revoked = Proxy.revocable([], {});
  revoked.revoke();
  const topic: Loose = { id: 't', title: 'T' };
  topic['topics'] = [topic];
  const cyclic: Loose = { sources: SOURCES, actors: [KOR, revoked.proxy], ties: revoked.proxy, topics: [topic] };
  cyclic['events'] = [cyclic];
  const { dossier } = check(cyclic);
  assert.deepEqual(ids(dossier.actors), ['KOR']);
  assert.deepEqual(ids(dossier.topics), ['t']);
  assert.deepEqual(ids(check(revoked.proxy).dossier.actors), []);
});

test('check() caps texts, lists and nesting, and tells of it', () => {
  let topic: Loose = { id: 't0', title: 'T' };
  for (let i = 1; i < 80; i++) topic = { id: `t${i}`, title: 'T', topics: [topic] };
  const long = `${'x'.repeat(9_999)}😀`;
  const result = checked({
    topics: [topic],
    events: [{ id: 'e', title: long, kind: 'x', sources: ['S1'] }],
    terms: new Array(1_000_001),
  });
  const found = codes(result);
  assert.ok(found.includes('too-deep topics/t29.topics'));
  assert.ok(found.includes('too-long events/e.title'));
  assert.ok(found.includes('too-many dossier/.terms'));
  assert.equal(result.dossier.events[0]?.title, 'x'.repeat(9_999));
});

test('check() lists ten thousand problems and counts the rest', () => {
  const { problems } = check({ actors: new Array<null>(10_005).fill(null) });
  assert.equal(problems.length, 10_001);
  assert.equal(problems.at(-1)?.code, 'too-many-problems');
  assert.match(problems.at(-1)?.message ?? '', /5 more/);
  assert.equal(check({ actors: [null, null, null] }, { mostProblems: 1 }).problems.length, 2);
});

test('check() neither changes its input nor hands out parts of it', () => {
  const input = structuredClone(WHOLE);
  const before = JSON.stringify(input);
  const { dossier } = check(deepFreeze(input));
  assert.equal(JSON.stringify(input), before);
  const theirs = new Set<unknown>();
  collect(input, theirs);
  const ours = new Set<unknown>();
  collect(dossier, ours);
  assert.deepEqual(
    [...ours].filter((part) => theirs.has(part)),
    [],
  );
});

function collect(value: unknown, into: Set<unknown>): void {
  if (typeof value !== 'object' || value === null || into.has(value)) return;
  into.add(value);
  for (const part of Object.values(value)) collect(part, into);
}

test('createChecker().run() stops where time is up and comes to the same as check()', () => {
  const checker = createChecker(WHOLE);
  let slices = 0;
  while (!checker.run(() => false)) slices++;
  assert.ok(slices > 15, `${slices} slices`);
  assert.deepEqual(checker.result(), check(WHOLE));
  assert.equal(
    checker.run(() => false),
    true,
  );
});

test('createChecker().result() finishes what is not done', () => {
  const checker = createChecker(WHOLE);
  checker.run(() => false);
  assert.deepEqual(checker.result(), check(WHOLE));
});

test('createChecker().run() stops within a comparison of many positions', () => {
  const positions = Array.from({ length: 500 }, (_, i) => ({
    subject: 's',
    dimension: 'd',
    text: 'x',
    when: `Y${10_000 + i}`,
  }));
  const comparison = {
    id: 'c',
    title: 'C',
    subjects: [{ id: 's', title: 'S' }],
    dimensions: [{ id: 'd', title: 'D', scale: { type: 'text' } }],
    positions,
  };
  const checker = createChecker({ comparisons: [comparison] });
  let slices = 1;
  while (!checker.run(() => false)) slices++;
  assert.ok(slices >= 500);
});

test('every problem has a code of the published list', () => {
  const known: readonly string[] = PROBLEM_CODES;
  const problems: readonly Problem[] = check({ actors: [null, { id: 5, name: '' }], x: 1 }).problems;
  assert.ok(problems.length > 0 && problems.every(({ code }) => known.includes(code)));
  assert.equal(new Set(known).size, known.length);
});

test('check() of 50 000 records takes no more than six times as long as JSON.parse of them, and a second at worst', () => {
  const actors = Array.from({ length: 10_000 }, (_, i) => ({
    id: `A${i}`,
    name: { en: `Actor ${i}`, ko: `나라 ${i}` },
    kind: 'state',
    when: `${1900 + (i % 100)}/..`,
    sources: ['S1'],
  }));
  const ties = Array.from({ length: 20_000 }, (_, i) => ({
    id: `T${i}`,
    title: `Tie ${i}`,
    parties: [`A${i % 10_000}`, { actor: `A${(i * 7 + 1) % 10_000}`, when: '1950/..' }],
    kind: 'treaty',
    sign: 'mixed',
    when: `${1950 + (i % 70)}-0${1 + (i % 9)}/..`,
    sources: ['S1'],
  }));
  const events = Array.from({ length: 20_000 }, (_, i) => ({
    id: `E${i}`,
    title: { en: `Event ${i}` },
    when: `${1000 + (i % 1000)}-0${1 + (i % 9)}-${10 + (i % 18)}`,
    kind: 'summit',
    actors: [`A${i % 10_000}`],
    sources: ['S1'],
  }));
  const json = JSON.stringify({ sources: SOURCES, actors, ties, events });
  const time = <T>(work: () => T): [number, T] => {
    const start = performance.now();
    const result = work();
    return [performance.now() - start, result];
  };
  const rounds = Array.from({ length: 4 }, () => {
    const [parsing, input] = time(() => JSON.parse(json) as object);
    const [checking, { problems }] = time(() => check(input));
    assert.deepEqual(problems, []);
    return { parsing, checking };
  });
  const parsing = Math.min(...rounds.map((round) => round.parsing));
  const checking = Math.min(...rounds.map((round) => round.checking));
  assert.ok(checking < 1_000 && checking < 6 * parsing, `checking ${checking} ms, parsing ${parsing} ms`);
});
