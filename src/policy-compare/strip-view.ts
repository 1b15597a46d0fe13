import { nothing, svg, type TemplateResult } from 'lit';
import { shapePath } from '../chart/symbols.js';
import type { CompareEmphasis } from './emphasis.js';
import type { Column, RowLayout } from './layout.js';
import { MARK, type Strip, type StripMark } from './layout/strip.js';

const HIT = 24;
/** How far a range goes around the marks at its ends; on an axis under its marks it is as long as it is. */
const AROUND = { over: 10, beside: 10 };
const ON_AXIS = { over: 4, beside: 0 };

/** One dimension's axis. Its marks stand for the cells below it, which carry their names and take the focus. */
export function stripView(
  row: RowLayout,
  strip: Strip,
  columns: readonly Column[],
  on: CompareEmphasis,
): TemplateResult {
  const { axis, width, height } = strip;
  return svg`<svg part="axis" class="strip" role="img" aria-label="${row.title}: ${row.stripName}"
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${strip.top === undefined ? nothing : svg`<path class="gridline" d=${gridPath(strip, strip.top)}></path>`}
    ${strip.range ? rangeView(strip.range, axis.y, strip.top === undefined ? AROUND : ON_AXIS) : nothing}
    <path class="axis" d=${axisPath(strip)}></path>
    ${strip.ticks.map(
      ({
        x,
        anchor,
        text,
      }) => svg`${strip.type === 'rank' ? nothing : svg`<path class="axis" d="M${tickX(x, anchor)},${axis.y - 4}v8"></path>`}
        <text class="small" x=${x} y=${strip.textY} text-anchor=${anchor}>${text}</text>`,
    )}
    ${strip.bars.map(
      ({ x1, x2, text }) => svg`<path class="bar" d="M${x1},${axis.y}H${x2}"></path>
        ${text ? svg`<text class="small" x=${(x1 + x2) / 2} y=${axis.y - 8} text-anchor="middle">${text}</text>` : nothing}`,
    )}
    ${strip.labels.map(({ row: line, level, markX, y, to }) => (line > level ? svg`<path class="leader" d="M${markX},${y + 4}V${to}"></path>` : nothing))}
    ${strip.marks.map((mark) => markView(mark, columns, on))}
    ${strip.labels.map(
      ({ id, column, x, y, anchor, text }) =>
        svg`<text class="name ${toneOf(id, columns[column]?.id, on)}" x=${x} y=${y} text-anchor=${anchor}>${text}</text>`,
    )}
  </svg>`;
}

/** From the axis up, at its ticks. */
const gridPath = ({ ticks, axis }: Strip, top: number): string =>
  ticks.map(({ x, anchor }) => `M${tickX(x, anchor)},${top}V${axis.y}`).join('');

/** From the least to the greatest. */
const rangeView = ([from, to]: readonly [number, number], y: number, { over, beside }: typeof AROUND): TemplateResult =>
  svg`<rect class="range" x=${from - beside} y=${y - over} width=${to - from + 2 * beside} height=${2 * over} rx=${beside}></rect>`;

/** A tick stands where its value is, though its text may be anchored to stay within the strip. */
const tickX = (x: number, anchor: string): number => (anchor === 'start' ? x + MARK : anchor === 'end' ? x - MARK : x);

const axisPath = ({ axis: { from, to, y, arrow } }: Strip): string => {
  const back = to > from ? -7 : 7;
  return `M${from},${y}H${to}${arrow ? `M${to + back},${y - 4}L${to},${y}L${to + back},${y + 4}` : ''}`;
};

const toneOf = (cell: string, subject: string | undefined, on: CompareEmphasis): string =>
  [
    subject !== undefined && on.accent === subject ? 'accent' : '',
    on.lit && !on.lit.has(cell) ? 'dimmed' : '',
    on.selected.has(cell) ? 'selected' : '',
    on.hovered.cell === cell ? 'over' : '',
  ].join(' ');

const OUTWARD = { left: 'M-9,-5L-14,0L-9,5', right: 'M9,-5L14,0L9,5' };

const markView = (mark: StripMark, columns: readonly Column[], on: CompareEmphasis): TemplateResult =>
  svg`<g class="point ${toneOf(mark.id, columns[mark.column]?.id, on)}" data-id=${mark.id}>
    <rect class="hit" x=${mark.x - HIT / 2} y=${mark.y - HIT / 2} width=${HIT} height=${HIT}></rect>
    ${mark.whisker ? svg`<path class="whisker" d="M${mark.whisker[0]},${mark.y}H${mark.whisker[1]}"></path>` : nothing}
    <g transform="translate(${mark.x} ${mark.y})">
      ${on.selected.has(mark.id) ? svg`<path class="ring" d=${shapePath(mark.shape, MARK + 4)}></path>` : nothing}
      <path class="body" d=${shapePath(mark.shape, MARK)}></path>
      ${mark.beyond ? svg`<path class="outward" d=${OUTWARD[mark.beyond]}></path>` : nothing}
    </g>
  </g>`;
