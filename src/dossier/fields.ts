import {
  ACTOR_KINDS,
  BLANKS,
  CODINGS,
  SHAPES,
  SIGNS,
  type Actor,
  type Comparison,
  type DatedName,
  type Development,
  type Dimension,
  type Dossier,
  type Era,
  type Event,
  type Kind,
  type Link,
  type ListName,
  type MediaItem,
  type Party,
  type Position,
  type Scale,
  type Source,
  type Step,
  type Subject,
  type Term,
  type Text,
  type Theme,
  type Tie,
  type Topic,
} from './dossier.js';
import type { When } from './when.js';

/**
 * The one definition of what a dossier's records hold: the checker runs on it and the JSON Schema is made from it.
 * A table has to name every field of its type, with a reader for that field's type, or it does not compile.
 */

/** `must`: without it there is no record. `list`: an empty list where absent. `given`: the checker works it out. */
export type Need = 'must' | 'may' | 'list' | 'given';

/** Lists whose records have ids of their own; they are what a reference can point to. */
export type RecordList = ListName | 'subjects' | 'dimensions' | 'positions';

interface FieldOf<Type extends string> {
  readonly type: Type;
  readonly need: Need;
}
export interface NumberField extends FieldOf<'number'> {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
}
export interface ChoiceField extends FieldOf<'choice'> {
  readonly of: readonly string[];
}
export interface WordField extends FieldOf<'word'> {
  readonly pattern?: RegExp;
  /** What the pattern asks for, in words. */
  readonly form?: string;
}
export interface UrlField extends FieldOf<'url'> {
  readonly schemes: readonly string[];
}
export interface RefField extends FieldOf<'ref' | 'refs'> {
  readonly to: RecordList;
}
/** Parts without an id in the dossier: their problems are told of the record they belong to. */
export interface PartsField extends FieldOf<'parts'> {
  readonly fields: () => Fields;
}
export interface EntriesField extends FieldOf<'entries'> {
  readonly list: RecordList;
}
type PlainType =
  'id' | 'text' | 'texts' | 'disputed' | 'when' | 'flag' | 'parties' | 'scale' | 'value' | 'range' | 'poles';

export type Field =
  FieldOf<PlainType> | NumberField | ChoiceField | WordField | UrlField | RefField | PartsField | EntriesField;

export type Fields = Readonly<Record<string, Field>>;

type TypeFor<V> = [V] extends [When]
  ? 'when'
  : [V] extends [boolean]
    ? 'flag'
    : [V] extends [number]
      ? 'number'
      : [V] extends [string]
        ? string extends V
          ? 'id' | 'word' | 'url' | 'ref'
          : 'choice'
        : [V] extends [Text]
          ? 'text'
          : [V] extends [boolean | Text]
            ? 'disputed'
            : [V] extends [string | number]
              ? 'value'
              : [V] extends [Scale]
                ? 'scale'
                : ListTypeFor<V>;
type ListTypeFor<V> = [V] extends [readonly [number, number]]
  ? 'range'
  : [V] extends [readonly [Text, Text]]
    ? 'poles'
    : [V] extends [readonly string[]]
      ? 'refs'
      : [V] extends [readonly Text[]]
        ? 'texts'
        : [V] extends [readonly Party[]]
          ? 'parties'
          : 'parts' | 'entries';

type FieldFor<T, K extends keyof T> = Extract<Field, { readonly type: unknown }> & {
  readonly type: TypeFor<NonNullable<T[K]>>;
  readonly need: undefined extends T[K] ? 'may' : Exclude<Need, 'may'>;
};
export type FieldsFor<T> = { readonly [K in keyof Required<T>]: FieldFor<T, K> };

const may = <const Type extends string>(type: Type) => ({ type, need: 'may' }) as const;
const must = <F extends object>(field: F) => ({ ...field, need: 'must' }) as const;
const listed = <F extends object>(field: F) => ({ ...field, need: 'list' }) as const;
const given = <F extends object>(field: F) => ({ ...field, need: 'given' }) as const;

const TEXT = may('text');
const TEXTS = may('texts');
const WHEN = may('when');
const FLAG = may('flag');
const DISPUTED = may('disputed');
const PARTIES = may('parties');
const RANGE = may('range');
const WORD = may('word');
const ID = must(may('id'));
const numeric = (bounds: { min?: number; max?: number; integer?: boolean } = {}) => ({ ...may('number'), ...bounds });
const choice = (of: readonly string[]) => ({ ...may('choice'), of });
const word = (pattern: RegExp, form: string) => ({ ...WORD, pattern, form });
const url = (...schemes: string[]) => ({ ...may('url'), schemes });
const ref = (to: RecordList) => ({ ...may('ref'), to });
const refs = (to: RecordList) => ({ ...may('refs'), to });
const parts = (fields: () => Fields) => ({ ...may('parts'), fields });
const entries = (list: RecordList) => ({ ...may('entries'), list });

const SOURCES = listed(refs('sources'));
const CITED = { id: ID, sources: SOURCES, note: TEXT };

/** BCP 47, as far as a pattern can tell. */
export const LANGUAGE_TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

const SOURCE: FieldsFor<Source> = {
  id: ID,
  title: must(TEXT),
  publisher: TEXT,
  author: TEXT,
  url: url('http:', 'https:', 'mailto:'),
  date: WHEN,
};

export const PARTY: FieldsFor<Party> = { actor: must(ref('actors')), when: WHEN, suspended: WHEN, role: TEXT };

const DATED_NAME: FieldsFor<DatedName> = { name: must(TEXT), when: WHEN };

