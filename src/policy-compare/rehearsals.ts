import type { Rehearsal } from '../chart/rehearsal.js';
import type { DossierFile, Scale } from '../dossier/dossier.js';

const numbers = (length: number): readonly number[] => Array.from({ length }, (_, i) => i);

const STEPS: Scale = {
  type: 'ordinal',
  steps: [
    { id: '0', title: 'Against' },
    { id: '1', title: 'For' },
  ],
};
const LINEAR: Scale = { type: 'linear', domain: [0, 100] };

/** Stances of nobody on nothing, one for each subject and scale. */
const comparisonOf = (subjects: number, scales: readonly Scale[]): DossierFile => ({
  sources: [{ id: 's', title: 'Source', publisher: 'Publisher', date: '2020' }],
  comparisons: [
    {
      id: 'c',
      title: 'Comparison',
      subjects: numbers(subjects).map((s) => ({ id: `s${s}`, title: `Subject ${s}` })),
      dimensions: scales.map((scale, d) => ({ id: `d${d}`, title: `Question ${d}`, scale })),
      positions: scales.flatMap((scale, d) =>
        numbers(subjects).map((s) => ({
          subject: `s${s}`,
          dimension: `d${d}`,
          when: '2020-03-01',
          ...stanceOn(scale, s, d),
          sources: ['s'],
        })),
      ),
      sources: ['s'],
    },
  ],
});

function stanceOn(
  { type }: Scale,
  s: number,
  d: number,
): { readonly text: string } | { readonly value: number | string } {
  if (type === 'text') return { text: 'In some words' };
  return { value: type === 'linear' ? (37 * s + 11 * d) % 100 : String(s % 2) };
}

/** What most comparisons are: a matrix of many, which takes longest to be got ready for, and a few subjects side by side. */
export const rehearsals: readonly Rehearsal[] = [
  {
    data: comparisonOf(
      6,
      numbers(12).map(() => LINEAR),
    ),
    options: { view: 'matrix' },
  },
  { data: comparisonOf(4, [{ type: 'text' }, STEPS, LINEAR]) },
];
