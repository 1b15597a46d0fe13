import type { TextMark } from '../paint.js';

/** The part of a text's look that is its font's. */
export const fontOf = (style: CSSStyleDeclaration): Pick<TextMark, 'size' | 'weight' | 'font' | 'tabular'> => ({
  size: parseFloat(style.fontSize),
  weight: Number(style.fontWeight),
  font: style.fontFamily,
  ...(style.fontVariantNumeric.includes('tabular') && { tabular: true }),
});

// Hebrew, Arabic and their neighbours, with their presentation forms.
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** By its first letter, as `unicode-bidi: plaintext` has it. */
export const readsFromRight = (text: string): boolean => FROM_RIGHT.test(/\p{L}/u.exec(text)?.[0] ?? '');

export const readsFromRightIn = ({ direction }: CSSStyleDeclaration): boolean => direction === 'rtl';
