import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  check,
  chooseText,
  closingDate,
  createChecker,
  LISTS,
  statusAt,
  type Dossier,
  type Problem,
} from 'statecraft/dossier';
import { RECORDS, SCALES, type Field, type Fields } from '../../src/dossier/fields.js';
import { deepFreeze } from './files.js';

/** Whatever comes in, what comes out is a dossier; the shapes come from the table, so that a new field is in at once. */

const RUNS = { numRuns: 1_000 };

const IDS = ['a', 'b', 'c', 'KOR', '__proto__', 'constructor', '', 'x y', '한국', '#1', '\ud800'];
const id = fc.constantFrom(...IDS);
const date = fc.constantFrom(
  '1953-10',

  '1953',
  '2023-03-16',
  '1972-05~',
  '1991-12/..',
  '[1989..1991]',
  '196X',
  '2021-02-30',
  '../..',
  'Y1E9',
  '',
);
const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('treaty', 'x') }, fc.string());
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Words', { en: 'Words', ko: '말' }) },

  word,
  fc.dictionary(
    fc.oneof(fc.constantFrom('en', 'ko', 'toString', '__proto__'), fc.string()),
    fc.oneof(word, fc.anything()),
  ),
);
const number = fc.oneof(fc.double(), fc.constantFrom(0, 1, 0.5, NaN, Infinity, 1e308), fc.integer());
const junk = fc.anything({
  maxDepth: 2,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
});
const url = fc.oneof(fc.webUrl(), fc.constantFrom('javascript:x', 'a.html', 'mailto:x', '//'), fc.string());
const idIn = (list: string) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(`${list}-0`, `${list}-1`, `${list}-2`) },
    { weight: 1, arbitrary: id },
  );
const actorId = idIn('actors');
const party = fc.oneof(actorId, fc.record({ actor: actorId, when: date, role: text }, { requiredKeys: ['actor'] }));

/** A table's record as somebody might write it: mostly of the right type, sometimes anything at all. */
function recordOf(table: Fields, depth: number, list = 'part'): fc.Arbitrary<object> {
  const shape = Object.entries(table).map(([name, field]) => [
    name,
    fc.oneof({ weight: 19, arbitrary: valueOf(field, depth, list) }, { weight: 1, arbitrary: junk }),
  ]);
  const must = Object.entries(table).filter(([, { need }]) => need === 'must');
  const likely = fc.record(Object.fromEntries(shape) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: must.map(([name]) => name),
  });
  return fc.oneof(
    { weight: 9, arbitrary: likely },
    {
      weight: 1,
      arbitrary: fc.record(Object.fromEntries(shape) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }),
    },
  );
}

function valueOf(field: Field, depth: number, list: string): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'id':
      return idIn(list);
    case 'ref':
      return idIn(field.to);
    case 'refs':
      return fc.array(idIn(field.to), { maxLength: 4 });
    case 'parties':
      return fc.array(party, { maxLength: 4 });
    case 'when':
      return date;
    case 'flag':
      return fc.boolean();
    case 'number':
      return number;
    case 'choice':
      return fc.constantFrom(...field.of);
    case 'url':
      return url;
    case 'word':
      return word;
    case 'texts':
      return fc.array(text, { maxLength: 3 });
    case 'text':
      return text;
    case 'disputed':
      return fc.oneof(fc.boolean(), text);
    case 'value':
      return fc.oneof(number, id);
    case 'range':
    case 'poles':
      return fc.array(fc.oneof(number, text), { maxLength: 3 });
    case 'parts':
      return fc.array(recordOf(field.fields(), depth + 1), { maxLength: 2 });
    case 'entries':
      return depth > 2
        ? fc.constant([])
        : fc.array(recordOf(RECORDS[field.list], depth + 1, field.list), { maxLength: 3 });
    case 'scale':
      return fc.oneof(
        ...Object.entries(SCALES).map(([type, table]) =>
          recordOf(table, depth + 1).map((scale) => ({ type, ...scale })),
        ),
      );
  }
}

const shaped = fc.record(
  Object.fromEntries(LISTS.map((list) => [list, fc.array(recordOf(RECORDS[list], 0, list), { maxLength: 4 })])),
  { requiredKeys: [] },
);

/** Everything that elements rely on without looking. */
function assertSound({ dossier, problems }: { dossier: Dossier; problems: readonly Problem[] }): void {
  for (const list of LISTS) assert.ok(Array.isArray(dossier[list]), list);
  const ids = new Set<string>();
  const known = (list: readonly { readonly id: string }[]) => {
    for (const record of list) {
      assert.equal(typeof record.id, 'string');
      assert.ok(!ids.has(record.id), `id ${record.id} comes twice`);
      ids.add(record.id);
    }
    return new Set(list.map((record) => record.id));
  };
  const lists = Object.fromEntries(
    LISTS.filter((list) => list !== 'topics').map((list) => [list, known(dossier[list])]),
  );
  assertReferences(dossier, lists);
  assertComparisons(dossier, lists['actors'] ?? new Set(), known);
  assertNoNaN(dossier);
  for (const problem of problems) {
    for (const part of Object.values(problem)) assert.equal(typeof part, 'string');
    assert.ok(problem.code && problem.list && problem.message.length < 700, problem.message);
    assert.ok(problem.message.endsWith(problem.remedy));
  }
}

