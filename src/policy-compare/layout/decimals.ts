import { once } from '../../chart/once.js';
import type { Comparison, Dimension } from '../../dossier/dossier.js';

/** A scale of no stated extent is written to hundredths. */
const PLAIN = 2;
const MOST = 12;

/** How many decimals a scale can use: to a thousandth of its domain, so that one of 0 to 100 has one and one of −2 to 2 two. */
const mostOf = ({ scale }: Dimension): number => {
  const extent = scale.type === 'linear' ? Math.abs(scale.domain[1] - scale.domain[0]) : 0;
  return extent > 0 ? Math.min(MOST, Math.max(0, 3 - Math.ceil(Math.log10(extent)))) : PLAIN;
};

/** The fewest decimals in which all values can be written, of those that their dimension can use. */
export function decimalsOf(dimension: Dimension, values: readonly number[]): number {
  const most = mostOf(dimension);
  return values.reduce((digits, value) => Math.max(digits, decimalsIn(value, digits, most)), 0);
}

const decimalsIn = (value: number, least: number, most: number): number => {
  let whole = Math.round(value * 10 ** most);
  let digits = most;
  while (digits > least && whole % 10 === 0) {
    whole /= 10;
    digits--;
  }
  return digits;
};

/**
 * One number of decimals a dimension, so that 1.2 does not stand beside 0.85: what its values and intervals need at all
 * dates and of all subjects, hidden ones too. A value of any other dimension is written in the decimals that it needs.
 */
export function dimensionDecimals(comparison?: Comparison): (dimension: Dimension, value: number) => number {
  const decimals = once(() => {
    const found = new Map<string, number>();
    const dimensions = new Map(comparison?.dimensions.map((dimension) => [dimension.id, dimension]));
    for (const { dimension: id, value, interval = [] } of comparison?.positions ?? []) {
      const dimension = dimensions.get(id);
      if (dimension === undefined || typeof value === 'string') continue;
      const known = found.get(id) ?? 0;
      if (known === mostOf(dimension)) continue;
      found.set(id, Math.max(known, decimalsOf(dimension, value === undefined ? interval : [value, ...interval])));
    }
    return found;
  });
  return (dimension, value) => decimals().get(dimension.id) ?? decimalsOf(dimension, [value]);
}
