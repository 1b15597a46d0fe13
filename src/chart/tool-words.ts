import type { Language } from './language.js';
import { tools } from './locale/en-tools.js';

/** The words of filters and zoom: in English they come with the code that needs them. */
export const toolWords = ({ words }: Language): typeof tools => ('tools' in words ? words.tools : tools);
