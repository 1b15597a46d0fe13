import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { check, LISTS, type Problem, type ProblemCode } from 'statecraft/dossier';
import { RECORDS, SCALES, type Field, type Fields } from '../../src/dossier/fields.js';
import { dossierSchema } from '../../src/dossier/json-schema.js';
import { WHOLE } from './files.js';

const ajv = new Ajv2020({ strict: true, allErrors: true });
const valid = ajv.compile(dossierSchema());

function faults(document: unknown): string[] {
  valid(document);
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** What a JSON Schema cannot say, or says by other words; every other problem is a fault of the document's form. */
const BEYOND_SCHEMA: readonly ProblemCode[] = [
  'duplicate-id',
  'unknown-reference',
  'repeated-reference',
  'too-few-parties',
  'outside-existence',
  'impossible-date',
  'value-off-scale',
  'interval-off-scale',
  'blank-with-value',
  'empty-position',
  'missing-sources',
  'too-deep',
  'newer-schema',
];

function formal(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ code }) => !BEYOND_SCHEMA.includes(code));
}

test('data/dossier-1.schema.json is what the table makes (npm run schema)', () => {
  const committed = JSON.parse(
    readFileSync(new URL('../../data/dossier-1.schema.json', import.meta.url), 'utf8'),
  ) as unknown;
  assert.deepEqual(committed, JSON.parse(JSON.stringify(dossierSchema())));
});

test('the schema describes every field and every list', () => {
  const bare: string[] = [];
  const walk = (schema: unknown, path: string) => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, part] of Object.entries(schema)) {
      if (key === 'properties') {
        for (const [name, property] of Object.entries(
          part as Record<string, { description?: string; const?: string }>,
        )) {
          if (!property.description && property.const === undefined) bare.push(`${path}.${name}`);
        }
      }
      walk(part, `${path}/${key}`);
    }
  };
  walk(dossierSchema(), '');
  assert.deepEqual(bare, []);
});

test('the schema takes a dossier with every field of every record', () => {
  assert.deepEqual(faults(WHOLE), []);
});

/** What the schema refuses has to be a problem, and a problem of form refused. */
function disagree(document: unknown): boolean {
  const { problems } = check(document);
  return faults(document).length > 0 ? problems.length === 0 : formal(problems).length > 0;
}

/** Every field, removed if it must be there, and of the wrong type. */
function* damaged(): Generator<readonly [string, unknown]> {
  for (const list of LISTS) {
    for (const [name, field] of Object.entries(RECORDS[list])) {
      const first = (value: unknown) => {
        const copy = structuredClone(WHOLE) as Record<string, Record<string, unknown>[]>;
        const record = copy[list]?.[0];
        if (!record) throw new Error(`no ${list} in the example`);
        if (value === undefined) delete record[name];
        else record[name] = value;
        return copy;
      };
      if (field.need === 'must') yield [`${list}.${name} missing`, first(undefined)];
      for (const value of [null, -1e9, { bad: { worse: true } }, [[]], ''])
        yield [`${list}.${name} = ${JSON.stringify(value)}`, first(value)];
    }
  }
}

test('what the schema refuses, check() tells of, and the other way round, for every field gone wrong', () => {
  const disagreements = [...damaged()].filter(([, document]) => disagree(document)).map(([name]) => name);
  assert.deepEqual(disagreements, []);
});

test('the schema refuses fields that it does not know, in every kind of object', () => {
  const schema = JSON.stringify(dossierSchema());
  const objects = schema.match(/"type":"object"/g)?.length ?? 0;
  const closed = schema.match(/"additionalProperties":/g)?.length ?? 0;
  assert.equal(objects, closed);
});

const DATES = [
  '1953',
  '1953-10',
  '1953-10-01',
  '1972-05~',
  '1991-12/..',
  '../1991',
  '1991/',
  '[1989..1991]',
  '{1960,1961-12}',
  '[..1984]',
  '196X',
  '2004-XX',
  '2001-21',
  '?2004-06-~11',
  '-0044-03-15',
  'Y17E7',
  '1950S2',
  '2004-01-01T10:10:10Z',
  '195',
];
const NO_DATES = [
  '',
  'last spring',
  '07/08/1914',
  '1953-1-1',
  '1953 ',
  '12.3.1953',
  'Q3 1953',
  '1953–1960',
  '[1953',
  'x'.repeat(20_000),
];

