import { fixture, html, oneEvent } from '@open-wc/testing';
import type { ChartElement } from '../src/chart/chart-element.js';
import { smallDossier, type Tag } from './fixtures.js';

/** Options by property name. */
type Options = Readonly<Record<string, unknown>>;

/** Makes an element with its options set before it is connected, as frameworks do. */
export async function place(tag: Tag, options: Options = {}, width = 900): Promise<ChartElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const element = document.createElement(tag) as ChartElement;
  Object.assign(element, options);
  box.append(element);
  return element;
}

/** An element that shows its first picture. */
export async function drawn(tag: Tag, options: Options = {}, width = 900): Promise<ChartElement> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.width = `${width}px`;
  const element = document.createElement(tag) as ChartElement;
  Object.assign(element, { data: smallDossier, ...options });
  const settled = oneEvent(element, 'statecraft-settled');
  box.append(element);
  await settled;
  return element;
}

/** All text that a reader sees in the figure. */
export const textIn = (element: Element): string => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

/** Whether there is such a node in the figure. As a boolean: a failed comparison of nodes would print all that hangs on them. */
export const has = (element: Element, selector: string): boolean =>
  Boolean(element.shadowRoot?.querySelector(selector));

/** Opens the filters of an element, or of a part of a page, as a click on them does. */
export async function openFilters(place: Element): Promise<void> {
  const details = (place.shadowRoot ?? place).querySelector<HTMLDetailsElement>('details.filters');
  if (!details) throw new Error('has no filters');
  const toggled = oneEvent(details, 'toggle');
  details.open = true;
  await toggled;
}

/** What an element says by events, in order, as it says it. */
export function listen(target: EventTarget): string[] {
  const heard: string[] = [];
  for (const type of ['ready', 'settled', 'error', 'problem', 'select', 'hover', 'change']) {
    target.addEventListener(`statecraft-${type}`, () => heard.push(type));
  }
  return heard;
}

/** Waits until the ends of a load are in, and a little longer for one too many. */
export async function endOf(element: Element, heard: readonly string[], timeout = 3000): Promise<void> {
  const until = performance.now() + timeout;
  while (!heard.some((type) => type === 'ready' || type === 'error') && performance.now() < until) await pause(10);
  // What has failed does not settle.
  const settling = performance.now() + 1000;
  while (heard.at(-1) === 'ready' && performance.now() < settling) await pause(10);
  await pause(60);
}

/** Without what the console is told: of tests whose data are wrong on purpose. */
export async function quietly(test: () => Promise<void>): Promise<void> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    await test();
  } finally {
    console.warn = warn;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for what comes by itself; the test then says what it wanted. */
export async function until(holds: () => boolean, timeout = 3000): Promise<void> {
  const end = performance.now() + timeout;
  while (!holds() && performance.now() < end) await pause(10);
}

export const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** The parts of the package that this page has fetched. */
export const fetched = (): readonly string[] =>
  performance.getEntriesByType('resource').flatMap(({ name }) => /chunks\/([\w-]+)-[\w-]{8}\.js/.exec(name)?.[1] ?? []);
