import type { ComplexAttributeConverter } from 'lit';
import { encodeId } from '../dossier/encode-id.js';

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** `selected="KOR six-party%20talks"` ⇄ `['KOR', 'six-party talks']`. */
export const idList: ComplexAttributeConverter<readonly string[]> = {
  fromAttribute: (value) => (value ?? '').split(/\s+/).filter(Boolean).map(decode),
  // A page may set the attribute's text where the property wants a list.
  toAttribute: (ids: unknown) =>
    Array.isArray(ids) ? ids.map(String).map(encodeId).join(' ') || null : typeof ids === 'string' ? ids || null : null,
};

/**
 * One of the values an option knows, else its first. Attributes never throw: what is not known means the default,
 * and the console hears of it once.
 */
export function oneOf<T extends string>(element: Element, option: string, value: unknown, known: readonly T[]): T {
  const fallback = known[0] as T;
  if (value === undefined || value === null || value === '') return fallback;
  if ((known as readonly unknown[]).includes(value)) return value as T;
  warnOnce(element, `invalid ${option}: ${String(value).slice(0, 80)} (expected ${known.join(', ')})`);
  return fallback;
}

const said = new WeakMap<Element, Set<string>>();

/** One console warning per element and message. */
export function warnOnce(element: Element, message: string): void {
  const messages = said.get(element) ?? new Set();
  if (messages.has(message)) return;
  said.set(element, messages.add(message));
  console.warn(`<${element.localName}> ${message}`);
}
