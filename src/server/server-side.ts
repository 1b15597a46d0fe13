import type { LitElement, PropertyValues } from 'lit';
import type { DrawnFigure, Drawing } from '../chart/figure/drawn-figure.js';
import type { Listed } from '../chart/figure/source-list.js';
import type { LoadFailure } from '../chart/figure/states.js';

/** What a chart element does by itself in a page, and a server does for it. */
interface ServerSide {
  readonly busy: boolean;
  readonly failure: LoadFailure | undefined;
  readonly onDemand: { readonly isIdle: boolean };
  readonly drawnFigure: DrawnFigure | undefined;
  hasUpdated: boolean;
  requestUpdate: () => void;
  willUpdate(changed: PropertyValues): void;
  render(): unknown;
}

/** An element as a server sees it: none of this is anybody else's affair. */
export const serverSide = (element: LitElement): ServerSide => element as unknown as ServerSide;

export interface DrawnOnServer {
  /** What goes into the shadow root. */
  readonly template: unknown;
  /** Nothing had to be waited for. */
  readonly atOnce: boolean;
}

/**
 * Has an element that is in no page make its picture: until all the code and words that it takes are here, and every
 * part of it is drawn.
 * @throws Error where data or code cannot be had
 */
export async function drawOnServer(element: LitElement): Promise<DrawnOnServer> {
  const side = serverSide(element);
  let changed: PropertyValues = new Map([['data', undefined]]);
  for (let atOnce = true; ; atOnce = false) {
    // Whatever comes asks for an update; there is nobody else here who would do it.
    const asked = new Promise<void>((resolve) => (side.requestUpdate = resolve));
    side.willUpdate(changed);
    side.hasUpdated = true;
    changed = new Map();
    if (side.failure) throw new Error(side.failure.message);
    const template = side.busy ? undefined : side.render();
    if (!side.busy && side.onDemand.isIdle) return { template, atOnce };
    await asked;
  }
}

/** What an element shows that has been drawn. @throws Error where its data have nothing to draw */
export function shownBy(element: LitElement, tag: string): Drawing & { readonly sources: readonly Listed[] } {
  const { drawnFigure } = serverSide(element);
  const last = drawnFigure?.last;
  if (!drawnFigure || !last) throw new Error(`there is nothing in it for <${tag}> to draw`);
  return { ...last, sources: drawnFigure.listed(last.figure) };
}
