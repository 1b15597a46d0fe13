import type { LegendPick } from '../../chart/figure/figure.js';
import type { Sign } from '../../dossier/dossier.js';
import type { TieStatus } from '../../dossier/status.js';
import type { DatedLink, TiesAt } from '../layout/ties-at.js';
import { passes, type Picked } from './tie-filters.js';

/** The looks of a key as filters; undefined for what no tie has at the date, filtered or not. */
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
  const pick = (
    group: 'sign' | 'status',
    option: string,
    ties: readonly DatedLink[],
    drawn = ties,
  ): LegendPick | undefined => {
    const on = picked[group].has(option);
    if (!drawn.length && !on) return undefined;
    return {
      count: ties.filter((tie) => passes(tie, picked, group)).length,
      on,
      out: picked[group].size > 0 && !on,
      toggle: () => toggle(group, option),
    };
  };
  return {
    // Those that ended have a look of their own, whatever their sign.
    sign: (sign) =>
      pick(
        'sign',
        sign,
        current.filter(({ link }) => link.tie.sign === sign),
      ),
    status: (status) =>
      status === 'ended'
        ? pick('status', status, [...ended, ...leftOut], ended)
        : pick(
            'status',
            status,
            current.filter(({ at }) => at.status === status),
          ),
  };
}
