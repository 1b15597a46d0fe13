import { check } from '../../src/dossier/check.js';
import type { Dossier, DossierFile } from '../../src/dossier/dossier.js';
import { languageOf } from '../../src/chart/language.js';
import { measureByTable } from '../../src/chart/measure.js';
import { layoutNetwork, type NetworkLayoutOptions } from '../../src/alliance-network/layout.js';
import type { Box, NetworkDrawing } from '../../src/alliance-network/layout/geometry.js';

/** A generator of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES = [
  'ba',
  'den',
  'fin',
  'gra',
  'ir',
  'jor',
  'lan',
  'mor',
  'nor',
  'per',
  'qua',
  'sta',
  'ul',
  'ven',
  'zam',
];

function nameFrom(next: () => number): string {
  const length = 2 + Math.floor(next() * 3);
  const name = Array.from({ length }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('');
  return name.charAt(0).toUpperCase() + name.slice(1) + (next() < 0.4 ? ' Republic' : '');
}

/** A connected world in which few actors have many ties, as in real ones; every eighth tie is a quarrel. */
export const world = (actors: number, ties: number, seed: number): Dossier => dossier(worldFile(actors, ties, seed));

/** The same as it is written. */
export function worldFile(actors: number, ties: number, seed: number): DossierFile {
  const next = seeded(seed);
  const ends = [0];
  const pairs = new Set<string>();
  const join = (a: number, b: number): void => {
    if (a === b || pairs.has(`${Math.min(a, b)} ${Math.max(a, b)}`)) return;
    pairs.add(`${Math.min(a, b)} ${Math.max(a, b)}`);
    ends.push(a, b);
  };
  for (let i = 1; i < actors; i++) join(i, (ends[Math.floor(next() * ends.length)] ?? 0) % i);
  for (let tries = 0; pairs.size < ties && tries < ties * 200; tries++)
    join(Math.floor(next() * actors), ends[Math.floor(next() * ends.length)] ?? 0);
  return {
    kinds: [{ id: 'pact', of: 'tie', title: 'Pact', sign: 'cooperative' }],
    actors: Array.from({ length: actors }, (_, i) => ({ id: `a${i}`, name: nameFrom(next), kind: 'state' })),
    ties: [...pairs].map((pair, i) => ({
      id: `t${i}`,
      parties: pair.split(' ').map((index) => `a${index}`),
      kind: 'pact',
      title: `Agreement ${i}`,
      when: `${1950 + (i % 60)}/${i % 5 ? '..' : String(2000 + (i % 20))}`,
      ...(i % 8 ? {} : { sign: 'adversarial' as const }),
    })),
  };
}

export const dossier = (file: DossierFile): Dossier => check(file).dossier;

export const english = languageOf('en');

export const laidOut = (records: Dossier, options: Partial<NetworkLayoutOptions> = {}): NetworkDrawing =>
  layoutNetwork(records, { width: 900, language: english, measure: measureByTable, ...options });

/** How many pairs of boxes lie on each other. */
export function overlapsAmong(boxes: readonly Box[]): number {
  let count = 0;
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) if (touch(a, b)) count++;
  });
  return count;
}

export const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** How badly distances in the picture tell distances in the graph; 0 is perfect. Weights are 1/d², scale is free. */
export function stressOf({ marks }: NetworkDrawing, { ties }: Dossier): number {
  const index = new Map(marks.map(({ id }, i) => [id, i]));
  const near = marks.map((): number[] => []);
  for (const { parties } of ties) {
    const [a, b] = parties.map(({ actor }) => index.get(actor) ?? 0) as [number, number];
    near[a]?.push(b);
    near[b]?.push(a);
  }
  const ratios: number[] = [];
  marks.forEach((from, i) => {
    stepsFrom(i, near).forEach((steps, j) => {
      const to = marks[j];
      if (to && j > i && steps > 0) ratios.push(Math.hypot(from.x - to.x, from.y - to.y) / steps);
    });
  });
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  const scale = sum / ratios.reduce((total, ratio) => total + ratio * ratio, 0);
  return ratios.reduce((total, ratio) => total + (scale * ratio - 1) ** 2, 0) / ratios.length;
}

function stepsFrom(source: number, near: readonly (readonly number[])[]): number[] {
  const steps = near.map(() => -1);
  steps[source] = 0;
  const queue = [source];
  for (const node of queue) {
    for (const next of near[node] ?? []) {
      if (steps[next] !== -1) continue;
      steps[next] = (steps[node] ?? 0) + 1;
      queue.push(next);
    }
  }
  return steps;
}
