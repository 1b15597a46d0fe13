/** The English noun for a count. */
export const s = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many);

/** A count as it is written: 4,234. */
export const grouped = (n: number): string => (n < 1000 ? String(n) : n.toLocaleString('en'));
