import { marksOn, type Box, type Look, type PlainMark } from '../paint.js';
import { isElement } from '../is-element.js';
import { wearForNow } from '../styles-for-now.js';
import { plainColour } from './colour.js';
import { htmlTextMarks } from './html-text-marks.js';
import { SAID, sayControls } from './said-controls.js';
import { NOT_SEEN, PARTS, STILL } from './still.js';
import { svgMarks } from './svg-marks.js';
import { fontOf } from './text-look.js';

/** A figure as marks, by its parts from top to bottom, in a box that begins at 0, 0. */
export interface FigureMarks {
  readonly width: number;
  readonly height: number;
  /** Colour under everything, if there is one. */
  readonly ground: string | undefined;
  readonly parts: readonly FigurePart[];
}

export interface FigurePart {
  readonly name: string;
  readonly box: Box;
  readonly marks: readonly PlainMark[];
}

/**
 * Reads off the page what a figure shows, wherever it is drawn as SVG, on canvas or in HTML: the very picture that the
 * reader has, without what operates it.
 * @returns undefined where the figure takes no room on the page
 */
export function figureMarks(root: ShadowRoot): FigureMarks | undefined {
  const figure = root.querySelector<HTMLElement>('figure');
  if (!figure?.offsetWidth) return undefined;
  const scrolled = [...figure.querySelectorAll('*')].filter(({ scrollLeft, scrollTop }) => scrollLeft || scrollTop);
  const places = scrolled.map(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop] as const);
  const takeOff = wearForNow(root, STILL);
  const unsay = sayControls(figure);
  try {
    return read(figure);
  } finally {
    unsay();
    takeOff();
    scrolled.forEach((each, i) => each.scrollTo(...(places[i] ?? [0, 0])));
  }
}

function read(figure: HTMLElement): FigureMarks {
  const box = figure.getBoundingClientRect();
  // A page may show the figure larger or smaller than it is laid out.
  const scale = box.width / figure.offsetWidth || 1;
  const [width, height] = [Math.max(figure.offsetWidth, figure.scrollWidth), figure.offsetHeight];
  const fromRight = getComputedStyle(figure).direction === 'rtl';
  const origin = new DOMPoint(fromRight ? box.right - width * scale : box.left, box.top);
  const whole = { x: 0, y: 0, width, height };
  const frame = { name: 'frame', box: whole, marks: boxMarks(figure, getComputedStyle(figure), { origin, scale }) };
  const parts = [...figure.querySelectorAll(`:scope > :is(${PARTS})`)].map((part) => ({
    name: (part.getAttribute('part') ?? part.getAttribute('name') ?? part.localName).split(' ')[0] ?? '',
    box: boxOf(part, { origin, scale }),
    marks: part.matches('.control') ? controlMarks(part, { origin, scale }) : within(part, { origin, scale }),
  }));
  const ground = plainColour(getComputedStyle(hostOf(figure)).backgroundColor);
  return { width, height, ground, parts: [frame, ...parts].filter(({ marks }) => marks.length) };
}

const hostOf = (element: Element): Element => (element.getRootNode() as ShadowRoot).host;

interface Place {
  readonly origin: DOMPoint;
  readonly scale: number;
}

/** All that is seen of an element, in the order of the page. */
function within(element: Element, place: Place): PlainMark[] {
  if (element.matches(NOT_SEEN)) return [];
  const style = getComputedStyle(element);
  if (style.display === 'none' || Number(style.opacity) === 0) return [];
  if (element.localName === 'svg') return svgMarks(element as SVGSVGElement, boxOf(element, place));
  if (element.localName === 'canvas') return moved(marksOn(element as HTMLCanvasElement), boxOf(element, place));
  const children = element.localName === 'slot' ? contentOf(element as HTMLSlotElement) : element.childNodes;
  const own = style.visibility === 'hidden' ? [] : boxMarks(element, style, place);
  return [
    ...own,
    ...[...children].flatMap((child) =>
      child.nodeType === Node.TEXT_NODE
        ? htmlTextMarks(child as Text, place.origin, place.scale)
        : isElement(child)
          ? within(child, place)
          : [],
    ),
  ];
}

