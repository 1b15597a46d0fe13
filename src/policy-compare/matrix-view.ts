import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CompareEmphasis } from './emphasis.js';
import type { MatrixLayout } from './layout.js';
import { categoryFill } from './layout/categories.js';
import { inkOn } from './layout/ramp.js';
import { boxOfCell } from './layout/matrix.js';
import { HEAD_SIZE, type ColumnHead } from './layout/matrix-heads.js';

/** Up to so many cells, each has a node of its own for assistive technology. */
export const MOST_NAMED = 500;

export interface MatrixContext {
  readonly layout: MatrixLayout;
  readonly emphasis: CompareEmphasis;
  /** Ids of all cells, by number. */
  readonly ids: readonly string[];
  readonly caption: string;
  /** The drawing is wider than its room, and scrolls sideways beside its heads. */
  readonly scrolls: boolean;
  /** What a cell says, in words, for those who do not see its colour. */
  nameOf(number: number): string;
  rowName(row: MatrixLayout['rows'][number]): string;
  cellNumber(id: string): number | undefined;
}

/** The matrix: one svg where it fits; else one for the rows' heads, which stay, and one for the cells, which scroll. */
export function matrixView(context: MatrixContext): TemplateResult {
  const { layout, caption, scrolls } = context;
  const { headWidth, width, headHeight, height, rtl } = layout;
  const total = headHeight + height;
  if (!scrolls) {
    return svgOf(
      'svg',
      'matrix',
      caption,
      headWidth + width,
      total,
      svg`
      <g transform="translate(${rtl ? width : 0} ${headHeight})">${rowHeads(context)}</g>
      <g transform="translate(${rtl ? 0 : headWidth} ${headHeight})">${cells(context)}</g>`,
    );
  }
  const heads = svg`<g transform="translate(0 ${headHeight})">${rowHeads(context)}</g>`;
  const body = svg`<g transform="translate(0 ${headHeight})">${cells(context)}</g>`;
  return html`<div class="matrix-scroll" part="scroll" tabindex="0" role="region" aria-label=${caption}>
    ${svgOf('heads', 'matrix heads', caption, headWidth, total, heads)}
    ${svgOf('cells', 'matrix', caption, width, total, body)}
  </div>`;
}

const svgOf = (
  part: string,
  name: string,
  label: string,
  width: number,
  height: number,
  content: TemplateResult,
): TemplateResult =>
  svg`<svg part=${part} class=${name} role="group" aria-label=${label} width=${width} height=${height} viewBox="0 0 ${width} ${height}">${content}</svg>`;

/** A node a row: what is beside its words is felt by one surface under all of them. */
const rowHeads = ({ layout, emphasis, rowName }: MatrixContext): TemplateResult => {
  const { headWidth, cell, rtl, rows, height } = layout;
  const { accent, hovered, current } = emphasis;
  const base = cell.height / 2 + 4.5;
  return svg`<rect class="surface rows" width=${headWidth - 2} height=${height}></rect>
    <g font-size=${HEAD_SIZE} transform="translate(${rtl ? headWidth : 0} ${base})" text-anchor=${rtl ? 'end' : 'start'}>${rows.map(
      (
        row,
      ) => svg`<text class="mark row-head no-halo ${accent === row.id ? 'accent' : ''} ${hovered.subject === row.id ? 'over' : ''}"
        data-id=${row.id} role="button" aria-label=${rowName(row)} aria-pressed=${accent === row.id ? 'true' : 'false'}
        tabindex=${current === row.id ? 0 : -1} y=${row.y}>${row.label}</text>`,
    )}</g>`;
};

const columnHead = ({ id, x, upright, lines }: ColumnHead, { hovered }: CompareEmphasis): TemplateResult =>
  svg`<g class="column-head ${hovered.dimension === id ? 'over' : ''}">${lines.map(({ y, text }) =>
    upright
      ? svg`<text class="no-halo" font-size=${HEAD_SIZE} transform="translate(${x + 4.5} ${y}) rotate(-90)">${text}</text>`
      : svg`<text class="no-halo" font-size=${HEAD_SIZE} x=${x} y=${y} text-anchor="middle">${text}</text>`,
  )}</g>`;

