import type { TieStyle } from '../layout/geometry.js';

/** The classes of a tie's style: sign and status, and what is to be seen of its dates. */
export function lookOf({ sign, status, begins, ends, doubtful, change }: TieStyle): string {
  const phase = change ? `change-${change}` : doubtful ? 'doubtful' : begins || ends ? 'passing' : '';
  return phase ? `${sign} ${status} ${phase}` : `${sign} ${status}`;
}
