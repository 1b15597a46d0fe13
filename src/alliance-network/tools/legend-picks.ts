import type { LegendPick } from '../../chart/figure/figure.js';
import type { Sign } from '../../dossier/dossier.js';
import type { TieStatus } from '../../dossier/status.js';
import type { DatedLink, TiesAt } from '../layout/ties-at.js';
import { passes, type Picked } from './tie-filters.js';

/** The looks of a key as filters; undefined for what no tie has at the date, and nobody has picked. */
export interface LegendPicks {
  sign(sign: Sign): LegendPick | undefined;
  status(status: TieStatus): LegendPick | undefined;
}

/**
 * @param ties before the filter
 * @param toggle picks an option of a group, or gives it up
 */
export function legendPicks(
  { current, ended, leftOut }: TiesAt,
  picked: Picked,
  toggle: (group: string, option: string) => void,
): LegendPicks {
  const pick = (group: 'sign' | 'status', option: string, ties: readonly DatedLink[]): LegendPick | undefined => {
    const on = picked[group].has(option);
    if (!ties.length && !on) return undefined;
    return {
      count: ties.filter((tie) => passes(tie, picked, group)).length,
      on,
      out: picked[group].size > 0 && !on,
      toggle: () => toggle(group, option),
    };
  };
  // Those that ended have a look of their own, whatever their sign.
  const ofSign = (sign: Sign): DatedLink[] => current.filter(({ link }) => link.tie.sign === sign);
  const ofStatus = (status: TieStatus): DatedLink[] =>
    status === 'ended' ? [...ended, ...leftOut] : current.filter(({ at }) => at.status === status);
  return {
    sign: (sign) => pick('sign', sign, ofSign(sign)),
    status: (status) => pick('status', status, ofStatus(status)),
  };
}
