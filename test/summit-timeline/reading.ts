import 'statecraft/summit-timeline/define';
import type { SummitTimeline } from 'statecraft/summit-timeline';
import { seededDossier } from '../../stories/dossiers/seeded.js';
import { drawn, pause } from '../elements.js';

type Options = Readonly<Record<string, unknown>>;

export const sample: unknown = await (await fetch(new URL('../../data/south-korea.json', import.meta.url))).json();
export const busy = seededDossier({ actors: 12, events: 300 });

export const timeline = async (options: Options = {}, width = 1000): Promise<SummitTimeline> =>
  (await drawn('summit-timeline', { data: sample, ties: true, ...options }, width)) as unknown as SummitTimeline;

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
export const one = (element: Element, selector: string): HTMLElement => {
  const found = all(element, selector)[0];
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
export const press = async (element: SummitTimeline, selector: string, text: string): Promise<void> => {
  const button = all(element, selector).find((each) => each.textContent?.includes(text));
  if (!button) throw new Error(`no ${selector} with ${text}`);
  button.click();
  await element.updateComplete;
};
/** Until the reader's part of the time has come to rest. */
export const rest = async (element: SummitTimeline): Promise<void> => {
  await pause(220);
  await element.updateComplete;
};
