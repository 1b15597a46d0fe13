import { html, type TemplateResult } from 'lit';
import type { Details, Figure, Stage } from '../chart/figure/figure.js';
import { alongOrder } from '../chart/mark-interaction.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { timeline } from '../chart/locale/en-timeline.js';
import type { Dossier } from '../dossier/dossier.js';
import type { When } from '../dossier/when.js';
import { rangeOf } from './layout/axis-range.js';
import { inSight, narrowed } from './layout/in-sight.js';
import {
  arrange,
  contentOf,
  runsLeft,
  type Content,
  type FormName,
  type TimelineLayout,
  type TimelineOptions,
} from './layout/arrange.js';
import type { Domain } from './layout/domain.js';
import type { Form, FormInput, Frame } from './layout/form.js';
import type { Mark } from './layout/geometry.js';
import type { Item } from './layout/items.js';
import { firstFrom } from './layout/of-items.js';
import { crowdName, spokenName } from './layout/label-words.js';
import type { Drawn } from './drawn.js';
import { legendOf } from './legend.js';
import { neighbourOf } from './neighbour.js';
import { notesOf } from './notes.js';
import { headingOf, inEvenRows, summaryOf } from './summary.js';
import { tableOf } from './table-model.js';
import type { MediaFrom } from './pictures.js';
import { timelineView } from './view.js';
import type { TimeZoom } from './zoom.js';

export { timelineStyles as styles } from './summit-timeline.styles.js';

/** The English words of timelines. */
export const words = { timeline };

type Draw = (input: FormInput) => Form;
type InWords = typeof import('./details.js');

/** What of the element's options the layout depends on, and nothing else: the same object while none of it changes. */
export type Choice = Omit<TimelineOptions, 'width' | 'height' | 'language' | 'measure' | 'window' | 'pinned' | 'form'>;

export interface Wanted {
  readonly form: FormName;
  readonly draw: Draw;
  readonly choice: Choice;
  /** The part of the time to draw, as EDTF; all of it by default. */
  readonly range: string | undefined;
  /** Where the reader is within all the time, once there are tools for that. */
  readonly zoom: TimeZoom | undefined;
  /** Pictures that the page allows. */
  readonly media: MediaFrom;
  /** Up to when the data speak. */
  readonly dataTo: When | undefined;
  readonly heading: string | undefined;
  /** The author's own sentence stands in place of ours. */
  readonly ownSummary: boolean;
}

