import type { Language } from './language.js';
import { lastCall } from './last-call.js';

const format = lastCall((tag: string) => new Intl.NumberFormat(tag, { style: 'percent' }));

/** A share of one in whole per cent, as the language writes it. */
export const percentIn = ({ tag }: Language, share: number): string => format(tag).format(share);
