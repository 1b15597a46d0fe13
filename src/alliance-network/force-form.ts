import type { Figure, Stage } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { cutText } from '../chart/wrap-text.js';
import { rarerSign, type Account } from './account.js';
import { enteredBy, type Speaker } from './entered-by.js';
import { drawingOptions, placeNetwork } from './layout.js';
import { drawingOf } from './layout/drawing.js';
import type { NetworkDrawing, Point } from './layout/geometry.js';
import type { Network } from './layout/network.js';
import { markTowards, meetingPoints, readingOrder } from './layout/reading.js';
import { nameOf, titleOf } from './layout/texts.js';
import { networkView, type Tip } from './view.js';
import { legendOf } from './view/legend.js';
import { raisedBy } from './view/raised.js';

/** What a form makes of the network. */
export type Picture = Pick<Figure, 'drawing' | 'legend' | 'order'> & {
  readonly unnamed: number;
  /** Whether states lie where a map has them. */
  readonly placed: boolean;
};

/** The network as marks and lines. It remembers what is dear by what that depends on: hover recomputes no layout. */
export class ForceForm {
  #places: ReadonlyMap<string, Point> = new Map();
  readonly #options = lastCall(drawingOptions);
  readonly #placed = lastCall(placeNetwork);
  readonly #drawing = lastCall(drawingOf);
  readonly #order = lastCall(readingOrder);
  readonly #meeting = lastCall(meetingPoints);
  readonly #legend = lastCall(legendOf);

  picture(stage: Stage, account: Account, spoken: Speaker): Picture {
    const { width, height, language, measure, emphasis } = stage;
    const { network, ties } = account;
    const options = this.#options(language, measure, width);
    const places = this.#placed(network, width, height, options);
    const drawing = this.#drawing(network, places, ties, options);
    const order = this.#order(network, drawing, places.centre);
    this.#places = this.#meeting(drawing);
    return {
      drawing: networkView(drawing, {
        name: language.words.network.name,
        emphasis: enteredBy(emphasis, order),
        raised: raisedBy(network, emphasis),
        lead: rarerSign(ties),
        tip: this.#tip(stage, network, drawing),
        order,
        spoken,
      }),
      legend: this.#legend(drawing, language, dateInWords(account.at, language)),
      order,
      unnamed: drawing.unnamed.length,
      placed: places.mapped,
    };
  }

  /** The mark that an arrow key leads to. */
  towards(id: string, key: string): string | undefined {
    return markTowards(id, key, this.#places);
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
}

const dateInWords = (at: Account['at'], language: Language): string =>
  at === 'all' ? language.words.network.allDates : language.dates.short(at);
