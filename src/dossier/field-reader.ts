import type { Scale, Text } from './dossier.js';
import {
  LANGUAGE_TAG,
  SCALES,
  type Field,
  type NumberField,
  type PartsField,
  type UrlField,
  type WordField,
} from './fields.js';
import { safeLink } from './link.js';
import * as messages from './messages.js';
import { isList, isRecord, keysOf, lengthOf, read, UNREADABLE } from './read.js';
import type { Report } from './report.js';
import { parseWhen, type When } from './when.js';

export const LONGEST_TEXT = 10_000;
export const LONGEST_LIST = 1_000_000;

type Reader = (value: unknown, name: string, field: never) => unknown;

/**
 * Reads the fields that need nothing but themselves: each reader gives a sound value, new and ours, or undefined with
 * a problem told. References and parties are read where the ids are known.
 */
export class FieldReader {
  // Dates repeat, in a file of many records above all; one object serves for all of them.
  readonly #dates = new Map<string, When | undefined>();

  constructor(readonly report: Report) {}

  /** A field of a record; undefined where it is absent, or bad and told of. */
  field(record: object, name: string, field: Field): unknown {
    const value = read(record, name);
    if (value === undefined) return undefined;
    if (value !== UNREADABLE) return this.value(value, name, field);
    this.report.add(messages.unreadable(name));
    return undefined;
  }

  value(value: unknown, name: string, field: Field): unknown {
    const reader = this.readers[field.type as keyof FieldReader['readers']] as Reader | undefined;
    return reader?.(value, name, field as never);
  }

  readonly readers = {
    id: (value: unknown, name: string) => this.id(value, name),
    text: (value: unknown, name: string) => this.text(value, name),
    texts: (value: unknown, name: string) => this.each(value, name, (item, path) => this.text(item, path)),
    disputed: (value: unknown, name: string) =>
      typeof value === 'boolean' ? value : this.text(value, name, 'true, false or a text'),
    when: (value: unknown, name: string) => this.when(value, name),
    flag: (value: unknown, name: string) =>
      typeof value === 'boolean' ? value : this.#wrong(name, value, 'true or false'),
    number: (value: unknown, name: string, field: NumberField) => this.number(value, name, field),
    choice: (value: unknown, name: string, field: { of: readonly string[] }) => this.choice(value, name, field.of),
    word: (value: unknown, name: string, field: WordField) => this.word(value, name, field),
    url: (value: unknown, name: string, field: UrlField) => this.url(value, name, field.schemes),
    range: (value: unknown, name: string) => this.range(value, name),
    poles: (value: unknown, name: string) => this.poles(value, name),
    value: (value: unknown, name: string) => this.positionValue(value, name),
    scale: (value: unknown, name: string) => this.scale(value, name),
    parts: (value: unknown, name: string, field: PartsField) => this.parts(value, name, field),
  };

