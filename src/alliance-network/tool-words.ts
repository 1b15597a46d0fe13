import type { Language } from '../chart/language.js';
import { networkTools } from '../chart/locale/en-network-tools.js';

/** The words of what a reader does with a network: in English they come with the code that needs them. */
export const toolWordsOf = ({ words }: Language): typeof networkTools =>
  'networkTools' in words ? words.networkTools : networkTools;