test('the pattern of dates takes what parseWhen() takes, and refuses what is plainly no date', () => {
  const asOf = (date: string) => faults({ asOf: date }).length === 0;
  assert.deepEqual(
    DATES.filter((date) => !asOf(date) || check({ asOf: date }).problems.length > 0),
    [],
  );
  assert.deepEqual(NO_DATES.filter(asOf), []);
});

const text = fc.constantFrom('Words', { en: 'Words', 'zh-Hant': '詞' });
const word = fc.constantFrom('treaty', 'x y');
const id = fc.constantFrom('a', 'b', 'c', '한국');
const number = fc.double({ noNaN: true, noDefaultInfinity: true });

/** Values that a field's type allows, ids and dates at random. */
function soundValue(field: Field, depth: number): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'id':
    case 'ref':
      return id;
    case 'refs':
      return fc.uniqueArray(id, { maxLength: 3 });
    case 'parties':
      return fc.array(
        fc.oneof(
          id,
          fc.record({ actor: id, when: fc.constantFrom(...DATES), role: text }, { requiredKeys: ['actor'] }),
        ),
        { minLength: 2, maxLength: 4 },
      );
    case 'when':
      return fc.constantFrom(...DATES);
    case 'flag':
      return fc.boolean();
    case 'number':
      return field.integer
        ? fc.integer({ min: field.min ?? 0, max: field.max ?? 9 })
        : fc.double({ min: field.min ?? -9, max: field.max ?? 9, noNaN: true });
    case 'choice':
      return fc.constantFrom(...field.of);
    case 'url':
      return fc.constantFrom('https://example.org/a?b#c', 'a/b.html', '/x', '?q=1', '#x', 'http://a.b');
    case 'word':
      return field.pattern ? fc.constant(field.pattern.test('KOR') ? 'KOR' : 'en') : word;
    case 'texts':
      return fc.array(text, { maxLength: 3 });
    case 'text':
      return text;
    case 'disputed':
      return fc.oneof(fc.boolean(), text);
    case 'value':
      return fc.oneof(number, word);
    case 'range':
      return fc.tuple(number, number).map(([a, b]) => (a < b ? [a, b] : [b, a]));
    case 'poles':
      return fc.tuple(text, text);
    case 'parts':
      return fc.array(soundRecord(field.fields(), depth + 1), { maxLength: 2 });
    case 'entries':
      return depth > 2 ? fc.constant([]) : fc.array(soundRecord(RECORDS[field.list], depth + 1), { maxLength: 2 });
    case 'scale':
      return fc.oneof(
        ...Object.entries(SCALES).map(([type, table]) =>
          soundRecord(table, depth + 1).map((scale) => ({ type, ...scale })),
        ),
      );
  }
}

function soundRecord(table: Fields, depth: number): fc.Arbitrary<object> {
  const shape = Object.fromEntries(Object.entries(table).map(([name, field]) => [name, soundValue(field, depth)]));
  const must = Object.entries(table).filter(([, { need }]) => need === 'must');
  return fc.record(shape, { requiredKeys: must.map(([name]) => name), noNullPrototype: true });
}

test('documents that the schema takes have no problem of form, and generated ones are taken', () => {
  const documents = fc.record(
    Object.fromEntries(LISTS.map((list) => [list, fc.array(soundRecord(RECORDS[list], 0), { maxLength: 2 })])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(documents, (document) => {
      const written = JSON.parse(JSON.stringify(document)) as unknown;
      assert.deepEqual(faults(written), []);
      assert.deepEqual(formal(check(written).problems), []);
    }),
    { numRuns: 500 },
  );
});

test('documents with a junk value in them are refused by both, or by neither', () => {
  const junk = fc.oneof(
    fc.constantFrom<unknown>(null, '', 0, -1, true, [], {}, ['x'], { en: '' }, [null]),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const damagedField = fc.constantFrom(...LISTS).chain((list) =>
    fc.record({
      list: fc.constant(list),
      name: fc.constantFrom(...Object.keys(RECORDS[list]), 'unknown'),
      value: junk,
    }),
  );
  fc.assert(
    fc.property(damagedField, ({ list, name, value }) => {
      // Of addresses the schema is narrower on purpose: a browser forgives blanks, an editor should not.
      fc.pre(!(typeof value === 'string' && RECORDS[list][name]?.type === 'url'));
      const document = structuredClone(WHOLE) as Record<string, Record<string, unknown>[]>;
      Object.assign(document[list]?.[0] ?? {}, { [name]: value });
      assert.ok(!disagree(document), JSON.stringify([list, name, value, faults(document), check(document).problems]));
    }),
    { numRuns: 1_000 },
  );
});
