import { measureByTable } from '../../chart/measure.js';
import { escaped } from '../markup.js';
import type { Style } from './cascade.js';
import { tenths, type Ink } from './ink.js';
import type { MarkupElement } from './markup-tree.js';

interface Words {
  readonly text: string;
  readonly style: Style;
  readonly raised: boolean;
}

/** What stands in a line: words of one look, or a small drawing. */
export type Inline = Words | { readonly svg: MarkupElement; readonly width: number; readonly gap: number };

interface Line {
  readonly parts: readonly Inline[];
  readonly width: number;
}

// As the layouts have it: Japanese and Chinese break between any two characters, Korean between words.
const ANYWHERE = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uff60]/;
const piecesOf = (text: string): string[] =>
  text.split(/(?<=[^\S\u00a0]|[/-]|–(?!\d))/).flatMap((word) => (ANYWHERE.test(word) ? [...word] : [word]));

export const inlineWidth = (part: Inline): number =>
  'svg' in part ? part.width + part.gap : measureByTable(part.text, part.style.fontSize, part.style.weight);

/** Without the space of the markup's own lines. */
export function tidied(parts: readonly Inline[]): readonly Inline[] {
  let open = false;
  const tidy = parts.flatMap((part): Inline[] => {
    if ('svg' in part) return ((open = true), [part]);
    const text = part.text.replace(/[^\S\u00a0]+/g, ' ').replace(open ? '' : /^ /, '');
    if (text) open = !text.endsWith(' ');
    return text ? [{ ...part, text }] : [];
  });
  const last = tidy.at(-1);
  return last && 'text' in last ? [...tidy.slice(0, -1), { ...last, text: last.text.trimEnd() }] : tidy;
}

/** Breaks what stands in a row into lines that fit. */
export function linesOf(inlines: readonly Inline[], width: number): readonly Line[] {
  const lines: { parts: Inline[]; width: number }[] = [{ parts: [], width: 0 }];
  const atoms = tidied(inlines).flatMap((part): Inline[] =>
    'svg' in part ? [part] : piecesOf(part.text).map((text) => ({ ...part, text })),
  );
  for (const word of wordsOf(atoms)) {
    const line = lines.at(-1) as (typeof lines)[number];
    const fits = line.width + wordWidth(word) <= width + 0.01 || !line.parts.length;
    const on = fits ? line : { parts: [], width: 0 };
    if (!fits) lines.push(on);
    for (const atom of word) {
      const last = on.parts.at(-1);
      if (last && 'text' in last && 'text' in atom && looksAs(last, atom)) {
        on.parts[on.parts.length - 1] = { ...last, text: last.text + atom.text };
      } else on.parts.push(atom);
      on.width += inlineWidth(atom);
    }
  }
  return lines
    .filter(({ parts }) => parts.length)
    .map(({ parts, width: own }) => ({ parts: ended(parts), width: own }));
}

const looksAs = (one: Words, other: Words): boolean =>
  one.raised === other.raised &&
  one.style.fontSize === other.style.fontSize &&
  one.style.weight === other.style.weight &&
  one.style.get('color') === other.style.get('color');

/** The space between two lines is in neither. */
function ended(parts: readonly Inline[]): readonly Inline[] {
  const last = parts.at(-1);
  return last && 'text' in last ? [...parts.slice(0, -1), { ...last, text: last.text.trimEnd() }] : parts;
}

/** What is not to be torn apart: a word with the number of its source behind it. */
function wordsOf(atoms: readonly Inline[]): readonly Inline[][] {
  const words: Inline[][] = [];
  let torn = true;
  for (const atom of atoms) {
    if (torn) words.push([]);
    words.at(-1)?.push(atom);
    torn = 'text' in atom && (/[\s/-]$|–$/.test(atom.text) || ANYWHERE.test(atom.text));
  }
  return words;
}

/** Without the space that ends it: that may hang over. */
function wordWidth(word: readonly Inline[]): number {
  const [last] = word.slice(-1);
  const hanging = last && 'text' in last ? inlineWidth(last) - inlineWidth({ ...last, text: last.text.trimEnd() }) : 0;
  return word.reduce((sum, atom) => sum + inlineWidth(atom), 0) - hanging;
}

/** One line at a place, `y` its top. @param width of the room: lines of Arabic begin at its right end */
export function drawLine(
  { parts }: Line,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly style: Style },
  ink: Ink,
): string {
  const { rtl, lineHeight, fontSize } = at.style;
  const baseline = at.y + lineHeight / 2 + fontSize * 0.35;
  let along = 0;
  let written = '';
  let open: Words[] = [];
  let openAt = 0;
  const close = (): void => {
    if (open.length) written += textOf(open, rtl ? at.x + at.width - openAt : at.x + openAt, baseline, rtl);
    open = [];
  };
  for (const part of parts) {
    if ('svg' in part) {
      close();
      const height = parseFloat(part.svg.attributes.get('height') ?? '0');
      const left = rtl ? at.x + at.width - along - part.width : at.x + along;
      written += ink.drawing(part.svg, left, at.y + (lineHeight - height) / 2);
    } else {
      if (!open.length) openAt = along;
      open.push(part);
    }
    along += inlineWidth(part);
  }
  close();
  return written;
}

const RAISED_BY = 4;

function textOf(parts: readonly Words[], x: number, y: number, rtl: boolean): string {
  let up = false;
  const spans = parts.map(({ text, style, raised }) => {
    const by = raised === up ? '' : ` dy="${raised ? -RAISED_BY : RAISED_BY}"`;
    up = raised;
    const weight = style.weight === 400 ? '' : ` font-weight="${style.weight}"`;
    return `<tspan font-size="${style.fontSize}"${weight} fill="${style.get('color') ?? '#000'}"${by}>${escaped(text)}</tspan>`;
  });
  // Programs other than browsers know no direction: the text ends where it begins to be read, and says itself that it is one.
  const [anchor, content] = rtl ? [' text-anchor="end"', `\u2067${spans.join('')}\u2069`] : ['', spans.join('')];
  return `<text x="${tenths(x)}" y="${tenths(y)}"${anchor} xml:space="preserve">${content}</text>`;
}
