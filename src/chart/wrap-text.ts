import type { Measure } from './measure.js';

export interface WrapOptions {
  /** In CSS pixels. */
  readonly width: number;
  readonly size: number;
  readonly weight?: number;
  readonly measure: Measure;
  /** Lines beyond these end in an ellipsis; Infinity by default. */
  readonly maxLines?: number;
}

// Japanese and Chinese may break between any two characters; Korean, as the house sets it, only between words.
const BREAKS_ANYWHERE = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uff60]/;

// Neither at a no-break space nor within `1998–2008`.
const pieces = (text: string): string[] =>
  text.split(/(?<=[^\S\u00a0]|[/-]|–(?!\d))/).flatMap((word) => (BREAKS_ANYWHERE.test(word) ? [...word] : [word]));

/** A row of names that is longer than a line ends it behind one of its dots. */
const dotted = (piece: string, fits: (line: string) => boolean): string[] =>
  fits(piece) ? [piece] : piece.split(/(?<=[·・])/);

/** Breaks a text into lines that fit. A word longer than a line is cut with an ellipsis, so nothing leaves its box. */
export function wrapText(text: string, options: WrapOptions): string[] {
  const { width, size, weight = 400, measure, maxLines = Infinity } = options;
  const fits = (line: string): boolean => measure(line.trimEnd(), size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  const words = pieces(text.replace(/[^\S\u00a0]+/g, ' ').trim());
  for (const piece of words.flatMap((word) => dotted(word, fits))) {
    if (line && !fits(line + piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line) lines.push(line.trimEnd());
  const kept = lines.length > maxLines ? [...lines.slice(0, maxLines - 1), `${lines[maxLines - 1] ?? ''} …`] : lines;
  return kept.map((each) => (fits(each) ? each : cutText(each, options)));
}

/** A text cut to a width with an ellipsis at its end; whole where it fits. */
export function cutText(text: string, { width, size, weight = 400, measure }: WrapOptions): string {
  if (measure(text, size, weight) <= width) return text;
  const chars = [...text.replace(/ ?…$/, '')];
  const first = (count: number): string => `${chars.slice(0, count).join('').trimEnd()}…`;
  // By halves: a word of ten thousand letters may stand where there is room for ten.
  let [fits, tooMany] = [1, chars.length + 1];
  while (tooMany - fits > 1) {
    const count = (fits + tooMany) >> 1;
    if (measure(first(count), size, weight) <= width) fits = count;
    else tooMany = count;
  }
  return first(fits);
}
