import type { Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import type { Account } from './account.js';
import { enteredBy, type Speaker } from './entered-by.js';
import type { Picture } from './force-form.js';
import { spineOf } from './layout/spine.js';
import { spineView } from './view/spine-view.js';

export { networkStyles as styles } from './alliance-network.styles.js';

/** The network as the list of one actor's ties, for narrow containers. */
export class ListForm {
  readonly #spine = lastCall(spineOf);

  picture(stage: Stage, { dossier, network, ties, at }: Account, centre: string, spoken: Speaker): Picture {
    const { width, language, measure, emphasis } = stage;
    const spine = this.#spine(network, ties, centre, width, language, measure, at, dossier.kinds);
    return {
      drawing: spineView(spine, {
        name: language.words.network.name,
        emphasis: enteredBy(emphasis, spine.order),
        spoken,
      }),
      legend: [],
      order: spine.order,
      unnamed: 0,
      placed: false,
    };
  }
}
