import { isServer } from 'lit';
import type { Cite, Details, Figure, Note, Stage } from '../chart/figure/figure.js';
import { alongOrder } from '../chart/mark-interaction.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { network as networkWords } from '../chart/locale/en-network.js';
import type { Load } from '../chart/on-demand.js';
import type { Dossier } from '../dossier/dossier.js';
import type { When } from '../dossier/when.js';
import { announcementOf, datedOf, notesOf, speakerOf, summaryOf, tableOf, type Account } from './account.js';
import { detailsOf } from './details.js';
import type { Form } from './form.js';
import { FORMS } from './forms.js';
import { alongTies, type Walk } from './tools/along-ties.js';
import { tiesBetween } from './layout/changes.js';
import { networkOf, type Network } from './layout/network.js';
import { tiesAt, type TiesAt } from './layout/ties-at.js';
import type { FormName, NetworkHost, View, Wanted } from './network-host.js';
import type { Position } from './picture.js';
import { ReadersTools, styles as toolStyles } from './readers-tools.js';
import { sliderStyles } from './slider.styles.js';
import { changeNotes, changeSummary, withChanges } from './tools/change-words.js';
import { pairDetails, pairOf } from './tools/pair.js';
import { toolWordsOf } from './tool-words.js';

export const styles = [sliderStyles, toolStyles];

/** The English words of networks. */
export const words = { network: networkWords };

/** Beyond so many actors and ties the drawing is painted on a canvas. */
const MOST_NODES = 500;
/** Beyond so many a server, which has no canvas, writes the list. */
const MOST_ON_SERVER = 2000;

/** Ties that a drawing on paper tells apart without a tooltip; and those that a table still tells on a few sheets. */
const [MOST_ON_PAPER, MOST_IN_TABLE] = [30, 300];

/** Turns a dossier into the figure of a network. It remembers what is dear by what that depends on. */
export class Networking {
  readonly #forms = new Map<FormName, Form>();
  readonly #tools: ReadersTools;
  #form: Form | undefined;
  #account: Account | undefined;
  #walk: Walk | undefined;
  #crowded = false;

