import { html, type ReactiveElement } from 'lit';
import { oneOf, warnOnce } from '../chart/attributes.js';
import type { Cite, Figure, Stage } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { compare } from '../chart/locale/en-compare.js';
import type { Load } from '../chart/on-demand.js';
import type { Comparison } from '../dossier/dossier.js';
import { encodeId } from '../dossier/encode-id.js';
import { parseWhen, type When } from '../dossier/when.js';
import { arrangingView, type SetOption } from './arranging-view.js';
import { detailsAbout, detailsFor } from './choice-details.js';
import { saidBy } from './details.js';
import { emphasisOf, finderOf } from './emphasis.js';
import { gridOf, suitableView } from './layout.js';
import type { Grid } from './layout.js';
import { arranged, withoutHidden, type Arrangement } from './layout/arrange.js';
import { numbersOf, type CellSpeech } from './layout/cells.js';
import { differenceOf } from './layout/difference.js';
import { findingOf } from './layout/finding.js';
import { outdated } from './layout/stale.js';
import { comparisonSummary } from './layout/summary.js';
import { VIEWS, type View } from './layout/views.js';
import { loadAgreement, loadChange, loadMatrix, loadSides } from './parts.js';
import type { Given, Options, Painter, Picture, Wanted } from './picture.js';
import { comparisonTable } from './table-model.js';
import { tablePainter } from './table-picture.js';

export { compareStyles as styles } from './policy-compare.styles.js';

/** The English words of comparisons. */
export const words = { compare };

/** Undefined, and sent for, until it is here. */
export type Demand = <T>(load: Load<T>) => T | undefined;

