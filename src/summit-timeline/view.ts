import { nothing, svg, type TemplateResult } from 'lit';
import type { Emphasis } from '../chart/figure/figure.js';
import { round, type Box, type DateSign, type Mark, type Rule, type TextLine } from './layout/geometry.js';
import { isInRows, type TimelineLayout } from './layout/arrange.js';
import { focusRing, markBody, selectedRing } from './view/mark-body.js';
import { sharedPaint } from './view/shared-paint.js';

export interface TimelineView {
  readonly layout: TimelineLayout;
  /** Of the whole drawing. */
  readonly label: string;
  /** What each mark is called, by its id. */
  readonly names: ReadonlyMap<string, string>;
  readonly emphasis: Emphasis;
  /** How far a window has been moved since it was laid out, in px. */
  readonly shift?: number;
  /** The signs of dates in the key, where it is of more than the layout. */
  readonly signs?: readonly DateSign[];
  /** What is only felt or named, and never seen, is left for the next update. */
  readonly brief?: boolean;
}

const HIT = 24;
/** Eras, axis and lanes; then where marks are hit; then the marks, so that a mark lies over its neighbours' hit areas. */
export function timelineView(view: TimelineView): TemplateResult {
  const { layout, label } = view;
  const { width, height, form, clip } = layout;
  return svg`<svg part="svg" class="timeline ${form}${form === 'vertical' && !isInRows(layout) ? ' scaled' : ''}" role="group" aria-label=${label}
    width=${width} height=${height} viewBox="0 0 ${width} ${height}">
    ${sharedPaint(layout.marks, view.signs ?? layout.signs)}
    ${clip ? windowView(view, clip) : wholeView(view)}
  </svg>`;
}

function wholeView(view: TimelineView): TemplateResult {
  const { bands, rules, texts } = view.layout;
  return svg`${bands.map(bandView)}${rulesView(rules)}${texts.map(textView)}${marksView(view)}`;
}

/** The part that moves is cut off at the ends of the axis. */
function windowView(view: TimelineView, { x1, x2 }: { readonly x1: number; readonly x2: number }): TemplateResult {
  const { layout, shift = 0 } = view;
  const { height, bands, rules, texts } = layout;
  const isFixed = ({ role }: Rule): boolean => role === 'hairline' || role === 'axis';
  const [x, room] = [round(x1), round(x2 - x1)];
  return svg`${rulesView(rules.filter(isFixed))}${texts.filter(({ role }) => role === 'head').map(textView)}
    <svg class="window" x=${x} y="0" width=${room} height=${height} viewBox="${x} 0 ${room} ${height}">
      <g transform="translate(${round(shift)} 0)">
        ${bands.map(bandView)}${rulesView(rules.filter((rule) => !isFixed(rule)))}
        ${texts.filter((text) => text.role !== 'head' && (shift !== 0 || isWhole(text, x, x + room))).map(textView)}${marksView(view)}
      </g>
    </svg>`;
}

/** At rest, no name on the axis is cut off; while it is moved, they come in letter by letter. */
function isWhole({ x, width, anchor }: TextLine, least: number, most: number): boolean {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return left >= least && left + width <= most;
}

const marksView = ({ layout, names, emphasis, brief }: TimelineView): TemplateResult => {
  const { marks, width } = layout;
  // All of a row is its mark's.
  const across = isInRows(layout) ? width : 0;
  return svg`${brief ? nothing : marks.map((mark) => hitView(mark, across))}
    ${marks.map((mark) => (brief ? unnamedView(mark, emphasis) : markView(mark, names.get(mark.id) ?? '', emphasis)))}
    <g aria-hidden="true">${marks.map((mark) => wordsView(mark, emphasis))}</g>`;
};

const bandView = ({ x, y, width, height }: Box): TemplateResult =>
  svg`<rect class="band" x=${x} y=${y} width=${width} height=${height}></rect>`;

/** Lines that follow each other in one role are one path. */
function rulesView(rules: readonly Rule[]): readonly TemplateResult[] {
  const paths: { readonly role: string; d: string }[] = [];
  for (const { x1, y1, x2, y2, role } of rules) {
    const last = paths.at(-1);
    const d = `M${x1},${y1}L${x2},${y2}`;
    if (last?.role === role) last.d += d;
    else paths.push({ role, d });
  }
  return paths.map(({ role, d }) => svg`<path class=${role} d=${d}></path>`);
}

const textView = ({ x, y, anchor, role, text }: TextLine): TemplateResult =>
  svg`<text class=${role} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`;

/** @param across the whole width of a row, where a row is one mark's */
function hitView({ id, box, y }: Mark, across: number): TemplateResult {
  const width = across || Math.max(HIT, box.width);
  const height = across ? box.height + 6 : Math.max(HIT, box.height);
  const x = across ? 0 : box.x + (box.width - width) / 2;
  const top = across ? box.y - 3 : height > HIT ? box.y : y - HIT / 2;
  const role = width > HIT ? 'hit' : height > HIT ? 'hit tall' : 'hit small';
  return svg`<rect class=${role} data-id=${id} x=${x} y=${top} width=${width} height=${height}></rect>`;
}

const isAmong = ({ id, stands }: Mark, ids: ReadonlySet<string>): boolean =>
  ids.size > 0 && (ids.has(id) || stands.some((each) => ids.has(each)));

/** What is picked out of a mark, as class names. */
function toneOf(mark: Mark, { selected, highlighted, hovered }: Emphasis): string {
  const chosen = isAmong(mark, selected);
  const dimmed = highlighted.size > 0 && !chosen && !isAmong(mark, highlighted);
  const over = hovered !== null && (hovered === mark.id || mark.stands.includes(hovered));
  return `${mark.turning ? ' turning' : ''}${chosen ? ' selected' : ''}${dimmed ? ' dimmed' : ''}${over ? ' over' : ''}`;
}

const unnamedView = (mark: Mark, emphasis: Emphasis): TemplateResult =>
  svg`<g class=${classOf(mark, emphasis)} data-id=${mark.id}>
    ${markBody(mark)}${isAmong(mark, emphasis.selected) ? selectedRing(mark) : nothing}
  </g>`;

const classOf = (mark: Mark, emphasis: Emphasis): string => `mark slot-${mark.slot}${toneOf(mark, emphasis)}`;

function markView(mark: Mark, name: string, emphasis: Emphasis): TemplateResult {
  const chosen = isAmong(mark, emphasis.selected);
  const current = emphasis.current === mark.id;
  return svg`<g class=${classOf(mark, emphasis)} data-id=${mark.id} role="button"
    aria-label=${name} aria-pressed=${chosen ? 'true' : 'false'} tabindex=${current ? 0 : -1}>
    ${markBody(mark)}${chosen ? selectedRing(mark) : nothing}${current ? focusRing(mark) : nothing}
  </g>`;
}

/** What the eye reads beside a mark; the mark's own name says it in full. */
function wordsView(mark: Mark, emphasis: Emphasis): readonly TemplateResult[] {
  const tone = toneOf(mark, emphasis);
  return mark.texts.map(
    ({ x, y, anchor, role, text }) =>
      svg`<text class="words ${role}${tone}" data-id=${mark.id} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`,
  );
}