function assertReferences(dossier: Dossier, { actors, sources, events, ties }: Record<string, Set<string>>): void {
  const all = (set: Set<string> | undefined, values: readonly string[]) =>
    values.forEach((value) => assert.ok(set?.has(value), value));
  for (const tie of dossier.ties) {
    assert.ok(tie.parties.length >= 2 && tie.sign && tie.kind);
    all(
      actors,
      tie.parties.map((party) => party.actor),
    );
  }
  for (const event of dossier.events) {
    all(actors, event.actors);
    all(ties, event.tie === undefined ? [] : [event.tie]);
  }
  for (const actor of dossier.actors)
    all(actors, [...(actor.successorOf ?? []), ...(actor.members ?? []).map((member) => member.actor)]);
  for (const development of dossier.developments) all(events, development.events);
  for (const record of [...dossier.actors, ...dossier.ties, ...dossier.events, ...dossier.eras, ...dossier.terms])
    all(sources, record.sources);
}

function assertComparisons(
  { comparisons }: Dossier,
  actors: Set<string>,
  known: (list: readonly { readonly id: string }[]) => Set<string>,
): void {
  for (const { subjects, dimensions, positions } of comparisons) {
    const [columns, rows] = [known(subjects), known(dimensions)];
    known(positions);
    for (const { subject, dimension, text, value, blank, quote } of positions) {
      assert.ok(columns.has(subject) && rows.has(dimension));
      assert.ok([text, value, blank, quote].some((said) => said !== undefined));
    }
    for (const { actor } of subjects) assert.ok(actor === undefined || actors.has(actor));
  }
}

/** No NaN, no null, no undefined, no empty text; infinity in open dates only. */
function assertNoNaN(value: unknown, path = ''): void {
  assert.notEqual(value, null, path);
  assert.notEqual(value, undefined, path);
  assert.ok(!Number.isNaN(value), path);
  if (value === Infinity || value === -Infinity) assert.match(path, /\.(start|end)$/);
  if (typeof value === 'string') assert.notEqual(value, '', path);
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) assertNoNaN(part, `${path}.${key}`);
}

function useAll({ dossier }: { dossier: Dossier }): void {
  const at = closingDate(dossier) ?? 'all';
  for (const tie of dossier.ties) {
    assert.ok(statusAt(tie, at).status);
    assert.ok(chooseText(tie.title, ['ko', 'en'], dossier.language).text);
  }
}

test('check() makes a sound dossier of any records of the right shape, and leaves them as they are', () => {
  const kept = Object.fromEntries(LISTS.map((list) => [list, 0])) as Record<(typeof LISTS)[number], number>;
  fc.assert(
    fc.property(shaped, (input) => {
      const result = check(deepFreeze(input));
      assertSound(result);
      useAll(result);
      for (const list of LISTS) kept[list] += result.dossier[list].length;
    }),
    RUNS,
  );
  // A fuzz that no record comes through would test nothing.
  for (const list of LISTS) assert.ok(kept[list] > 30, `${kept[list]} ${list}`);
});

test('check() makes a sound dossier of anything at all', () => {
  const lists = fc.record(
    Object.fromEntries(LISTS.map((list) => [list, fc.oneof(junk, fc.array(junk, { maxLength: 4 }))])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(junk, lists), (input) => assertSound(check(deepFreeze(input)))),
    RUNS,
  );
});

test('check() comes to the same twice, and in slices', () => {
  fc.assert(
    fc.property(shaped, (input) => {
      const once = check(input);
      const checker = createChecker(input);
      while (!checker.run(() => false));
      assert.deepEqual(checker.result(), once);
    }),
    { numRuns: 200 },
  );
});

test('check() of its own words, dates written again, finds the same records', () => {
  fc.assert(
    fc.property(shaped, (input) => {
      const { dossier } = check(input);
      const again = check(JSON.parse(JSON.stringify(dossier, (_, value: unknown) => writtenDate(value))));
      for (const list of LISTS)
        assert.deepEqual(
          again.dossier[list].map(({ id }) => id),
          dossier[list].map(({ id }) => id),
          list,
        );
      assert.deepEqual(
        again.problems.filter(({ code }) => code !== 'missing-sources' && code !== 'outside-existence'),
        [],
      );
    }),
    { numRuns: 300 },
  );
});

function writtenDate(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'edtf' in value ? value.edtf : value;
}
