import { html, nothing, svg, type TemplateResult } from 'lit';
import { shapePath } from '../chart/symbols.js';
import type { Blank } from '../dossier/dossier.js';
import type { CompareEmphasis } from './emphasis.js';
import { isStill, type ChangeInWords, type ChangeLayout, type ChangePanel, type ChangeRow } from './layout/change.js';
import { blankSign } from './signs.js';

export interface ChangeContext {
  readonly layout: ChangeLayout;
  readonly emphasis: CompareEmphasis;
  readonly caption: string;
  readonly titleLevel: number;
  /** What the blanks are called. */
  readonly words: Readonly<Record<Blank, string>>;
  /** The subject, the question, and the change, in words. */
  nameOf(number: number): string;
  changeIn(number: number): string;
}

const HOLLOW = shapePath('circle', 4.25);
const FILLED = shapePath('circle', 5);
const RING = shapePath('circle', 8);

/** The moves on scales as one picture, then those without a scale in words. */
export function changeView(context: ChangeContext): TemplateResult {
  const { layout, caption } = context;
  const { panels, inWords, width, height } = layout;
  const picture = html`<svg
    part="svg"
    class="change"
    role="group"
    aria-label=${caption}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
  >
    ${panels.map((panel, i) => panelView(panel, i === 0, context))}
  </svg>`;
  return html`${panels.length ? picture : nothing}${inWords.map((question, i) => wordsView(question, !panels.length && i === 0, context))}`;
}

/** @param first its subjects' names are buttons: that is where the keys find them */
const panelView = (panel: ChangePanel, first: boolean, context: ChangeContext): TemplateResult => {
  const { layout, emphasis } = context;
  const { x, y, width, height, labelX, scaleX, id } = panel;
  const start = layout.rtl ? x + width : x;
  const anchor = layout.rtl ? 'end' : 'start';
  return svg`
    <text class="mark panel-title no-halo ${emphasis.hovered.dimension === id ? 'over' : ''}" data-id=${id} role="button"
      aria-pressed=${emphasis.selected.has(id) ? 'true' : 'false'} tabindex=${emphasis.current === id ? 0 : -1}
      x=${start} y=${y + 14} text-anchor=${anchor}>${panel.title}</text>
    ${panel.ticks.map(
      ({ x: tick, textX, text }) => svg`<path class="gridline" d="M${tick},${y + 40}V${y + height}"></path>
        <text class="small" x=${textX} y=${y + 33} text-anchor="middle">${text}</text>`,
    )}
    ${panel.rows.map((row) => rowView(row, { first, labelX, scaleX, anchor, left: x, width }, context))}`;
};

interface RowPlace {
  readonly first: boolean;
  readonly labelX: number;
  readonly scaleX: number;
  readonly anchor: string;
  readonly left: number;
  readonly width: number;
}

const tone = (row: { readonly id: string; readonly subject: string }, on: CompareEmphasis): string =>
  [
    on.accent === row.subject ? 'accent' : '',
    on.lit && !on.lit.has(row.id) ? 'dimmed' : '',
    on.hovered.cell === row.id || on.hovered.subject === row.subject ? 'over' : '',
    on.selected.has(row.id) ? 'selected' : '',
  ].join(' ');

const rowView = (row: ChangeRow, place: RowPlace, { emphasis, nameOf, words }: ChangeContext): TemplateResult => {
  const { id, subject, label, y } = row;
  const { first, labelX, anchor, left, width } = place;
  const name = first
    ? svg`<text class="mark name-of no-halo ${tone(row, emphasis)}" data-id=${subject} role="button"
        aria-pressed=${emphasis.accent === subject ? 'true' : 'false'} tabindex=${emphasis.current === subject ? 0 : -1}
        x=${labelX} y=${y + 4.5} text-anchor=${anchor}>${label}</text>`
    : svg`<text class="name-of no-halo ${tone(row, emphasis)}" data-id=${subject} aria-hidden="true" x=${labelX} y=${y + 4.5}
        text-anchor=${anchor}>${label}</text>`;
  return svg`<g class="mark move ${tone(row, emphasis)}" data-id=${id} role="button" aria-label=${nameOf(row.number)}
      aria-pressed=${emphasis.selected.has(id) ? 'true' : 'false'} tabindex=${emphasis.current === id ? 0 : -1}>
      <rect class="hit" x=${left} y=${y - 12} width=${width} height="24"></rect>
      ${row.intervals.map(
        ({ at, x1, x2 }) =>
          svg`<path class="interval ${at}" d="M${x1},${y + (at === 'before' ? -4 : 4)}H${x2}"></path>`,
      )}
      ${moveView(row)}
      ${row.blank ? blankView(row.blank, place, y, words) : nothing}
    </g>${row.years.map(({ x, anchor: end, text }) => svg`<text class="small year" aria-hidden="true" x=${x} y=${y + 4} text-anchor=${end}>${text}</text>`)}${name}`;
};

