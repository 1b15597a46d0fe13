import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CompareEmphasis } from './emphasis.js';
import type { MatrixLayout } from './layout.js';
import { categoryFill } from './layout/categories.js';
import { boxOfCell, LONGEST } from './layout/matrix.js';
import { HEAD_SIZE, type ColumnHead } from './layout/matrix-heads.js';

/** Up to so many cells, each has a node of its own for assistive technology. */
export const MOST_NAMED = 500;

export interface MatrixContext {
  readonly layout: MatrixLayout;
  readonly emphasis: CompareEmphasis;
  /** Ids of all cells, by number. */
  readonly ids: readonly string[];
  readonly caption: string;
  /** The columns are the rows' subjects once more: only the rows' heads can be chosen. */
  readonly pairs: boolean;
  /** What is only felt or named, and never seen, is left for the next update. */
  readonly brief: boolean;
  /** What a cell says, in words, for those who do not see its colour. */
  nameOf(number: number): string;
  rowName(row: MatrixLayout['rows'][number]): string;
  cellNumber(id: string): number | undefined;
}

/** The matrix: one svg where it fits; else four, so that the heads of rows and of columns stay while the cells scroll. */
export function matrixView(context: MatrixContext): TemplateResult {
  const { layout, caption } = context;
  const { headWidth, width, headHeight, height, rtl, scrolls } = layout;
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
      <g transform="translate(${rtl ? 0 : headWidth} ${headHeight})">${columnHeads(context)}${cells(context)}</g>`,
    );
  }
  const top = svg`<g transform="translate(0 ${headHeight})">${columnHeads(context)}</g>`;
  return html`<div
    class="matrix-scroll ${total > LONGEST ? 'long' : ''}"
    part="scroll"
    tabindex="0"
    role="region"
    aria-label=${caption}
  >
    <div class="matrix-corner"></div>
    ${svgOf('columns', 'matrix columns', caption, width, headHeight, top)}
    ${svgOf('heads', 'matrix heads', caption, headWidth, height, rowHeads(context))}
    ${svgOf('cells', 'matrix', caption, width, height, cells(context))}
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
      (row) => {
        const tone = `row-head no-halo ${accent === row.id ? 'accent' : ''} ${hovered.subject === row.id ? 'over' : ''}`;
        if (row.label !== row.title) {
          const box = [rtl ? 2 - headWidth : 0, row.y - base, headWidth - 2, cell.height] as const;
          return svg`<text class=${tone} aria-hidden="true" y=${row.y}>${row.label}</text>${headMark(row.id, rowName(row), box, accent === row.id, current === row.id)}`;
        }
        return svg`<text class="mark ${tone}"
        data-id=${row.id} role="button" aria-label=${rowName(row)} aria-pressed=${accent === row.id ? 'true' : 'false'}
        tabindex=${current === row.id ? 0 : -1} y=${row.y}>${row.label}</text>`;
      },
    )}</g>`;
};

const columnHeads = (context: MatrixContext): TemplateResult[] => {
  const { columns, paintedColumns } = context.layout;
  return columns.slice(0, paintedColumns).map((head) => columnHead(head, context));
};

const columnHead = ({ id, title, x, upright, lines }: ColumnHead, context: MatrixContext): TemplateResult => {
  const { layout, emphasis, pairs, brief } = context;
  const { hovered, selected, current, accent } = emphasis;
  const tone = `column-head no-halo ${hovered.dimension === id ? 'over' : ''} ${(pairs ? accent === id : selected.has(id)) ? 'selected' : ''}`;
  const hidden = pairs ? nothing : 'true';
  const text = lines.map(({ y, text: line }) =>
    upright
      ? svg`<text class=${tone} aria-hidden=${hidden} font-size=${HEAD_SIZE} transform="translate(${x + 4.5} ${y}) rotate(-90)">${line}</text>`
      : svg`<text class=${tone} aria-hidden=${hidden} font-size=${HEAD_SIZE} x=${x} y=${y} text-anchor="middle">${line}</text>`,
  );
  const box = [x - layout.cell.width / 2, -layout.headHeight, layout.cell.width, layout.headHeight] as const;
  return svg`${text}${pairs || brief ? nothing : headMark(id, title, box, selected.has(id), current === id)}`;
};

/** A place over a head whose words may be cut: the name that it tells is whole. */
const headMark = (
  id: string,
  name: string,
  [x, y, width, height]: readonly [number, number, number, number],
  pressed: boolean,
  current: boolean,
): TemplateResult =>
  svg`<rect class="mark hit head-mark" data-id=${id} role="button" aria-label=${name} aria-pressed=${pressed ? 'true' : 'false'}
    tabindex=${current ? 0 : -1} x=${x} y=${y} width=${width} height=${height}></rect>`;

/** All paint, then one surface that feels the pointer, then the few nodes for what is picked out or can be reached. */
const cells = (context: MatrixContext): TemplateResult => {
  const { layout } = context;
  const { width, height } = layout;
  return svg`
    ${hatch}
    <g class="paint" aria-hidden="true">
      ${layout.fills.map(({ ramp, step, d }) => svg`<path class="filled" fill="var(--_${ramp}-${step})" d=${d}></path>`)}
      <path class="edge" d=${layout.frames}></path>
      ${layout.glyphs.map(({ ink, d }) => svg`<path class=${ink} d=${d}></path>`)}
      ${layout.categories.map(({ slot, d }) => svg`<path class="category" fill=${categoryFill(slot)} d=${d}></path>`)}
      ${layout.blanks.map(({ blank, d }) => svg`<path class="blank-${blank}" fill=${blank === 'unknown' ? 'url(#hatch)' : 'none'} d=${d}></path>`)}
      <path class="rule" d=${layout.wordy}></path>
      ${layout.words.map(
        ({ ink, words }) =>
          svg`<text class="words no-halo ${ink}" font-size="12" text-anchor="middle">${words.map(({ x, y, text }) => svg`<tspan x=${x} y=${y}>${text}</tspan>`)}</text>`,
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
const reachable = ({ ids, layout, emphasis, brief, cellNumber }: MatrixContext): number[] => {
  if (brief) return [];
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
