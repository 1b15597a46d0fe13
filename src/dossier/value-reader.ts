import type { Text } from './dossier.js';
import { LANGUAGE_TAG, type NumberField, type WordField } from './fields.js';
import { safeLink } from './link.js';
import { isList, isRecord, keysOf, lengthOf, read, UNREADABLE } from './read.js';
import type { Report } from './report.js';
import { parseWhen, type When } from './when.js';

export const LONGEST_TEXT = 10_000;
/** A power of two. */
const DATE_PLACES = 512;

/** Reads single values: each method gives a sound one, new and ours, or undefined with a problem told. */
export class ValueReader {
  // Dates repeat; one object serves for all of them. Each has one place here, until another comes that has the same: a
  // map of thousands of different ones costs more than reading them.
  readonly #dates = new Array<When | undefined>(DATE_PLACES).fill(undefined);

  constructor(readonly report: Report) {}

  protected unreadable(name: string): undefined {
    this.report.add('unreadable', name);
  }

  protected wrong(name: string, value: unknown, wanted: string): undefined {
    this.report.add('wrongType', name, value, wanted);
  }

  id(value: unknown, name: string): string | undefined {
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number' && Number.isFinite(value)) {
      this.report.add('numberId', name, value);
      return String(value);
    }
    if (value === UNREADABLE) return this.unreadable(name);
    if (name === 'id') this.report.add('missingId', value);
    else this.wrong(name, value, 'an id');
    return undefined;
  }

  text(value: unknown, name: string, wanted = 'a text'): Text | undefined {
    if (typeof value === 'string') return this.plainText(value, name);
    return isRecord(value) ? this.#languages(value, name) : this.wrong(name, value, wanted);
  }

  plainText(value: string, name: string): string | undefined {
    const first = value.charCodeAt(0);
    // Most texts are known by their first letter to be none that is blank.
    const isSeen = first > 32 && first < 127;
    if (!isSeen && !/\S/.test(value)) {
      this.report.add('emptyText', name, value);
      return undefined;
    }
    if (value.length <= LONGEST_TEXT) return value;
    this.report.add('tooLong', name, value, LONGEST_TEXT);
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
    if (tags.length === 0) this.report.add('emptyText', name, texts);
    return Object.keys(sound).length > 0 ? sound : undefined;
  }

  #languageText(value: unknown, name: string): string | undefined {
    return typeof value === 'string' ? this.plainText(value, name) : this.wrong(name, value, 'a text');
  }

  #badTag(name: string, tag: string): undefined {
    this.report.add('badLanguage', name, tag);
  }

  when(value: unknown, name: string): When | undefined {
    if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 9999) {
      this.report.add('numberDate', name, value);
      return this.when(`${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`, name);
    }
    if (typeof value !== 'string') return this.wrong(name, value, 'a date in quotes, such as "1953-10"');
    const place = placeOf(value);
    const known = this.#dates[place];
    if (known?.edtf === value) return known;
    const when = parseWhen(value);
    if (when) this.#dates[place] = when;
    else this.report.add('impossibleDate', name, value);
    return when;
  }

  flag(value: unknown, name: string): boolean | undefined {
    return typeof value === 'boolean' ? value : this.wrong(name, value, 'true or false');
  }

  number(
    value: unknown,
    name: string,
    { min = -Infinity, max = Infinity, integer }: Omit<NumberField, 'type' | 'need'>,
  ): number | undefined {
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.wrong(name, value, 'a number');
    if (value >= min && value <= max && !(integer && !Number.isInteger(value))) return value;
    const kind = integer ? 'a whole number' : 'a number';
    this.report.add(
      'outOfRange',
      name,
      value,
      max === Infinity ? `${kind} of ${min} or more` : `${kind} from ${min} to ${max}`,
    );
    return undefined;
  }

  choice(value: unknown, name: string, choices: readonly string[]): string | undefined {
    if (typeof value === 'string' && choices.includes(value)) return value;
    this.report.add('unknownChoice', name, value, choices);
    return undefined;
  }

  word(value: unknown, name: string, { pattern, form }: Pick<WordField, 'pattern' | 'form'> = {}): string | undefined {
    if (typeof value !== 'string') return this.wrong(name, value, 'a word');
    if (!pattern) return this.plainText(value, name);
    if (pattern.test(value)) return value;
    this.report.add('wrongForm', name, value, form ?? '');
    return undefined;
  }

  url(value: unknown, name: string, schemes: readonly string[]): string | undefined {
    if (typeof value !== 'string') return this.wrong(name, value, 'an address');
    const link = value.length <= LONGEST_TEXT ? safeLink(value, schemes) : undefined;
    if (link === undefined) this.report.add('unsafeLink', name, value, schemes);
    return link;
  }

  range(value: unknown, name: string): readonly [number, number] | undefined {
    const [low, high] = isList(value) && lengthOf(value) === 2 ? [read(value, 0), read(value, 1)] : [];
    const sound = Number.isFinite(low) && Number.isFinite(high) && (low as number) <= (high as number);
    return sound
      ? [low as number, high as number]
      : this.wrong(name, value, 'a list of two numbers, the smaller first');
  }

  poles(value: unknown, name: string): readonly [Text, Text] | undefined {
    if (!isList(value) || lengthOf(value) !== 2) return this.wrong(name, value, 'a list of two texts');
    const low = this.text(read(value, 0), `${name}.0`);
    const high = this.text(read(value, 1), `${name}.1`);
    return low !== undefined && high !== undefined ? [low, high] : undefined;
  }

  positionValue(value: unknown, name: string): number | string | undefined {
    return typeof value === 'string' ? this.plainText(value, name) : this.number(value, name, {});
  }
}

/** Of its last digits, of which the dates of one file differ most. */
function placeOf(date: string): number {
  const { length } = date;
  const day = date.charCodeAt(length - 1) + 10 * date.charCodeAt(length - 2);
  return (day + 100 * date.charCodeAt(length - 4)) & (DATE_PLACES - 1);
}
