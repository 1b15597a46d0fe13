import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { oneOf } from '../chart/attributes.js';
import { ChartElement } from '../chart/chart-element.js';
import type { Cite, Emphasis, Figure, Stage } from '../chart/figure/figure.js';
import { cutText } from '../chart/wrap-text.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import type { Actor, Dossier, Tie } from '../dossier/dossier.js';
import { closingDate } from '../dossier/status.js';
import { whenOfYear } from '../dossier/when.js';
import {
  announcementOf,
  detailsOf,
  notesOf,
  rarerSign,
  spokenActor,
  spokenTie,
  summaryOf,
  tableOf,
  type Account,
} from './account.js';
import { networkStyles, sliderStyles } from './alliance-network.styles.js';
import { drawingOptions, placeNetwork } from './layout.js';
import { drawingOf } from './layout/drawing.js';
import type { NetworkDrawing, Point } from './layout/geometry.js';
import { networkOf, type Network } from './layout/network.js';
import { markTowards, meetingPoints, readingOrder } from './layout/reading.js';
import { bestConnected, spineOf, type Spine } from './layout/spine.js';
import { nameOf, titleOf } from './layout/texts.js';
import { tiesAt, type TiesAt } from './layout/ties-at.js';
import { yearOf, yearSpan } from './layout/years.js';
import { networkView, type Tip } from './view.js';
import { legendOf } from './view/legend.js';
import { raisedBy } from './view/raised.js';
import { slider } from './view/slider.js';
import { spineView } from './view/spine-view.js';

const VIEWS = ['auto', 'force', 'list'] as const;
type View = (typeof VIEWS)[number];

/** What a form of drawing makes of the network. */
type Picture = Pick<Figure, 'drawing' | 'legend' | 'order'> & { readonly unnamed: number; readonly placed: boolean };

/**
 * Draws who is tied to whom at one date: states, organisations and people as marks, their treaties, memberships and
 * quarrels as lines between them; a tie of three and more is one diamond with a spoke to each party.
 *
 * Colour and sign tell cooperative, adversarial and mixed ties apart, dashes whether they are in force, signed, suspended
 * or ended. Marks hold their places at all dates: only lines come and go. On a container narrower than 560 px a network
 * with a focus actor is the list of its ties, with the drawing one tap away.
 *
 * @summary Ties between actors, as of a date.
 * @element alliance-network
 *
 * @attr {string} ego - Id of the focus actor, which stands in the middle; none by default.
 * @attr {'auto' | 'force' | 'list'} view - The form: a drawing, or the list of one actor's ties. `auto` follows the width.
 *
 * @csspart slider - The range input of years.
 * @csspart switch - The button between list and drawing, on phones.
 */
export class AllianceNetwork extends ChartElement {
  static override styles: CSSResultGroup = [ChartElement.styles, networkStyles, sliderStyles];

  /** Id of the focus actor, which stands in the middle with the others around it. */
  @property({ reflect: true }) ego?: string;
  /** `force` is the drawing, `list` the list of one actor's ties; `auto` takes the list on narrow containers. */
  @property({ reflect: true }) view?: View;

  #places: ReadonlyMap<string, Point> = new Map();
  #list = false;

