import { html, type ComplexAttributeConverter, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Dossier } from '../dossier/dossier.js';
import type { When } from '../dossier/when.js';
import { idList, oneOf } from '../chart/attributes.js';
import { ChartElement } from '../chart/chart-element.js';
import type { Cite, Details, Figure, Stage } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { timeline } from '../chart/locale/en-timeline.js';
import type { Mark } from './layout/geometry.js';
import { arrange, type FormName, type TimelineLayout } from './layout/arrange.js';
import type { Form, FormInput } from './layout/form.js';
import type { TiesShown } from './layout/items.js';
import { LANES, type LanesBy } from './layout/lanes.js';
import { crowdName, spokenName } from './layout/label-words.js';
import { legendOf } from './legend.js';
import { neighbourOf } from './neighbour.js';
import { notesOf } from './notes.js';
import { headingOf, summaryOf } from './summary.js';
import { timelineStyles } from './summit-timeline.styles.js';
import { tableOf } from './table-model.js';
import { timelineView } from './view.js';

const VIEWS = ['auto', 'horizontal', 'vertical'] as const;
type View = (typeof VIEWS)[number];

// A page needs one form of the drawing, and the details when a reader asks for them.
const level = () => import('./layout/horizontal.js');
const upright = () => import('./layout/vertical.js');
const inWords = () => import('./details.js');

/** `ties`, or `ties="seato-membership engagement"`: a boolean attribute that may also name ids and kinds. */
const tiesConverter: ComplexAttributeConverter<TiesShown> = {
  fromAttribute: (value) => (value === null || value === 'false' ? false : namedTies(value)),
  toAttribute: (ties) => (ties === true ? '' : ties ? idList.toAttribute?.(ties) : null),
};

const namedTies = (value: string): TiesShown => {
  const ids = idList.fromAttribute?.(value) ?? [];
  return ids.length ? ids : true;
};

/**
 * Draws what happened when, with the doubt that the dates have: a day is a filled mark, a year a hollow one on a bar
 * as long as the year, an approximate date fades, an uncertain one is dashed, "one of" is dotted.
 *
 * Events stand in lanes under a time axis; where most of them crowd into little time, the axis is drawn in two scales
 * and says so. On a narrow container it is a list of rows on an upright axis. Everything is told by shape as well as by
 * colour. Selecting an event shows its date, place, actors and sources; a count opens the list of what it stands for.
 *
 * @summary Events and spans of time on an axis, with eras behind them and their dates' doubt.
 * @element summit-timeline
 *
 * @attr {'auto' | 'theme' | 'kind' | 'series' | 'actor' | 'place' | 'none'} lanes - What puts events in one lane; `auto` takes their theme, else their kind if there are few.
 * @attr {'auto' | 'horizontal' | 'vertical'} view - The drawing; `auto` is vertical on a container narrower than 560 px.
 * @attr {boolean | string} ties - Draws ties as spans: those that have a theme or are begun by an event; given ids or kinds, those; `all` for every dated one.
 *
 * @fires statecraft-select - The reader chose an event, a tie or a count, by its `id`, or gave it up.
 *
 * @slot - What readers see without JavaScript, and until the chart is ready; may hold the data as a JSON script.
 *
 * @csspart svg - The drawing.
 *
 * @cssprop --statecraft-kind-1 - Colour of the first of seven kinds of events; `-2` to `-7` likewise.
 * @cssprop --statecraft-band - Colour of the eras behind the events.
 */
export class SummitTimeline extends ChartElement {
  static override styles: CSSResultGroup = [ChartElement.styles, timelineStyles];

  /** What puts events in one lane: `theme`, `kind`, `series`, `actor`, `place`, `none`, or `auto`. */
  @property({ reflect: true }) lanes: LanesBy = 'auto';
  /** The drawing: `horizontal`, `vertical`, or `auto` for the one that suits the width. */
  @property({ reflect: true }) view: View = 'auto';
  /** Draws ties as spans: true for those that belong on the timeline, or ids and kinds; `all` for every dated one. */
  @property({ converter: tiesConverter, reflect: true }) ties: TiesShown = false;

