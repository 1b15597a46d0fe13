import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../language.js';
import { toolWords } from '../tool-words.js';
import { whenOpen } from './when-open.js';

export { filterStyles } from './filters.css.js';

/** One value that a reader can pick. */
export interface FilterOption {
  readonly id: string;
  readonly label: string;
  /** How many records it would leave, given what is picked in the other groups. */
  readonly count: number;
  /** The drawing's own sign for it. */
  readonly symbol?: TemplateResult;
}

/** Values of one sort; what is picked in a group adds up, and groups narrow each other. None picked is no filter. */
export interface FilterGroup {
  readonly id: string;
  readonly title: string;
  readonly options: readonly FilterOption[];
  readonly picked: ReadonlySet<string>;
}

/** What a filter bar shows. It keeps no state: the element does, and draws anew. */
export interface Filters {
  /** Asked for when the reader opens the bar. Groups with fewer than two options are left out. */
  groups(): readonly FilterGroup[];
  /** Words to be found; undefined leaves the box out. */
  readonly search?: string;
  /** Whether anything is picked or searched for. */
  readonly active: boolean;
  /** How many records are shown, and of how many. */
  readonly shown: number;
  readonly all: number;
}

/** What a reader does with it. */
export interface FilterActions {
  /** Picks an option, or gives it up. */
  toggle(group: string, option: string): void;
  search(words: string): void;
  clear(): void;
}

/** Beyond this, options are one step further away. */
const MOST_AT_ONCE = 12;

/** A disclosure with a search box and groups of options, each with its count. By keys it is like any form. */
export function filterBar(filters: Filters, language: Language, actions: FilterActions): TemplateResult {
  const words = toolWords(language);
  const { search, active, shown, all } = filters;
  const groups = (): readonly FilterGroup[] => filters.groups().filter(({ options }) => options.length > 1);
  const count = html` <span class="filter-count"
    >${words.filtered(language.number(shown), language.number(all))}</span
  >`;
  return html`<div class="filter-bar">
    <details class="filters" part="filters">
      <summary>${words.filter}${active ? count : nothing}</summary>
      ${whenOpen(
        () =>
          html`<div class="filter-groups">
            ${search === undefined ? nothing : searchBox(search, words.search, actions)}
            ${groups().map((group) => groupView(group, language, actions))}
          </div>`,
      )}
    </details>
    ${active ? html`<button type="button" part="show-all" @click=${() => actions.clear()}>${words.showAll}</button>` : nothing}
  </div>`;
}

const searchBox = (value: string, label: string, actions: FilterActions): TemplateResult =>
  html`<label class="filter-search"
    ><span>${label}</span
    ><input
      type="search"
      autocomplete="off"
      .value=${value}
      @input=${(event: Event) => actions.search((event.target as HTMLInputElement).value)}
  /></label>`;

function groupView(group: FilterGroup, language: Language, actions: FilterActions): TemplateResult {
  const { title, options } = group;
  const near = options.length > MOST_AT_ONCE + 1 ? options.slice(0, MOST_AT_ONCE) : options;
  const far = options.slice(near.length);
  const view = (option: FilterOption): TemplateResult => optionView(option, group, language, actions);
  return html`<fieldset>
    <legend>${title}</legend>
    <div class="filter-options">${near.map(view)}</div>
    ${
      far.length
        ? html`<details>
            <summary>${toolWords(language).more(language.number(far.length))}</summary>
            <div class="filter-options">${far.map(view)}</div>
          </details>`
        : nothing
    }
  </fieldset>`;
}

const optionView = (
  { id, label, count, symbol }: FilterOption,
  { id: group, picked }: FilterGroup,
  language: Language,
  actions: FilterActions,
): TemplateResult =>
  html`<label class=${count ? nothing : 'none'}
    ><input
      type="checkbox"
      .checked=${picked.has(id)}
      @change=${() => actions.toggle(group, id)}
    />${symbol ?? nothing}<bdi>${label}</bdi> <span class="filter-count">${language.number(count)}</span></label
  >`;

/** A new set with the value in it, or without it where it was there: for the state that an element keeps. */
export function toggled(picked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return next;
}
