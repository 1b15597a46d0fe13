import { html, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Emphasis } from '../../chart/figure/figure.js';
import type { Crowd } from '../layout/crowd.js';
import { boxOfNode, growth, inView, seenAt, strokeAt, type View } from '../layout/crowd-view.js';
import { circlePath, linePath } from './paths.js';

/** Beyond these, what is in view is named by the table only. */
const MOST_NAMED = 500;

export interface CrowdViewOptions {
  readonly name: string;
  readonly crowd: Crowd;
  readonly view: View;
  readonly emphasis: Emphasis;
  readonly buttons: TemplateResult;
  spoken(id: string): string;
  attach(canvas: Element | undefined): void;
}

/** A canvas for what is seen; over it, without paint, a named button for each record in view, for keys and screen readers. */
export function crowdView(options: CrowdViewOptions): TemplateResult {
  const { crowd, view, emphasis } = options;
  const { width, height } = crowd;
  const keys = [crowd, view, options.spoken, emphasis.current, JSON.stringify([...emphasis.selected])];
  const state = `crowd ${view.k > 1 ? 'zoomed' : ''} ${emphasis.hovered === null ? '' : 'over'}`;
  // A press on a button is no press on what lies under it.
  return html`<div class=${state}>
    <div class="field">
      <canvas aria-hidden="true" ${ref(options.attach)}></canvas>
      <svg
        class="names"
        role="group"
        aria-label=${options.name}
        width=${width}
        height=${height}
        viewBox="0 0 ${width} ${height}"
      >
        ${guard(keys, () => namedMarks(options))}
      </svg>
    </div>
    <div class="above" @click=${(event: Event) => event.stopPropagation()}>${options.buttons}</div>
  </div>`;
}

function namedMarks({ crowd, view, emphasis, spoken }: CrowdViewOptions): unknown {
  const { current, selected } = emphasis;
  const named = crowd.settled ? namedIn(crowd, view) : [];
  if (current !== null && !named.includes(current) && pathOf(current, crowd, view)) named.unshift(current);
  const ring = current === null ? undefined : pathOf(current, crowd, view, 3);
  return svg`${repeat(
    named,
    (id) => id,
    (id) => svg`<path class="mark" role="button" data-id=${id} aria-label=${spoken(id)} aria-pressed=${selected.has(id)}
      tabindex=${current === id ? 0 : -1} d=${pathOf(id, crowd, view) ?? ''}></path>`,
  )}<path class="ring" aria-hidden="true" d=${ring ?? ''}></path>`;
}

/** Actors first, the best connected before the others; then ties of which both ends are in view. */
function namedIn(crowd: Crowd, view: View): string[] {
  const seen = inView(crowd, view).slice(0, MOST_NAMED);
  const named = seen.map((i) => crowd.nodes[i]!.id);
  const known = new Set(named);
  for (const { link, parties } of crowd.ties) {
    if (named.length >= MOST_NAMED) break;
    if (parties.every((party) => known.has(party))) named.push(link.id);
  }
  return named;
}

/** Where a record is met: a circle around an actor or a hub, the line of a tie. */
function pathOf(id: string, crowd: Crowd, view: View, gap = 0): string | undefined {
  const i = crowd.nodeOf.get(id);
  if (i !== undefined) {
    const { x, y, width } = boxOfNode(crowd, view, i);
    return circlePath({ x: x + width / 2, y: y + width / 2 }, Math.max(6, width / 2) + gap);
  }
  const tie = crowd.tieOf.get(id);
  if (tie === undefined) return undefined;
  const hub = crowd.hubs.find((each) => each.tie === tie);
  if (hub) return circlePath(seenAt(view, hub), 6 * growth(view) + gap);
  return linePath(strokeAt(crowd, view, crowd.firstStroke[tie]!));
}