const contentOf = (slot: HTMLSlotElement): Iterable<Node> => {
  const assigned = slot.assignedNodes({ flatten: true });
  return assigned.length ? assigned : slot.childNodes;
};

const boxOf = (element: Element, { origin, scale }: Place): Box => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: (x - origin.x) / scale, y: (y - origin.y) / scale, width: width / scale, height: height / scale };
};

const moved = (marks: readonly PlainMark[], { x, y }: Box): PlainMark[] =>
  marks.map((mark) => {
    const [a, b, c, d, e, f] = mark.matrix ?? [1, 0, 0, 1, 0, 0];
    const clip = mark.clip && { clip: { ...mark.clip, x: mark.clip.x + x, y: mark.clip.y + y } };
    return { ...mark, ...clip, matrix: [a, b, c, d, e + x, f + y] };
  });

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** What CSS draws of a box: its ground, its borders, the outline around what is selected. */
function boxMarks(element: Element, style: CSSStyleDeclaration, place: Place): PlainMark[] {
  const box = boxOf(element, place);
  if (!box.width || !box.height) return [];
  const marks: PlainMark[] = [];
  const fill = plainColour(style.backgroundColor);
  const round = parseFloat(style.borderTopLeftRadius);
  const widths = SIDES.map((side) =>
    style[`border${side}Style`] === 'none' ? 0 : parseFloat(style[`border${side}Width`]),
  );
  const colours = SIDES.map((side) => plainColour(style[`border${side}Color`]));
  const [width = 0, stroke] = [widths[0], colours[0]];
  if (stroke && width && new Set(widths).size === 1) {
    marks.push(
      ringMark(box, -width / 2, { stroke, strokeWidth: width, ...(fill && { fill }) }, style.borderTopLeftRadius),
    );
  } else {
    if (fill) marks.push({ type: 'rect', ...box, fill, ...(round && { round }) });
    marks.push(...sideMarks(box, widths, colours));
  }
  const outline = style.outlineStyle === 'none' ? undefined : plainColour(style.outlineColor);
  const [thick, gap] = [parseFloat(style.outlineWidth), parseFloat(style.outlineOffset)];
  if (outline && thick) marks.push(ringMark(box, gap + thick / 2, { stroke: outline, strokeWidth: thick }, '0'));
  return marks;
}

function ringMark({ x, y, width, height }: Box, out: number, look: Look, radius: string): PlainMark {
  const box = { x: x - out, y: y - out, width: width + 2 * out, height: height + 2 * out };
  const most = Math.min(box.width, box.height) / 2;
  const round = radius.endsWith('%') ? (parseFloat(radius) / 50) * most : Math.min(most, parseFloat(radius));
  return { type: 'rect', ...box, ...look, ...(round > 0 && { round }) };
}

/** A border as a filled strip: lines of whole pixels stay sharp. */
function sideMarks({ x, y, width, height }: Box, widths: number[], colours: (string | undefined)[]): PlainMark[] {
  return widths.flatMap((thick, i) => {
    const fill = colours[i];
    if (!thick || !fill) return [];
    const flat = i % 2 === 0;
    const [left, top] = [i === 1 ? x + width - thick : x, i === 2 ? y + height - thick : y];
    return [
      { type: 'rect' as const, x: left, y: top, width: flat ? width : thick, height: flat ? thick : height, fill },
    ];
  });
}

/** A slider cannot be moved in a file: what it stands at is said in its words. */
function controlMarks(control: Element, place: Place): PlainMark[] {
  const text = control.getAttribute(SAID);
  const style = getComputedStyle(control);
  const fill = plainColour(style.color);
  if (!text || !fill) return [];
  const { x, y, width, height } = boxOf(control, place);
  const rtl = style.direction === 'rtl';
  const font = { ...fontOf(style), weight: 700 };
  const across = rtl ? { x: x + width, anchor: 'end' as const, rtl } : { x };
  return [{ type: 'text', text, ...font, ...across, y: y + height / 2 + font.size * 0.35, fill }];
}
