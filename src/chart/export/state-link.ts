import { defaultConverter, type PropertyDeclaration, type ReactiveElement } from 'lit';

/** How a figure is set up is the page's; what of it is shown is the reader's, and goes into a link. */
const NOT_STATE = new Set(['frame']);

/** Longer addresses are cut by what they are sent through. */
const LONGEST = 4000;

/**
 * The state of a figure as the end of an address: `#ties?at=2003&selected=KOR`, by the names of attributes; `-selected`
 * where the page has set what the reader has given up. Only options that the reader can change are in it, and only they
 * are taken from it: an address is anybody's text.
 */
export class StateLink {
  readonly #options: readonly Option[];
  /** As the page has set it. */
  readonly #before: ReadonlyMap<Option, string | null>;

  /** Takes up the state that the page's address asks for, if it asks for this element's. */
  constructor(private readonly host: ReactiveElement) {
    const { elementProperties } = host.constructor as typeof ReactiveElement;
    this.#options = [...elementProperties].flatMap(([key, { attribute, ...rest }]) => {
      const name = typeof attribute === 'string' ? attribute : String(key).toLowerCase();
      return rest.reflect && !NOT_STATE.has(name) ? { key, name, ...rest } : [];
    });
    this.#before = new Map(this.#options.map((option) => [option, this.#written(option)]));
    const asked = stateIn(host.ownerDocument.location.hash, host.id);
    if (asked) this.#take(asked);
  }

  /** The page's address with the state as it is now. */
  get href(): string {
    const state = this.#options.flatMap((option) => {
      const text = this.#written(option);
      if (text === this.#before.get(option)) return [];
      return text === null ? `-${option.name}` : `${option.name}=${encodeURIComponent(text)}`;
    });
    return `${this.host.ownerDocument.location.href.replace(/#.*$/s, '')}#${encodeURIComponent(this.host.id)}?${state.join('&')}`;
  }

  #take(asked: URLSearchParams): void {
    for (const { name } of this.#options) {
      const value = asked.get(name);
      if (value !== null) this.host.setAttribute(name, value);
      else if (asked.has(`-${name}`)) {
        // A property that was set has no attribute yet which could be taken away.
        this.host.setAttribute(name, '');
        this.host.removeAttribute(name);
      }
    }
    // A browser leads to the element of that name; this is one, with more in it.
    if (!scrollY) void this.host.updateComplete.then(() => this.host.scrollIntoView());
  }

  #written({ key, converter, type }: Option): string | null {
    const value = (this.host as unknown as Record<PropertyKey, unknown>)[key];
    const write = (typeof converter === 'object' && converter.toAttribute) || defaultConverter.toAttribute;
    return value === undefined ? null : ((write?.(value, type) ?? null) as string | null);
  }
}

interface Option extends PropertyDeclaration {
  readonly key: PropertyKey;
  readonly name: string;
}

/** What an address says of the element with that id, or undefined. */
export function stateIn(hash: string, id: string): URLSearchParams | undefined {
  const [, name = '', state] = /^#([^?]*)\?(.*)$/s.exec(hash.slice(0, LONGEST)) ?? [];
  try {
    return state !== undefined && decodeURIComponent(name) === id ? new URLSearchParams(state) : undefined;
  } catch {
    return undefined;
  }
}
