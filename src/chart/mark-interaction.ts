import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isElement } from './is-element.js';

/** What a chart lets the reader do with its marks. */
export interface Markable extends ReactiveControllerHost, HTMLElement {
  /** Record ids in reading order. */
  readonly order: readonly string[];
  readonly selected: readonly string[];
  /** The mark that an arrow key leads to; undefined where there is none on that side. */
  neighbour(id: string, key: string): string | undefined;
  /** @param adding beside what is selected already, where a chart can */
  choose(id: string | null, adding?: boolean): void;
  /** The mark that an arrow key with Shift leads to, where that is another. */
  along?(id: string, key: string): string | undefined;
  hover(id: string | null): void;
  /** The record at a place of a drawing whose marks have no node of their own. */
  markAt?(event: MouseEvent): string | undefined;
}

const TYPING_PAUSE_MS = 700;

const isLetter = (key: string): boolean => /^[\p{L}\p{N}]$/u.test(key);

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The next or previous in the reading order: what the arrow keys do where a chart knows no better. */
export function alongOrder(order: readonly string[], id: string, key: string): string | undefined {
  const step = STEPS[key];
  return step === undefined ? undefined : order[order.indexOf(id) + step];
}

/** The record of the mark that an event came from, if it came from one. */
const idOf = (event: Event): string | null => {
  for (const node of event.composedPath()) {
    if (!isElement(node)) break;
    const id = node.getAttribute('data-id');
    if (id !== null) return id;
    if (node.classList.contains('drawing')) break;
  }
  return null;
};

/**
 * Pointer and keys over all marks of a drawing, by delegation: hover, tap, one tab stop, arrows, Home, End, letters, Enter, Esc.
 * Wheel and swipe are left to the page.
 */
export class MarkInteraction implements ReactiveController {
  hovered: string | null = null;
  /** Where the pointer came upon the hovered mark, in client coordinates; absent where the focus did. */
  pointer: { readonly x: number; readonly y: number } | undefined;
  /** The mark that has, or last had, the focus: the one that Tab comes back to. */
  #current: string | null = null;
  #moveFocus = false;
  #typed = '';
  #typedAt = 0;

  constructor(
    private readonly host: Markable,
    private readonly marks: () => ParentNode | null,
  ) {
    host.addController(this);
  }

  /** Along the reading order: what the arrow keys do where a chart knows no better. */
  along(id: string, key: string): string | undefined {
    return alongOrder(this.host.order, id, key);
  }

  get current(): string | null {
    const { order } = this.host;
    return this.#current !== null && order.includes(this.#current) ? this.#current : (order[0] ?? null);
  }

  hostUpdated(): void {
    if (!this.#moveFocus) return;
    this.#moveFocus = false;
    const current = this.current;
    for (const mark of this.marks()?.querySelectorAll<SVGElement>('[data-id][tabindex]') ?? []) {
      if (mark.getAttribute('data-id') === current) return mark.focus();
    }
  }

  readonly over = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#hover(this.#markOf(event), { x: event.clientX, y: event.clientY });
  };

  /** From mark to mark where marks are only places. */
  readonly move = (event: PointerEvent): void => {
    if (this.host.markAt) this.over(event);
  };

  readonly leave = (): void => this.#hover(null);

  readonly click = (event: MouseEvent): void => {
    const id = this.#markOf(event);
    if (id !== null && this.host.order.includes(id)) this.#current = id;
    this.host.choose(id, event.ctrlKey || event.metaKey || event.shiftKey);
  };

  readonly focusIn = (event: FocusEvent): void => {
    const id = idOf(event);
    if (id === null) return;
    // A mark that is hovered already says nothing new by its focus, but the ring and the tab stop are to follow.
    if (id !== this.#current) this.host.requestUpdate();
    this.#current = id;
    this.#hover(id);
  };

  /** Focus that goes on to another mark has not left. */
  readonly focusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(isElement(relatedTarget) && relatedTarget.closest('.drawing [data-id]'))) this.#hover(null);
  };

  /** Keys act on marks; in a table, or on any control in the drawing, they are the browser's. */
  readonly keyDown = (event: KeyboardEvent): void => {
    const [mark] = event.composedPath();
    const id = mark instanceof Element ? mark.getAttribute('data-id') : null;
    if (id === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const acted = isLetter(event.key) ? this.#type(id, event) : this.#act(id, event.key, event.shiftKey);
    if (acted) event.preventDefault();
  };

  /** Letters lead to the next mark whose name begins with them. */
  #type(id: string, { key, timeStamp }: KeyboardEvent): boolean {
    this.#typed = (timeStamp - this.#typedAt > TYPING_PAUSE_MS ? '' : this.#typed) + key.toLocaleLowerCase();
    this.#typedAt = timeStamp;
    const marks = [...(this.marks()?.querySelectorAll('[data-id][tabindex]') ?? [])];
    const at = marks.findIndex((mark) => mark.getAttribute('data-id') === id);
    // A first letter goes on to the next name; further letters may stay on the one that they have found.
    const from = at + (this.#typed.length > 1 ? 0 : 1);
    const named = [...marks.slice(from), ...marks.slice(0, from)].find((mark) =>
      (mark.getAttribute('aria-label') ?? mark.textContent ?? '').trim().toLocaleLowerCase().startsWith(this.#typed),
    );
    return named ? this.#go(named.getAttribute('data-id') ?? id) : false;
  }

  #act(id: string, key: string, shift: boolean): boolean {
    if (key === 'Enter' || key === ' ') return (this.host.choose(id, shift), true);
    if (key === 'Escape') return this.#giveUp();
    const { order } = this.host;
    const end = key === 'Home' ? order[0] : key === 'End' ? order.at(-1) : undefined;
    const next = end ?? (shift ? this.host.along?.(id, key) : undefined) ?? this.host.neighbour(id, key);
    if (next === undefined) return key in STEPS;
    return this.#go(next);
  }

  #go(id: string): boolean {
    this.#current = id;
    this.#moveFocus = true;
    this.host.requestUpdate();
    return true;
  }

  /** An Escape that has nothing to give up here leaves the drawing, and is the page's, too. */
  #giveUp(): boolean {
    const something = this.hovered !== null || this.host.selected.length > 0;
    this.host.choose(null);
    this.#hover(null);
    if (!something) this.marks()?.querySelector<HTMLElement>('[data-id]:focus')?.blur();
    return something;
  }

  #markOf(event: MouseEvent): string | null {
    return idOf(event) ?? this.host.markAt?.(event) ?? null;
  }

  /** As if the pointer were there, but nobody is told. */
  show(id: string | null): void {
    if (id === this.hovered) return;
    this.hovered = id;
    this.host.requestUpdate();
  }

  #hover(id: string | null, pointer?: MarkInteraction['pointer']): void {
    if (id === this.hovered) return;
    this.pointer = pointer;
    this.show(id);
    this.host.hover(id);
  }
}
