import { nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Emphasis } from '../../chart/figure/figure.js';
import type { MatrixCell, MatrixDrawing, MatrixHead } from '../layout/matrix.js';
import { lookOf } from './look.js';
import { lineSign } from './symbols.js';

export interface MatrixViewOptions {
  readonly name: string;
  readonly emphasis: Emphasis;
  readonly rtl: boolean;
  readonly order: readonly string[];
  spoken(id: string): string;
}

/** From this size a cell has room for a sign, and for a count. */
const SIGN_FROM = 15;

/** Heads and cells below, as they are seen; above, in reading order, one named button each. */
export function matrixView(drawing: MatrixDrawing, options: MatrixViewOptions): TemplateResult {
  const { width, height, heads, cells, size } = drawing;
  const lit = litHeads(drawing, options.emphasis);
  return svg`<svg part="svg" class="network matrix" role="group" aria-label=${options.name}
      width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    <g aria-hidden="true">
      ${grid(drawing)}
      ${heads.map((head) => headView(head, drawing, options, lit.has(head.id)))}
      ${cells.map((cell) => cellView(cellMark(cell, size), size))}
      ${cells.filter((cell) => isChosen(cell, options.emphasis)).map((cell) => outline(cell, size))}
    </g>
    ${touchLayer(drawing, options)}
  </svg>`;
}

const isChosen = ({ pair }: MatrixCell, { selected }: Emphasis): boolean =>
  selected.size === 2 && pair.every((id) => selected.has(id));

/** The heads of what is under pointer or keys, and of what is selected. */
function litHeads({ cells }: MatrixDrawing, { hovered, selected }: Emphasis): ReadonlySet<string> {
  const cell = cells.find(({ id }) => id === hovered);
  return new Set([...selected, ...(cell ? cell.pair : hovered === null ? [] : [hovered])]);
}

function grid({ heads, left, top, size }: MatrixDrawing): TemplateResult {
  const length = heads.length * size;
  const at = heads.map((_, i) => i * size).concat(length);
  const d = at.map((step) => `M${left},${top + step}h${length}M${left + step},${top}v${length}`).join('');
  const diagonal = heads.map(({ x, y }) => `M${x - size / 2},${y - size / 2}h${size}v${size}h${-size}Z`).join('');
  return svg`<path class="matrix-self" d=${diagonal}></path><path class="matrix-grid" d=${d}></path>`;
}

function headView(
  { id, name, x, y }: MatrixHead,
  { left, top, heads, size }: MatrixDrawing,
  { rtl }: MatrixViewOptions,
  lit: boolean,
): TemplateResult {
  const edge = rtl ? left + heads.length * size + 6 : left - 6;
  return svg`<text class="no-halo matrix-head ${lit ? 'lit' : ''}" data-id=${id} x=${edge} y=${y + 4.5}
      text-anchor=${rtl ? 'start' : 'end'}>${name}</text>
    <text class="no-halo matrix-head ${lit ? 'lit' : ''}" text-anchor="start" transform="translate(${x + 4.5},${top - 6}) rotate(-90)">${name}</text>`;
}

/** What a cell shows, in the drawing and in the key. */
export interface CellMark extends Pick<MatrixCell, 'x' | 'y' | 'loose' | 'sign'> {
  /** Classes: see `lookOf`. */
  readonly look: string;
  readonly count?: number;
}

/** Of several ties that share nothing to be seen, their number. */
export const cellMark = ({ x, y, style, sign, loose, ties }: MatrixCell, size: number): CellMark => ({
  ...{ x, y, loose, look: lookOf(style), sign: size >= SIGN_FROM ? sign : undefined },
  ...(!sign && !loose && ties.length > 1 && size >= SIGN_FROM && { count: ties.length }),
});

/** @param size of the cell, in CSS pixels */
export function cellView({ x, y, look, sign, loose, count }: CellMark, size: number): TemplateResult {
  const half = size / 2 - 1;
  const r = Math.min(half * 0.55, 5);
  const shape = loose
    ? svg`<path class="diamond" d="M${x},${y - r}l${r},${r}l${-r},${r}l${-r},${-r}Z"></path>`
    : svg`<rect class="square" x=${x - half} y=${y - half} width=${2 * half} height=${2 * half}></rect>`;
  return svg`<g class="tie cell ${look}">${shape}${sign ? lineSign(sign, x, y) : nothing}${
    count ? svg`<text class="no-halo cell-count" x=${x} y=${y + 4} text-anchor="middle">${count}</text>` : nothing
  }</g>`;
}

const outline = ({ x, y }: MatrixCell, size: number): TemplateResult =>
  svg`<rect class="selected-ring" x=${x - size / 2} y=${y - size / 2} width=${size} height=${size}></rect>`;

function touchLayer(drawing: MatrixDrawing, { order, spoken, emphasis }: MatrixViewOptions): unknown {
  const boxes = boxesOf(drawing);
  return repeat(
    order,
    (id) => id,
    (id) => {
      const { x, y, width, height } = boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
      return svg`<g class="mark" role="button" data-id=${id} aria-label=${spoken(id)} aria-pressed=${emphasis.selected.has(id)}
          tabindex=${emphasis.current === id ? 0 : -1}>
        <rect class="hit" x=${x} y=${y} width=${width} height=${height}></rect>
        <rect class="ring" x=${x - 1} y=${y - 1} width=${width + 2} height=${height + 2}></rect>
      </g>`;
    },
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxesOf({ heads, cells, size, left, width }: MatrixDrawing): ReadonlyMap<string, Box> {
  const half = size / 2;
  const start = left > 0 ? 0 : heads.length * size;
  const long = width - heads.length * size;
  return new Map<string, Box>([
    ...heads.map(({ id, y }) => [id, { x: start, y: y - half, width: long, height: size }] as const),
    ...cells.map(({ id, x, y }) => [id, { x: x - half, y: y - half, width: size, height: size }] as const),
  ]);
}
