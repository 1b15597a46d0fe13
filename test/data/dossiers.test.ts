import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { check } from '../../src/dossier/check.js';
import { dossiers, readSchema } from './dossiers.js';

test('data/ holds the dossiers of South Korea and of the alliances of the world', () => {
  for (const name of ['south-korea.json', 'world-alliances.json']) assert.ok(dossiers.has(name), name);
});

for (const [name, dossier] of dossiers) {
  test(`check(${name}) finds no problem and keeps every record`, () => {
    const { dossier: checked, problems } = check(dossier);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [],
    );
    for (const [list, records] of Object.entries(dossier)) {
      if (Array.isArray(records)) assert.equal(checked[list as 'ties'].length, records.length, list);
    }
  });

  test(`${name} is valid by the schema that it names`, () => {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(readSchema());
    assert.ok(validate(dossier), JSON.stringify(validate.errors, null, 2));
    assert.match(dossier.$schema ?? '', /^\.\/dossier-1\.schema\.json$/);
    assert.ok(!validate({ ...dossier, ties: [{ id: 'x' }] }), 'the schema takes anything');
  });

  test(`${name} has no text with stray space, straight quotes or an empty language`, () => {
    for (const text of textsOf(dossier)) {
      assert.equal(text, text.trim().replace(/\s{2,}/g, ' '));
      assert.doesNotMatch(text, /['"]|\.\.\.|--/, text);
      assert.notEqual(text, '');
    }
  });
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    ['$schema', 'when', 'signed', 'suspended', 'date', 'id'].includes(key) ? [] : textsOf(part),
  );
}
