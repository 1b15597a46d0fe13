/** A stream of numbers from 0 to 1 that a seed decides (mulberry32), with what is mostly wanted of it. */
export interface Random {
  (): number;
  /** A whole number from 0 up to, and without, `n`. */
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return Object.assign(next, { below, pick: <T>(items: readonly T[]): T => items[below(items.length)] as T });
}

const STARTS = [
  'Al',
  'Bel',
  'Cor',
  'Da',
  'Est',
  'Far',
  'Gal',
  'Hel',
  'Ir',
  'Jor',
  'Kal',
  'Lor',
  'Mar',
  'Nor',
  'Or',
  'Pal',
];
const MIDDLES = ['a', 'an', 'av', 'e', 'en', 'i', 'id', 'o', 'on', 'or', 'u', 'ur'];
const ENDS = ['bia', 'dor', 'ga', 'land', 'lia', 'mark', 'mor', 'nia', 'ria', 'stan', 'thia', 'via'];

/** Names of states that there are not, no two alike. */
export function stateNames(count: number, random: Random): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const middle = names.size % 3 === 0 ? random.pick(MIDDLES) : '';
    const name = random.pick(STARTS) + middle + random.pick(ENDS);
    names.add(names.has(name) ? `${random.pick(['New', 'North', 'South', 'Upper'])} ${name}` : name);
  }
  return [...names];
}

/** A day of these years, as EDTF. */
export function dayBetween(first: number, last: number, random: Random): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${first + random.below(last - first + 1)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
}
