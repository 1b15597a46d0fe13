import type { ComplexAttributeConverter, PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Dossier } from '../dossier/dossier.js';
import { closingDate } from '../dossier/status.js';
import type { When } from '../dossier/when.js';
import { idList, oneOf } from '../chart/attributes.js';
import { ChartElement } from '../chart/chart-element.js';
import type { Figure, Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import type { Words } from '../chart/locale/en.js';
import type { Charting, Choice } from './charting.js';
import { LANES, SPACINGS, type LanesBy, type Spacing, type TiesShown } from './layout/options.js';

const VIEWS = ['auto', 'horizontal', 'vertical'] as const;
type View = (typeof VIEWS)[number];

// What draws comes with the first data, in the form that the container needs; the details when a reader asks for them.
const loadCharting = (): Promise<typeof import('./charting.js')> => import('./charting.js');
const loadLevel = (): Promise<typeof import('./layout/horizontal.js')> => import('./layout/horizontal.js');
const loadUpright = (): Promise<typeof import('./layout/vertical.js')> => import('./layout/vertical.js');
const loadInWords = (): Promise<typeof import('./details.js')> => import('./details.js');

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
 * @attr {'auto' | 'theme' | 'kind' | 'series' | 'actor' | 'state' | 'organisation' | 'bloc' | 'forum' | 'agency' | 'company' | 'person' | 'place' | 'none'} lanes - What puts events in one lane; `auto` takes their theme, else their kind if there are few; a kind of actor, the first actor of that kind. More than twelve leave the smallest to one at the end.
 * @attr {string} lane-order - Ids of lanes that come first, in this order: percent-encoded, separated by spaces.
 * @attr {'auto' | 'time' | 'even'} spacing - How time is laid out: to one scale, evenly by date, or (`auto`) to scale, in two where events crowd.
 * @attr {boolean} fold-gaps - Leaves out the longest times in which nothing is dated, and says how long they are.
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
  /** What puts events in one lane: `theme`, `kind`, `series`, `actor`, a kind of actor, `place`, `none`, or `auto`. */
  @property({ reflect: true }) lanes: LanesBy = 'auto';
  /** Ids of lanes that come first, in this order. */
  @property({ converter: idList, attribute: 'lane-order' }) laneOrder: readonly string[] = [];
  /** The drawing: `horizontal`, `vertical`, or `auto` for the one that suits the width. */
  @property({ reflect: true }) view: View = 'auto';
  /** How time is laid out: `time` to one scale, `even` with as much room for every date, `auto` to scale, in two where events crowd. */
  @property({ reflect: true }) spacing: Spacing = 'auto';
  /** Leaves out the longest times in which nothing is dated, and says how long they are. */
  @property({ type: Boolean, attribute: 'fold-gaps', reflect: true }) foldGaps = false;
  /** Draws ties as spans: true for those that belong on the timeline, or ids and kinds; `all` for every dated one. */
  @property({ converter: tiesConverter, reflect: true }) ties: TiesShown = false;

  #charting: Charting | undefined;
  readonly #at = lastCall((dossier: Dossier, _at?: string) => this.dateShown(dossier));
  readonly #closing = lastCall(closingDate);
  readonly #choice = lastCall(choiceOf);

  override neighbour(id: string, key: string): string | undefined {
    return this.#charting ? this.#charting.neighbour(this.order, id, key) : super.neighbour(id, key);
  }

  override boxOf(id: string): DOMRect | undefined {
    return super.boxOf(this.#charting?.markOf(id)?.id ?? id);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks set what an attribute would hold.
    if (typeof this.ties === 'string') this.ties = namedTies(this.ties);
    super.willUpdate(changed);
  }

  protected override get ownWords(): Partial<Words> {
    return this.demand(loadCharting)?.words ?? NO_WORDS;
  }

  protected override citable({
    events,
    ties,
    eras,
  }: Dossier): Iterable<{ readonly id: string; readonly sources: readonly string[] }> {
    return [...events, ...(this.ties ? ties : []), ...eras];
  }

  protected override get extract(): unknown {
    return this.ties;
  }

  protected override compose(stage: Stage): Figure | undefined {
    const view = oneOf(this, 'view', this.view, VIEWS);
    const form = view === 'auto' ? (stage.phone ? 'vertical' : 'horizontal') : view;
    const part = this.demand(loadCharting);
    const draw = form === 'vertical' ? this.demand(loadUpright)?.verticalForm : this.demand(loadLevel)?.horizontalForm;
    if (!part || !draw) return undefined;
    this.#charting ??= new part.Charting(() => this.demand(loadInWords));
    return this.#charting.figure(stage, {
      ...{ form, draw, choice: this.#chosen(stage.dossier), heading: this.heading },
      dataTo: this.#closing(stage.dossier),
      ownSummary: this.summary !== undefined,
    });
  }

  #chosen(dossier: Dossier): Choice {
    const lanes = oneOf(this, 'lanes', this.lanes, LANES);
    const spacing = oneOf(this, 'spacing', this.spacing, SPACINGS);
    const { laneOrder, foldGaps, ties, kinds } = this;
    const closing = this.#at(dossier, this.at);
    return this.#choice(lanes, laneOrder, spacing, foldGaps, ties, kinds, closing, this.at !== undefined);
  }
}

const NO_WORDS = {};

/** One object while none of it changes. @param bounded leaves out what is later than the closing date */
function choiceOf(
  lanes: LanesBy,
  laneOrder: readonly string[],
  spacing: Spacing,
  foldGaps: boolean,
  ties: TiesShown,
  kinds: readonly string[],
  closing: When | 'all',
  bounded: boolean,
): Choice {
  const end = closing === 'all' ? {} : bounded ? { until: closing } : { closing };
  return { lanes, laneOrder, spacing, foldGaps, ties, kinds, ...end };
}