/** Turns one comparison into a figure, and knows what of it stands where. It remembers what is dear by what that depends on. */
export class Comparing {
  #given: Given | undefined;
  #picture: Picture | undefined;
  readonly #painters = new Map<View, Painter>();
  readonly #grid = lastCall(gridOf);
  readonly #shown = lastCall((grid: Grid, only: string, hidden: string) =>
    withoutHidden(grid, { only, hidden: idsIn(hidden) }),
  );
  readonly #since = lastCall((host: Element, date?: string) => {
    const when = date ? parseWhen(date) : undefined;
    if (date && !when) warnOnce(host, `invalid compare-to: ${date.slice(0, 80)} (expected an EDTF date)`);
    return when;
  });
  readonly #difference = lastCall(differenceOf);
  readonly #arranged = lastCall((shown: Grid, sort: string, differing: boolean) =>
    arranged(shown, { sort, differing }, this.#difference(shown)),
  );
  readonly #finding = lastCall((shown: Grid, language: Language) =>
    findingOf(shown, this.#difference(shown), language),
  );
  readonly #finder = lastCall(finderOf);
  readonly #speech = lastCall((language: Language, cite: Cite, comparison: Comparison): CellSpeech => ({
    language,
    cite,
    number: numbersOf(language, comparison),
  }));
  readonly #suitable = lastCall(suitableView);
  readonly #table = lastCall(comparisonTable);
  /** In the file's order, and with all whom a narrow container shows one at a time. */
  readonly #tabled = lastCall((full: Grid, hidden: string, differing: boolean) => {
    const shown = withoutHidden(full, { only: '', hidden: idsIn(hidden) });
    return differing ? arranged(shown, { sort: 'given', differing }, differenceOf(shown)) : shown;
  });
  readonly #names = lastCall((grid: Grid, speech: CellSpeech) => {
    const names = new Map<number, string>();
    return (number: number): string => {
      const name = names.get(number) ?? nameOf(number, grid, speech);
      names.set(number, name);
      return name;
    };
  });

  constructor(
    private readonly root: ShadowRoot,
    private readonly demand: Demand,
    private readonly set: SetOption,
    private readonly rested: Given['rested'],
  ) {}

  /** @returns undefined while a part of the code is still on its way */
  figure(
    stage: Stage,
    comparison: Comparison | undefined,
    at: When | 'all',
    host: Element & Options,
  ): Figure | undefined {
    this.#given = this.#picture = undefined;
    if (!comparison?.subjects.length || !comparison.dimensions.length) return NOTHING;
    const { language } = stage;
    const full = this.#grid(comparison, at);
    const speech = this.#speech(language, stage.cite, comparison);
    const wanted = this.#wanted(host, at, full);
    const { view } = wanted;
    const given = this.#givenFor(stage, wanted, full, speech);
    const painter = this.#painter(view);
    if (!painter) return undefined;
    const picture = painter(given);
    this.#given = given;
    this.#picture = picture;
    const { finding, ...drawn } = picture;
    const heading = language.say(comparison.title);
    const { hidden, differing } = wanted.arrangement;
    const table = (): Figure['table'] => this.#table(this.#tabled(full, listed(hidden), differing), speech, heading);
    const details = detailsFor([...stage.emphasis.selected], given, full, this.#finder(full));
    const control = arrangingView(given, full, this.set);
    return {
      heading,
      ...drawn,
      summary: [comparisonSummary(comparison, language), finding ?? this.#finding(given.shown, language)]
        .filter(Boolean)
        .join(' '),
      drawing: html`<div @keydown=${this.#headKeys}>${picture.drawing}</div>`,
      ...(control && { control }),
      notes: [...picture.notes, ...hiddenNote(given, full)],
      ...details,
      about: (id) => detailsAbout(id, given, full, this.#finder(full)),
      // Twelve thousand cells are only put into words where somebody reads them.
      get table() {
        return table();
      },
    };
  }

  #wanted(host: Element & Options, at: When | 'all', full: Grid): Wanted {
    const { sort, differing, hide, only = '', heading, headingLevel } = host;
    const view = oneOf(host, 'view', host.view, VIEWS);
    const chosen = view === 'auto' ? this.#suitable(full) : view;
    const arrangement = this.#resolved({ sort: sort || 'auto', differing, hidden: new Set(hide), only }, full);
    // A matrix of one row says less than its cells in words.
    const single = full.comparison.subjects.some(({ id }) => id === arrangement.only);
    return {
      at,
      since: this.#since(host, host.compareTo),
      view: chosen === 'matrix' && single ? 'table' : chosen,
      arrangement,
      ...(heading && { heading }),
      headingLevel,
    };
  }

  #givenFor(stage: Stage, wanted: Wanted, full: Grid, speech: CellSpeech): Given {
    const { only, sort, differing, hidden } = wanted.arrangement;
    const shown = this.#shown(full, only, listed(hidden));
    const plain = (sort === 'auto' || sort === 'given') && !differing;
    const grid = plain ? shown : this.#arranged(shown, sort, differing);
    const finder = this.#finder(grid);
    const difference = this.#difference;
    return {
      stage,
      wanted,
      grid,
      finder,
      shown,
      // Twelve thousand cells are measured only where somebody asks.
      get difference() {
        return difference(shown);
      },
      speech,
      emphasis: emphasisOf(stage.emphasis, grid, finder),
      nameOf: this.#names(grid, speech),
      rested: this.rested,
    };
  }

  /** Subjects may be named by their actors. */
  #resolved(arrangement: Arrangement, full: Grid): Arrangement {
    const { sort, only, hidden } = arrangement;
    if (sort === 'auto' && !only && !hidden.size) return arrangement;
    const { subjects } = full.comparison;
    const finder = this.#finder(full);
    const idOf = (id: string): string => subjects[finder.subject(id) ?? -1]?.id ?? id;
    return { ...arrangement, sort: idOf(sort), only: idOf(only), hidden: new Set([...hidden].map(idOf)) };
  }

  #painter(view: View): Painter | undefined {
    const known = this.#painters.get(view);
    if (known) return known;
    const made = this.#made(view);
    if (made) this.#painters.set(view, made);
    return made;
  }

  #made(view: View): Painter | undefined {
    switch (view) {
      case 'matrix':
        return this.demand(loadMatrix)?.matrixPainter(this.root);
      case 'agreement':
        return this.demand(loadMatrix) && this.demand(loadAgreement)?.agreementPainter(this.root);
      case 'change':
        return this.demand(loadChange)?.changePainter();
      case 'for-and-against':
        return this.demand(loadSides)?.sidesPainter();
      default:
        return tablePainter(view === 'positions' ? view : 'table');
    }
  }

  /** On the head of a row or column, Delete hides it, and Shift with Enter sorts by it. */
  readonly #headKeys = (event: KeyboardEvent): void => {
    const id = (event.target as Element).closest('[data-id]')?.getAttribute('data-id') ?? '';
    const { grid, finder, wanted } = this.#given ?? {};
    if (!grid || !finder || !wanted) return;
    if (finder.subject(id) === undefined && finder.dimension(id) === undefined) return;
    const { sort, hidden } = wanted.arrangement;
    if (event.key === 'Delete') void this.#hide([...hidden, id]);
    else if (event.key === 'Enter' && event.shiftKey) this.set('sort', sort === id ? 'auto' : id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** What had the focus is gone: it goes on to the mark that the Tab key would enter by. */
  async #hide(hidden: readonly string[]): Promise<void> {
    this.set('hide', hidden);
    await (this.root.host as ReactiveElement).updateComplete;
    if (!this.root.activeElement) this.root.querySelector<SVGElement>('.drawing [data-id][tabindex="0"]')?.focus();
  }

  /**
   * By arrow keys from cell to cell, and from the first row or column to the heads; `along` the order where cells stand
   * one under the other.
   */
  neighbour(order: readonly string[], id: string, key: string): string | undefined {
    const { perRow } = this.#picture ?? {};
    if (perRow === undefined) return 'along';
    // Where the columns have heads, there is none in the corner.
    const corner = (perRow - (order.length % perRow)) % perRow;
    const at = order.indexOf(id) + corner;
    const column = at % perRow;
    const forwards = this.#given?.stage.language.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowDown' || key === 'ArrowUp') return order[at - corner + (key === 'ArrowDown' ? perRow : -perRow)];
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    const next = column + (key === forwards ? 1 : -1);
    return next < 0 || next >= perRow ? undefined : order[at - corner - column + next];
  }

  markAt(event: MouseEvent): string | undefined {
    return this.#picture?.markAt?.(event);
  }

  /** Of a cell that is painted with others on one surface; undefined for any mark with a node of its own. */
  boxOfCell(id: string): DOMRect | undefined {
    return this.#picture?.boxOf?.(id);
  }

  /** The drawing's id for any name of a cell or a subject. */
  idOf(id: string): string {
    const { grid, finder } = this.#given ?? {};
    if (!grid || !finder) return id;
    const cell = finder.cell(id);
    return cell === undefined ? (grid.comparison.subjects[finder.subject(id) ?? -1]?.id ?? id) : (grid.ids[cell] ?? id);
  }
}

