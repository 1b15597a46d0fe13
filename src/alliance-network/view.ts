import { nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Sign } from '../dossier/dossier.js';
import type { Emphasis } from '../chart/figure/figure.js';
import type { ActorMark, Label, NetworkDrawing, TieHub, TieLine } from './layout/geometry.js';
import { arrowPath, hitPath, linePath, outlinePath } from './view/paths.js';
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
  /** Said at a mark that the drawing leaves without words, while it is hovered or focused. */
  readonly tip?: Tip | undefined;
  /** What a mark is called. */
  spoken(id: string): string;
}

export interface Tip {
  readonly text: string;
  /** Of the middle of its baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Two layers: below, what is seen, painted from lines to labels; above, in reading order, what is touched, focused and
 * read out, one named button a record.
 */
export function networkView(drawing: NetworkDrawing, options: ViewOptions): TemplateResult {
  const { width, height } = drawing;
  return svg`<svg part="svg" class="network ${options.raised ? 'raising' : ''}" role="group" aria-label=${options.name}
      width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <g aria-hidden="true">${paint(drawing, options)}</g>
    ${guard(touchKeys(drawing, options), () => touchLayer(drawing, options))}
    ${options.tip ? tipView(options.tip) : nothing}
  </svg>`;
}

const tipView = ({ text, x, y, width }: Tip): TemplateResult =>
  svg`<g class="tip" aria-hidden="true">
    <rect x=${x - width / 2 - 5} y=${y - 14} width=${width + 10} height="20"></rect>
    <text class="no-halo" x=${x} y=${y} text-anchor="middle">${text}</text>
  </g>`;

function paint({ lines, hubs, marks, labels }: NetworkDrawing, options: ViewOptions): TemplateResult[] {
  const { raised, lead } = options;
  const strokes = [...lines, ...hubs.flatMap(({ spokes }) => spokes)];
  const order = strokes
    .map((line, i) => ({ line, rank: rankOf(line, raised, lead) * 1e6 + i }))
    .sort((a, b) => a.rank - b.rank);
  return [
    ...order.map(({ line }) => strokeView(line, raised)),
    ...hubs.map((hub) => hubView(hub, raised)),
    ...strokes.filter(({ signs }) => signs.length).map((line) => signView(line, raised)),
    ...labels.map((label) => leaderView(label)),
    ...marks.map((mark) => markView(mark, options)),
    ...labels.map((label) => labelView(label, options)),
  ];
}

const isRaised = (ids: readonly string[], raised: Raised | undefined): boolean =>
  !raised || ids.some((id) => raised.ids.has(id));

const DRAWN_AFTER = { neutral: 1, cooperative: 2, mixed: 3, adversarial: 4 } as const;

const rankOf = ({ ids, style }: TieLine, raised: Raised | undefined, lead: Sign | undefined): number =>
  (isRaised(ids, raised) ? 10 : 0) + (style.status === 'ended' ? 0 : style.sign === lead ? 5 : DRAWN_AFTER[style.sign]);

function strokeView(line: TieLine, raised: Raised | undefined): TemplateResult {
  const { style, directed } = line;
  const state = isRaised(line.ids, raised) ? (raised ? 'raised' : '') : 'dim';
  return svg`<g class="tie ${style.sign} ${style.status} ${state}" data-id=${line.id}>
    <path class="stroke" d=${linePath(line)} stroke-width=${style.width + (state === 'raised' ? 1 : 0)}></path>
    ${directed ? svg`<path class="arrow" d=${arrowPath(line)}></path>` : nothing}
  </g>`;
}

const signView = ({ ids, style, signs }: TieLine, raised: Raised | undefined): TemplateResult =>
  svg`<g class="tie ${style.sign} ${style.status} ${isRaised(ids, raised) ? '' : 'dim'}">${signs.map(({ sign, x, y }) => lineSign(sign, x, y))}</g>`;

const hubView = ({ id, x, y, style }: TieHub, raised: Raised | undefined): TemplateResult =>
  svg`<g class="tie hub ${style.sign} ${style.status} ${isRaised([id], raised) ? '' : 'dim'}" transform="translate(${x},${y})" data-id=${id}>
    <path class="diamond" d=${DIAMOND}></path>
  </g>`;

function markView(
  { id, x, y, r, kind, contested, idle }: ActorMark,
  { raised, emphasis }: ViewOptions,
): TemplateResult {
  const dim = raised && !raised.ids.has(id) && !raised.near.has(id);
  const state = `${contested ? 'contested' : ''} ${idle ? 'idle' : ''} ${dim ? 'dim' : ''}`;
  return svg`<g class="actor ${state}" transform="translate(${x},${y})" data-id=${id}>
    ${actorParts(kind, r).map((part) => svg`<path class=${part.class} d=${part.d}></path>`)}
    ${emphasis.selected.has(id) ? svg`<circle class="selected-ring" r=${r + 4}></circle>` : nothing}
  </g>`;
}

const leaderView = ({ leader }: Label): TemplateResult => {
  if (!leader) return svg``;
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

interface Touchable {
  readonly id: string;
  /** What catches pointers. */
  readonly hit: TemplateResult;
  /** What shows the focus. */
  readonly ring: TemplateResult;
}

/** Hover changes nothing of what is touched: on that the layer is not drawn anew. */
const touchKeys = (drawing: NetworkDrawing, { emphasis, order, spoken }: ViewOptions): unknown[] => [
  drawing,
  order,
  spoken,
  emphasis.current,
  JSON.stringify([...emphasis.selected]),
];

function touchLayer(drawing: NetworkDrawing, options: ViewOptions): unknown {
  const touchables = touchablesOf(drawing);
  const { emphasis, order } = options;
  const present = order.flatMap((id) => touchables.get(id) ?? []);
  return repeat(
    present,
    ({ id }) => id,
    ({ id, hit, ring }) => svg`<g class="mark" role="button" data-id=${id} aria-label=${options.spoken(id)}
        aria-pressed=${emphasis.selected.has(id)} tabindex=${emphasis.current === id ? 0 : -1}>${hit}${ring}</g>`,
  );
}

function touchablesOf({ marks, lines, hubs }: NetworkDrawing): Map<string, Touchable> {
  const touchables = new Map<string, Touchable>();
  for (const line of lines) touchables.set(line.id, touchableLine(line));
  for (const { id, x, y, spokes } of hubs) {
    const hit = svg`${spokes.map(hitLine)}<circle class="hit" cx=${x} cy=${y} r="12"></circle>`;
    touchables.set(id, {
      id,
      hit,
      ring: svg`<path class="ring" transform="translate(${x},${y}) scale(1.7)" d=${DIAMOND}></path>`,
    });
  }
  for (const { id, x, y, r } of marks) {
    const hit = svg`<circle class="hit actor-hit" cx=${x} cy=${y} r=${Math.max(12, r + 2)}></circle>`;
    touchables.set(id, { id, hit, ring: svg`<circle class="ring" cx=${x} cy=${y} r=${r + 3}></circle>` });
  }
  return touchables;
}

const touchableLine = (line: TieLine): Touchable => ({
  id: line.id,
  hit: hitLine(line),
  ring: svg`<path class="ring" d=${outlinePath(line, line.style.width / 2 + 3)}></path>`,
});

const hitLine = (line: TieLine): TemplateResult =>
  svg`<path class="hit line-hit" d=${hitPath(line)} stroke-width=${line.reach}></path>`;
