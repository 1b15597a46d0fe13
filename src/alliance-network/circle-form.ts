import type { Stage } from '../chart/figure/figure.js';
import type { Account } from './account.js';
import type { Speaker } from './entered-by.js';
import { ForceForm } from './force-form.js';
import type { Form } from './form.js';
import type { Picture } from './picture.js';
import { placeInCircle } from './layout/circle.js';

export { networkStyles as styles } from './alliance-network.styles.js';

/** All actors on a circle, in an order that lessens crossings. */
export class CircleForm extends ForceForm {
  constructor() {
    super(placeInCircle);
  }

  override picture(stage: Stage, account: Account, spoken: Speaker, wanted: Parameters<Form['picture']>[3]): Picture {
    return { ...super.picture(stage, account, spoken, wanted), position: 'circle' };
  }
}
