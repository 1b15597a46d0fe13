import { nothing, svg, type TemplateResult } from 'lit';
import { shapePath } from '../../chart/symbols.js';
import type { Mark, Part, Point, Stretch } from '../layout/geometry.js';

const CROWD_HEIGHT = 18;
const QUERY_RADIUS = 8.5;
/** A bar reaches this far into its own fades, so that no seam shows. */
const LAP = 0.5;

/** The mark's own ink: a count for a crowd, else stretches, then points, then the `?`. */
export const markBody = (mark: Mark): TemplateResult | readonly TemplateResult[] =>
  mark.count > 1 ? crowdBody(mark) : mark.parts.map((part) => partView(part, mark));

const crowdBody = ({ box, y }: Mark): TemplateResult =>
  svg`<rect class="crowd" x=${box.x} y=${y - CROWD_HEIGHT / 2} width=${box.width} height=${CROWD_HEIGHT} rx=${CROWD_HEIGHT / 2}></rect>`;

function partView(part: Part, mark: Mark): TemplateResult {
  switch (part.type) {
    case 'point':
      return svg`<path class="point ${part.fill}" transform="translate(${part.x} ${part.y})" d=${pointPath(part, mark)}></path>`;
    case 'query':
      return svg`<circle class="query" cx=${part.x} cy=${part.y} r=${QUERY_RADIUS}></circle>
        <text class="query-sign no-halo" x=${part.x} y=${part.y + 4.3} text-anchor="middle">?</text>`;
    default:
      return stretchView(part);
  }
}

/** An outline's stroke lies half outside of its path, so that hollow and filled marks look alike in size. */
const pointPath = ({ fill, r }: Point, { shape }: Mark): string => shapePath(shape, fill === 'filled' ? r : r - 0.7);

function stretchView(stretch: Stretch): TemplateResult {
  const { x1, y1, x2, y2, line } = stretch;
  if (line === 'dash' || line === 'dots') return svg`<path class=${line} d="M${x1},${y1}L${x2},${y2}"></path>`;
  const { fadeIn, fadeOut } = stretch;
  if (line === 'hatch' || (line === 'outline' && !fadeIn && !fadeOut)) return bar(stretch, 0, 1, line);
  const length = x2 - x1 + (y2 - y1);
  const way = x1 === x2 ? 'down' : 'along';
  if (line === 'outline') {
    const [from, to] = [fadeIn / length, 1 - fadeOut / length];
    return svg`${fadeIn ? rim(stretch, 0, from, `url(#fade-in-${way})`) : nothing}${
      to > from ? rim(stretch, from, to) : nothing
    }${fadeOut ? rim(stretch, to, 1, `url(#fade-out-${way})`) : nothing}`;
  }
  return svg`${fadeIn ? bar(stretch, 0, fadeIn / length, 'bar', `url(#fade-in-${way})`) : nothing}${
    length > fadeIn + fadeOut
      ? bar(stretch, (fadeIn - (fadeIn && LAP)) / length, 1 - (fadeOut - (fadeOut && LAP)) / length, 'bar')
      : nothing
  }${fadeOut ? bar(stretch, 1 - fadeOut / length, 1, 'bar', `url(#fade-out-${way})`) : nothing}`;
}

/** A part of a stretch, from and to a share of its length. */
function bar(
  { x1, y1, x2, y2, weight }: Stretch,
  from: number,
  to: number,
  role: string,
  mask?: string,
): TemplateResult {
  const upright = x1 === x2;
  const [start, length] = upright ? [y1, y2 - y1] : [x1, x2 - x1];
  const at = round(start + from * length);
  const size = round(start + to * length) - at;
  const across = (upright ? x1 : y1) - weight / 2;
  return svg`<rect class=${role} mask=${mask ?? nothing} x=${round(upright ? across : at)} y=${round(upright ? at : across)}
    width=${round(upright ? weight : size)} height=${round(upright ? size : weight)}></rect>`;
}

/** Of an outline, from and to a share of its length: open where the next part goes on. */
function rim({ x1, y1, x2, y2, weight }: Stretch, from: number, to: number, mask?: string): TemplateResult {
  const upright = x1 === x2;
  const [start, length, middle] = upright ? [y1, y2 - y1, x1] : [x1, x2 - x1, y1];
  const corner = (share: number, side: number): string => {
    const [along, across] = [round(start + share * length), round(middle + (side * weight) / 2)];
    return upright ? `${across},${along}` : `${along},${across}`;
  };
  const path = `M${corner(to, -1)}L${corner(from, -1)}${from === 0 ? 'L' : 'M'}${corner(from, 1)}L${corner(to, 1)}`;
  return svg`<path class="outline" mask=${mask ?? nothing} d=${to === 1 ? `${path}L${corner(to, -1)}` : path}></path>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

export const selectedRing = (mark: Mark): TemplateResult => ring(mark, 4, 'ring');

export const focusRing = (mark: Mark): TemplateResult => ring(mark, 5, 'focus');

/** Around the mark's first point in its own shape, else around all of it. */
function ring({ parts, shape, box, count, y }: Mark, gap: number, role: string): TemplateResult {
  const point = parts.find((part): part is Point => part.type === 'point');
  if (point && count === 1) {
    return svg`<path class=${role} transform="translate(${point.x} ${point.y})" d=${shapePath(shape, point.r + gap)}></path>`;
  }
  const { x, width } = box;
  const half = (count > 1 ? CROWD_HEIGHT / 2 : 4) + gap;
  const [top, height] = box.height > 30 ? [box.y - gap, box.height + 2 * gap] : [y - half, 2 * half];
  return svg`<rect class=${role} x=${x - gap} y=${top} width=${width + 2 * gap} height=${height} rx=${count > 1 ? half : 0}></rect>`;
}
