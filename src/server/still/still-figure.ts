import type { CSSResult, LitElement } from 'lit';
import { drawnElement, type FigureRequest } from '../drawn-element.js';
import { escaped, markupOf } from '../markup.js';
import { shownBy } from '../server-side.js';
import { Setter } from './boxes.js';
import { stylesOf, type Style, type Theme } from './cascade.js';
import { parseRules, type Rule } from './css-rules.js';
import { Ink, tenths } from './ink.js';
import { allIn, elementsIn, parseMarkup, textIn, type MarkupElement } from './markup-tree.js';

export interface Still {
  /** An SVG document of its own: no style sheet, no script, nothing from outside. */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const SET_AS = /^(?:control|filters|actions|zoom)$/;

/**
 * A figure as a picture file: heading, key, drawing, notes and sources, without what operates it.
 * @throws RangeError for an option that there is not, Error where the data have nothing to draw
 */
export async function stillFigure(request: FigureRequest, theme: Theme = 'light'): Promise<Still> {
  const { element, template } = await drawnElement(request);
  const last = shownBy(element, request.tag);
  const root = parseMarkup(markupOf(template), ':host');
  const { elementStyles } = element.constructor as typeof LitElement;
  const styles = stylesOf(root, rulesOf(elementStyles as readonly CSSResult[]), theme);
  for (const each of allIn(root)) {
    const parts = each.attributes.get('part')?.split(' ') ?? [];
    if (parts.some((part) => SET_AS.test(part))) sayControl(each, styles);
    if (parts.includes('footer') && !footText(each)) styles.get(each)?.set('display', 'none');
  }
  const { width } = request;
  const ink = new Ink(styles);
  const { height, ink: drawn } = new Setter(styles, ink).block(root, { x: 0, y: 0, width });
  const own = styles.get(root) as Style;
  const ground = own.resolved('var(--_ground)');
  const size = `width="${width}" height="${tenths(height)}" viewBox="0 0 ${width} ${tenths(height)}"`;
  const font = escaped(own.resolved('var(--_font)').replace(/\s+/g, ' '));
  const words = `<title>${escaped(options(element).heading ?? last.figure.heading)}</title><desc>${escaped(options(element).alt ?? options(element).summary ?? last.figure.summary)}</desc>`;
  return {
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" lang="${escaped(last.language.tag)}" font-family="${font}">${words}<rect width="${width}" height="${tenths(height)}" fill="${ground}"/>${drawn}</svg>\n`,
    width,
    height,
  };
}

const options = (element: LitElement) => element as LitElement & { heading?: string; summary?: string; alt?: string };

/** A slider cannot be moved in a file: what it stands at is said in its words. */
function sayControl(control: MarkupElement, styles: Map<MarkupElement, Style>): void {
  const slider = allIn(control).find(({ attributes }) => attributes.get('type') === 'range');
  const said = slider && [slider.attributes.get('aria-label'), slider.attributes.get('aria-valuetext')];
  control.children.splice(0, control.children.length, ...(said ? [said.filter(Boolean).join(' ')] : []));
  const style = styles.get(control) as Style;
  style.set('display', said ? 'block' : 'none');
  style.set('font-weight', '700');
  style.set('font-size', '13px');
  style.set('line-height', '20px');
}

/** Without what operates the figure. */
const footText = (foot: MarkupElement): string =>
  elementsIn(foot)
    .filter(({ attributes }) => attributes.get('part') === 'byline')
    .map(textIn)
    .join('')
    .trim();

const parsed = new Map<string, readonly Rule[]>();

const rulesOf = (sheets: readonly CSSResult[]): readonly Rule[] => {
  const css = sheets.map(({ cssText }) => cssText).join('\n');
  const rules = parsed.get(css) ?? parseRules(css);
  parsed.set(css, rules);
  return rules;
};
