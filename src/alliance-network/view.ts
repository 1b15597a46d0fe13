import { nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Sign } from '../dossier/dossier.js';
import type { Emphasis } from '../chart/figure/figure.js';
import type { ActorMark, Label, NetworkDrawing, TieHub, TieLine } from './layout/geometry.js';
import { LINE_REACH } from './layout/bundles.js';
import { lookOf } from './view/look.js';
import { arrowPath, circlePath, diamondPath, ellipsePath, hitPath, linePath, outlinePath } from './view/paths.js';
import type { Raised } from './view/raised.js';
import { actorParts, DIAMOND, lineSign } from './view/symbols.js';

export interface ViewOptions {
  readonly name: string;
  readonly emphasis: Emphasis;
  readonly raised?: Raised | undefined;
  /** The sign of the ties to be seen first: they are drawn over the others. */
  readonly lead?: Sign | undefined;
  /** All marks in reading order. */
  readonly order: readonly string[];
  /** What is drawn under everything. */
  readonly under?: TemplateResult | undefined;
  /** What a mark is called. */
  spoken(id: string): string;
}

/**
 * Two layers: below, what is seen, painted from lines to labels; above, in reading order, what is touched, focused and
 * read out, one named button a record. Hover leaves all lines as they are: a class dims them, and those that stand out
 * are drawn once more over them.
 */
export function networkView(drawing: NetworkDrawing, options: ViewOptions): TemplateResult {
  const { width, height } = drawing;
  const { emphasis, raised, lead } = options;
  return svg`<svg part="svg" class="network ${raised ? 'raising' : ''}" role="group" aria-label=${options.name}
      width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <g aria-hidden="true">${drawing.circles.map((circle) => svg`<path class="circle" d=${ellipsePath(circle)}></path>`)}${options.under ?? nothing}<g class="below">${guard([drawing, lead], () => inOrder(strokesOf(drawing), lead).map((line) => strokeView(line)))}</g>
      ${raised ? svg`<g class="above">${raisedStrokes(drawing, raised, lead)}</g>` : nothing}${paint(drawing, options)}</g>
    ${guard(touchKeys(drawing, options), () => touchLayer(drawing, options))}
    ${ring(drawing, emphasis)}
  </svg>`;
}

function paint(drawing: NetworkDrawing, options: ViewOptions): TemplateResult[] {
  const { hubs, marks, labels } = drawing;
  const { raised, emphasis } = options;
  return [
    ...hubs.map((hub) => hubView(hub, raised)),
    ...strokesOf(drawing).flatMap((line) => (line.signs.length ? signView(line, raised) : [])),
    ...labels.flatMap((label) => leaderView(label)),
    ...marks.map((mark) => markView(mark, options)),
    ...marks.flatMap(({ id, x, y, r }) =>
      emphasis.selected.has(id) ? svg`<circle class="selected-ring" cx=${x} cy=${y} r=${r + 4}></circle>` : [],
    ),
    ...labels.map((label) => labelView(label, options)),
  ];
}

const strokesOf = ({ lines, hubs }: NetworkDrawing): TieLine[] => [...lines, ...hubs.flatMap(({ spokes }) => spokes)];

const isRaised = (ids: readonly string[], raised: Raised | undefined): boolean =>
  !raised || ids.some((id) => raised.ids.has(id));

const DRAWN_AFTER = { neutral: 1, cooperative: 2, mixed: 3, adversarial: 4 } as const;

const rankOf = ({ style }: TieLine, lead: Sign | undefined): number =>
  style.status === 'ended' || style.change === 'kept' ? 0 : style.sign === lead ? 5 : DRAWN_AFTER[style.sign];

/** What is to be seen first lies over the others. */
const inOrder = (strokes: readonly TieLine[], lead: Sign | undefined): TieLine[] =>
  strokes
    .map((line, i) => ({ line, rank: rankOf(line, lead) * 1e6 + i }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ line }) => line);

const raisedStrokes = (drawing: NetworkDrawing, raised: Raised, lead: Sign | undefined): TemplateResult[] =>
  inOrder(
    strokesOf(drawing).filter(({ ids }) => isRaised(ids, raised)),
    lead,
  ).map((line) => strokeView(line, 1));

const strokeView = (line: TieLine, wider = 0): TemplateResult => {
  const { id, style, directed } = line;
  const name = `tie stroke ${lookOf(style)}`;
  return svg`<path class=${name} data-id=${id} d=${linePath(line)} stroke-width=${style.width + wider}></path>${
    directed ? svg`<path class="tie arrow ${lookOf(style)}" d=${arrowPath(line)}></path>` : nothing
  }`;
};