  #wrong(name: string, value: unknown, wanted: string): undefined {
    this.report.add(messages.wrongType(name, value, wanted));
  }

  id(value: unknown, name: string): string | undefined {
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) {
      this.report.add(messages.numberId(name, value));
      return String(value);
    }
    if (name === 'id') this.report.add(messages.missingId(value));
    else this.#wrong(name, value, 'an id');
    return undefined;
  }

  text(value: unknown, name: string, wanted = 'a text'): Text | undefined {
    if (typeof value === 'string') return this.plainText(value, name);
    return isRecord(value) ? this.#languages(value, name) : this.#wrong(name, value, wanted);
  }

  plainText(value: string, name: string): string | undefined {
    if (!/\S/.test(value)) {
      this.report.add(messages.emptyText(name, value));
      return undefined;
    }
    if (value.length <= LONGEST_TEXT) return value;
    this.report.add(messages.tooLong(name, value, LONGEST_TEXT));
    return value.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
  }

  #languages(texts: object, name: string): Text | undefined {
    const sound: Record<string, string> = {};
    const tags = keysOf(texts);
    for (const tag of tags) {
      const text = LANGUAGE_TAG.test(tag)
        ? this.#languageText(read(texts, tag), `${name}.${tag}`)
        : this.#badTag(name, tag);
      if (text !== undefined) sound[tag] = text;
    }
    if (tags.length === 0) this.report.add(messages.emptyText(name, texts));
    return Object.keys(sound).length > 0 ? sound : undefined;
  }

  #languageText(value: unknown, name: string): string | undefined {
    return typeof value === 'string' ? this.plainText(value, name) : this.#wrong(name, value, 'a text');
  }

  #badTag(name: string, tag: string): undefined {
    this.report.add(messages.badLanguage(name, tag));
  }

  when(value: unknown, name: string): When | undefined {
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 9999) {
      this.report.add(messages.numberDate(name, value));
      return this.when(`${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`, name);
    }
    if (typeof value !== 'string') return this.#wrong(name, value, 'a date in quotes, such as "1953-10"');
    let when = this.#dates.get(value);
    if (when === undefined && !this.#dates.has(value)) this.#dates.set(value, (when = parseWhen(value)));
    if (!when) this.report.add(messages.impossibleDate(name, value));
    return when;
  }

  number(
    value: unknown,
    name: string,
    { min = -Infinity, max = Infinity, integer }: Omit<NumberField, 'type' | 'need'>,
  ): number | undefined {
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.#wrong(name, value, 'a number');
    if (value >= min && value <= max && !(integer && !Number.isInteger(value))) return value;
    const kind = integer ? 'a whole number' : 'a number';
    this.report.add(
      messages.outOfRange(
        name,
        value,
        max === Infinity ? `${kind} of ${min} or more` : `${kind} from ${min} to ${max}`,
      ),
    );
    return undefined;
  }

  choice(value: unknown, name: string, choices: readonly string[]): string | undefined {
    if (typeof value === 'string' && choices.includes(value)) return value;
    this.report.add(messages.unknownChoice(name, value, choices));
    return undefined;
  }

  word(value: unknown, name: string, { pattern, form }: Pick<WordField, 'pattern' | 'form'> = {}): string | undefined {
    if (typeof value !== 'string') return this.#wrong(name, value, 'a word');
    if (!pattern) return this.plainText(value, name);
    if (pattern.test(value)) return value;
    this.report.add(messages.wrongForm(name, value, form ?? ''));
    return undefined;
  }

  url(value: unknown, name: string, schemes: readonly string[]): string | undefined {
    if (typeof value !== 'string') return this.#wrong(name, value, 'an address');
    const link = value.length <= LONGEST_TEXT ? safeLink(value, schemes) : undefined;
    if (link === undefined) this.report.add(messages.unsafeLink(name, value, schemes));
    return link;
  }

  range(value: unknown, name: string): readonly [number, number] | undefined {
    const [low, high] = isList(value) && lengthOf(value) === 2 ? [read(value, 0), read(value, 1)] : [];
    const sound = Number.isFinite(low) && Number.isFinite(high) && (low as number) <= (high as number);
    return sound
      ? [low as number, high as number]
      : this.#wrong(name, value, 'a list of two numbers, the smaller first');
  }

  poles(value: unknown, name: string): readonly [Text, Text] | undefined {
    if (!isList(value) || lengthOf(value) !== 2) return this.#wrong(name, value, 'a list of two texts');
    const low = this.text(read(value, 0), `${name}.0`);
    const high = this.text(read(value, 1), `${name}.1`);
    return low !== undefined && high !== undefined ? [low, high] : undefined;
  }

  positionValue(value: unknown, name: string): number | string | undefined {
    return typeof value === 'string' ? this.plainText(value, name) : this.number(value, name, {});
  }

  scale(value: unknown, name: string): Scale | undefined {
    if (!isRecord(value)) return this.#wrong(name, value, 'a scale, such as {"type": "text"}');
    const type = this.choice(read(value, 'type'), `${name}.type`, Object.keys(SCALES)) as Scale['type'] | undefined;
    const rest = type && this.report.inside(name, () => this.part(value, SCALES[type], 'type'));
    return rest && ({ type, ...rest } as Scale);
  }

  parts(value: unknown, name: string, { fields }: PartsField): readonly object[] | undefined {
    const seen = new Set<unknown>();
    return this.each(value, name, (item, path) => {
      if (!isRecord(item)) return this.#wrong(path, item, 'an object');
      const part = this.report.inside(path, () => this.part(item, fields()));
      if (part && 'id' in part && seen.size === seen.add(part['id']).size) {
        return void this.report.add(messages.duplicateId(String(part['id']), 'steps'));
      }
      return part;
    });
  }

  /** An object by its table; undefined where a field that it must have is missing or bad. `known` is a key read elsewhere. */
  part(source: object, fields: Readonly<Record<string, Field>>, known?: string): Record<string, unknown> | undefined {
    const part: Record<string, unknown> = {};
    let whole = true;
    for (const [name, field] of Object.entries(fields)) {
      const value = this.required(source, name, field);
      if (value !== undefined) part[name] = value;
      else if (field.need === 'must') whole = false;
    }
    this.unknownFields(source, new Set([...Object.keys(fields), ...(known ? [known] : [])]));
    return whole ? part : undefined;
  }

  /** A field that is told of when it is missing though it must be there. */
  required(source: object, name: string, field: Field): unknown {
    if (field.need === 'must' && read(source, name) === undefined) {
      this.report.add(messages.missingField(name));
      return undefined;
    }
    return this.field(source, name, field);
  }

  unknownFields(source: object, known: ReadonlySet<string>): void {
    for (const key of keysOf(source)) if (!known.has(key)) this.report.add(messages.unknownField(key));
  }

  /** The sound items of a list; of a list that is too long, its beginning. */
  each<T>(
    value: unknown,
    name: string,
    read1: (item: unknown, path: string) => T | undefined,
  ): readonly T[] | undefined {
    if (!isList(value)) return void this.report.add(messages.notAList(name, value));
    const sound: T[] = [];
    const length = this.capped(name, lengthOf(value));
    for (let i = 0; i < length; i++) {
      const item = read1(read(value, i), `${name}.${i}`);
      if (item !== undefined) sound.push(item);
    }
    return sound;
  }

  capped(name: string, length: number): number {
    if (length <= LONGEST_LIST) return length;
    this.report.add(messages.tooMany(name, length, LONGEST_LIST));
    return LONGEST_LIST;
  }
}
