import type { Figure, Stage } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { rarerSign, type Account } from './account.js';
import { enteredBy, type Speaker } from './entered-by.js';
import { drawingOptions, placeNetwork } from './layout.js';
import { drawingOf } from './layout/drawing.js';
import type { Point } from './layout/geometry.js';
import { markTowards, meetingPoints, readingOrder } from './layout/reading.js';
import { networkView } from './view.js';
import { legendOf } from './view/legend.js';
import { raisedBy } from './view/raised.js';

export { networkStyles as styles } from './alliance-network.styles.js';

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
}

const dateInWords = (at: Account['at'], language: Language): string =>
  at === 'all' ? language.words.network.allDates : language.dates.short(at);
