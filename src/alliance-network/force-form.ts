import type { Stage } from '../chart/figure/figure.js';
import type { Language } from '../chart/language.js';
import { lastCall } from '../chart/last-call.js';
import { rarerSign, type Account } from './account.js';
import { enteredBy, type Speaker } from './entered-by.js';
import type { Form, ToDraw } from './form.js';
import type { Picture } from './picture.js';
import { drawingOptions, placeNetwork } from './layout.js';
import { drawingOf } from './layout/drawing.js';
import type { Point } from './layout/geometry.js';
import { hullsOf } from './layout/hulls.js';
import type { Network } from './layout/network.js';
import type { KnownShape, Places } from './layout/places.js';
import { markTowards, meetingPoints, readingOrder } from './layout/reading.js';
import { networkView } from './view.js';
import { hullsView } from './view/hulls-view.js';
import { legendOf } from './view/legend.js';
import { raisedBy } from './view/raised.js';

export { networkStyles as styles } from './alliance-network.styles.js';

/** The network as marks and lines. It remembers what is dear by what that depends on: hover recomputes no layout. */
export class ForceForm implements Form {
  #places: ReadonlyMap<string, Point> = new Map();
  readonly #options = lastCall(drawingOptions);
  readonly #placed: typeof placeNetwork;
  readonly #known = lastCall((_network: Network): KnownShape => ({}));
  readonly #drawing = lastCall(drawingOf);
  readonly #order = lastCall(readingOrder);
  readonly #meeting = lastCall(meetingPoints);
  readonly #legend = lastCall(legendOf);
  readonly #hulls = lastCall(hullsOf);
  readonly #under = lastCall(hullsView);

  /** @param place where everything stands at any date */
  constructor(place = placeNetwork) {
    this.#placed = lastCall(place);
  }

  picture(stage: Stage, account: Account, spoken: Speaker, { hulls: asked, picks }: ToDraw): Picture {
    const { width, language, measure, emphasis } = stage;
    const { network, ties } = account;
    const options = this.#options(language, measure, width);
    const places = this.place(stage, network);
    const drawing = this.#drawing(network, places, ties, options);
    const order = this.#order(network, drawing, places.centre);
    this.#places = this.#meeting(drawing);
    const hulls = this.#hulls(drawing, account.dossier, account.at, asked, language, measure);
    return {
      drawing: networkView(drawing, {
        name: language.words.network.name,
        emphasis: enteredBy(emphasis, order),
        raised: raisedBy(network, emphasis),
        lead: rarerSign(ties),
        under: hulls.length ? this.#under(hulls) : undefined,
        order,
        spoken,
      }),
      legend: this.#legend(drawing, language, dateInWords(account.at, language), picks),
      order,
      unnamed: drawing.unnamed.length,
      position: places.mapped ? 'bearings' : places.circles ? 'circles' : undefined,
    };
  }

  place({ width, height, language, measure }: Stage, network: Network): Places {
    return this.#placed(network, width, height, this.#options(language, measure, width), this.#known(network));
  }

  /** The mark that an arrow key leads to. */
  towards(id: string, key: string): string | undefined {
    return markTowards(id, key, this.#places);
  }
}

const dateInWords = (at: Account['at'], language: Language): string =>
  at === 'all' ? language.words.network.allDates : language.dates.short(at);
