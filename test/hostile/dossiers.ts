import { LISTS } from '../../src/dossier/dossier.js';
import {
  DOSSIER_FIELDS,
  PARTY,
  RECORDS,
  SCALES,
  type Field,
  type Fields,
  type RecordList,
} from '../../src/dossier/fields.js';

/** The text of a field: `ties.title`, in the `row`th record of its list. */
export type Fill = (path: string, row: number) => string;

/** What a field that takes no free text holds: sound, unless the test wants otherwise. */
export type Strict = (path: string, field: Field, sound: unknown, row: number) => unknown;

const SCALE_TYPES = Object.keys(SCALES) as (keyof typeof SCALES)[];
const SUBJECTS = 2;
// What a word with a pattern may be: a new pattern wants a new sample.
const WORDS = ['KOR', 'USA', 'JPN', 'CHN', 'RUS', 'PRK', 'GBR', 'FRA', 'DEU', 'IND', 'en'];

/** The whole address of a record: the rows of the records it stands in, and its own. */
type Place = readonly number[];

/**
 * Dossiers made from the table of fields: so many records in every list, with something in every field, so that a field
 * that is new is in them without anybody's doing.
 */
export class DossierMaker {
  readonly #ids = new Map<string, string>();

  constructor(
    private readonly rows: number,
    private readonly fill: Fill,
    private readonly strict: Strict = (_path, _field, sound) => sound,
  ) {}

