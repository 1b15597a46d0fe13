import type { LitElement } from 'lit';
import type { DossierFile } from '../dossier/dossier.js';
import { pageLanguage } from './page-language.js';

/** What a figure draws that nobody sees: the first one of the page finds its code compiled and its fonts at hand. */
export interface Rehearsal {
  readonly data: DossierFile;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Sends for what a tag is rehearsed with. */
export type Rehearsals = () => Promise<readonly Rehearsal[]>;

/** A chart element that can draw off the page. */
export interface Rehearsing extends LitElement {
  locale?: string;
  /** Resolves when it has drawn, or been stopped. @param width in CSS pixels */
  rehearse(width: number): Promise<void>;
  stopRehearsal(): void;
}

/** Wider and narrower ones are drawn by the same code, and a frame that is not shown has no width at all. */
const [NARROWEST, WIDEST] = [320, 960];

const tags = new Set<string>();
const drawn = new Set<string>();
let underway: Rehearsing | undefined;
let last: Promise<void> = Promise.resolve();

/** The page has something to draw: that goes first, and is a rehearsal of its own. */
export function stopRehearsing(tag: string): void {
  drawn.add(tag);
  underway?.stopRehearsal();
}

/**
 * Rehearses a tag in the page's idle time, while its data are on their way or before there is a figure at all. Not where
 * the browser cannot say when it is idle, nor where the reader wants to save data.
 */
export function rehearseWhenIdle(tag: string, load: Rehearsals): void {
  if (typeof requestIdleCallback !== 'function' || savesData()) return;
  tags.add(tag);
  last = last.then(() => rehearseAll(tag, load));
}

async function rehearseAll(tag: string, load: Rehearsals): Promise<void> {
  await idle();
  if (!isWanted(tag)) return;
  try {
    for (const rehearsal of await load()) {
      if (!isWanted(tag)) return;
      await rehearse(tag, rehearsal);
      if (!isWanted(tag)) return;
      await idle();
    }
  } catch {
    // What could not be had is sent for again, and told of, when the page wants it.
  }
}

/** Nothing of it is kept. */
async function rehearse(tag: string, rehearsal: Rehearsal): Promise<void> {
  const { shadowRoot } = await draw(tag, rehearsal);
  await idle();
  if (shadowRoot && isWanted(tag)) layOut(shadowRoot);
}

async function draw(tag: string, { data, options }: Rehearsal): Promise<Rehearsing> {
  const double = document.createElement(tag) as Rehearsing;
  const onPage = document.querySelector<Rehearsing>(tag);
  const locale = onPage?.locale ?? pageLanguage(onPage ?? document.documentElement);
  Object.assign(double, options, { data, locale });
  underway = double;
  await double.rehearse(widthOfPage());
  underway = undefined;
  return double;
}

/**
 * The first layout looks for fonts and shapes letters, and what it finds is kept. What was drawn is put on the page for
 * no longer than a task: unseen, not in the flow, and in a root of its own, where no query of the page meets it.
 */
function layOut({ adoptedStyleSheets, childNodes }: ShadowRoot): void {
  const stand = document.createElement('div');
  stand.style.cssText = 'position: fixed; inset: 0 auto auto 0; visibility: hidden; contain: layout style paint';
  stand.style.width = `${widthOfPage()}px`;
  const root = stand.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = adoptedStyleSheets;
  root.append(...childNodes);
  document.body?.append(stand);
  stand.getBoundingClientRect();
  stand.remove();
}

const widthOfPage = (): number => Math.max(NARROWEST, Math.min(innerWidth, WIDEST));

/** Where a page has figures, only what it has; where it has none yet, all that it has defined. */
const isWanted = (tag: string): boolean =>
  !drawn.has(tag) && (document.querySelector(tag) !== null || !document.querySelector([...tags].join()));

const idle = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));

const savesData = (): boolean =>
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData === true;
