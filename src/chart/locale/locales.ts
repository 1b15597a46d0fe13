import { en, type Words } from './en.js';

type Loader = () => Promise<{ readonly default: Words }>;

const loaded = new Map<string, Words>([['en', en]]);
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
export const wordsAtHand = (tag: string): Words | undefined => {
  const key = candidates(tag).find((each) => loaded.has(each));
  return key === undefined ? undefined : loaded.get(key);
};

/** Fetches the words for a language; English where it is not known or cannot be fetched. */
export async function loadWords(tag: string): Promise<Words> {
  const here = wordsAtHand(tag);
  const key = candidates(tag).find((each) => loaders.has(each));
  if (here || key === undefined) return here ?? en;
  try {
    const words = (await loaders.get(key)?.())?.default ?? en;
    registerLocale(key, words);
    return words;
  } catch {
    return en;
  }
}