  override neighbour(id: string, key: string): string | undefined {
    return (
      (this.#list ? undefined : markTowards(id, key, this.#places)) ??
      (this.#list ? super.neighbour(id, key) : undefined)
    );
  }

  protected override *citable({ ties, actors }: Dossier): Iterable<Tie | Actor> {
    yield* ties;
    yield* actors;
  }

  // What is dear is remembered by what it really depends on: hover and selection recompute none of it.
  readonly #network = lastCall((dossier: Dossier, ego: string | undefined, kinds: readonly string[]) =>
    networkOf(dossier, { kinds, ...(ego === undefined ? {} : { ego }) }),
  );
  // The same date as the same object, for those that remember by it.
  readonly #at = lastCall((dossier: Dossier, _at: string | undefined) => this.dateShown(dossier));
  readonly #options = lastCall(drawingOptions);
  readonly #placed = lastCall(placeNetwork);
  readonly #ties = lastCall(tiesAt);
  readonly #drawing = lastCall(drawingOf);
  readonly #order = lastCall(readingOrder);
  readonly #meeting = lastCall(meetingPoints);
  readonly #spine = lastCall(spineOf);
  readonly #account = lastCall(
    (dossier: Dossier, network: Network, at: Account['at'], ties: TiesAt, language: Language, cite: Cite): Account => ({
      dossier,
      network,
      at,
      ties,
      language,
      cite,
    }),
  );
  readonly #words = lastCall((account: Account, unnamed: number, mapped: boolean) => ({
    summary: summaryOf(account),
    notes: notesOf(account, unnamed, mapped),
    table: tableOf(account),
  }));
  readonly #speaker = lastCall(speakerOf);
  readonly #legend = lastCall(legendOf);

  protected override compose(stage: Stage): Figure {
    const { dossier, language, cite, emphasis } = stage;
    const network = this.#network(dossier, this.ego || undefined, this.kinds);
    const at = this.#at(dossier, this.at);
    const ties = this.#ties(network, at);
    const account = this.#account(dossier, network, at, ties, language, cite);
    const centre = this.#centreOfList(stage, network);
    this.#list = centre !== undefined;
    const picture = centre === undefined ? this.#drawn(stage, account) : this.#listed(stage, account, centre);
    const [chosen] = emphasis.selected;
    const details = chosen === undefined ? undefined : detailsOf(chosen, account);
    const announcement = chosen === undefined ? undefined : announcementOf(chosen, account);
    const control = this.#control(stage, account, centre !== undefined);
    const closing = closingDate(dossier);
    return {
      heading: language.say(dossier.title) || language.words.network.name,
      ...this.#words(account, picture.unnamed, picture.placed),
      legend: picture.legend,
      drawing: picture.drawing,
      savable: true,
      order: picture.order,
      empty: !network.nodes.length,
      ...(control ? { control } : {}),
      ...(details ? { details } : {}),
      ...(closing ? { dataTo: closing } : {}),
      ...(announcement ? { announcement } : {}),
    };
  }

  /** The actor whose ties are listed; undefined where the network is drawn. */
  #centreOfList({ phone }: Stage, network: Network): string | undefined {
    const view = oneOf(this, 'view', this.view, VIEWS);
    if (view === 'force' || (view === 'auto' && !phone)) return undefined;
    return network.ego ?? bestConnected(network);
  }

  #drawn(stage: Stage, account: Account): Picture {
    const { width, height, language, measure, emphasis } = stage;
    const { network, ties } = account;
    const options = this.#options(language, measure, width);
    const places = this.#placed(network, width, height, options);
    const drawing = this.#drawing(network, places, ties, options);
    const order = this.#order(network, drawing, places.centre);
    this.#places = this.#meeting(drawing);
    const raised = raisedBy(network, emphasis);
    return {
      drawing: networkView(drawing, {
        name: language.words.network.name,
        emphasis: this.#entered(emphasis, order),
        raised,
        lead: rarerSign(ties),
        tip: this.#tip(stage, network, drawing),
        order,
        spoken: this.#speaker(account),
      }),
      legend: this.#legend(drawing, language, this.#dateWords(account)),
      order,
      unnamed: drawing.unnamed.length,
      placed: places.mapped,
    };
  }

  /** The title of a tie, or the name of an actor, that found no room. */
  #tip({ emphasis, measure, language, width }: Stage, network: Network, drawing: NetworkDrawing): Tip | undefined {
    const id = emphasis.hovered ?? '';
    const place = this.#places.get(id);
    const link = drawing.titled.includes(id) ? undefined : network.links.find((each) => each.id === id);
    const node = drawing.unnamed.includes(id) ? network.nodes.find((each) => each.id === id) : undefined;
    if (!place || !(link ?? node)) return undefined;
    const text = link ? titleOf(link.tie, language) : node ? nameOf(node.actor, language) : '';
    const wide = Math.min(width - 12, Math.ceil(measure(text, 12, 600)));
    const x = Math.min(Math.max(place.x, wide / 2 + 6), width - wide / 2 - 6);
    return {
      text: cutText(text, { width: wide, size: 12, weight: 600, measure }),
      x,
      y: Math.max(16, place.y - 14),
      width: wide,
    };
  }

  #listed(stage: Stage, account: Account, centre: string): Picture {
    const { width, language, measure, emphasis } = stage;
    const { dossier, network, ties, at } = account;
    const spine: Spine = this.#spine(network, ties, centre, width, language, measure, at, dossier.kinds);
    return {
      drawing: spineView(spine, {
        name: language.words.network.name,
        emphasis: this.#entered(emphasis, spine.order),
        spoken: this.#speaker(account),
      }),
      legend: [],
      order: spine.order,
      unnamed: 0,
      placed: false,
    };
  }

  /** Before the first picture no mark is known: the first of it is then the one that Tab comes to. */
  #entered(emphasis: Emphasis, order: readonly string[]): Emphasis {
    const { current } = emphasis;
    return current !== null && order.includes(current) ? emphasis : { ...emphasis, current: order[0] ?? null };
  }

  #dateWords({ at, language }: Account): string {
    return at === 'all' ? language.words.network.allDates : language.dates.short(at);
  }

  #control(stage: Stage, { dossier, network, at, language }: Account, listed: boolean): TemplateResult | undefined {
    const { width, phone, measure } = stage;
    const span = yearSpan(network, closingDate(dossier));
    const switchable = phone && network.nodes.length > 0;
    if (!span && !switchable) return undefined;
    const change = (year: number): void => void this.setOption('at', whenOfYear(year)?.edtf);
    const year = at === 'all' ? undefined : yearOf(at);
    const years = span && slider({ ...span, year: clamp(year, span), width, phone, language, measure, change });
    const words = language.words.network;
    const other = html`<button
      type="button"
      part="switch"
      @click=${() => this.setOption('view', listed ? 'force' : 'list')}
    >
      ${listed ? words.showDrawing : words.showList}
    </button>`;
    return html`${years}${switchable ? other : ''}`;
  }
}

const clamp = (year: number | undefined, { from, to }: { from: number; to: number }): number | undefined =>
  year === undefined ? undefined : Math.min(to, Math.max(from, year));

/** What each mark is called, each said once. */
function speakerOf(account: Account): (id: string) => string {
  const { network, ties } = account;
  const actors = new Map(network.nodes.map(({ id, actor }) => [id, actor]));
  const dated = new Map([...ties.current, ...ties.ended].map((each) => [each.link.id, each]));
  const said = new Map<string, string>();
  return (id) => {
    const known = said.get(id);
    if (known !== undefined) return known;
    const [actor, tie] = [actors.get(id), dated.get(id)];
    const text = actor ? spokenActor(actor, account) : tie ? spokenTie(tie, account) : id;
    said.set(id, text);
    return text;
  };
}
