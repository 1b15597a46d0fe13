import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, createChecker } from 'statecraft/dossier';
import { checked, codes, ids, KOR, SOURCES, TIE } from './checked.js';
import { deepFreeze, WHOLE } from './files.js';

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
  const topic: Record<string, unknown> = { id: 't', title: 'T' };
  topic['topics'] = [topic];
  const cyclic: Record<string, unknown> = {
    sources: SOURCES,
    actors: [KOR, revoked.proxy],
    ties: revoked.proxy,
    topics: [topic],
  };
  cyclic['events'] = [cyclic];
  const { dossier } = check(cyclic);
  assert.deepEqual(ids(dossier.actors), ['KOR']);
  assert.deepEqual(ids(dossier.topics), ['t']);
  assert.deepEqual(ids(check(revoked.proxy).dossier.actors), []);
});

test('check() caps texts, lists and nesting, and tells of it', () => {
  let topic: Record<string, unknown> = { id: 't0', title: 'T' };
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
  assert.ok(slices >= 25, `${slices} slices`);
});

test('check() of 50 000 records takes no more than six times as long as JSON.parse of them', () => {
  const actors = Array.from({ length: 10_000 }, (_, i) => ({
    id: `A${i}`,
    name: { en: `Actor ${i}`, ko: `나라 ${i}` },
    kind: 'state',
    when: `${1800 + (i % 100)}/..`,
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
  // Other work on the machine only adds to a time: the least counts, and there are more rounds while that is too much.
  let [parsing, checking] = [Infinity, Infinity];
  for (let round = 0; round < 12 && !(round >= 4 && checking < 6 * parsing); round++) {
    const [parsed, input] = time(() => JSON.parse(json) as object);
    const [checked, { problems }] = time(() => check(input));
    assert.deepEqual(problems, []);
    [parsing, checking] = [Math.min(parsing, parsed), Math.min(checking, checked)];
  }
  assert.ok(checking < 6 * parsing, `checking ${checking} ms, parsing ${parsing} ms`);
});
