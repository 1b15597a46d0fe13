import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { When } from '../../src/dossier/when.js';
import type { FieldsFor } from '../../src/dossier/fields.js';
import { CITING, RECORDS } from '../../src/dossier/fields.js';
import { LISTS } from '../../src/dossier/dossier.js';

interface Sample {
  readonly id: string;
  readonly count?: number;
  readonly when: When;
}

const may = { need: 'may' } as const;
const must = { need: 'must' } as const;
const sound: FieldsFor<Sample> = {
  id: { type: 'id', ...must },
  count: { type: 'number', ...may },
  when: { type: 'when', ...must },
};

test('FieldsFor<T> compiles only with every field of T, and no other, each of its own type', () => {
  // @ts-expect-error: `when` is missing.
  const missing: FieldsFor<Sample> = { id: sound.id, count: sound.count };
  // @ts-expect-error: `colour` is not of the type.
  const extra: FieldsFor<Sample> = { ...sound, colour: { type: 'word', ...may } };
  // @ts-expect-error: a number is read as a text.
  const mistyped: FieldsFor<Sample> = { ...sound, count: { type: 'text', ...may } };
  // @ts-expect-error: what the type has always may not be left out of a file without a default.
  const optional: FieldsFor<Sample> = { ...sound, when: { type: 'when', ...may } };
  assert.equal([missing, extra, mistyped, optional].length, 4);
});

test('RECORDS has a table for every list, and every record but a position has an id', () => {
  for (const list of LISTS) assert.ok(RECORDS[list], list);
  const without = Object.entries(RECORDS).filter(([, table]) => table['id']?.need !== 'must');
  assert.deepEqual(
    without.map(([list]) => list),
    ['positions'],
  );
});

test('RECORDS has sources in all that cites', () => {
  for (const list of CITING) assert.equal(RECORDS[list]['sources']?.need, 'list', list);
});