/** A blank's sign and word, where the scale begins. */
const blankView = (
  blank: Blank,
  { scaleX, anchor }: RowPlace,
  y: number,
  words: ChangeContext['words'],
): TemplateResult => {
  const way = anchor === 'end' ? -1 : 1;
  return svg`<g transform="translate(${way < 0 ? scaleX - 30 : scaleX} ${y - 7})">${blankSign(blank)}</g>
    <text class="small no-halo" aria-hidden="true" x=${scaleX + way * 38} y=${y + 4} text-anchor=${anchor}>${words[blank]}</text>`;
};

/** Hollow, a line with an arrow's head, filled; one mark with a ring where nothing has changed. */
const moveView = (row: ChangeRow): TemplateResult => {
  const { before, after, y } = row;
  const mark = (x: number, d: string, name: string): TemplateResult =>
    svg`<path class=${name} transform="translate(${x} ${y})" d=${d}></path>`;
  if (before === undefined && after === undefined) return svg``;
  if (before === undefined) return mark(after as number, FILLED, 'after');
  if (after === undefined) return mark(before, HOLLOW, 'before');
  if (isStill(row)) return svg`${mark(after, FILLED, 'after')}${mark(after, RING, 'before')}`;
  const way = after > before ? 1 : -1;
  const from = before + way * 4.25;
  const tip = after - way * 5.5;
  if ((tip - from) * way < 5) return svg`${mark(before, HOLLOW, 'before')}${mark(after, FILLED, 'after')}`;
  const head = `M${tip - way * 4},${y - 4}L${tip},${y}L${tip - way * 4},${y + 4}`;
  return svg`<path class="way" d="M${from},${y}H${tip}${head}"></path>${mark(before, HOLLOW, 'before')}${mark(after, FILLED, 'after')}`;
};

const wordsView = (
  { id, title, cells }: ChangeLayout['inWords'][number],
  first: boolean,
  context: ChangeContext,
): TemplateResult => {
  const { emphasis, titleLevel } = context;
  return html`<section class="change-words">
    <div class="change-title" role="heading" aria-level=${titleLevel}>
      ${button(id, title, emphasis.selected.has(id), context)}
    </div>
    <dl>
      ${cells.map(
        (cell) =>
          html`<div class="entry ${tone(cell, emphasis)}">
            <dt data-id=${cell.subject}>
              ${first ? button(cell.subject, cell.label, emphasis.accent === cell.subject, context) : cell.label}
            </dt>
            <dd data-id=${cell.id}>${wordsOf(cell, context)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
};

const wordsOf = (cell: ChangeInWords, context: ChangeContext): TemplateResult =>
  button(cell.id, context.changeIn(cell.number), context.emphasis.selected.has(cell.id), context, cell.blank);

const button = (
  id: string,
  text: string,
  pressed: boolean,
  { emphasis, words }: ChangeContext,
  blank?: Blank,
): TemplateResult =>
  html`<span
    class="mark ${blank ? 'blank' : ''}"
    role="button"
    data-id=${id}
    tabindex=${emphasis.current === id ? 0 : -1}
    aria-pressed=${pressed ? 'true' : 'false'}
    >${blank ? html`${blankSign(blank)}<span>${words[blank]}</span>` : html`<bdi>${text}</bdi>`}</span
  >`;
