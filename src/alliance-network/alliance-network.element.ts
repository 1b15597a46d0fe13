import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { oneOf } from '../chart/attributes.js';
import { ChartElement } from '../chart/chart-element.js';
import type { Cite, Figure, Stage } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { network } from '../chart/locale/en-network.js';
import type { Actor, Dossier, Tie } from '../dossier/dossier.js';
import { closingDate } from '../dossier/status.js';
import { whenOfYear } from '../dossier/when.js';
import {
  announcementOf,
  detailsOf,
  notesOf,
  spokenActor,
  spokenTie,
  summaryOf,
  tableOf,
  type Account,
} from './account.js';
import type { CrowdForm } from './crowd-form.js';
import { sliderStyles } from './slider.styles.js';
import type { Speaker } from './entered-by.js';
import type { ForceForm, Picture } from './force-form.js';
import { bestConnected, networkOf, type Network } from './layout/network.js';
import type { ListForm } from './list-form.js';
import { tiesAt, type TiesAt } from './layout/ties-at.js';
import { yearOf, yearSpan } from './layout/years.js';
import { slider } from './view/slider.js';

const VIEWS = ['auto', 'force', 'list'] as const;
type View = (typeof VIEWS)[number];

/** Beyond so many actors and ties the drawing is painted on a canvas. */
const MOST_NODES = 500;

// Each form loads when it is first drawn: a phone has no use for the forces, nor a desk for the list.
const loadForce = (): Promise<typeof import('./force-form.js')> => import('./force-form.js');
const loadCrowd = (): Promise<typeof import('./crowd-form.js')> => import('./crowd-form.js');
const loadList = (): Promise<typeof import('./list-form.js')> => import('./list-form.js');

/** Ties that a drawing on paper tells apart without a tooltip; and those that a table still tells on a few sheets. */
const [MOST_ON_PAPER, MOST_IN_TABLE] = [30, 300];

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
  static override styles: CSSResultGroup = [ChartElement.styles, sliderStyles];

  /** Id of the focus actor, which stands in the middle with the others around it. */
  @property({ reflect: true }) ego?: string;
  /** `force` is the drawing, `list` the list of one actor's ties; `auto` takes the list on narrow containers. */
  @property({ reflect: true }) view?: View;

  #force: ForceForm | undefined;
  #crowd: CrowdForm | undefined;
  #list: ListForm | undefined;
  #listed = false;
  #crowded = false;
  readonly #met = new WeakSet<object>();

  override neighbour(id: string, key: string): string | undefined {
    if (this.#listed) return super.neighbour(id, key);
    return this.#crowded ? this.#crowd?.towards(id, key) : this.#force?.towards(id, key);
  }

  markAt(event: MouseEvent): string | undefined {
    return this.#crowded && !this.#listed ? this.#crowd?.markAt(event) : undefined;
  }

  override boxOf(id: string): DOMRect | undefined {
    return (this.#crowded && !this.#listed ? this.#crowd?.boxOf(id) : undefined) ?? super.boxOf(id);
  }

  protected override settle(): Promise<void> | void {
    return this.#crowded && !this.#listed ? this.#crowd?.rest : undefined;
  }

  protected override readonly ownWords = { network };

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
  readonly #ties = lastCall(tiesAt);
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
  readonly #summary = lastCall(summaryOf);
  readonly #notes = lastCall(notesOf);
  // All rows, of thousands of ties, are worth the time only where they are asked for.
  readonly #table = lastCall(tableOf);
  readonly #speaker = lastCall(speakerOf);

  protected override compose(stage: Stage): Figure | undefined {
    const { dossier, language, cite, emphasis } = stage;
    const network = this.#network(dossier, this.ego || undefined, this.kinds);
    this.#crowded = network.nodes.length + network.links.length > MOST_NODES;
    if (this.#isNew(network)) return undefined;
    const at = this.#at(dossier, this.at);
    const ties = this.#ties(network, at);
    if (this.#isNew(ties)) return undefined;
    const account = this.#account(dossier, network, at, ties, language, cite);
    const centre = this.#centreOfList(stage, network);
    this.#listed = centre !== undefined;
    const picture = this.#picture(stage, account, centre);
    if (!picture) return undefined;
    const [chosen] = emphasis.selected;
    const details = chosen === undefined ? undefined : detailsOf(chosen, account);
    const announcement = chosen === undefined ? undefined : announcementOf(chosen, account);
    const control = this.#control(stage, account, centre !== undefined);
    const closing = closingDate(dossier);
    const table = this.#table;
    return {
      heading: language.say(dossier.title) || language.words.network.name,
      summary: this.#summary(account),
      notes: this.#notes(account, picture.unnamed, picture.placed),
      get table() {
        return table(account);
      },
      legend: picture.legend,
      drawing: picture.drawing,
      order: picture.order,
      empty: !network.nodes.length,
      tableOnPaper: ties.current.length > MOST_ON_PAPER && ties.current.length <= MOST_IN_TABLE,
      ...(control ? { control } : {}),
      ...(details ? { details } : {}),
      about: (id) => detailsOf(id, account),
      ...(closing ? { dataTo: closing } : {}),
      ...(announcement ? { announcement } : {}),
    };
  }

  /**
   * Of very many ties, what an update has found is enough for one task: it is remembered, and the next update goes on
   * from there.
   */
  #isNew(found: object): boolean {
    if (!this.#crowded || this.#met.has(found)) return false;
    this.#met.add(found);
    setTimeout(() => this.requestUpdate());
    return true;
  }

  /** The actor whose ties are listed; undefined where the network is drawn. */
  #centreOfList({ phone }: Stage, network: Network): string | undefined {
    const view = oneOf(this, 'view', this.view, VIEWS);
    if (view === 'force' || (view === 'auto' && !phone)) return undefined;
    return network.ego ?? bestConnected(network);
  }

  /** Undefined while the form's code is on its way. */
  #picture(stage: Stage, account: Account, centre: string | undefined): Picture | undefined {
    const spoken = this.#speaker(account);
    if (centre === undefined && this.#crowded) {
      const Form = this.demand(loadCrowd)?.CrowdForm;
      this.#crowd ??= Form && new Form(this);
      return this.#crowd?.picture(stage, account, spoken);
    }
    if (centre === undefined) {
      const Form = this.demand(loadForce)?.ForceForm;
      this.#force ??= Form && new Form();
      return this.#force?.picture(stage, account, spoken);
    }
    const Form = this.demand(loadList)?.ListForm;
    this.#list ??= Form && new Form();
    return this.#list?.picture(stage, account, centre, spoken);
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
function speakerOf(account: Account): Speaker {
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
