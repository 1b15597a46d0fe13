/** The English noun for a count. */
export const s = (n: number, one: string, many = `${one}s`): string => (n === 1 ? one : many);
