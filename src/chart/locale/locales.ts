import type { Words } from './en.js';
import { common } from './en-common.js';

/** What all elements say; a whole language, unless it is English, whose sections the elements bring themselves. */
export type SomeWords = typeof common & Partial<Words>;

type Loader = () => Promise<{ readonly default: Words }>;

const loaded = new Map<string, SomeWords>([['en', common]]);
const loaders = new Map<string, Loader>([
  ['ko', () => import('./ko.js')],
  ['ja', () => import('./ja.js')],
  ['ar', () => import('./ar.js')],
]);

/** Adds or replaces an interface language for the whole page, by BCP 47 tag or base language. */
export function registerLocale(tag: string, words: Words): void {
  loaded.set(tag.toLowerCase(), words);
}

const candidates = (tag: string): string[] => [tag.toLowerCase(), (tag.split('-')[0] ?? 'en').toLowerCase()];

/** The words for a language if they are here already; else undefined. */
export const wordsAtHand = (tag: string): SomeWords | undefined => {
  const key = candidates(tag).find((each) => loaded.has(each));
  return key === undefined ? undefined : loaded.get(key);
};

/** Fetches the words for a language; English where it is not known or cannot be fetched. */
export async function loadWords(tag: string): Promise<SomeWords> {
  const here = wordsAtHand(tag);
  const key = candidates(tag).find((each) => loaders.has(each));
  if (here || key === undefined) return here ?? common;
  try {
    const words = (await loaders.get(key)?.())?.default;
    if (words) registerLocale(key, words);
    return words ?? common;
  } catch {
    return common;
  }
}
