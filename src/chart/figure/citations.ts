import type { Source } from '../../dossier/dossier.js';
import type { Cite } from './figure.js';

export interface Citations {
  readonly cite: Cite;
  /** The sources that were cited, in the order of their numbers. */
  cited(): readonly { readonly number: number; readonly source: Source }[];
}

/**
 * Numbers a figure's sources. Numbers follow the dossier's order and are fixed before the first question,
 * so that they depend neither on the order of drawing nor on what is hovered.
 * @param used ids of the sources that any record of this chart cites; the others get no number
 */
export function citations(sources: readonly Source[], used: ReadonlySet<string>): Citations {
  const listed = sources.filter(({ id }) => used.has(id)).map((source, i) => ({ number: i + 1, source }));
  const numbers = new Map(listed.map(({ number, source }) => [source.id, number]));
  return {
    cite: (ids) =>
      ids
        .map((id) => numbers.get(id))
        .filter((number) => number !== undefined)
        .sort((a, b) => a - b),
    cited: () => listed,
  };
}
