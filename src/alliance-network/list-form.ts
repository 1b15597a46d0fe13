import type { Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import type { Account } from './account.js';
import { enteredBy, type Speaker } from './entered-by.js';
import type { Form } from './form.js';
import type { Picture } from './picture.js';
import { bestConnected } from './layout/network.js';
import { spineOf } from './layout/spine.js';
import { spineView } from './view/spine-view.js';

export { networkStyles as styles } from './alliance-network.styles.js';

/** The network as the list of one actor's ties, for narrow containers. */
export class ListForm implements Form {
  readonly #spine = lastCall(spineOf);

  picture(stage: Stage, { dossier, network, ties, at }: Account, spoken: Speaker): Picture {
    const { width, language, measure, emphasis } = stage;
    const centre = network.ego ?? bestConnected(network) ?? '';
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
      position: 'list',
    };
  }
}
