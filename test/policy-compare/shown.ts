import 'statecraft/policy-compare/define';
import type { PolicyCompare } from 'statecraft/policy-compare';
import { drawn } from '../elements.js';
import { dossierOf, trilateral } from './comparisons.js';

type Options = Readonly<Record<string, unknown>>;

export const compare = async (options: Options = {}, width = 1100): Promise<PolicyCompare> =>
  (await drawn('policy-compare', { data: dossierOf(trilateral), ...options }, width)) as unknown as PolicyCompare;

export const all = (element: Element, selector: string): Element[] => [
  ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
];
export const one = (element: Element, selector: string): Element => {
  const found = all(element, selector)[0];
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
export const focused = (element: Element): string | null =>
  element.shadowRoot?.activeElement?.getAttribute('data-id') ?? null;
export const idsOf = (element: Element, type: string): (string | null)[] => {
  const ids: (string | null)[] = [];
  element.addEventListener(type, (event) => ids.push((event as unknown as { id: string | null }).id));
  return ids;
};
export const middleOf = (box: DOMRect | undefined): [number, number] => {
  if (!box) throw new Error('no box');
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
};