  #layout: TimelineLayout | undefined;
  #rtl = false;
  readonly #at = lastCall((dossier: Dossier, _at?: string) => this.dateShown(dossier));
  readonly #place = lastCall(
    (
      draw: (input: FormInput) => Form,
      dossier: Dossier,
      form: FormName,
      lanes: LanesBy,
      ties: TiesShown,
      kinds: readonly string[],
      closing: When | 'all',
      bounded: boolean,
      width: number,
      height: number | undefined,
      language: Language,
      measure: Stage['measure'],
    ): TimelineLayout => {
      const end = closing === 'all' ? {} : bounded ? { until: closing } : { closing };
      const size = height === undefined ? { width } : { width, height };
      return arrange(dossier, { form, lanes, ties, kinds, language, measure, ...end, ...size }, draw);
    },
  );
  readonly #names = lastCall(namesOf);
  readonly #order = lastCall(({ marks }: TimelineLayout) => marks.map(({ id }) => id));
  readonly #marks = lastCall((layout: TimelineLayout) => {
    const marks = new Map<string, Mark>();
    for (const mark of layout.marks)
      for (const id of [mark.id, ...mark.stands]) if (!marks.has(id)) marks.set(id, mark);
    return marks;
  });
  readonly #items = lastCall(({ items }: TimelineLayout) => new Map(items.map((item) => [item.id, item])));
  readonly #legend = lastCall(legendOf);
  readonly #notes = lastCall(notesOf);
  readonly #summary = lastCall(summaryOf);
  readonly #table = lastCall(
    (layout: TimelineLayout, dossier: Dossier, language: Language, cite: Cite, caption: string) =>
      tableOf(layout, dossier, language, cite, caption),
  );

  override neighbour(id: string, key: string): string | undefined {
    const layout = this.#layout;
    if (!layout || layout.form === 'vertical') return super.neighbour(id, key);
    return neighbourOf(layout, id, key, this.#rtl);
  }

  override boxOf(id: string): DOMRect | undefined {
    const mark = this.#layout && this.#marks(this.#layout).get(id);
    return super.boxOf(mark?.id ?? id);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks set what an attribute would hold.
    if (typeof this.ties === 'string') this.ties = namedTies(this.ties);
    super.willUpdate(changed);
  }

  protected override readonly ownWords = { timeline };

  protected override citable({ events, ties, eras }: Dossier): Iterable<{ readonly sources: readonly string[] }> {
    return [...events, ...(this.ties ? ties : []), ...eras];
  }

  protected override get extract(): unknown {
    return this.ties;
  }

  protected override compose(stage: Stage): Figure | undefined {
    const { dossier, language, cite, emphasis } = stage;
    const closing = this.#at(dossier, this.at);
    const until = this.at !== undefined && closing !== 'all' ? closing : undefined;
    const layout = this.#layoutFor(stage, closing, until !== undefined);
    if (!layout) return undefined;
    this.#layout = layout;
    this.#rtl = language.dir === 'rtl';
    const heading = headingOf(layout, dossier, language);
    const table = (): Figure['table'] => this.#table(layout, dossier, language, cite, this.heading || heading);
    const details = this.#details(layout, stage);
    const names = this.#names(layout, language);
    const order = this.#order(layout);
    const { current } = emphasis;
    const entry = current !== null && order.includes(current) ? current : (order[0] ?? null);
    const summary = this.#summary(layout, language);
    const ownSummary = this.summary !== undefined && layout.form === 'vertical' && layout.items.length > 1;
    return {
      heading,
      summary,
      legend: this.#legend(layout, language),
      drawing: html`${timelineView({ layout, names, emphasis: { ...emphasis, current: entry }, label: `${this.heading || heading}. ${summary}` })}`,
      savable: true,
      notes: [
        ...this.#notes(layout, language, until),
        ...(ownSummary ? [{ text: language.words.timeline.evenRows }] : []),
      ],
      get table() {
        return table();
      },
      order,
      ...(closing === 'all' ? {} : { dataTo: closing }),
      ...(details ? { details, announcement: names.get(details.id) ?? details.title } : {}),
      empty: !layout.items.length && !layout.undated.length,
    };
  }

  /** Undefined while the form that the container needs is still on its way. */
  #layoutFor(stage: Stage, closing: When | 'all', bounded: boolean): TimelineLayout | undefined {
    const { dossier, width, height, phone, language, measure } = stage;
    const view = oneOf(this, 'view', this.view, VIEWS);
    const form = view === 'auto' ? (phone ? 'vertical' : 'horizontal') : view;
    const lanes = oneOf(this, 'lanes', this.lanes, LANES);
    const draw = form === 'vertical' ? this.demand(upright)?.verticalForm : this.demand(level)?.horizontalForm;
    const { ties, kinds } = this;
    return (
      draw && this.#place(draw, dossier, form, lanes, ties, kinds, closing, bounded, width, height, language, measure)
    );
  }

  #details(layout: TimelineLayout, { dossier, language, cite }: Stage): Details | undefined {
    const marks = this.#marks(layout);
    const id = this.selected.find((each) => marks.has(each));
    const mark = id === undefined ? undefined : marks.get(id);
    const words = mark && this.demand(inWords);
    if (!mark || id === undefined || !words) return undefined;
    const items = this.#items(layout);
    const item = items.get(id) ?? (mark.count === 1 ? items.get(mark.id) : undefined);
    if (item) return words.detailsOf(item, dossier, language, cite);
    return words.crowdDetails(
      mark,
      mark.stands.flatMap((each) => items.get(each) ?? []),
      language,
      cite,
    );
  }
}

/** What each mark is called by a screen reader. */
function namesOf(layout: TimelineLayout, language: Language): ReadonlyMap<string, string> {
  const items = new Map(layout.items.map((item) => [item.id, item]));
  return new Map(
    layout.marks.map((mark) => {
      const item = items.get(mark.id);
      if (item && mark.count === 1) return [mark.id, spokenName(item, language)];
      const members = mark.stands.flatMap((id) => items.get(id) ?? []);
      return [mark.id, crowdName(members, language)];
    }),
  );
}
