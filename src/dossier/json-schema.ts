import { LISTS, type Scale } from './dossier.js';
import { DOSSIER_NOTES, FIELD_NOTES, SCALE_TYPE_NOTES } from './field-notes.js';
import { DOSSIER_FIELDS, LANGUAGE_TAG, PARTY, RECORDS, SCALES, type Field, type Fields } from './fields.js';

/**
 * The JSON Schema (2020-12) of a dossier, made from the tables that the checker runs on.
 * It says less than the checker: not that ids are unique and references resolve, that a day is in the calendar, that a
 * value fits its scale, that sources are given. What it refuses, the checker tells of too.
 */

export type JsonSchema = { readonly [keyword: string]: unknown };

export const SCHEMA_ADDRESS = 'https://your-site.example/statecraft/data/dossier-1.schema.json';

const TEXT = { $ref: '#/$defs/text' };

const ONE_DATE =
  '(?:[?~%]?-?[0-9X]{4}(?:S[1-9])?[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?){0,2}|-?[0-9]{4}-[0-9]{2}-[0-9]{2}T[^/]+|Y-?[0-9]+(?:E[0-9]+)?(?:S[0-9]+)?|[0-9]{2,3}[?~%]?)';
const MEMBER = `${ONE_DATE}(?:\\.\\.${ONE_DATE})?`;
const MEMBERS = `(?:\\.\\.)?${MEMBER}(?: *, *${MEMBER})*(?:\\.\\.)?`;
const ANY_DATE = `^(?:${ONE_DATE}|(?:${ONE_DATE}|\\.\\.)?/(?:${ONE_DATE}|\\.\\.)?|\\[${MEMBERS}\\]|\\{${MEMBERS}\\})$`;

const DEFINITIONS = {
  text: {
    description: 'A text, or one a language by BCP 47 tag.',
    anyOf: [
      { $ref: '#/$defs/string' },
      {
        type: 'object',
        propertyNames: { pattern: LANGUAGE_TAG.source },
        additionalProperties: { $ref: '#/$defs/string' },
        minProperties: 1,
      },
    ],
  },
  string: { type: 'string', pattern: '\\S', maxLength: 10_000 },
  when: {
    description: 'A date as EDTF (ISO 8601-2), never finer than the source has it.',
    type: 'string',
    maxLength: 10_000,
    pattern: ANY_DATE,
    examples: ['2023-03-16', '1972-05~', '1953/..', '2003/2009', '196X', '[1989..1991]', '2011-21', '-0044-03-15'],
  },
  id: { type: 'string', minLength: 1 },
  party: {
    anyOf: [{ $ref: '#/$defs/id' }, objectSchema(PARTY, 'party')],
  },
  scale: {
    anyOf: (Object.keys(SCALES) as Scale['type'][]).map((type) => {
      const schema = objectSchema(SCALES[type], 'scale');
      return {
        ...schema,
        description: SCALE_TYPE_NOTES[type],
        properties: { type: { const: type }, ...(schema['properties'] as object) },
        required: ['type', ...((schema['required'] as string[] | undefined) ?? [])],
      };
    }),
  },
};

export function dossierSchema(): JsonSchema {
  const lists = Object.fromEntries(
    LISTS.map((list) => [list, { description: DOSSIER_NOTES[list], ...listOf({ $ref: `#/$defs/${list}` }) }]),
  );
  const records = Object.fromEntries(Object.entries(RECORDS).map(([list, table]) => [list, objectSchema(table, list)]));
  const head = objectSchema(DOSSIER_FIELDS, '', DOSSIER_NOTES);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_ADDRESS,
    title: 'Statecraft dossier',
    description: 'Actors, ties, events and positions of foreign policy, as the elements of Statecraft read them.',
    ...head,
    properties: {
      $schema: { description: 'Address of this schema; its version is in the last part.', type: 'string' },
      ...(head['properties'] as object),
      ...lists,
    },
    $defs: { ...DEFINITIONS, ...records },
  };
}

function objectSchema(table: Fields, notes: string, described = FIELD_NOTES[notes] ?? {}): JsonSchema {
  const properties = Object.entries(table).map(([name, field]) => [
    name,
    { description: described[name] ?? '', ...valueSchema(field, name) },
  ]);
  const required = Object.entries(table).filter(([, { need }]) => need === 'must');
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as JsonSchema,
    ...(required.length > 0 && { required: required.map(([name]) => name) }),
    additionalProperties: false,
  };
}

function listOf(items: JsonSchema, bounds: JsonSchema = { maxItems: 1_000_000 }): JsonSchema {
  return { type: 'array', items, ...bounds };
}

function pairOf(items: JsonSchema): JsonSchema {
  return { type: 'array', prefixItems: [items, items], minItems: 2, maxItems: 2 };
}

function valueSchema(field: Field, name: string): JsonSchema {
  switch (field.type) {
    case 'id':
    case 'ref':
      return { $ref: '#/$defs/id' };
    case 'text':
      return TEXT;
    case 'texts':
      return listOf(TEXT);
    case 'disputed':
      return { anyOf: [{ type: 'boolean' }, TEXT] };
    case 'when':
      return { $ref: '#/$defs/when' };
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return {
        type: field.integer ? 'integer' : 'number',
        ...(field.min !== undefined && { minimum: field.min }),
        ...(field.max !== undefined && { maximum: field.max }),
      };
    case 'choice':
      return { enum: field.of };
    case 'word':
      return field.pattern ? { type: 'string', pattern: field.pattern.source } : { $ref: '#/$defs/string' };
    case 'url':
      return { type: 'string', maxLength: 10_000, pattern: urlPattern(field.schemes) };
    default:
      return compoundSchema(field, name);
  }
}

function compoundSchema(field: Field, name: string): JsonSchema {
  switch (field.type) {
    case 'refs':
      return listOf({ $ref: '#/$defs/id' }, { uniqueItems: true });
    case 'parties':
      return listOf({ $ref: '#/$defs/party' }, field.need === 'must' ? { minItems: 2 } : {});
    case 'parts':
      return listOf(objectSchema(field.fields(), name));
    case 'entries':
      return listOf({ $ref: `#/$defs/${field.list}` });
    case 'scale':
      return { $ref: '#/$defs/scale' };
    case 'value':
      return { anyOf: [{ type: 'number' }, { $ref: '#/$defs/string' }] };
    case 'range':
      return pairOf({ type: 'number' });
    case 'poles':
      return pairOf(TEXT);
    default:
      throw new Error(`no schema for a field of type ${field.type}`);
  }
}

/** Relative, or of one of the schemes in small letters: narrower than the checker, which judges as a browser does. */
function urlPattern(schemes: readonly string[]): string {
  return `^(?:(?:${schemes.map((scheme) => scheme.slice(0, -1)).join('|')}):\\S+|[^\\s:]+|[^\\s:/?#]*[/?#]\\S*)$`;
}
