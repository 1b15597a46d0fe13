import type { LitElement } from 'lit';
import { addStyles } from './adopted-styles.js';
import { plainColour } from './export/colour.js';
import { STILL } from './export/still.js';
import { sayControls } from './export/said-controls.js';
import type { Figure } from './figure/figure.js';
import { tableStyles } from './parts.css.js';
import { fitOf, layOut, sizeOnPaper, type Fit } from './print-layout.js';
import { printStyles } from './print.css.js';
import type { Redraw } from './redraw.js';
import { wearForNow } from './styles-for-now.js';

/** Of the figure on a sheet of A4, in CSS pixels; where a column is narrower, the drawing is scaled to it. */
const PAPER_WIDTH = 680;
/** Some drawings are lower when they are wider, and then fit a page with smaller words. */
const WIDER = 880;
/** Of the form for narrow containers, where the code of the other has never been wanted. */
const NARROW = 559;

export { readyFor } from './print-layout.js';

export interface Printable {
  readonly host: LitElement;
  readonly redraw: Redraw;
  figure(): Figure | undefined;
}

/** One pair of listeners a window, while there is a figure in it. */
const joined = new Map<Window, Map<Printable, Undo | undefined>>();

type Undo = () => void;

/** Has a figure redrawn for paper whenever its page is printed. @returns leaves again, and nothing of it stays */
export function joinPrint(printable: Printable): Undo {
  const { host } = printable;
  const view = host.ownerDocument.defaultView;
  if (!view) return () => undefined;
  const there = joined.get(view) ?? listen(view);
  there.set(printable, undefined);
  if (host.shadowRoot) addStyles(host.shadowRoot, [tableStyles, printStyles]);
  return () => {
    there.get(printable)?.();
    there.delete(printable);
    if (there.size || joined.get(view) !== there) return;
    joined.delete(view);
    view.removeEventListener('beforeprint', beforePrint);
    view.removeEventListener('afterprint', afterPrint);
  };
}

function listen(view: Window): Map<Printable, Undo | undefined> {
  const there = new Map<Printable, Undo | undefined>();
  joined.set(view, there);
  view.addEventListener('beforeprint', beforePrint);
  view.addEventListener('afterprint', afterPrint);
  return there;
}

const beforePrint = ({ currentTarget }: Event): void => {
  const there = joined.get(currentTarget as Window);
  for (const [printable, undo] of there ?? []) if (!undo) there?.set(printable, putOnPaper(printable));
};

const afterPrint = ({ currentTarget }: Event): void => {
  const there = joined.get(currentTarget as Window);
  for (const [printable, undo] of there ?? []) {
    undo?.();
    there?.set(printable, undefined);
  }
};

/** Light, at the width of the paper, with words for what is operated. @returns puts all back */
function putOnPaper(printable: Printable): Undo | undefined {
  const { host } = printable;
  const root = host.shadowRoot;
  const whole = root?.querySelector('figure');
  if (!root || !whole) return undefined;
  const worn = [wearForNow(root, LIGHT)];
  if (!readsInLight(whole)) worn.push(wearForNow(root, lightTokens(root)));
  const { figure, fit } = drawFor(printable, root);
  const unsay = sayControls(root);
  const takeAway = layOut(root, figure, fit);
  worn.push(wearForNow(root, sizeOnPaper(root)), wearForNow(root, fit ? fitting(fit) : TALL));
  return () => {
    unsay();
    takeAway();
    for (const takeOff of worn) takeOff();
    printable.redraw(undefined);
  };
}

/** For the first of the widths at which all of the figure stands on one page and its words can still be read. */
function drawFor(printable: Printable, root: ShadowRoot): { figure?: Figure | undefined; fit?: Fit | undefined } {
  for (const width of [PAPER_WIDTH, WIDER]) {
    const figure = printable.redraw(width);
    const fit = figure && fitOf(root, figure);
    if (!figure) break;
    if (fit) return { figure, fit };
  }
  return { figure: printable.redraw(PAPER_WIDTH) ?? printable.redraw(NARROW) ?? printable.figure() };
}

/** While it is measured, the figure is as wide as it will be on paper, with nothing to operate. */
const LIGHT = `
  :host { color-scheme: light !important; --_ground: #fff !important }
  @media screen { :host { width: ${PAPER_WIDTH}px !important; max-width: none !important } ${STILL} }
`;
/** Longer than a page: it is cut where it may be, not moved to the next page and cut there anywhere. */
const TALL = '@media print { :host, .figure { break-inside: auto !important } }';

/** A page that is lower than A4 still takes the drawing whole; one that is broad does not. */
const fitting = ({ rest }: Fit): string =>
  `@media print and (orientation: portrait) { svg[part~=svg] { max-height: calc(100vh - ${rest}px) } }`;

/** Whether what the page has set for a light scheme is to be read on white: a page may be dark whatever the scheme is. */
function readsInLight(figure: Element): boolean {
  return brightness(getComputedStyle(figure).color) < 0.5;
}

/** 0–1. */
const brightness = (colour: string): number => {
  const hex = plainColour(colour)?.slice(1, 7) ?? '';
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
};

/** All tokens that a figure has, at their own light values, whatever the page has set. */
function lightTokens({ adoptedStyleSheets }: ShadowRoot): string {
  const tokens = [...adoptedStyleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .flatMap((rule) => ('selectorText' in rule && rule.selectorText === ':host' ? [(rule as CSSStyleRule).style] : []))
    .flatMap((style) => [...style].map((name) => [name, style.getPropertyValue(name)] as const))
    .flatMap(([name, value]) => {
      const light = /light-dark\(\s*([^,]+?)\s*,/.exec(value)?.[1];
      return name.startsWith('--_') && light ? [`${name}: ${light}`] : [];
    });
  return `:host { ${tokens.join(';')} }`;
}