  make(): Record<string, unknown> {
    const lists = LISTS.map((list) => [list, this.#times(this.rows, (row) => this.#record(list, [row]))] as const);
    return { ...this.#fields(DOSSIER_FIELDS, 'dossier', [0]), ...Object.fromEntries(lists) };
  }

  /** The id of the `row`th record of a list. */
  id(list: RecordList, place: Place): string {
    const key = `${list} ${place.join()}`;
    const id = this.#ids.get(key) ?? this.fill(`${list}.id`, sum(place));
    this.#ids.set(key, id);
    return id;
  }

  #record(list: RecordList, place: Place): Record<string, unknown> {
    const record = this.#fields(RECORDS[list], list, place);
    if (list === 'positions') return blankOrNot(record, place);
    return { ...record, id: this.id(list, place) };
  }

  #fields(fields: Fields, path: string, place: Place): Record<string, unknown> {
    const entries = Object.entries(fields).map(([name, field]) => [name, this.#value(name, field, path, place)]);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Record<string, unknown>;
  }

  #value(name: string, field: Field, list: string, place: Place): unknown {
    const path = `${list}.${name}`;
    const row = sum(place);
    const fill = (): string => this.fill(path, row);
    const strict = (sound: unknown): unknown => this.strict(path, field, sound, row);
    switch (field.type) {
      case 'id':
      case 'text':
      case 'disputed':
        return fill();
      case 'texts':
        return [fill()];
      case 'poles':
        return [this.fill(`${path}.0`, row), this.fill(`${path}.1`, row)];
      case 'word':
        return field.pattern ? strict(this.#word(field.pattern, row)) : (this.#declared(name, list, row) ?? fill());
      case 'choice':
        return strict(field.of[row % field.of.length]);
      case 'flag':
        return strict(row % 2 === 0);
      case 'number':
        return strict(this.#number(field.min, field.max, row));
      case 'when':
        // Every actor is there whenever a tie holds for it.
        return strict(
          path === 'actors.when' ? `${1900 + (row % 50)}/2050` : `${1950 + (row % 60)}/${1960 + (row % 60)}`,
        );
      case 'url':
        return strict(`https://example.test/${row}`);
      case 'range':
        return strict([0, 100]);
      case 'ref':
        return strict(this.#ref(field.to, place));
      case 'refs':
        return strict([this.#ref(field.to, place)]);
      case 'parties':
        return [row, row + 1].map((each) => ({
          ...this.#fields(PARTY, `${path}.party`, [each]),
          actor: this.id('actors', [each % this.rows]),
        }));
      case 'parts':
        return [this.#fields(field.fields(), path, place)];
      case 'entries':
        return this.#entries(field.list, list, place);
      case 'scale':
        return this.#scale(path, place);
      case 'value':
        return this.#positionValue(path, place);
      default:
        return field satisfies never;
    }
  }

  /** Every other word is the id of a declared kind or theme, so that their titles are seen as well. */
  #declared(name: string, list: string, row: number): string | undefined {
    if (row % 2) return undefined;
    if (name === 'theme') return this.id('themes', [row % this.rows]);
    // Kinds are of ties and events by turns.
    if (name === 'kind') return this.id('kinds', [(list === 'ties' ? row : row + 1) % this.rows]);
    return undefined;
  }

  #word(pattern: RegExp, row: number): string {
    const sound = WORDS.filter((word) => pattern.test(word));
    if (!sound.length) throw new Error(`no sample for ${pattern.source}: add one to WORDS`);
    return sound[row % sound.length] as string;
  }

  #number(min = 0, max = min + this.rows, row: number): number {
    return max - min < 2 ? min + ((max - min) * (row % this.rows)) / this.rows : min + (row % (max - min));
  }

  /** To the record of the same row; within a comparison, to its own. */
  #ref(to: RecordList, place: Place): string {
    const [row = 0, subject = 0, dimension = 0] = place;
    if (to === 'subjects') return this.id(to, [row, subject]);
    if (to === 'dimensions') return this.id(to, [row, dimension]);
    return this.id(to, [sum(place) % this.rows]);
  }

  #entries(list: RecordList, parent: string, place: Place): unknown {
    const [row = 0] = place;
    if (list === 'topics') return parent === 'topics' && place.length === 1 ? [this.#record(list, [row, 1])] : [];
    if (list === 'subjects') return this.#times(SUBJECTS, (each) => this.#record(list, [row, each]));
    if (list === 'dimensions') return SCALE_TYPES.map((_, each) => this.#record(list, [row, each]));
    return this.#times(SUBJECTS, (subject) =>
      SCALE_TYPES.map((_, dimension) => this.#record(list, [row, subject, dimension])),
    ).flat();
  }

  #scale(path: string, place: Place): unknown {
    const type = SCALE_TYPES[place.at(-1) ?? 0] ?? 'text';
    const steps = type === 'ordinal' ? { steps: [this.#step(path, place)] } : {};
    return { type, ...this.#fields(SCALES[type], `${path}.${type}`, place), ...steps };
  }

  #step(path: string, [row = 0]: Place): unknown {
    return { id: this.#once(`step ${row}`, `${path}.step.id`, row), title: this.fill(`${path}.step.title`, row) };
  }

  #positionValue(path: string, [row = 0, subject = 0, dimension = 0]: Place): unknown {
    const type = SCALE_TYPES[dimension];
    if (type === 'ordinal') return this.#once(`step ${row}`, 'dimensions.scale.step.id', row);
    return type === 'categorical' ? this.fill(path, row + subject) : type === 'text' ? undefined : subject + 1;
  }

  #once(key: string, path: string, row: number): string {
    const text = this.#ids.get(key) ?? this.fill(path, row);
    this.#ids.set(key, text);
    return text;
  }

  #times<T>(count: number, make: (row: number) => T): T[] {
    return Array.from({ length: count }, (_, row) => make(row));
  }
}

const sum = (place: Place): number => place.reduce((all, each) => all + each, 0);

/** A position says something or says why not; the last of each subject is blank. */
const blankOrNot = (record: Record<string, unknown>, place: Place): Record<string, unknown> => {
  const { blank, text, value, interval, id: _, ...rest } = record;
  if (place.at(-1) === 0 && place.at(-2) === 1) return { ...rest, blank };
  return {
    ...rest,
    text,
    ...(value === undefined ? {} : { value }),
    ...(SCALE_TYPES[place.at(-1) ?? 0] === 'linear' ? { interval } : {}),
  };
};
