import { languageIn, type Language } from './language-in.js';
import { en, type Words } from './locale/en.js';

export type { Language } from './language-in.js';

/** {@link languageIn}, with all English words where no others are given: for layouts outside an element. */
export const languageOf = (wanted = 'en', words: Words = en, plain = 'en'): Language =>
  languageIn(wanted, words, plain);
