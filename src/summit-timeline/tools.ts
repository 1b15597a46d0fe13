import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { filterBar, filterStyles, toggled } from '../chart/figure/filters.js';
import type { Details } from '../chart/figure/figure.js';
import { zoomButtons } from '../chart/figure/zoom-buttons.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { detailsStyles } from '../chart/parts.css.js';
import { scrollOf } from '../chart/scroll-of.js';
import { ZoomGesture, type Place } from '../chart/zoom-gesture.js';
import type { Dossier } from '../dossier/dossier.js';
import type { Drawn } from './drawn.js';
import { filtersOf } from './filter-groups.js';
import type { Item, Picked } from './layout/items.js';
import { overview, spanWords } from './overview.js';
import { BESIDE_FROM, storyPanel } from './story.js';
import { toolStyles } from './tools.styles.js';
import { TimeZoom } from './zoom.js';

export const styles = [filterStyles, detailsStyles, toolStyles];

/** Fewer events are seen at one glance. */
const WORTH_A_FILTER = 8;
const WORTH_A_STORY = 3;
/** From here on, all the time is a strip under the drawing. */
const WORTH_A_STRIP = 100;
const TYPING_PAUSE_MS = 150;

/** What the tools need of the element. */
export interface ToolHost extends ReactiveElement {
  readonly drawn: Drawn | undefined;
  readonly range?: string;
  readonly selected: readonly string[];
  /** The reader asks for another value of an option. */
  ask(option: string, value: unknown): void;
}

/** What a reader works a timeline with: filters, zoom, the strip, the story. It comes after the first picture. */
export class Tools {
  readonly zoom: TimeZoom;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #filters = lastCall((dossier: Dossier, picked: Picked, language: Language) =>
    filtersOf(dossier, picked, language),
  );

  constructor(private readonly host: ToolHost) {
    this.zoom = new TimeZoom({
      get drawn() {
        return host.drawn;
      },
      corner: () => this.#svg?.getBoundingClientRect() ?? { x: 0, y: 0 },
      focus: () => placeOf(this.#focused),
      redraw: () => this.#redraw(),
      keep: (distance) =>
        void host.updateComplete.then(() => scrollOf(host)?.scrollBy({ top: distance(), behavior: 'instant' })),
      rest: (range) => void (range === host.range || host.ask('range', range)),
    });
    new ZoomGesture(host, () => (this.#zooms || this.#isLong ? this.#drawing : null), this.zoom);
  }

  get #drawing(): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>('.drawing');
  }

  get #svg(): Element | null {
    return this.host.renderRoot.querySelector('svg[part=svg]');
  }

  get #focused(): Element | null | undefined {
    return this.host.shadowRoot?.activeElement?.closest('.mark');
  }

  /** A mark that has had the focus and has left the drawing hands it on. */
  #redraw(): void {
    const focused = this.#focused;
    this.host.requestUpdate();
    if (!focused) return;
    void this.host.updateComplete.then(() => {
      if (!this.host.shadowRoot?.activeElement)
        this.#drawing?.querySelector<SVGElement>('.mark[tabindex="0"]')?.focus();
    });
  }

  /** Whether there is a level scale to look at more closely. */
  get #zooms(): boolean {
    const { drawn } = this.host;
    return drawn !== undefined && drawn.layout.form === 'horizontal' && !drawn.even;
  }

  /** Whether there are so many rows that a reader may want to see those of a part of the time alone. */
  get #isLong(): boolean {
    const { whole } = this.host.drawn ?? {};
    return whole?.form === 'vertical' && (this.zoom.span !== undefined || whole.items.length >= WORTH_A_STRIP);
  }

  filters(dossier: Dossier, picked: Picked, language: Language): TemplateResult | undefined {
    if (dossier.events.length < WORTH_A_FILTER) return undefined;
    return filterBar(this.#filters(dossier, picked, language), language, {
      toggle: (group, id) => this.host.ask(group, [...toggled(new Set(picked[group as 'kinds']), id)]),
      search: (words) => this.#search(words),
      clear: () => this.#clear(picked),
    });
  }

  #search(words: string): void {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.host.ask('search', words), TYPING_PAUSE_MS);
  }

  #clear({ kinds, actors, series, search }: Picked): void {
    clearTimeout(this.#typing);
    for (const [group, ids] of Object.entries({ kinds, actors, series })) if (ids.length) this.host.ask(group, []);
    if (search) this.host.ask('search', '');
  }

  control(drawn: Drawn, told: boolean, language: Language): TemplateResult | undefined {
    const { items } = drawn.whole;
    const { span } = this.zoom;
    const story = items.length >= WORTH_A_STORY && !told;
    const isUpright = drawn.whole.form === 'vertical';
    const zooms = isUpright ? this.#isLong : this.#zooms && items.length >= WORTH_A_FILTER;
    if (!story && !zooms) return undefined;
    return html`<div class="tools">
        ${zooms ? zoomButtons(this.zoom, language, span !== undefined) : nothing}
        ${span && zooms ? html`<span class="shown-part">${spanWords(span, language)}</span>` : nothing}
        ${
          story
            ? html`<button type="button" part="story-start" @click=${() => this.#start(items)}>
                ${language.words.timeline.story}
              </button>`
            : nothing
        }
      </div>
      ${zooms && (span || items.length >= WORTH_A_STRIP) ? overview(drawn, this.zoom, language) : nothing}`;
  }

  #start(items: readonly Item[]): void {
    const [chosen] = this.host.selected;
    const first = items.find(({ id }) => id === chosen) ?? items[0];
    this.host.ask('event', first?.id);
  }

  /** The drawing with an event's text beside it; under it where it is narrow. */
  told(
    drawing: TemplateResult,
    details: Details,
    { whole }: Drawn,
    event: string,
    width: number,
    language: Language,
  ): TemplateResult {
    const panel = storyPanel(details, whole.items, event, language, {
      go: (id) => this.host.ask('event', id),
      close: () => this.host.ask('event', undefined),
    });
    return html`<div class=${width < BESIDE_FROM ? 'beside below' : 'beside'}>
      <div>${drawing}</div>
      ${panel}
    </div>`;
  }
}

function placeOf(mark: Element | null | undefined): Place | undefined {
  const box = mark?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