/** Turns a dossier into the figure of a timeline. It remembers what is dear by what that depends on. */
export class Charting {
  #drawn: Drawn | undefined;
  // Neither another size nor another part of the time changes what there is.
  readonly #content = lastCall((dossier: Dossier, choice: Choice, language: Language) =>
    contentOf(dossier, { width: 0, ...choice, language }),
  );
  readonly #whole = lastCall(arrangeFor);
  readonly #last = lastCall((..._but: readonly unknown[]): LastHeight => ({ height: undefined }));
  readonly #picked = lastCall(arrangeFor);
  readonly #part = lastCall(arrangeFor);
  readonly #narrowed = lastCall(narrowed);
  readonly #inSight = lastCall(inSight);
  /** What the words are about: it does not change while the time is moved. */
  #told: TimelineLayout | undefined;
  readonly #pinned = lastCall(pinnedIn);
  readonly #names = lastCall(namesOf);
  readonly #order = lastCall(({ marks }: TimelineLayout) => marks.map(({ id }) => id));
  readonly #marks = lastCall(marksOf);
  readonly #items = lastCall(({ items }: TimelineLayout) => new Map(items.map((item) => [item.id, item])));
  readonly #legend = lastCall(legendOf);
  readonly #notes = lastCall(notesOf);
  readonly #summary = lastCall(summaryOf);
  readonly #table = lastCall(tableOf);

  /**
   * @param inWords undefined, and sent for, until it is here
   * @param rested false where what has been found is enough for one task: the element asks again in the next
   */
  constructor(
    private readonly inWords: () => InWords | undefined,
    private readonly choose: (id: string) => void,
    private readonly rested: (found: object) => boolean,
  ) {}

  get drawn(): Drawn | undefined {
    return this.#drawn;
  }

  /** @returns undefined while there is more to be found out before a first picture of very many events */
  figure(stage: Stage, wanted: Wanted): Figure | undefined {
    const { dossier, language, cite, emphasis } = stage;
    const drawn = this.#layoutFor(stage, wanted);
    if (!drawn) return undefined;
    const { layout, whole, span } = (this.#drawn = drawn);
    const isMoving = wanted.zoom?.moving === true && this.#told !== undefined;
    const told = (this.#told = isMoving ? (this.#told as TimelineLayout) : span ? this.#inSight(layout, span) : whole);
    const heading = headingOf(whole, dossier, language);
    const title = wanted.heading || heading;
    const order = this.#order(layout);
    const summary = this.#summary(told, language);
    // What is beyond the part that is seen still has its words.
    const isHere = (id: string): boolean => this.#items(whole).has(id) || this.#marks(layout).has(id);
    const chosen = [...emphasis.selected].find(isHere);
    const about = (id: string): Details | undefined => this.#about(id, stage, wanted.media);
    const details = chosen === undefined ? undefined : about(chosen);
    const table = (): Figure['table'] => this.#table(whole, dossier, language, cite, title);
    return {
      ...{ heading, summary, order, about },
      legend: this.#legend(whole, language),
      drawing: whole.items.length
        ? this.#drawing(stage, wanted.zoom?.shift ?? 0, `${title}. ${summary}`)
        : html`<p class="state">${language.words.state.empty}</p>`,
      notes: this.#notesFor(told, language, wanted),
      // There may be very many rows, and seldom a reader of them.
      get table() {
        return table();
      },
      ...(wanted.dataTo ? { dataTo: wanted.dataTo } : {}),
      ...(details ? { details, announcement: this.#names(layout, language).get(details.id) ?? details.title } : {}),

      empty: !dossier.events.length && !whole.items.length,
    };
  }

  /** The mark under which a record is drawn. */
  markOf(id: string): Mark | undefined {
    return this.#drawn && this.#marks(this.#drawn.layout).get(id);
  }

  /** What is known of a record in the drawing: seen or not. */
  itemOf(id: string): Item | undefined {
    return this.#drawn && this.#items(this.#drawn.whole).get(id);
  }

  neighbour(order: readonly string[], id: string, key: string): string | undefined {
    const { layout, rtl } = this.#drawn ?? {};
    if (!layout || layout.form === 'vertical') return alongOrder(order, id, key);
    return neighbourOf(layout, id, key, rtl === true);
  }

  #layoutFor(stage: Stage, { draw, form, choice, range, zoom }: Wanted): Drawn | undefined {
    const { dossier, width, height, language, measure } = stage;
    const sort = { rtl: runsLeft(choice.direction ?? 'auto', form, language), even: choice.spacing === 'even' };
    const enough = (found: object): boolean => !this.#drawn && dossier.events.length > MANY && !this.rested(found);
    if (enough(dossier.events)) return undefined;
    const content = this.#content(dossier, choice, language);
    if (enough(content)) return undefined;
    const last = this.#last(draw, content, form, choice, width, language, measure);
    if (!isLike(last, height)) last.height = height;
    const room = [draw, content, form, choice, width, last.height, language, measure] as const;
    const whole = (last.whole = this.#whole(...room, NONE));
    if (enough(whole)) return undefined;
    const pinned = this.#pinned(whole, JSON.stringify([...stage.emphasis.selected]));
    zoom?.show(range, whole.domain);
    const span = zoom ? zoom.span : rangeOf(range, whole.domain);
    if (!span || (form === 'horizontal' && sort.even))
      return { whole, ...sort, layout: pinned.size ? this.#picked(...room, pinned) : whole };
    if (form === 'vertical') {
      const [, , ...size] = room;
      return { whole, ...sort, span, layout: this.#part(draw, this.#narrowed(content, span), ...size, pinned) };
    }
    // While the reader moves the time, lanes are as they were drawn last; and what is under the drawing stays where it is.
    const before = this.#drawn?.whole === whole ? this.#drawn.layout : whole;
    const held = zoom?.moving === true;
    const frame = held ? before.frame : whole.frame;
    const byReader = zoom?.byReader === true;
    const least = byReader ? before.height : 0;
    return { whole, ...sort, span, layout: this.#part(...room, pinned, span, frame, held, !byReader, least) };
  }

  #drawing({ emphasis, language, brief }: Stage, shift: number, label: string): TemplateResult {
    const { layout, whole } = this.#drawn as Drawn;
    const { signs } = whole;
    const names = brief ? NO_NAMES : this.#names(layout, language);
    const order = this.#order(layout);
    const { current } = emphasis;
    const entry = current !== null && order.includes(current) ? current : (order[0] ?? null);
    return html`${timelineView({ layout, names, signs, label, shift, brief, emphasis: { ...emphasis, current: entry } })}`;
  }

  #notesFor(told: TimelineLayout, language: Language, { choice, ownSummary }: Wanted): Figure['notes'] {
    const notes = this.#notes(told, language, choice.until);
    // Where the author's own sentence stands in place of ours, that rows are evenly spaced is to be said here.
    const untold = ownSummary && inEvenRows(told);
    return untold ? [...notes, { text: language.words.timeline.evenRows }] : notes;
  }

  #about(id: string, { dossier, language, cite }: Stage, media: MediaFrom): Details | undefined {
    const { layout, whole } = this.#drawn as Drawn;
    const items = this.#items(whole);
    const mark = this.#marks(layout).get(id);
    const item = items.get(id) ?? (mark?.count === 1 ? items.get(mark.id) : undefined);
    const parts = item || mark ? this.inWords() : undefined;
    if (!parts) return undefined;
    if (item) return parts.detailsOf(item, dossier, language, cite, media);
    const members = mark?.stands.flatMap((each) => items.get(each) ?? []) ?? [];
    return mark && parts.crowdDetails(mark, members, language, cite, this.choose);
  }
}

/** The height that was last laid out for, all else being the same, and what came of it. */
interface LastHeight {
  height: number | undefined;
  whole?: TimelineLayout;
}

/** Whether another height makes no difference: the frame's own is known only once it stands, and then the drawing's is. */
const isLike = ({ whole, height: last }: LastHeight, height: number | undefined): boolean =>
  last !== undefined &&
  height !== undefined &&
  whole?.heights !== undefined &&
  height >= whole.heights.from &&
  height < whole.heights.to;

const NONE: ReadonlySet<string> = new Set();
const NO_NAMES: ReadonlyMap<string, string> = new Map();
const MANY = 1000;

function arrangeFor(
  draw: Draw,
  content: Content,
  form: FormName,
  choice: Choice,
  width: number,
  height: number | undefined,
  language: Language,
  measure: Stage['measure'],
  pinned: ReadonlySet<string>,
  span?: Domain,
  frame?: Frame,
  held = false,
  fitted = false,
  least = 0,
): TimelineLayout {
  const size = height === undefined ? { width } : { width, height };
  const window = span && frame ? { window: { span, frame, held, fitted, height: least } } : {};
  return arrange({ ...choice, form, language, measure, pinned, ...size, ...window }, draw, content);
}

/** Those of the selected that are behind a count. @param selected ids, as JSON: a new set each time is the same text */
function pinnedIn({ marks }: TimelineLayout, selected: string): ReadonlySet<string> {
  const ids = new Set(JSON.parse(selected) as string[]);
  return new Set(marks.flatMap(({ count, stands }) => (count > 1 ? stands.filter((id) => ids.has(id)) : [])));
}

/** Each record's mark, and each mark's. */
function marksOf({ marks }: TimelineLayout): ReadonlyMap<string, Mark> {
  const found = new Map<string, Mark>();
  for (const mark of marks) for (const id of [mark.id, ...mark.stands]) if (!found.has(id)) found.set(id, mark);
  return found;
}

/** What each mark is called by a screen reader. */
function namesOf({ items, marks }: TimelineLayout, language: Language): ReadonlyMap<string, string> {
  return new Map(
    marks.map((mark) => {
      const item = mark.count === 1 ? itemOn(items, mark) : undefined;
      return [mark.id, item ? spokenName(item, language) : crowdName(mark, language)];
    }),
  );
}

/** Found by its day, as items are by time: there may be very many, and a few hundred marks. */
function itemOn(items: readonly Item[], { id, day }: Mark): Item | undefined {
  let at = firstFrom(items, day);
  while (at < items.length && items[at]?.id !== id) at++;
  return items[at];
}
