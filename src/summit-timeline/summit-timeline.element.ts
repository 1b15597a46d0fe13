import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Dossier } from '../dossier/dossier.js';
import type { When } from '../dossier/when.js';
import { idList, oneOf } from '../chart/attributes.js';
import { ChartElement } from '../chart/chart-element.js';
import type { Figure, Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import type { Rehearsals } from '../chart/rehearsal.js';
import type { Words } from '../chart/locale/en.js';
import type { Charting, Choice, Wanted } from './charting.js';
import { namedConverter, namedIn, todayConverter } from './converters.js';
import { dayOfToday } from './today.js';
import type { FormName } from './layout/arrange.js';
import type { Form, FormInput } from './layout/form.js';
import { DIRECTIONS, LANES, SPACINGS } from './layout/options.js';
import type { LanesBy, Spacing, TiesShown, TimeDirection } from './layout/options.js';
import type { Picked } from './layout/items.js';
import type { MediaFrom } from './pictures.js';
import type { Step, Steps } from './steps.js';
import type { Tools } from './tools.js';

const VIEWS = ['auto', 'horizontal', 'vertical'] as const;
type View = (typeof VIEWS)[number];

// What draws comes with the first data, in the form that the container needs; what a reader works it with after the
// first picture; the details when they are asked for; what follows an article only where there is one.
const loadCharting = (): Promise<typeof import('./charting.js')> => import('./charting.js');
const loadLevel = (): Promise<typeof import('./layout/horizontal.js')> => import('./layout/horizontal.js');
const loadUpright = (): Promise<typeof import('./layout/vertical.js')> => import('./layout/vertical.js');
const loadToScale = (): Promise<typeof import('./layout/to-scale.js')> => import('./layout/to-scale.js');
const loadTools = (): Promise<typeof import('./tools.js')> => import('./tools.js');
const loadSteps = (): Promise<typeof import('./steps.js')> => import('./steps.js');
const loadInWords = (): Promise<typeof import('./details.js')> => import('./details.js');

/**
 * Draws what happened when, with the doubt that the dates have: a day is a filled mark, a year a hollow one on a bar
 * as long as the year, an approximate date fades, an uncertain one is dashed, "one of" is dotted.
 *
 * Events stand in lanes under a time axis; where most of them crowd into little time, the axis is drawn in two scales
 * and says so. On a narrow container it is a list of rows on an upright axis, or, where the page asks for one scale, an upright axis to scale. Everything is told by shape as well as by
 * colour. Selecting an event shows its date, place, actors and sources; a count opens the list of what it stands for.
 *
 * @summary Events and spans of time on an axis, with eras behind them and their dates' doubt.
 * @element summit-timeline
 *
 * @attr {'auto' | 'theme' | 'kind' | 'series' | 'actor' | 'state' | 'organisation' | 'bloc' | 'forum' | 'agency' | 'company' | 'person' | 'place' | 'none'} lanes - What puts events in one lane; `auto` takes their theme, else their kind if there are few; a kind of actor, the first actor of that kind. More than twelve leave the smallest to one at the end.
 * @attr {string} lane-order - Ids of lanes that come first, in this order: percent-encoded, separated by spaces.
 * @attr {'auto' | 'time' | 'even'} spacing - How time is laid out: to one scale, evenly by date, or (`auto`) to scale, in two where events crowd. Upright, time runs down to one scale with `time`; else each event has a row.
 * @attr {boolean} fold-gaps - Leaves out the longest times in which nothing is dated, and says how long they are.
 * @attr {'auto' | 'horizontal' | 'vertical'} view - The drawing; `auto` is vertical on a container narrower than 560 px.
 * @attr {boolean | string} ties - Draws ties as spans: those that have a theme or are begun by an event; given ids or kinds, those; `all` for every dated one.
 *
 * @attr {string} range - The part of the time that is seen, as an EDTF interval such as `2017/2023-06`: what zoom and pan change.
 * @attr {string} event - Id of the event that the reader stands at, step by step.
 * @attr {string} actors - Ids of the actors whose events to show: percent-encoded, separated by spaces. Empty for all.
 * @attr {string} series - Series of events to show. Empty for all.
 * @attr {string} search - Words that are all to be found in an event's title, summary, place or actors.
 * @attr {boolean | string} today - Draws a line at today's date, or at the date given.
 * @attr {boolean | string} media - Shows events' pictures in their details: those of the page's own origin, or of the origins listed, too.
 * @attr {string} for - Ids of elements of the page: what has `data-step` in them, with the id of a record, drives the timeline as it is read.
 *
 * @fires statecraft-select - The reader chose an event, a tie or a count, by its `id`, or gave it up.
 *
 * @slot - What readers see without JavaScript, and until the chart is ready; may hold the data as a JSON script.
 *
 * @slot step - Children with `data-step`: the steps of a story, beside the drawing. They are given this slot.
 *
 * @csspart svg - The drawing.
 * @csspart filters - What narrows the events.
 * @csspart zoom - The buttons that zoom.
 * @csspart overview - All the time as a strip.
 * @csspart story - The event that the reader stands at, in words.
 * @csspart story-start - The button that begins there.
 * @csspart picture - A picture in the details.
 *
 * @cssprop --statecraft-kind-1 - Colour of the first of seven kinds of events; `-2` to `-7` likewise.
 * @cssprop --statecraft-band - Colour of the eras behind the events.
 */
export class SummitTimeline extends ChartElement {
  /** @internal */
  static readonly rehearsals: Rehearsals = async () => (await import('./rehearsals.js')).rehearsals;

  /** What puts events in one lane: `theme`, `kind`, `series`, `actor`, a kind of actor, `place`, `none`, or `auto`. */
  @property({ reflect: true }) lanes: LanesBy = 'auto';
  /** Ids of lanes that come first, in this order. */
  @property({ converter: idList, attribute: 'lane-order' }) laneOrder: readonly string[] = [];
  /** The drawing: `horizontal`, `vertical`, or `auto` for the one that suits the width. */
  @property({ reflect: true }) view: View = 'auto';
  /** How time is laid out: `time` to one scale, `even` with as much room for every date, `auto` to scale, in two where events crowd. Upright, to scale with `time`, else in rows. */
  @property({ reflect: true }) spacing: Spacing = 'auto';
  /** Which way time runs under a level axis: `auto` as the language is read, from the right in Arabic; `ltr`; `rtl`. */
  @property({ reflect: true }) direction: TimeDirection = 'auto';
  /** Leaves out the longest times in which nothing is dated, and says how long they are. */
  @property({ type: Boolean, attribute: 'fold-gaps', reflect: true }) foldGaps = false;
  /** Draws ties as spans: true for those that belong on the timeline, or ids and kinds; `all` for every dated one. */
  @property({ converter: namedConverter, reflect: true }) ties: TiesShown = false;
  /** The part of the time that is seen, as an EDTF interval: what zoom and pan change. Default: all of it. */
  @property({ reflect: true }) range?: string;
  /** Id of the event that the reader stands at, step by step; its text is then beside the drawing. */
  @property({ reflect: true }) event?: string;
  /** Ids of actors whose events to show; empty for all. */
  @property({ converter: idList, reflect: true }) actors: readonly string[] = [];
  /** Series of events to show; empty for all. */
  @property({ converter: idList, reflect: true }) series: readonly string[] = [];
  /** Words that are all to be found in an event's title, summary, place or actors. */
  @property({ reflect: true }) search = '';
  /** Draws a line at today's date, or at the date given. */
  @property({ converter: todayConverter, reflect: true }) today: boolean | string = false;
  /** Shows events' pictures in their details: true for the page's own origin, or origins as well. */
  @property({ converter: namedConverter }) media: MediaFrom = false;
  /** Ids of elements of the page, separated by spaces: what has `data-step` in them drives the timeline as it is read. */
  @property() for?: string;

  #charting: Charting | undefined;
  #tools: Tools | undefined;
  #steps: Steps | undefined;
  /** The article says what is selected: it has the words, too. */
  #following = false;
  readonly #at = lastCall((dossier: Dossier, _at?: string) => this.dateShown(dossier));
  readonly #choice = lastCall(choiceOf);
  readonly #picked = lastCall(pickedOf);

  override neighbour(id: string, key: string): string | undefined {
    return this.#charting ? this.#charting.neighbour(this.order, id, key) : super.neighbour(id, key);
  }

  override boxOf(id: string): DOMRect | undefined {
    return super.boxOf(this.#charting?.markOf(id)?.id ?? id);
  }

  /** What the reader chooses while standing at an event is the next to stand at. */
  override choose(id: string | null): void {
    this.#following = false;
    super.choose(id);
    const [chosen] = this.selected;
    if (this.event !== undefined && chosen !== undefined) this.setOption('event', chosen);
  }

  /** A change that the reader asks for by one of the tools. */
  ask(option: string, value: unknown): void {
    const isStep = option === 'event' && typeof value === 'string' && !this.selected.includes(value);
    if (!this.setOption(option, value) || !isStep) return;
    super.choose(value);
    const item = this.#charting?.itemOf(value);
    if (item) this.#tools?.zoom.reveal(item.day);
  }

  get drawn(): Charting['drawn'] {
    return this.#charting?.drawn;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tools?.zoom.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Frameworks set what an attribute would hold.
    if (typeof this.ties === 'string') this.ties = namedIn(this.ties);
    if (typeof this.media === 'string') this.media = namedIn(this.media);
    if (changed.has('event') && this.event && !this.selected.includes(this.event)) this.selected = [this.event];
    super.willUpdate(changed);
  }

  protected override get ownWords(): Partial<Words> {
    return this.demand(loadCharting)?.words ?? NO_WORDS;
  }

  protected override foresee(phone: boolean): void {
    this.#drawing(phone);
  }

  protected override prepare(): Promise<unknown> {
    return this.onDemand.prepare(loadTools);
  }

  /** The form of the drawing, and what draws it, once that is here. */
  #drawing(phone: boolean): Pick<Wanted, 'form'> & Partial<Pick<Wanted, 'draw'>> {
    const view = oneOf(this, 'view', this.view, VIEWS);
    const form = view === 'auto' ? (phone ? 'vertical' : 'horizontal') : view;
    const draw = this.#formDrawn(form);
    return { form, ...(draw && { draw }) };
  }

  #formDrawn(form: FormName): ((input: FormInput) => Form) | undefined {
    if (form === 'horizontal') return this.demand(loadLevel)?.horizontalForm;
    return this.spacing === 'time' ? this.demand(loadToScale)?.verticalToScale : this.demand(loadUpright)?.verticalForm;
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

  /** With one line of key and one of tools, and where there are many events the strip of all the time and a note. */
  protected override likelyFrame({ events }: Dossier): number {
    return events.length < WORTH_A_STRIP ? 235 : 302;
  }

  protected override compose(stage: Stage): Figure | undefined {
    const part = this.demand(loadCharting);
    const { form, draw } = this.#drawing(stage.phone);
    if (!part || !draw) return undefined;
    this.#charting ??= new part.Charting(
      () => this.demand(loadInWords),
      (id) => this.choose(id),
      (found) => this.onDemand.rested(found),
    );
    const beside = this.#besideWidth(stage);
    const figure = this.#charting.figure(beside ? { ...stage, width: stage.width - beside } : stage, {
      ...{ form, draw, choice: this.#chosen(stage.dossier), heading: this.heading, range: this.range },
      ...{ zoom: this.#toolbox(stage)?.zoom, media: this.media },
      dataTo: this.closing(stage.dossier),
      ownSummary: this.summary !== undefined,
    });
    return figure && this.#withTools(figure, stage);
  }

  /** What the reader works the figure with is not worth waiting for: it comes once the picture has been painted. */
  #toolbox({ painted }: Stage): Tools | undefined {
    const part = painted ? this.demand(loadTools) : undefined;
    if (part) this.#tools ??= new part.Tools(this);
    return this.#tools;
  }

  /** Whether the page has given us steps of its own to stand beside the drawing. */
  get #hasSteps(): boolean {
    return !isServer && this.querySelector(':scope > [data-step]') !== null;
  }

  /** Whether the text is beside the drawing already, so that nothing need begin it. */
  get #isTold(): boolean {
    return this.event !== undefined || this.#hasSteps;
  }

  /** What is to come does not push away what stands. */
  #roomForTools({ events }: Dossier): Pick<Figure, 'control' | 'filters'> {
    const { whole, even, span } = this.drawn ?? {};
    const room = html`<button class="to-come" type="button" disabled></button>`;
    const isUpright = whole?.form === 'vertical';
    const strip = (span !== undefined || (whole?.items.length ?? 0) >= WORTH_A_STRIP) && (isUpright || !even);
    // On a phone, the part that is seen and how to begin the story take a line each.
    const wraps = isUpright && span !== undefined && !this.#isTold && whole.width < NARROW;
    const control = html`<div class="tools">${room}</div>
      ${wraps ? html`<div class="tools">${room}</div>` : nothing}
      ${strip ? html`<div class="strip-to-come"></div>` : nothing}`;
    return {
      ...(!(isUpright && this.#isTold && !strip) && { control }),
      ...(events.length >= WORTH_A_FILTER && { filters: html`<div class="filters-to-come">${room}</div>` }),
    };
  }

  /** What a text beside the drawing takes of its width. */
  #besideWidth({ width }: Stage): number {
    return this.#isTold && width >= BESIDE_FROM ? BESIDE_WIDTH : 0;
  }

  #withTools(figure: Figure, stage: Stage): Figure {
    const { dossier, language, width } = stage;
    const [tools, drawn] = [this.#tools, this.drawn];
    const drawing = this.#besideSteps(figure.drawing, width);
    const { details, ...rest } = figure;
    if (!tools || !drawn || figure.empty) {
      const later = this.event !== undefined || this.#following;
      return {
        ...rest,
        ...(details && !later && { details }),
        drawing,
        ...(!figure.empty && this.#roomForTools(dossier)),
      };
    }
    const filters = tools.filters(dossier, this.#pick(), language);
    const control = tools.control(drawn, this.#isTold, language);
    const isTold = this.event !== undefined && details !== undefined;
    return {
      ...rest,
      drawing: isTold ? tools.told(drawing, details, drawn, this.event as string, width, language) : drawing,
      ...(control && { control }),
      ...(filters && { filters }),
      ...(details && !isTold && !this.#following && { details }),
    };
  }

  /** Steps within the element stand beside the drawing, which stays in sight while they are read. */
  #besideSteps(drawing: TemplateResult, width: number): TemplateResult {
    const parts = this.for || this.#hasSteps ? this.demand(loadSteps) : undefined;
    if (parts && !this.#steps) {
      const follow = (step: Step): void => this.#follow(step);
      this.#steps = new parts.Steps(this, () => this.for, follow);
    }
    if (!this.#hasSteps) return drawing;
    return html`<div class=${width < BESIDE_FROM ? 'told below' : 'told'}>
      <div class="stays">${drawing}</div>
      <div @click=${(event: Event) => event.stopPropagation()}><slot name="step"></slot></div>
    </div>`;
  }

  /** As if the reader had chosen it: the page's other figures of the group follow. */
  #follow({ id, at }: Step): void {
    if (at !== undefined) this.setOption('at', at || undefined);
    if (id && !this.selected.includes(id)) super.choose(id);
    this.#following = true;
    const item = this.#charting?.itemOf(id);
    if (item) this.#tools?.zoom.reveal(item.day);
  }

  #pick(): Picked {
    return this.#picked(this.kinds, this.actors, this.series, this.search);
  }

  #chosen(dossier: Dossier): Choice {
    const lanes = oneOf(this, 'lanes', this.lanes, LANES);
    const spacing = oneOf(this, 'spacing', this.spacing, SPACINGS);
    const { laneOrder, foldGaps, ties } = this;
    const closing = this.#at(dossier, this.at);
    const today = dayOfToday(this.today);
    const direction = oneOf(this, 'direction', this.direction, DIRECTIONS);
    const [pick, bounded] = [this.#pick(), this.at !== undefined];
    return this.#choice(lanes, laneOrder, spacing, direction, foldGaps, ties, pick, today, closing, bounded);
  }
}

/** A text of this width stands beside the drawing, its gap included, where there is room for both. */
const BESIDE_FROM = 820;
const BESIDE_WIDTH = 308;

const NO_WORDS = {};

/** Fewer events are seen at one glance. */
const WORTH_A_FILTER = 8;
/** From here on, all the time is a strip of its own. */
const WORTH_A_STRIP = 100;
/** In px. */
const NARROW = 400;

/** One object while none of it changes. @param bounded leaves out what is later than the closing date */
function choiceOf(
  lanes: LanesBy,
  laneOrder: readonly string[],
  spacing: Spacing,
  direction: TimeDirection,
  foldGaps: boolean,
  ties: TiesShown,
  picked: Picked,
  today: number | undefined,
  closing: When | 'all',
  bounded: boolean,
): Choice {
  const end = closing === 'all' ? {} : bounded ? { until: closing } : { closing };
  const now = today === undefined ? {} : { today };
  return { lanes, laneOrder, spacing, direction, foldGaps, ties, ...picked, ...now, ...end };
}

const pickedOf = (
  kinds: readonly string[],
  actors: readonly string[],
  series: readonly string[],
  search: string,
): Picked => ({ kinds, actors, series, search });
