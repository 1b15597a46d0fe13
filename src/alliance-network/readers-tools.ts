import { html, nothing, type TemplateResult } from 'lit';
import { filterBar, filterStyles } from '../chart/figure/filters.js';
import type { Details, Emphasis, Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import type { Dossier, Text } from '../dossier/dossier.js';
import { whenOfYear, type When } from '../dossier/when.js';
import { actorName, actorsOf, tiesOf, type Account } from './account.js';
import type { Network } from './layout/network.js';
import type { TiesAt } from './layout/ties-at.js';
import { yearOf, yearSpan, type YearSpan } from './layout/years.js';
import type { FormName, NetworkHost, View, Wanted } from './network-host.js';
import { toolWordsOf } from './tool-words.js';
import { dateFields, type Misread } from './tools/date-fields.js';
import { Playing } from './tools/playing.js';
import { legendPicks, type LegendPicks } from './tools/legend-picks.js';
import {
  filteredTies,
  filterGroups,
  findNamed,
  namesIn,
  pickedIn,
  toggledFilter,
  type Picked,
} from './tools/tie-filters.js';
import { toolStyles } from './tools/tools.styles.js';
import { yearsRow } from './tools/years-row.js';

export const styles = [filterStyles, toolStyles];

/** Beyond so many found records, the reader had better type on. */
const MOST_RESULTS = 8;
/** Of more actors than these, one to share partners with is picked in the drawing. */
const MOST_TO_CHOOSE = 300;

export interface ControlOptions {
  readonly stage: Stage;
  readonly account: Account;
  /** Before the filter. */
  readonly all: TiesAt;
  readonly wanted: Wanted;
  /** What is drawn. */
  readonly form: FormName;
  /** There are too many for a circle. */
  readonly crowded: boolean;
  readonly closing: When | undefined;
}

/** What a reader does with a network, and its state: years, dates, filters, search, views. */
export class ReadersTools {
  readonly #playing: Playing;
  #misread: Misread = {};
  #found: readonly string[] = [];
  readonly #picked = lastCall(pickedIn);
  readonly #filtered = lastCall(filteredTies);
  readonly #names = lastCall(namesIn);
  readonly #ids = lastCall((_dossier: Dossier, network: Network, ties: TiesAt): readonly string[] => [
    ...network.nodes.filter(({ id }) => !ties.absent.has(id)).map(({ id }) => id),
    ...[...ties.current, ...ties.ended].map(({ link }) => link.id),
  ]);
  readonly #search = lastCall(findNamed);
  readonly #groups = lastCall(filterGroups);
  readonly #inKey = lastCall((all: TiesAt, picked: Picked) => legendPicks(all, picked, this.#toggle));
  readonly #span = lastCall(yearSpan);

  constructor(private readonly host: NetworkHost) {
    this.#playing = new Playing(host);
  }

  filtered(ties: TiesAt): TiesAt {
    return this.#filtered(ties, this.#picked(this.host.filter));
  }

  /** The entries of the key as filters. */
  picks(all: TiesAt): LegendPicks {
    return this.#inKey(all, this.#picked(this.host.filter));
  }

  /** What was searched and found stands out where nothing is selected. */
  emphasised(emphasis: Emphasis, { dossier, network, ties }: Account): Emphasis {
    const { search } = this.host;
    this.#found = search ? this.#search(search, this.#ids(dossier, network, ties), this.#names(dossier)) : [];
    return this.#found.length ? { ...emphasis, highlighted: new Set(this.#found) } : emphasis;
  }

  control(options: ControlOptions): TemplateResult {
    const { stage, account, closing } = options;
    const { network } = account;
    const span = this.#span(network, closing);
    return html`${span ? this.#years(span, options) : nothing}
      <div class="tool-row">
        ${stage.phone && network.nodes.length ? this.#switch(options) : nothing} ${this.#filters(options)}
        ${span ? this.#dates(options) : nothing} ${this.#views(options)}
      </div>
      <p class="unseen">${toolWordsOf(account.language).keys}</p>`;
  }

  #years(span: YearSpan, { stage, account }: ControlOptions): TemplateResult {
    const { at, language } = account;
    const { width, phone, measure } = stage;
    const shown = at === 'all' ? undefined : Math.min(span.to, Math.max(span.from, yearOf(at)));
    const change = (year: number): boolean => this.host.setOption('at', whenOfYear(year)?.edtf);
    // A step at a time, from whatever date is shown by then.
    let year = shown === undefined || shown >= span.to ? span.from - 1 : shown;
    const step = (): boolean => change(++year) && year < span.to;
    return yearsRow({
      ...{ ...span, year: shown, width, phone, language, measure, change },
      playing: this.#playing.on,
      togglePlay: () => (this.#playing.on ? this.#playing.stop() : this.#playing.start(step)),
    });
  }

  readonly #toggle = (group: string, option: string): void =>
    void this.host.setOption('filter', toggledFilter(this.host.filter, group, option));

  #filters({ all, account }: ControlOptions): TemplateResult {
    const { dossier, language, ties } = account;
    const count = (each: TiesAt): number => each.current.length + each.ended.length + each.leftOut.length;
    const { filter, search } = this.host;
    const set = (option: string, value: unknown): void => void this.host.setOption(option, value);
    const picked = this.#picked(filter);
    const bar = filterBar(
      {
        groups: () => this.#groups(all, picked, dossier, language),
        search,
        active: Boolean(search) || Object.values(picked).some(({ size }) => size > 0),
        shown: count(ties),
        all: count(all),
      },
      language,
      {
        toggle: this.#toggle,
        search: (query) => set('search', query),
        clear: () => (set('filter', []), set('search', '')),
      },
    );
    return html`${bar}${search ? this.#results(account) : nothing}`;
  }

  /** What was found, each a button that goes there. */
  #results(account: Account): TemplateResult {
    const { dossier, language } = account;
    const actors = actorsOf(account);
    const titleOf = (id: string): Text | undefined => dossier.ties.find((tie) => tie.id === id)?.title;
    const most = this.#found.slice(0, MOST_RESULTS);
    return html`<div class="results">
      <span role="status">${toolWordsOf(language).results(language.number(this.#found.length))}</span>
      ${most.map(
        (id) =>
          html`<button type="button" @click=${() => this.host.choose(id)}>
            <bdi>${language.say(actors.get(id)?.name ?? titleOf(id)) || id}</bdi>
          </button>`,
      )}
    </div>`;
  }

  #dates({ account: { language, at }, wanted: { compareTo } }: ControlOptions): TemplateResult {
    return html`${dateFields({
      at: at === 'all' ? 'all' : at.edtf,
      compareTo: compareTo?.edtf ?? '',
      misread: this.#misread,
      language,
      change: (field, edtf) => {
        this.#misread = { ...this.#misread, [field]: undefined };
        this.host.setOption(field, edtf);
        this.host.requestUpdate();
      },
      refuse: (field, text) => {
        this.#misread = { ...this.#misread, [field]: text };
        this.host.requestUpdate();
      },
    })}`;
  }

  #views({ account: { language }, form, crowded }: ControlOptions): TemplateResult {
    const { view, views } = toolWordsOf(language);
    const shown: View | 'table' = this.host.dataTable ? 'table' : form === 'crowd' ? 'force' : form;
    const change = ({ target }: Event): void => {
      const { value } = target as HTMLSelectElement;
      if (value === 'table') this.host.setOption('dataTable', true);
      else this.host.setOption('view', value);
    };
    const all = ['force', 'circle', 'matrix', 'list', 'table'] as const;
    const names = crowded ? all.filter((name) => name !== 'circle') : all;
    return html`<label class="view-choice"
      >${view}<select part="view" @change=${change}>
        ${names.map((name) => html`<option value=${name} ?selected=${name === shown} .selected=${name === shown}>${views[name]}</option>`)}
      </select></label
    >`;
  }

  #switch({ account: { language }, form }: ControlOptions): TemplateResult {
    const words = language.words.network;
    const listed = form === 'list';
    return html`<button
      type="button"
      part="switch"
      @click=${() => this.host.setOption('view', listed ? 'force' : 'list')}
    >
      ${listed ? words.showDrawing : words.showList}
    </button>`;
  }

  /** In the details of an actor: another one, to see whom both have ties with. */
  withPartnerChoice(details: Details, account: Account): Details {
    const { language, network, ties } = account;
    if (!actorsOf(account).has(details.id) || network.nodes.length > MOST_TO_CHOOSE) return details;
    const words = toolWordsOf(language);
    const others = network.nodes
      .filter(({ id }) => id !== details.id && !ties.absent.has(id) && tiesOf(id, account).length)
      .map(({ id, actor }) => ({ id, name: actorName(actor, language) }))
      .sort((a, b) => language.compare(a.name, b.name));
    const change = ({ target }: Event): void => {
      // By place: ids of data stand in no attribute that a browser reads.
      const other = others[(target as HTMLSelectElement).selectedIndex - 1];
      if (other) this.host.choose(other.id, true);
    };
    const control = html`<label class="shared-with"
      >${words.sharedWith}
      <select part="shared-with" @change=${change}>
        <option value="">${words.nobody}</option>
        ${others.map(({ name }) => html`<option>${name}</option>`)}
      </select></label
    >`;
    return others.length ? { ...details, control } : details;
  }
}
