import type { LitElement } from 'lit';
import '../define.js';
import { drawOnServer, type DrawnOnServer } from './server-side.js';
import { writtenOptions, type FigureOptions } from './written-options.js';

export interface FigureRequest {
  readonly tag: 'alliance-network' | 'summit-timeline' | 'policy-compare';
  /** A dossier, or any object with the lists that the chart draws; never changed. */
  readonly data: unknown;
  /** Width of the element in CSS pixels: a server has no page to measure. */
  readonly width: number;
  /** BCP 47 tag; English by default. */
  readonly locale?: string;
  /** Address that the page is to load the data from; without, they travel in the page. */
  readonly src?: string;
  /** Options of the element, by the names of their attributes or properties. */
  readonly options?: FigureOptions;
}

/** An element that is in no page, with its picture made. */
export async function drawnElement(request: FigureRequest): Promise<{ readonly element: LitElement } & DrawnOnServer> {
  const first = elementFor(request);
  const drawn = await drawOnServer(first);
  if (drawn.atOnce) return { element: first, ...drawn };
  // Style sheets are in the order in which code came, which is anybody's guess: with all of it here, it is the same always.
  const element = elementFor(request);
  return { element, ...(await drawOnServer(element)) };
}

/** The class of a tag. @throws RangeError for a tag that there is not */
export function elementType(tag: string): typeof LitElement {
  const type = customElements.get(tag) as typeof LitElement | undefined;
  if (!type) throw new RangeError(`invalid tag: ${tag} (expected alliance-network, summit-timeline or policy-compare)`);
  return type;
}

function elementFor({ tag, data, width, locale, src, options = {} }: FigureRequest): LitElement {
  const type = elementType(tag);
  if (!(width > 0)) throw new RangeError(`invalid width: ${width} (expected pixels)`);
  const element = new (type as unknown as new () => LitElement & { data?: unknown })();
  const given = { 'server-width': width, locale, src };
  const written = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  for (const [name, value] of [...(written as [string, string][]), ...writtenOptions(type, options)]) {
    element.setAttribute(name, value);
    element.attributeChangedCallback(name, null, value);
  }
  element.data = data;
  return element;
}
