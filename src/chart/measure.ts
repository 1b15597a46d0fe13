/**
 * Text widths without a browser. The table holds, for each printable ASCII character, the wider of Arial's and Roboto's
 * advance in steps of 1/80 em, so a label is never given less room than it takes in the house's font stack;
 * other scripts have one advance each, again that of the wider faces (Noto Sans CJK, Noto Sans Arabic).
 * The same on every machine: the server, the first picture and the golden drawings use it.
 */

/** Width of a text in CSS pixels at a font size in pixels and a CSS weight. */
export type Measure = (text: string, size: number, weight?: number) => number;

const REGULAR = '88>SNiW1==DP8<8CNNNNNNNNNN88PPPNsWW[[WR`[8NWNg[`W`[WR[WmWWR8B8GN<NNKON=NN55J5hNONO=K<NI^III=6=X';
const BOLD = '8<GQOi[5>>FP8A9?OOOOOOOOOO<<PPPRo[[[[WR`[9N[Rh[`W`[WS[WmWWR<C<PN<NRNRN>RR88N8iRRRRAN=RN`NNJA8AU';

const punctuation: Readonly<Record<string, number>> = {
  '–': 0.66,
  '—': 1,
  '‘': 0.23,
  '’': 0.23,
  '“': 0.36,
  '”': 0.36,
  '·': 0.34,
  '…': 1,
  '×': 0.59,
  '±': 0.59,
  '\u00a0': 0.28,
  '\u202f': 0.2,
};

const advanceOf = (char: string, table: string): number => {
  const code = char.charCodeAt(0);
  if (code >= 32 && code < 127) return (table.charCodeAt(code - 32) - 33) / 80;
  const known = punctuation[char];
  if (known !== undefined) return known;
  if (code < 0x250) return advanceOfAccented(char, table);
  return advanceByScript(char.codePointAt(0) ?? code, table === BOLD);
};

const advanceOfAccented = (char: string, table: string): number => {
  const base = char.normalize('NFD').charAt(0);
  const wide = 'ÆŒæœ'.includes(char) ? 1 : 0.65;
  return base === char ? wide : advanceOf(base, table);
};

const advanceByScript = (code: number, bold: boolean): number => {
  if ((code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200f) || (code >= 0x64b && code < 0x660))
    return 0;
  if (code >= 0x590 && code < 0x800) return bold ? 0.62 : 0.54;
  if (code >= 0xac00 && code < 0xd7b0) return 0.93;
  if (code >= 0x2e80 && code < 0xffa0) return 1;
  if (code >= 0x1f000) return 1.4;
  return code >= 0x400 && code < 0x530 ? 0.8 : 0.72;
};

// Labels repeat from one layout to the next, and a layout asks for each several times.
const cache = new Map<string, number>();
const CACHE_LIMIT = 20_000;

const inEms = (text: string, bold: boolean): number => {
  const key = bold ? `b${text}` : text;
  const known = cache.get(key);
  if (known !== undefined) return known;
  let width = 0;
  for (const char of text) width += advanceOf(char, bold ? BOLD : REGULAR);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, width);
  return width;
};

/** The default {@link Measure}: by table. */
export const measureByTable: Measure = (text, size, weight = 400) => inEms(text, weight >= 600) * size;
