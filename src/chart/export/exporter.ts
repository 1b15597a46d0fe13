import type { Source } from '../../dossier/dossier.js';
import type { Figure } from '../figure/figure.js';
import { sourceCredit } from '../figure/source-list.js';
import type { Language } from '../language.js';
import type { Measure } from '../measure.js';
import { wrapText } from '../wrap-text.js';
import { standaloneSvg } from './standalone-svg.js';
import { tableCsv } from './table-csv.js';

export { writtenDossier } from '../../dossier/written.js';

/** What a figure is made of, as far as files are concerned. */
export interface Exportable {
  readonly figure: Figure;
  readonly language: Language;
  readonly heading: string;
  readonly summary: string;
  readonly sources: readonly { readonly number: number; readonly source: Source }[];
  readonly drawing: HTMLElement;
  readonly measure: Measure;
}

export const csvOf = ({ figure, language }: Exportable): string =>
  tableCsv(figure.table, language.words.figure.sources);

/** @returns undefined where the drawing is no single SVG (a comparison's table) */
export function svgOf({
  figure,
  language,
  heading,
  summary,
  sources,
  drawing,
  measure,
}: Exportable): string | undefined {
  const svg = drawing.querySelector<SVGSVGElement>('svg[part~=svg]');
  if (!svg) return undefined;
  const style = getComputedStyle(drawing);
  const token = (name: string): string => resolve(drawing, `var(--_${name})`);
  return standaloneSvg(svg, {
    heading,
    summary,
    lines: [
      ...figure.notes.map(({ sign, text }) => (sign ? `${sign} ${text}` : text)),
      ...sources.map(
        ({ number, source }) => `${number}  ${language.say(source.title)}. ${sourceCredit(source, language)}`,
      ),
    ],
    wrap: (text, width, size, weight) => wrapText(text, { width, size, weight, measure }),
    ink: token('ink'),
    muted: token('ink-muted'),
    ground: token('ground'),
    font: style.fontFamily,
  });
}

/** A token's colour as this page has it: only a real property resolves `light-dark()`. */
const resolve = (element: HTMLElement, value: string): string => {
  const probe = document.createElement('span');
  probe.style.color = value;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
};

/** Gives the reader a file, without a server and without leaving the page. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Safari reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
