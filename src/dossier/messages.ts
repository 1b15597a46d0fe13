import type { Finding, ProblemCode } from './problem.js';
import { show, shorten } from './show.js';

/** Every message about data, as functions: what is wrong, and the remedy. Tests compare codes, not these words. */

const SINGULAR: Readonly<Record<string, string>> = {
  dossier: 'dossier',
  kinds: 'kind',
  themes: 'theme',
  sources: 'source',
  actors: 'actor',
  ties: 'tie',
  events: 'event',
  eras: 'era',
  comparisons: 'comparison',
  subjects: 'subject',
  dimensions: 'dimension',
  positions: 'position',
  developments: 'development',
  topics: 'topic',
  terms: 'term',
  parties: 'party',
  members: 'member',
  successorOf: 'predecessor',
};

function singular(list: string): string {
  return SINGULAR[list] ?? list;
}

function a(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** `tie "korus-fta"`, `tie #3`, `the dossier`. */
export function nameOf(list: string, record: string): string {
  if (list === 'dossier' || list === 'mapping') return `the ${list}`;
  if (list === 'rows') return `line ${record}`;
  if (record === '') return list;
  return `${singular(list)} ${record.startsWith('#') ? shorten(record) : show(record)}`;
}

function finding(code: ProblemCode, field: string, value: unknown, says: string, remedy: string): Finding {
  return { code, field, value, says, remedy };
}

export const notADossier = (value: unknown) =>
  finding(
    'not-a-dossier',
    '',
    value,
    `${show(value)} was given`,
    'Give one object with the lists actors, ties, events and so on.',
  );

export const notAList = (field: string, value: unknown) =>
  finding('not-a-list', field, value, `${field} is ${show(value)}, not a list`, 'Put it in square brackets.');

export const notARecord = (field: string, value: unknown) =>
  finding(
    'not-a-record',
    field,
    value,
    `${field ? `${field} ` : ''}is ${show(value)}, not a record`,
    'Write it as an object in curly brackets.',
  );

export const unreadable = (field: string) =>
  finding(
    'unreadable',
    field,
    undefined,
    `${field || 'it'} cannot be read`,
    'Give plain data instead of a computed property that fails.',
  );

export const newerSchema = (value: unknown) =>
  finding(
    'newer-schema',
    '$schema',
    value,
    `it is written for ${show(value)}`,
    'Use a newer Statecraft; this one reads version 1 and passes over what it does not know.',
  );

export const unknownField = (field: string) =>
  finding(
    'unknown-field',
    shorten(field),
    undefined,
    `the field ${show(field)} is not known`,
    'Correct its name, or leave it out.',
  );

export const missingField = (field: string) =>
  finding('missing-field', field, undefined, `${field} is missing`, `Add ${field}.`);

export const missingId = (value: unknown) =>
  finding(
    'missing-id',
    'id',
    value,
    `id is ${value === undefined ? 'missing' : show(value)}`,
    'Give it an id, a text that no other record has.',
  );

export const numberId = (field: string, value: unknown) =>
  finding(
    'number-id',
    field,
    value,
    `${singular(field)} is the number ${show(value)}`,
    `Write it in quotes: "${show(value)}".`,
  );

export const duplicateId = (id: string, holder: string) =>
  finding(
    'duplicate-id',
    'id',
    id,
    `${a(singular(holder))} before it has the same id`,
    'Give it another; ids are unique in the whole dossier.',
  );

export const unknownReference = (field: string, value: unknown, list: string) =>
  finding(
    'unknown-reference',
    field,
    value,
    `${singular(field)} ${show(value)} is not ${a(singular(list))}`,
    `Add it to ${list}, or correct the id.`,
  );

export const repeatedReference = (field: string, value: unknown) =>
  finding(
    'repeated-reference',
    field,
    value,
    `${singular(field)} ${show(value)} is named twice`,
    'Name it once, or give each its own dates.',
  );

export const tooFewParties = (count: number) =>
  finding(
    'too-few-parties',
    'parties',
    count,
    `it has ${count === 0 ? 'no known party' : 'only one known party'}`,
    'Name at least two actors in parties.',
  );

export const outsideExistence = (actor: string, existed: string, held: string) =>
  finding(
    'outside-existence',
    'parties',
    actor,
    `party ${show(actor)} existed in ${show(existed)} only, and the tie holds for it in ${show(held)}`,
    'Give the party dates of its own in its when, or name the actor that existed then; at other dates the party is not drawn.',
  );

export const wrongType = (field: string, value: unknown, wanted: string) =>
  finding('wrong-type', field, value, `${field} is ${show(value)}, not ${wanted}`, typeRemedy(value, wanted));

function typeRemedy(value: unknown, wanted: string): string {
  if (value === null) return 'Leave the field out where there is nothing to say.';
  const quoted = typeof value === 'string' && (wanted === 'a number' || wanted === 'true or false');
  return quoted ? `Write ${wanted}, without quotes.` : `Write ${wanted}.`;
}

export const unknownChoice = (field: string, value: unknown, choices: readonly string[]) =>
  finding('unknown-choice', field, value, `${field} ${show(value)} is not known`, `Use one of: ${choices.join(', ')}.`);

export const outOfRange = (field: string, value: unknown, wanted: string) =>
  finding('out-of-range', field, value, `${field} ${show(value)} is out of range`, `Give ${wanted}.`);

export const wrongForm = (field: string, value: unknown, form: string) =>
  finding('wrong-form', field, value, `${field} ${show(value)} has the wrong form`, `Write ${form}.`);

export const emptyText = (field: string, value: unknown) =>
  finding('empty-text', field, value, `${field} is empty`, 'Write something, or leave it out.');

export const badLanguage = (field: string, tag: string) =>
  finding(
    'bad-language',
    field,
    tag,
    `${field} has a text in ${show(tag)}, which is no language tag`,
    'Use BCP 47 tags, such as "en" or "ko".',
  );

export const impossibleDate = (field: string, value: unknown) =>
  finding(
    'impossible-date',
    field,
    value,
    `${field} ${show(value)} is not a date that can be`,
    'Write an EDTF date that is in the calendar: "2023-03-16", "1972-05~", "1991-12/..", "[1989..1991]".',
  );

export const numberDate = (field: string, value: unknown) =>
  finding(
    'number-date',
    field,
    value,
    `${field} is the number ${show(value)}`,
    `Write it in quotes: "${show(value)}".`,
  );

export const unsafeLink = (field: string, value: unknown, schemes: readonly string[]) =>
  finding(
    'unsafe-link',
    field,
    value,
    `${field} ${show(value)} is no address to link to`,
    `Use ${schemes.join(', ')} or a relative address.`,
  );

export const valueOffScale = (value: unknown, wanted: string) =>
  finding(
    'value-off-scale',
    'value',
    value,
    `value ${show(value)} does not fit its dimension's scale`,
    `Give ${wanted}.`,
  );

export const intervalOffScale = (value: unknown, wanted: string) =>
  finding('interval-off-scale', 'interval', value, 'interval does not fit', `Give ${wanted}.`);

export const blankWithValue = (blank: unknown) =>
  finding('blank-with-value', 'blank', blank, `it has a value and says ${show(blank)}`, 'Leave out one of the two.');

export const emptyPosition = () =>
  finding('empty-position', '', undefined, 'it says nothing', 'Give text, value or blank.');

export const missingSources = (count: number, ids: readonly string[]) =>
  finding(
    'missing-sources',
    'sources',
    count,
    `${count} ${count === 1 ? 'record cites' : 'records cite'} no source: ${ids.map(show).join(', ')}${count > ids.length ? ', …' : ''}`,
    'List in its sources the ids of what each was read in.',
  );

export const tooLong = (field: string, value: unknown, longest: number) =>
  finding('too-long', field, value, `${field} has more than ${longest} characters and was cut`, 'Shorten it.');

export const tooMany = (field: string, count: number, most: number) =>
  finding(
    'too-many',
    field,
    count,
    `${field} has ${count} entries; those after ${most} were left out`,
    'Split the dossier.',
  );

export const tooDeep = (field: string, deepest: number) =>
  finding('too-deep', field, undefined, `${field} is nested deeper than ${deepest}`, 'Bring it up.');

export const tooManyProblems = (more: number) =>
  finding('too-many-problems', '', more, `${more} more problems are not listed`, 'Solve those listed first.');

export const unknownColumn = (field: string, name: unknown, columns: readonly string[]) =>
  finding(
    'unknown-field',
    field,
    name,
    `${field} names the column ${show(name)}, which the table does not have`,
    `Use one of: ${shorten(columns.join(', '), 400)}.`,
  );

export const tooManyCells = (count: number, columns: number) =>
  finding(
    'wrong-form',
    '',
    count,
    `it has ${count} cells, the header ${columns}`,
    'Put quotes around a cell that has a separator in it.',
  );

export const openQuote = () =>
  finding(
    'wrong-form',
    '',
    undefined,
    'a quote is opened and never closed; what follows was not read',
    'Close it, or double quotes within a cell.',
  );

export const nothingMapped = () =>
  finding(
    'missing-field',
    'mapping',
    undefined,
    'it says nothing of events, ties or a comparison',
    'Say which columns one of them takes, such as {"events": {"title": "name", "when": "date"}}.',
  );

export const mappingNotJson = (position: { readonly line: number; readonly column: number }) =>
  finding(
    'wrong-form',
    'mapping',
    undefined,
    `its JSON is malformed at line ${position.line}, column ${position.column}`,
    'Correct it there or shortly before.',
  );
