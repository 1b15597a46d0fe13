import { render } from 'lit';
import type { Figure } from './figure/figure.js';
import { paperTable } from './paper-table.js';
import { wearForNow } from './styles-for-now.js';

/** As many marks a printer takes one by one; more are given as the table. */
const MOST_MARKS = 2000;
/** What a page of A4 holds, with the margins that browsers give it. */
const PAGE = { width: 718, height: 1010 };
/** Words break elsewhere on paper, and some lines are higher. */
const SLACK = 40;
/** Text of 12 px is 9 px then, which is the least that is read on paper. */
const LEAST_SCALE = 0.75;
/** What is higher is printed in slices of about this. */
const SLICE = 120;

/** All of the figure stands on one page. */
export interface Fit {
  /** How high all but the drawing is. */
  readonly rest: number;
}

/** A drawing fills its column, and is neither enlarged to look at nor made too small to read. */
export function sizeOnPaper(root: ShadowRoot): string {
  const width = root.querySelector<SVGSVGElement>('.drawing svg[part~=svg]')?.viewBox.baseVal.width ?? PAGE.width;
  const [least, most] = [0.75 * Math.min(width, PAGE.width), 1.12 * width];
  return `@media print { svg[part~=svg] { min-width: ${Math.round(least)}px; max-width: ${Math.round(most)}px } }`;
}

/** @returns undefined where the figure takes several pages */
export function fitOf(root: ShadowRoot, { tableOnPaper }: Figure): Fit | undefined {
  const whole = root.querySelector('figure')?.offsetHeight ?? 0;
  const drawing = root.querySelector<HTMLElement>('.drawing');
  const svg = drawing?.querySelector<SVGSVGElement>('svg[part~=svg]');
  if (!drawing || tableOnPaper) return undefined;
  if (!svg) return whole <= PAGE.height ? { rest: 0 } : undefined;
  const { width, height } = svg.viewBox.baseVal;
  const rest = whole - drawing.offsetHeight;
  const scale = Math.min((PAGE.width - 40) / width, (PAGE.height - rest) / height);
  return scale < LEAST_SCALE ? undefined : { rest: rest + SLACK };
}

/**
 * Puts beside a drawing what is printed in its place: the marks of what scrolls or is painted, slices that a page can end
 * between where the drawing fits none, the table where it leaves out too much. On the screen nothing of it shows.
 * @param figure undefined where it could not be drawn for paper, and is printed as it is
 * @returns takes it away again
 */
export function layOut(root: ShadowRoot, figure: Figure | undefined, fit: Fit | undefined): () => void {
  const drawing = root.querySelector<HTMLElement>('.drawing');
  if (!drawing) return () => undefined;
  const box = document.createElement('div');
  box.className = 'drawing';
  drawing.after(box);
  const instead = inPlaceOf(root, drawing, box, fit);
  const short = figure?.tableOnPaper && !drawing.querySelector('.table-scroll');
  if (figure && (short || instead === 'table')) {
    const rows = document.createElement('div');
    render(paperTable(figure.table), rows);
    box.append(rows);
  }
  drawing.classList.toggle('off-paper', !!instead);
  box.classList.add('on-paper');
  return () => {
    drawing.classList.remove('off-paper');
    box.remove();
  };
}

/** @returns whether anything is printed in place of the drawing */
function inPlaceOf(root: ShadowRoot, drawing: HTMLElement, box: HTMLElement, fit: Fit | undefined): boolean | 'table' {
  if (drawing.querySelector('.table-pages')) return 'table';
  if (drawing.querySelector(IN_MARKS)) return asMarks(root, drawing, box);
  const whole = drawing.querySelector<SVGSVGElement>('svg[part~=svg]');
  if (fit || !whole || whole.viewBox.baseVal.height <= PAGE.height / 2) return false;
  box.append(...slicesOf(whole));
  return true;
}

/** What scrolls is printed whole; a canvas, which would be pixels, as its marks. */
const IN_MARKS = 'canvas, .matrix-scroll';
let reader: typeof import('./print-marks.js') | undefined;

/** What reads marks off the page loads where there is such a drawing, before anybody prints. */
export async function readyFor(root: ShadowRoot): Promise<void> {
  if (!reader && root.querySelector(IN_MARKS)) reader = await import('./print-marks.js');
}

function asMarks(root: ShadowRoot, drawing: HTMLElement, box: HTMLElement): boolean | 'table' {
  const canvas = drawing.querySelector('canvas') !== null;
  const whole = reader?.drawingInMarks(root, canvas ? MOST_MARKS : Infinity);
  if (!whole) return canvas ? 'table' : false;
  // In a root of its own: the figure's styles would win over the colours that stand in the marks.
  const inner = box.attachShadow({ mode: 'open' });
  wearForNow(inner, 'svg { display: block; width: 100%; height: auto }');
  inner.append(whole);
  if (whole.viewBox.baseVal.height > PAGE.height / 2) whole.replaceWith(...slicesOf(whole));
  return true;
}

/** A tall drawing as slices of itself, cut where there is neither a word nor a sign. */
function slicesOf(whole: SVGSVGElement): Element[] {
  const { x, y, width, height } = whole.viewBox.baseVal;
  const cuts = cutsOf(whole, height);
  return [0, ...cuts].map((from, i) => {
    const to = cuts[i] ?? height;
    const slice = whole.cloneNode(true) as SVGSVGElement;
    slice.setAttribute('viewBox', `${x} ${y + from} ${width} ${to - from}`);
    slice.setAttribute('height', String(to - from));
    slice.classList.add('slice');
    return slice;
  });
}

/** What is as high as this runs through the rows, and may be cut. */
const THROUGH = 90;

function cutsOf(whole: SVGSVGElement, height: number): number[] {
  const { top, height: shown } = whole.getBoundingClientRect();
  const scale = height / shown || 1;
  const taken = new Uint8Array(Math.ceil(height) + 1);
  for (const mark of whole.querySelectorAll('text, path, circle, rect, line, polygon')) {
    const box = mark.getBoundingClientRect();
    const [from, to] = [(box.top - top) * scale, (box.bottom - top) * scale];
    if (to - from < THROUGH) taken.fill(1, Math.max(0, Math.floor(from - 1)), Math.max(0, Math.ceil(to + 1)));
  }
  const cuts: number[] = [];
  let from = 0;
  while (height - from > SLICE * 1.5) {
    let at = from + SLICE;
    while (at < height && taken[at]) at++;
    if (at >= height - 40) break;
    cuts.push(at);
    from = at;
  }
  return cuts;
}
