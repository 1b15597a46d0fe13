import type { CSSResult, LitElement } from 'lit';
import { check } from '../dossier/check.js';
import type { Problem } from '../dossier/problem.js';
import { drawnElement, type FigureRequest } from './drawn-element.js';
import { attributesOf, dataScript, markupOf } from './markup.js';
import { servedStyles } from './served-styles.js';
import { serverSide } from './server-side.js';

export interface RenderedFigure {
  /** The element with its picture as declarative shadow DOM, and its data as a script child. */
  readonly html: string;
  /** The drawing alone, as it stands in that picture: an svg, or HTML where the form is a table. */
  readonly drawing: string;
  /** For the `style-src` of a strict content security policy: the hash of the style sheet within `html`. */
  readonly styleHash: string;
  /** What is wrong with the data. */
  readonly problems: readonly Problem[];
}

/**
 * Draws a figure without a browser: the same picture that the element makes first in a page where it is as wide.
 * @throws RangeError for a tag, a width or an option that there is not
 */
export async function renderFigure(request: FigureRequest): Promise<RenderedFigure> {
  const { element, template } = await drawnElement(request);
  const css = servedStyles(stylesFor(element));
  return {
    html: elementMarkup(request, element, `<style>${css}</style>${markupOf(template)}`),
    drawing: markupOf(serverSide(element).drawnFigure?.last?.figure.drawing),
    styleHash: await hashOf(css),
    problems: check(request.data).problems,
  };
}

export const stylesFor = (element: LitElement): readonly CSSResult[] =>
  (element.constructor as typeof LitElement).elementStyles as readonly CSSResult[];

/** The element as a page has it. @param words for readers whose program knows no declarative shadow DOM */
export function elementMarkup(
  { tag, data, src }: FigureRequest,
  element: LitElement,
  shadow: string,
  words = '',
): string {
  const written = attributesOf([...element.attributes].map(({ name, value }) => [name, value] as const));
  const script = src ? '' : dataScript(data);
  return `<${tag}${written}><template shadowrootmode="open">${shadow}</template>${words}${script}</${tag}>`;
}

/** As a content security policy has it. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