  // Hover and selection recompute none of it.
  readonly #network = lastCall((dossier: Dossier, ego: string | undefined, kinds: readonly string[]) =>
    networkOf(dossier, { kinds, ...(ego === undefined ? {} : { ego }) }),
  );
  readonly #ties = lastCall((network: Network, at: When | 'all', compareTo: When | undefined) =>
    compareTo && at !== 'all' ? tiesBetween(network, at, compareTo) : tiesAt(network, at),
  );
  readonly #told = lastCall(
    (dossier: Dossier, network: Network, at: Account['at'], ties: TiesAt, language: Language, cite: Cite): Account => ({
      ...{ dossier, network, at, ties, language, cite },
    }),
  );
  readonly #summary = lastCall((account: Account) =>
    account.ties.between ? changeSummary(account) : summaryOf(account),
  );
  readonly #notes = lastCall((account: Account, unnamed: number, position: Position | undefined) => [
    ...changeNotes(account),
    ...notesOf(account, unnamed, position),
    ...absentNote(account),
  ]);
  // All rows, of thousands of ties, are worth the time only where they are asked for.
  readonly #table = lastCall((account: Account) => withChanges(tableOf(account), account));
  readonly #cited = lastCall(citedNow);
  readonly #speaker = lastCall(speakerOf);

  constructor(
    private readonly host: NetworkHost,
    private readonly demand: <T>(load: Load<T>) => T | undefined,
    /** Whether a task of its own has come since something was found; else the host is asked for an update in one. */
    private readonly rested: (found: object) => boolean,
  ) {
    this.#tools = new ReadersTools(host);
  }

  /** @returns undefined while a part of the code is still on its way, or while there is more to find than a task may last */
  figure(stage: Stage, wanted: Wanted): Figure | undefined {
    const { closing } = wanted;
    const { dossier, language, cite } = stage;
    const network = this.#network(dossier, wanted.ego, wanted.kinds);
    this.#crowded = network.nodes.length + network.links.length > (isServer ? MOST_ON_SERVER : MOST_NODES);
    // What is found up to here is enough for one task; it is remembered, and so are the places, for a task of theirs.
    if (!this.rested(network)) return undefined;
    const all = this.#ties(network, wanted.at, wanted.compareTo);
    const ties = this.#tools.filtered(all);
    if (this.#crowded && !this.rested(all)) return undefined;
    const account = (this.#account = this.#told(dossier, network, wanted.at, ties, language, cite));
    const emphasis = this.#tools.emphasised(stage.emphasis, account);
    const name = this.#formName(wanted.view, network, stage);
    const parts = this.demand(FORMS[name].load);
    if (!parts) return undefined;
    const form = this.#forms.get(name) ?? FORMS[name].make(parts as never, this.host);
    this.#forms.set(name, form);
    this.#form = form;
    if (form.place) {
      form.place(stage, network);
      if (!this.rested(network.nodes)) return undefined;
    }
    const picture = form.picture({ ...stage, emphasis }, account, this.#speaker(account), {
      hulls: wanted.hulls,
      picks: this.#tools.picks(all),
    });
    if (!picture) return undefined;
    const table = this.#table;
    const details = this.#details([...emphasis.selected], account);
    const announcement = this.#walk?.at === emphasis.hovered ? this.#walk?.says : this.#announcement(emphasis, account);
    return {
      heading: language.say(dossier.title) || language.words.network.name,
      summary: this.#summary(account),
      notes: this.#notes(account, picture.unnamed, picture.position),
      get table() {
        return table(account);
      },
      cited: this.#cited(account),
      legend: picture.legend,
      drawing: picture.drawing,
      order: picture.order,
      empty: !network.nodes.length,
      tableOnPaper: ties.current.length > MOST_ON_PAPER && ties.current.length <= MOST_IN_TABLE,
      control: this.#tools.control({ stage, account, all, wanted, form: name, crowded: this.#crowded, closing }),
      about: (id) => form.about?.(id, account) ?? detailsOf(id, account),
      ...(details && { details }),
      ...(closing && { dataTo: closing }),
      ...(announcement && { announcement }),
    };
  }

  /** The mark that an arrow key leads to. */
  neighbour(id: string, key: string): string | undefined {
    return this.#form?.towards ? this.#form.towards(id, key) : alongOrder(this.host.order, id, key);
  }

  /** Along the ties of an actor. */
  along(id: string, key: string): string | undefined {
    if (!this.#account) return undefined;
    this.#walk = alongTies(this.#walk, id, key, this.#account, this.host.order);
    return this.#walk?.at;
  }

  /**
   * What is selected once a mark was chosen: a cell of a matrix stands for its two actors; a second mark is added to
   * the first where the reader asks for it.
   */
  chosen(id: string, adding: boolean): readonly string[] | undefined {
    const stands = this.#form?.standsFor?.(id);
    if (stands) return this.host.selected.join() === stands.join() ? [] : stands;
    const [first] = this.host.selected.slice(-1);
    return adding && first !== undefined && first !== id ? [first, id] : undefined;
  }

  markAt(event: MouseEvent): string | undefined {
    return this.#form?.markAt?.(event);
  }

  boxOf(id: string): DOMRect | undefined {
    return this.#form?.boxOf?.(id);
  }

  get rest(): Promise<void> | undefined {
    return this.#form?.rest;
  }

  #formName(view: View, { nodes }: Network, { phone }: Stage): FormName {
    const name = nodes.length === 0 ? 'force' : view === 'auto' ? (phone ? 'list' : 'force') : view;
    // These two show the best connected of any number.
    return this.#crowded && name !== 'list' && name !== 'matrix' ? (isServer ? 'list' : 'crowd') : name;
  }

  #details(selected: readonly string[], account: Account): Details | undefined {
    const pair = pairOf(selected, account);
    const [id] = selected;
    if (pair) return pairDetails(pair, account);
    const details = id === undefined ? undefined : detailsOf(id, account);
    return details && this.#tools.withPartnerChoice(details, account);
  }

  #announcement({ selected }: Stage['emphasis'], account: Account): string | undefined {
    const [id] = selected;
    const pair = pairOf([...selected], account);
    if (pair) return pairDetails(pair, account).lines[0];
    return id === undefined ? undefined : announcementOf(id, account);
  }
}

/** The sources of the ties and actors of the date. */
function citedNow(account: Account): ReadonlySet<string> {
  const { network, ties } = account;
  const actors = network.nodes.filter(({ id }) => !ties.absent.has(id)).map(({ actor }) => actor);
  return new Set([...datedOf(account).map(({ link }) => link.tie), ...actors].flatMap(({ sources }) => sources));
}

const absentNote = ({ ties, language }: Account): Note[] =>
  ties.absent.size ? [{ text: toolWordsOf(language).absent(ties.absent.size) }] : [];