const ACTOR: FieldsFor<Actor> = {
  ...CITED,
  name: must(TEXT),
  short: TEXT,
  kind: must(choice(ACTOR_KINDS)),
  iso3: word(/^[A-Z]{3}$/, 'three capital letters of ISO 3166-1 alpha-3'),
  members: PARTIES,
  when: WHEN,
  successorOf: refs('actors'),
  disputed: DISPUTED,
  names: parts(() => DATED_NAME),
  x: numeric({ min: 0, max: 1 }),
  y: numeric({ min: 0, max: 1 }),
  group: WORD,
};

const TIE: FieldsFor<Tie> = {
  ...CITED,
  title: must(TEXT),
  parties: must(PARTIES),
  directed: FLAG,
  kind: must(WORD),
  sign: given(choice(SIGNS)),
  when: WHEN,
  signed: WHEN,
  suspended: WHEN,
  theme: WORD,
  weight: numeric({ min: 0 }),
  disputed: DISPUTED,
};

const MEDIA_ITEM: FieldsFor<MediaItem> = { src: must(url('http:', 'https:')), alt: must(TEXT), credit: TEXT };

const LINK: FieldsFor<Link> = { href: must(url('http:', 'https:', 'mailto:')), title: TEXT };

const EVENT: FieldsFor<Event> = {
  ...CITED,
  title: must(TEXT),
  when: WHEN,
  kind: must(WORD),
  actors: listed(refs('actors')),
  tie: ref('ties'),
  place: TEXT,
  series: WORD,
  theme: WORD,
  summary: TEXT,
  weight: numeric(),
  turning: FLAG,
  disputed: DISPUTED,
  media: parts(() => MEDIA_ITEM),
  links: parts(() => LINK),
};

const ERA: FieldsFor<Era> = { ...CITED, title: must(TEXT), when: must(WHEN), kind: WORD };

const STEP: FieldsFor<Step> = { id: ID, title: must(TEXT) };

type ScaleFields<Type extends Scale['type']> = FieldsFor<Omit<Extract<Scale, { type: Type }>, 'type'>>;

/** What each type of scale has besides its `type`. */
export const SCALES: {
  readonly [Type in Scale['type']]: Type extends 'text' | 'categorical' ? Fields : ScaleFields<Type>;
} = {
  text: {},
  categorical: {},
  ordinal: { steps: must(parts(() => STEP)), poles: may('poles') },
  rank: { poles: may('poles') },
  linear: { domain: must(RANGE), unit: TEXT },
};

const SUBJECT: FieldsFor<Subject> = { id: ID, title: must(TEXT), actor: ref('actors'), note: TEXT, sources: SOURCES };

const DIMENSION: FieldsFor<Dimension> = { id: ID, title: must(TEXT), scale: must(may('scale')), note: TEXT };

const POSITION: FieldsFor<Position> = {
  id: given(may('id')),
  subject: must(ref('subjects')),
  dimension: must(ref('dimensions')),
  text: TEXT,
  value: may('value'),
  interval: RANGE,
  when: WHEN,
  blank: choice(BLANKS),
  quote: TEXT,
  coding: choice(CODINGS),
  note: TEXT,
  disputed: DISPUTED,
  sources: SOURCES,
};

const COMPARISON: FieldsFor<Comparison> = {
  ...CITED,
  title: must(TEXT),
  summary: TEXT,
  subjects: must(entries('subjects')),
  dimensions: must(entries('dimensions')),
  positions: listed(entries('positions')),
};

const DEVELOPMENT: FieldsFor<Development> = {
  ...CITED,
  title: must(TEXT),
  theme: WORD,
  when: WHEN,
  actors: listed(refs('actors')),
  what: TEXT,
  implications: listed(TEXTS),
  events: listed(refs('events')),
};

const TOPIC: FieldsFor<Topic> = { id: ID, title: must(TEXT), topics: listed(entries('topics')), sources: SOURCES };

const TERM: FieldsFor<Term> = { ...CITED, title: must(TEXT), definition: must(TEXT), topics: listed(refs('topics')) };

const KIND: FieldsFor<Kind> = {
  id: ID,
  of: must(choice(['tie', 'event'])),
  title: must(TEXT),
  slot: numeric({ min: 1, max: 7, integer: true }),
  shape: choice(SHAPES),
  width: numeric({ min: 1, max: 4 }),
  sign: choice(SIGNS),
};

const THEME: FieldsFor<Theme> = { id: ID, title: must(TEXT) };

/** The fields of each list's records. */
export const RECORDS: Readonly<Record<RecordList, Fields>> = {
  kinds: KIND,
  themes: THEME,
  sources: SOURCE,
  actors: ACTOR,
  ties: TIE,
  events: EVENT,
  eras: ERA,
  comparisons: COMPARISON,
  subjects: SUBJECT,
  dimensions: DIMENSION,
  positions: POSITION,
  developments: DEVELOPMENT,
  topics: TOPIC,
  terms: TERM,
};

const DOSSIER: FieldsFor<Omit<Dossier, ListName>> = {
  language: given(word(LANGUAGE_TAG, 'a BCP 47 language tag, such as "en" or "zh-Hant"')),
  title: TEXT,
  licence: TEXT,
  asOf: WHEN,
};

/** The fields of the dossier itself, besides its lists and `$schema`. */
export const DOSSIER_FIELDS: Fields = DOSSIER;

/** What cites: a record of these without a source is told of. */
export const CITING: readonly RecordList[] = [
  'actors',
  'ties',
  'events',
  'eras',
  'comparisons',
  'positions',
  'developments',
  'terms',
];
