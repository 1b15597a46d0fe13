import { nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Emphasis } from '../../chart/figure/figure.js';
import type { Spine, SpineMark, SpineTarget, SpineText } from '../layout/spine.js';
import { lookOf } from './look.js';
import { linePath } from './paths.js';
import { actorParts, DIAMOND, lineSign } from './symbols.js';

export interface SpineViewOptions {
  readonly name: string;
  readonly emphasis: Emphasis;
  spoken(id: string): string;
}

/** The list of one actor's ties: signs and words below, named buttons in reading order above. */
export function spineView(spine: Spine, options: SpineViewOptions): TemplateResult {
  const { width, height, x, from, to, centre, groups, stubs, marks, targets } = spine;
  const texts = [...groups, ...[centre, ...targets].flatMap((target) => target.texts)];
  return svg`<svg part="svg" class="spine" role="group" aria-label=${options.name}
      width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <g aria-hidden="true">
      <line class="trunk" x1=${x} x2=${x} y1=${from} y2=${to}></line>
      <g class="actor" transform="translate(${x},12)" data-id=${centre.id}>${shape(centre.kind, 9)}</g>
      ${stubs.map(
        (line) => svg`<g class="tie ${lookOf(line.style)}" data-id=${line.id}>
          <path class="stroke" d=${linePath(line)} stroke-width=${line.style.width}></path>
          ${line.signs.map(({ sign, x: sx, y: sy }) => lineSign(sign, sx, sy))}
        </g>`,
      )}
      ${marks.map((mark) => markView(mark, options.emphasis))}
      ${texts.map(textView)}
    </g>
    ${touchLayer(spine, options)}
  </svg>`;
}

const shape = (kind: Parameters<typeof actorParts>[0], r: number): TemplateResult[] =>
  actorParts(kind, r).map((part) => svg`<path class=${part.class} d=${part.d}></path>`);

function markView({ id, x, y, kind, past, contested, tie }: SpineMark, { selected }: Emphasis): TemplateResult {
  const ring = selected.has(id) ? svg`<circle class="selected-ring" r="9.5"></circle>` : nothing;
  if (kind === 'hub') {
    const { sign } = tie.link.tie;
    return svg`<g class="tie ${sign} ${tie.at.status}" transform="translate(${x},${y})">
      <path class="diamond" d=${DIAMOND} transform="scale(.9)"></path>${ring}</g>`;
  }
  return svg`<g class="actor ${past ? 'idle' : ''} ${contested ? 'contested' : ''}" transform="translate(${x},${y})">${shape(kind, 5.5)}${ring}</g>`;
}

const textView = ({ text, x, y, anchor, role }: SpineText): TemplateResult =>
  svg`<text class="no-halo spine-${role}" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;

/** The same actor may stand in several rows: each is a button, the first is the one that keys come to. */
function touchLayer({ centre, targets }: Spine, { emphasis, spoken }: SpineViewOptions): unknown {
  const first = new Set<string>();
  const keyed = [centre, ...targets].map((target, i) => ({
    target,
    key: i,
    again: first.has(target.id) || !first.add(target.id),
  }));
  return repeat(
    keyed,
    ({ key }) => key,
    ({ target, again }) => (again ? repeated(target) : button(target, emphasis, spoken)),
  );
}

const repeated = ({ id, box }: SpineTarget): TemplateResult =>
  svg`<rect class="hit" data-id=${id} x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>`;

const button = (
  { id, box }: SpineTarget,
  { selected, current }: Emphasis,
  spoken: (id: string) => string,
): TemplateResult =>
  svg`<g class="mark" role="button" data-id=${id} aria-label=${spoken(id)} aria-pressed=${selected.has(id)}
      tabindex=${current === id ? 0 : -1}>
    <rect class="hit" x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>
    <rect class="ring" x=${box.x - 3} y=${box.y - 1} width=${box.width + 6} height=${box.height + 2}></rect>
  </g>`;
