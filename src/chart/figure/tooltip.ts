import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import { toolWords } from '../tool-words.js';
import type { Details, DetailsEntry } from './figure.js';
import { superscript } from './superscript.js';

// The pointer needs some time from the mark to the text.
const GRACE_MS = 300;
const MOST_LINES = 3;
const GAP = 14;

const inLines = ({ title, lines }: DetailsEntry): string[] =>
  lines.length ? lines.map(({ text }) => `${title} · ${text}`) : [title];

interface Host extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  boxOf(id: string): DOMRect | undefined;
}

/** A place on the page, in client coordinates. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The record under pointer or focus in words, with the numbers of its sources. It stays while the pointer is on it, and
 * Escape takes it away (WCAG 2.2, 1.4.13).
 */
export class Tooltip implements ReactiveController {
  #shown: Details | undefined;
  #pointer: Place | undefined;
  #held = false;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  #dismissed: string | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /**
   * @param details what is under pointer or focus
   * @param pointer where the pointer came upon it; absent for the focus
   */
  view(details: Details | undefined, pointer: Place | undefined, language: Language): TemplateResult | typeof nothing {
    if (details?.id !== this.#dismissed) this.#dismissed = undefined;
    if (details && this.#dismissed === undefined) this.#show(details, pointer);
    else if (this.#shown && !this.#held) this.#leaving ??= setTimeout(this.#hide, GRACE_MS);
    return this.#shown ? this.#box(this.#shown, language) : nothing;
  }

  hostDisconnected(): void {
    this.#hide();
  }

  /** Under the pointer or the mark, within the drawing. */
  hostUpdated(): void {
    const tip = this.host.renderRoot.querySelector<HTMLElement>('.tooltip');
    const drawing = tip?.offsetParent?.getBoundingClientRect();
    if (!tip || !drawing || !this.#shown) return;
    const mark = this.host.boxOf(this.#shown.id);
    const x = this.#pointer?.x ?? (mark ? mark.x + mark.width / 2 : drawing.x);
    const under = this.#pointer?.y ?? mark?.bottom ?? drawing.y;
    const over = this.#pointer?.y ?? mark?.top ?? drawing.y;
    const left = Math.min(Math.max(0, x - drawing.x - tip.offsetWidth / 2), drawing.width - tip.offsetWidth);
    const fits = under + GAP + tip.offsetHeight <= Math.min(window.innerHeight, drawing.bottom + 60);
    const top = (fits ? under + GAP : over - GAP - tip.offsetHeight) - drawing.y;
    tip.style.setProperty('left', `${Math.round(left)}px`);
    tip.style.setProperty('top', `${Math.round(top)}px`);
  }

  #box({ title, lines: own, entries = [], disputed, cites }: Details, language: Language): TemplateResult {
    const lines = [...own, ...entries.flatMap(inLines)];
    const more = lines.length - MOST_LINES;
    return html`<div
      class="tooltip"
      part="tooltip"
      role="tooltip"
      @pointerenter=${this.#hold}
      @pointerleave=${this.#release}
    >
      <b><bdi>${title}</bdi>${superscript(cites)}</b>
      ${lines.slice(0, more > 1 ? MOST_LINES : undefined).map((line) => html`<p><bdi>${line}</bdi></p>`)}
      ${more > 1 ? html`<p>${toolWords(language).more(language.number(more))}</p>` : nothing}
      ${disputed === undefined ? nothing : html`<p><b>?</b> <bdi>${disputed}</bdi></p>`}
    </div>`;
  }

  #show(details: Details, pointer: Place | undefined): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    if (!this.#shown) document.addEventListener('keydown', this.#dismiss, true);
    if (details.id !== this.#shown?.id) this.#pointer = pointer;
    this.#shown = details;
  }

  readonly #hide = (): void => {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
    this.#held = false;
    if (!this.#shown) return;
    document.removeEventListener('keydown', this.#dismiss, true);
    this.#shown = undefined;
    this.host.requestUpdate();
  };

  readonly #hold = (): void => {
    this.#held = true;
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  };

  readonly #release = (): void => {
    this.#held = false;
    this.host.requestUpdate();
  };

  readonly #dismiss = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    this.#dismissed = this.#shown?.id;
    this.#hide();
  };
}