/** All paint, then one surface that feels the pointer, then the few nodes for what is picked out or can be reached. */
const cells = (context: MatrixContext): TemplateResult => {
  const { layout, emphasis } = context;
  const { width, height } = layout;
  return svg`
    ${layout.columns.map((head) => columnHead(head, emphasis))}
    ${hatch}
    <g class="paint" aria-hidden="true">
      ${layout.fills.map(({ ramp, step, d }) => svg`<path class="filled" fill="var(--_${ramp}-${step})" d=${d}></path>`)}
      <path class="edge" d=${layout.frames}></path>
      ${layout.categories.map(({ slot, d }) => svg`<path class="category" fill=${categoryFill(slot)} d=${d}></path>`)}
      ${layout.blanks.map(({ blank, d }) => svg`<path class="blank-${blank}" fill=${blank === 'unknown' ? 'url(#hatch)' : 'none'} d=${d}></path>`)}
      <path class="rule" d=${layout.wordy}></path>
      ${layout.words.map(
        ({ x, y, text, on }) =>
          svg`<text class="no-halo ${on ? inkOn(on) : ''}" font-size="12" x=${x} y=${y} text-anchor="middle">${text}</text>`,
      )}
    </g>
    <rect class="surface cells" width=${width} height=${height}></rect>
    ${repeat(
      reachable(context),
      (number) => number,
      (number) => cellMark(number, context),
    )}
    ${rings(context)}`;
};

const cellMark = (number: number, { layout, emphasis, ids, nameOf }: MatrixContext): TemplateResult => {
  const { x, y, width, height } = boxOfCell(layout, number);
  const id = ids[number] ?? '';
  return svg`<rect class="mark cell" data-id=${id} role="button" aria-label=${nameOf(number)}
    aria-pressed=${emphasis.selected.has(id) ? 'true' : 'false'} tabindex=${emphasis.current === id ? 0 : -1}
    x=${x} y=${y} width=${width} height=${height}></rect>`;
};

/** The cells that have a node: all, where they are few; else the one that the keys are at, and its neighbours. */
const reachable = ({ ids, layout, emphasis, cellNumber }: MatrixContext): number[] => {
  if (ids.length <= MOST_NAMED) return ids.map((_, number) => number);
  const columns = layout.columns.length;
  const id = emphasis.current;
  const at = id === null ? undefined : cellNumber(id);
  if (at === undefined) return layout.rows.flatMap((row, i) => (row.id === id ? [i * columns] : []));
  const around = [at - columns, at - 1, at, at + 1, at + columns];
  return around.filter((number) => number >= 0 && number < ids.length);
};

/** The rings around what is picked out, one path a kind. */
const rings = ({ layout, emphasis, cellNumber }: MatrixContext): TemplateResult[] => {
  const { selected, hovered, lit } = emphasis;
  const ring = (name: string, ids: Iterable<string>): TemplateResult => {
    let d = '';
    for (const id of ids) {
      const number = cellNumber(id);
      if (number === undefined) continue;
      const { x, y, width, height } = boxOfCell(layout, number);
      d += `M${x - 1},${y - 1}h${width + 2}v${height + 2}h${-width - 2}z`;
    }
    const gap = name === 'lit' ? nothing : svg`<path class="ring gap" d=${d}></path>`;
    return svg`<g aria-hidden="true">${gap}<path class="ring ${name}" d=${d}></path></g>`;
  };
  return [
    ring('lit', lit ?? []),
    ring('over', hovered.cell === null ? [] : [hovered.cell]),
    ring('selected', selected),
  ];
};

/** Hatches any number of cells in one path. */
const hatch = svg`<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0.75,0V5"></path></pattern></defs>`;
