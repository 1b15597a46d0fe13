import { property } from 'lit/decorators.js';
import { idList, oneOf, warnOnce } from '../chart/attributes.js';
import { ChartElement } from '../chart/chart-element.js';
import type { Figure, Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import type { Rehearsals } from '../chart/rehearsal.js';
import type { Words } from '../chart/locale/en.js';
import type { Actor, Dossier, Tie } from '../dossier/dossier.js';
import { parseWhen, type When } from '../dossier/when.js';
import { FORMS } from './forms.js';
import type { Wanted } from './network-host.js';
import type { Networking } from './networking.js';

const VIEWS = ['auto', 'force', 'list', 'circle', 'matrix'] as const;
type View = (typeof VIEWS)[number];

// What draws comes with the first data.
const loadNetworking = (): Promise<typeof import('./networking.js')> => import('./networking.js');

/**
 * Draws who is tied to whom at one date: states, organisations and people as marks, their treaties, memberships and
 * quarrels as lines between them; a tie of three and more is one diamond with a spoke to each party.
 *
 * Colour and sign tell cooperative, adversarial and mixed ties apart, dashes whether they are in force, signed, suspended
 * or ended. Marks hold their places at all dates: only lines come and go. Under the drawing a reader goes through the
 * years, filters, searches in any language, compares two dates, and takes another view. On a container narrower than
 * 560 px a network is the list of its ties, with the drawing one tap away.
 *
 * @summary Ties between actors, as of a date, or between two.
 * @element alliance-network
 *
 * @attr {string} ego - Id of the focus actor, which stands in the middle, the others around it or, of many, in circles by how far they are from it by ties; none by default.
 * @attr {'auto' | 'force' | 'list' | 'circle' | 'matrix'} view - The form: a drawing, the list of one actor's ties, actors on a circle, or pairs as cells. `auto` follows the width.
 * @attr {string} compare-to - EDTF date: shows what changed between it and `at`.
 * @attr {string} hulls - Ids of blocs, ties of many or groups to draw as areas around their members; `none` for none.
 * @attr {string} filter - Only ties of these kinds, signs and statuses, such as `kind:alliance sign:adversarial status:in-force`; all by default.
 * @attr {string} search - What is searched for among names and titles, in any language.
 *
 * @csspart slider - The range input of years.
 * @csspart play - The button that goes through the years.
 * @csspart dates - The dates as text.
 * @csspart date - The text field of the date.
 * @csspart compare-date - The text field of the date to compare with.
 * @csspart stop-comparing - The button that ends the comparison.
 * @csspart filters - The disclosure of filters and search.
 * @csspart show-all - The button that takes all filters off.
 * @csspart view - The choice of the view.
 * @csspart switch - The button between list and drawing, on phones.
 * @csspart shared-with - The choice of an actor to share partners with, in the details.
 */
export class AllianceNetwork extends ChartElement {
  /** @internal */
  static readonly rehearsals: Rehearsals = async () => (await import('./rehearsals.js')).rehearsals;

  /** Id of the focus actor, which stands in the middle with the others around it. */
  @property({ reflect: true }) ego?: string;
  /** `force` is the drawing, `list` the list of one actor's ties, `circle` all on a circle, `matrix` pairs as cells; `auto` takes the list on narrow containers. */
  @property({ reflect: true }) view?: View;
  /** EDTF date to compare `at` with: new, ended and kept ties each have their look. */
  @property({ attribute: 'compare-to', reflect: true }) compareTo?: string;
  /** Ids of blocs, ties of many or groups whose members are drawn in one area; `none` for none. By default the groups, where there are three at most. */
  @property({ converter: idList }) hulls: readonly string[] = [];
  /** Only ties of these kinds, signs and statuses: `kind:alliance sign:adversarial status:in-force`; all by default. */
  @property({ converter: idList, reflect: true }) filter: readonly string[] = [];
  /** What is searched for among names and titles, in any language: what is found stands out. */
  @property({ reflect: true }) search = '';

  #networking: Networking | undefined;
  // The same date as the same object, for those that remember by it.
  readonly #at = lastCall((dossier: Dossier, _at: string | undefined) => this.dateShown(dossier));
  readonly #compareTo = lastCall((text: string | undefined): When | undefined => {
    const when = text ? parseWhen(text) : undefined;
    if (text && !when) warnOnce(this, `invalid compare-to: ${text.slice(0, 80)} (expected an EDTF date)`);
    return when;
  });
  readonly #wanted = lastCall(
    (
      at: Wanted['at'],
      compareTo: When | undefined,
      closing: When | undefined,
      ego: string | undefined,
      kinds: readonly string[],
      hulls: readonly string[],
      view: View,
    ): Wanted => ({ at, compareTo, closing, ego, kinds, hulls, view }),
  );

  override neighbour(id: string, key: string): string | undefined {
    return this.#networking ? this.#networking.neighbour(id, key) : super.neighbour(id, key);
  }

  along(id: string, key: string): string | undefined {
    return this.#networking?.along(id, key);
  }

  override choose(id: string | null, adding = false): void {
    const next = id === null ? undefined : this.#networking?.chosen(id, adding);
    if (next) this.select(next);
    else super.choose(id);
  }

  markAt(event: MouseEvent): string | undefined {
    return this.#networking?.markAt(event);
  }

  override boxOf(id: string): DOMRect | undefined {
    return this.#networking?.boxOf(id) ?? super.boxOf(id);
  }

  /** One line each of heading, summary, key, notes and sources. */
  protected override likelyFrame(): number {
    return 190;
  }

  protected override settle(): Promise<void> | void {
    return this.#networking?.rest;
  }

  protected override get ownWords(): Partial<Words> {
    return this.demand(loadNetworking)?.words ?? NO_WORDS;
  }

  protected override foresee(phone: boolean): void {
    const view = oneOf(this, 'view', this.view, VIEWS);
    this.demand(FORMS[view === 'auto' ? (phone ? 'list' : 'force') : view].load);
  }

  protected override *citable({ ties, actors }: Dossier): Iterable<Tie | Actor> {
    yield* ties;
    yield* actors;
  }

  protected override compose(stage: Stage): Figure | undefined {
    const parts = this.demand(loadNetworking);
    if (!parts) return undefined;
    this.#networking ??= new parts.Networking(
      this,
      (load) => this.demand(load),
      (found) => this.onDemand.rested(found),
    );
    const view = oneOf(this, 'view', this.view, VIEWS);
    const at = this.#at(stage.dossier, this.at);
    const compareTo = this.#compareTo(this.compareTo || undefined);
    return this.#networking.figure(
      stage,
      this.#wanted(at, compareTo, this.closing(stage.dossier), this.ego || undefined, this.kinds, this.hulls, view),
    );
  }
}

const NO_WORDS = {};