/** As one text, which a function can be remembered by. */
const listed = (ids: ReadonlySet<string>): string => [...ids].map((id) => encodeId(String(id))).join(' ');
const idsIn = (list: string): ReadonlySet<string> => new Set(list ? list.split(' ').map(decodeURIComponent) : []);

/** On paper, too, a reader has to know that there is more. */
const hiddenNote = ({ shown, speech: { language } }: Given, full: Grid): Figure['notes'] => {
  const kept = new Set([...shown.comparison.subjects, ...shown.comparison.dimensions].map(({ id }) => id));
  const missing = [...full.comparison.subjects, ...full.comparison.dimensions].filter(({ id }) => !kept.has(id));
  if (!missing.length) return [];
  const { compare } = language.words;
  const names = missing.map(({ title }) => language.say(title));
  return [
    { text: names.length > MOST_NAMED ? compare.hidden(names.length) : compare.noteHidden(language.list(names)) },
  ];
};

const MOST_NAMED = 8;

const nameOf = (number: number, grid: Grid, speech: CellSpeech): string => {
  const { subjects, dimensions } = grid.comparison;
  const { say, words, dates } = speech.language;
  const subject = subjects[Math.floor(number / dimensions.length)];
  const dimension = dimensions[number % dimensions.length];
  if (!subject || !dimension) return '';
  const position = grid.standing[number];
  const said = [
    saidBy(dimension, position, speech),
    outdated(grid).has(number) ? dates.short(position?.when) : '',
    position?.coding ? words.compare.codings[position.coding] : '',
    position?.disputed ? words.figure.disputed : '',
  ];
  return words.compare.cell(say(subject.title), say(dimension.title), said.filter(Boolean).join(' · '));
};

const NOTHING: Figure = {
  heading: '',
  summary: '',
  legend: [],
  drawing: html``,
  notes: [],
  table: { caption: '', columns: [], rows: [] },
  order: [],
  empty: true,
};