const signView = ({ ids, style, signs }: TieLine, raised: Raised | undefined): TemplateResult =>
  svg`<g class="tie ${lookOf(style)} ${isRaised(ids, raised) ? '' : 'dim'}">${signs.map(({ sign, x, y }) => lineSign(sign, x, y))}</g>`;

const hubView = ({ id, x, y, style }: TieHub, raised: Raised | undefined): TemplateResult =>
  svg`<path class="tie hub diamond ${lookOf(style)} ${isRaised([id], raised) ? '' : 'dim'}" transform="translate(${x},${y})" data-id=${id} d=${DIAMOND}></path>`;

function markView({ id, x, y, r, kind, contested, idle }: ActorMark, { raised }: ViewOptions): TemplateResult {
  const dim = raised && !raised.ids.has(id) && !raised.near.has(id);
  const state = `actor ${contested ? 'contested' : ''} ${idle ? 'idle' : ''} ${dim ? 'dim' : ''}`;
  const [first, ...rest] = actorParts(kind, r);
  const path = (part: typeof first): TemplateResult =>
    svg`<path class="${state} ${part.class}" transform="translate(${x},${y})" data-id=${id} d=${part.d}></path>`;
  return rest.length ? svg`${path(first)}${rest.map(path)}` : path(first);
}

const leaderView = ({ leader }: Label): TemplateResult | [] => {
  if (!leader) return [];
  const [from, to] = leader;
  return svg`<line class="leader" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}></line>`;
};

function labelView(label: Label, { raised, emphasis }: ViewOptions): TemplateResult {
  const { id, x, anchor, angle, lines, muted } = label;
  const away = raised && !raised.ids.has(id) && !raised.near.has(id);
  const strong = emphasis.hovered === id || emphasis.selected.has(id);
  const turn = angle ? `rotate(${angle} ${x} ${lines[0]?.y ?? 0})` : nothing;
  return svg`<text class="label ${away || muted ? 'away' : ''} ${strong ? 'strong' : ''}" text-anchor=${anchor} transform=${turn} data-id=${id}>${lines.map(
    ({ text, y, role }) => svg`<tspan class=${role} x=${x} y=${y}>${text}</tspan>`,
  )}</text>`;
}

/** Hover changes nothing of what is touched: on that the layer is not drawn anew. */
const touchKeys = (drawing: NetworkDrawing, { emphasis, order, spoken }: ViewOptions): unknown[] => [
  drawing,
  order,
  spoken,
  emphasis.current,
  JSON.stringify([...emphasis.selected]),
];

/** What is touched of a mark, as attributes of one node a record. */
interface Touchable {
  readonly class: string;
  readonly d: string;
  readonly width?: number;
}

function touchLayer(drawing: NetworkDrawing, { emphasis, order, spoken }: ViewOptions): unknown {
  const touchables = touchablesOf(drawing);
  return repeat(
    order.filter((id) => touchables.has(id)),
    (id) => id,
    (id) => {
      const hit = touchables.get(id) as Touchable;
      return svg`<path class="mark hit ${hit.class}" role="button" data-id=${id} aria-label=${spoken(id)}
        aria-pressed=${emphasis.selected.has(id)} tabindex=${emphasis.current === id ? 0 : -1} d=${hit.d} stroke-width=${hit.width ?? nothing}></path>`;
    },
  );
}

function touchablesOf({ marks, lines, hubs }: NetworkDrawing): Map<string, Touchable> {
  const touchables = new Map<string, Touchable>();
  for (const line of lines) touchables.set(line.id, { class: 'line-hit', d: hitPath(line), width: line.reach });
  for (const { id, x, y, spokes } of hubs) {
    // A cross of the stroke's width is what the diamond itself can be met by.
    const d = `${spokes.map(hitPath).join('')}M${x - 6},${y}h12M${x},${y - 6}v12`;
    touchables.set(id, { class: 'line-hit', d, width: LINE_REACH });
  }
  for (const mark of marks)
    touchables.set(mark.id, { class: 'actor-hit', d: circlePath(mark, Math.max(12, mark.r + 2)) });
  return touchables;
}

/** One ring for all marks: it is shown while the one that the keys are at has the focus. */
function ring({ marks, lines, hubs }: NetworkDrawing, { current }: Emphasis): TemplateResult {
  const line = lines.find(({ id }) => id === current);
  const mark = marks.find(({ id }) => id === current);
  const hub = hubs.find(({ id }) => id === current);
  const d = mark
    ? circlePath(mark, mark.r + 3)
    : line
      ? outlinePath(line, line.style.width / 2 + 3)
      : hub && diamondPath(hub, 12);
  return svg`<path class="ring" aria-hidden="true" d=${d ?? nothing}></path>`;
}
