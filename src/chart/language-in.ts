import type { Text } from '../dossier/dossier.js';
import { chooseText } from '../dossier/text.js';
import { dateWords, type DateWords } from './date-words.js';
import type { Words } from './locale/en.js';
import { grouped } from './locale/plural.js';
import { once } from './once.js';

/** Everything that a drawing needs to speak one language. */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Words;
  readonly dates: DateWords;
  /** A record's text in this language, or by the fall-back order of `chooseText`; '' for none. */
  say(text: Text | undefined): string;
  /** @param decimals exactly so many; by default two, or as few as it needs */
  number(value: number, decimals?: number): string;
  list(items: readonly string[]): string;
  /** By this language's collation. */
  compare(a: string, b: string): number;
}

const RTL = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

// Where numbers are written without a formatter.
const PLAIN = new Set(['en', 'en-US', 'en-GB', 'ko', 'ko-KR', 'ja', 'ja-JP']);

const plainNumber = (value: number, decimals?: number): string => {
  if (decimals !== undefined) return isPlain(value, decimals) ? value.toFixed(decimals) : '';
  if (Number.isSafeInteger(value)) return grouped(value);
  return Math.abs(value) < 1000 && Math.round(value * 100) / 100 === value ? String(value) : '';
};

/**
 * Whether `toFixed` writes it as a formatter does: without groups, also of what is rounded up, and unless it lies as it is
 * written half-way between two, where `toFixed` goes by its binary form.
 */
const isPlain = (value: number, decimals: number): boolean => {
  const text = String(value);
  const point = text.indexOf('.');
  const halfWay = point >= 0 && text.endsWith('5') && text.length - point === decimals + 2;
  return Math.abs(value) < 999 && !halfWay && !text.includes('e');
};

// As Intl.ListFormat has it; the first one costs more than all else that is said in a network.
const BETWEEN: Readonly<Record<string, string>> = { en: ' and ', ko: ' 및 ', ja: '、' };

/** One item or two, without a formatter. */
const shortList = ([first = '', second]: readonly string[], tag: string): string => {
  const between = PLAIN.has(tag) ? BETWEEN[tag.slice(0, 2)] : undefined;
  return second === undefined ? first : between === undefined ? '' : first + between + second;
};

/** A tag that `Intl` accepts, else English. */
const sound = (tag: string): string => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
};

/**
 * @param wanted BCP 47 tag of the reader's language; an unsound one means English
 * @param words the interface's words in that language
 * @param plain the language of the dossier's plain strings
 */
export function languageIn(wanted: string, words: Words, plain = 'en'): Language {
  const tag = sound(wanted);
  const formats = new Map<number | undefined, Intl.NumberFormat>();
  const formatted = (value: number, decimals?: number): string => {
    const limits = { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 2 };
    const format = formats.get(decimals) ?? new Intl.NumberFormat(tag, limits);
    formats.set(decimals, format);
    return format.format(value);
  };
  const lists = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const collator = once(() => new Intl.Collator(tag, { numeric: true }));
  return {
    tag,
    dir: RTL.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    words,
    dates: dateWords(tag, words),
    say: (text) => (text === undefined ? '' : chooseText(text, tag, plain).text),
    number: (value, decimals) => (PLAIN.has(tag) ? plainNumber(value, decimals) : '') || formatted(value, decimals),
    list: (items) => (items.length < 3 ? shortList(items, tag) : '') || lists().format(items),
    compare: (a, b) => collator().compare(a, b),
  };
}
