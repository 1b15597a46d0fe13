import { check } from '../../src/dossier/check.js';
import type { Comparison, DossierFile } from '../../src/dossier/dossier.js';
import type { When } from '../../src/dossier/when.js';
import { languageOf, type Language } from '../../src/chart/language.js';
import { measureByTable } from '../../src/chart/measure.js';
import { gridOf, layoutComparison, layoutMatrix } from '../../src/policy-compare/layout.js';
import type { CompareLayout, Grid, MatrixLayout } from '../../src/policy-compare/layout.js';
import { numbersOf, type CellSpeech } from '../../src/policy-compare/layout/cells.js';

type ComparisonFile = NonNullable<DossierFile['comparisons']>[number];
type PositionFile = NonNullable<ComparisonFile['positions']>[number];

export const sources = ['s1'];

/** Three subjects, given out of their rank order; two ranked questions with equal ranks, and two without an order. */
export const trilateral: ComparisonFile = {
  id: 'tri',
  title: 'Seoul stands apart',
  sources,
  subjects: [
    { id: 'jp', title: { en: 'Japan', ko: '일본' }, actor: 'JPN', sources },
    { id: 'kr', title: { en: 'South Korea', ko: '대한민국' }, actor: 'KOR', note: 'Since 2022', sources },
    { id: 'us', title: { en: 'United States', ko: '미국' }, actor: 'USA', sources },
  ],
  dimensions: [
    { id: 'trade', title: 'Trade order', scale: { type: 'text' } },
    { id: 'china', title: 'China', scale: { type: 'rank', poles: ['More conciliatory', 'More confrontational'] } },
    { id: 'taiwan', title: 'Taiwan', scale: { type: 'rank', poles: ['More conciliatory', 'More confrontational'] } },
    { id: 'pact', title: 'The pact', scale: { type: 'categorical' } },
  ],
  positions: [
    { subject: 'jp', dimension: 'trade', text: 'An open order', sources },
    { subject: 'us', dimension: 'trade', text: 'Trade as a weapon', quote: 'a small yard', sources },
    { subject: 'kr', dimension: 'china', value: 1, text: 'Conciliatory', sources },
    { subject: 'jp', dimension: 'china', value: 2, text: 'Opposes', sources },
    { subject: 'us', dimension: 'china', value: 2, text: 'Competes', sources },
    { subject: 'kr', dimension: 'taiwan', value: 1, text: 'Avoids', sources },
    { subject: 'jp', dimension: 'taiwan', value: 2, text: 'Vocal', sources },
    { subject: 'us', dimension: 'taiwan', value: 2, text: 'Supports', disputed: { en: 'The ministry.' }, sources },
    { subject: 'kr', dimension: 'pact', value: 'observer', sources },
    { subject: 'jp', dimension: 'pact', value: 'party', sources },
    { subject: 'us', dimension: 'pact', value: 'party', sources },
  ],
};

const actors = ['KOR', 'JPN', 'USA'].map((id) => ({ id, name: id, kind: 'state', sources }) as const);

export const dossierOf = (...comparisons: ComparisonFile[]): DossierFile => ({
  asOf: '2023-12-31',
  sources: [{ id: 's1', title: 'A study', publisher: 'The press', date: '2023' }],
  actors,
  comparisons,
});

/** As the checker lets it through. */
export function checked(file: ComparisonFile): Comparison {
  const { dossier, problems } = check(dossierOf(file));
  const comparison = dossier.comparisons[0];
  if (!comparison || problems.length) throw new Error(problems.map(({ message }) => message).join('\n'));
  return comparison;
}

/** One question, a subject a value: `a`, `b`, `c` … */
export function oneQuestion(
  scale: ComparisonFile['dimensions'][number]['scale'],
  cells: readonly Partial<PositionFile>[],
): ComparisonFile {
  const names = cells.map((_, i) => String.fromCharCode(97 + i));
  return {
    id: 'one',
    title: 'One question',
    sources,
    subjects: names.map((id) => ({ id, title: `Subject ${id.toUpperCase()}`, sources })),
    dimensions: [{ id: 'q', title: 'The question', scale }],
    positions: cells.map((cell, i) => ({ subject: names[i] ?? '', dimension: 'q', sources, ...cell })),
  };
}

/** A row a state, a vote a question; '' where it did not vote. */
export function votes(...states: readonly (readonly string[])[]): ComparisonFile {
  const steps = ['no', 'abstain', 'yes'].map((id) => ({ id, title: id }));
  const idOf = (s: number): string => `st${s}`;
  return {
    id: 'votes',
    title: 'Votes',
    sources,
    subjects: states.map((_, s) => ({ id: idOf(s), title: `State ${String.fromCharCode(65 + s)}`, sources })),
    dimensions: (states[0] ?? []).map((_, d) => ({
      id: `v${d}`,
      title: `Vote ${d + 1}`,
      scale: { type: 'ordinal', steps, poles: ['no', 'yes'] } as const,
    })),
    positions: states.flatMap((row, s) =>
      row.map((value, d) => ({
        subject: idOf(s),
        dimension: `v${d}`,
        sources,
        ...(value ? { value } : { blank: 'no-position' as const }),
      })),
    ),
  };
}

/** Many by many, with every seventh cell blank in turn. */
export function manyByMany(subjects: number, dimensions: number, domain: [number, number] = [0, 100]): ComparisonFile {
  const blanks = ['unknown', 'not-applicable', 'no-position'] as const;
  const span = domain[1] - domain[0];
  return {
    id: 'many',
    title: 'Many by many',
    sources,
    subjects: Array.from({ length: subjects }, (_, s) => ({ id: `p${s}`, title: `Subject ${s + 1}`, sources })),
    dimensions: Array.from({ length: dimensions }, (_, d) => ({
      id: `d${d}`,
      title: `Question ${d + 1}`,
      scale: { type: 'linear', domain } as const,
    })),
    positions: Array.from({ length: subjects * dimensions }, (_, i) => ({
      subject: `p${Math.floor(i / dimensions)}`,
      dimension: `d${i % dimensions}`,
      sources,
      ...(i % 7 === 6
        ? { blank: blanks[Math.floor(i / 7) % 3] as (typeof blanks)[number] }
        : { value: domain[0] + ((i * 37) % 101) * (span / 100) }),
    })),
  };
}

export const speechOf = (language: Language = languageOf('en'), comparison?: Comparison): CellSpeech => ({
  language,
  cite: (ids) => ids.map((_, i) => i + 1),
  number: numbersOf(language, comparison),
});

interface LaidOut {
  readonly width?: number;
  readonly view?: 'table' | 'positions';
  readonly language?: Language;
  readonly at?: When | 'all';
  readonly brief?: boolean;
}

const stage = (file: ComparisonFile, { width = 1060, language = languageOf('en'), brief = false }: LaidOut) => ({
  ...speechOf(language, checked(file)),
  brief,
  width,
  phone: width < 528,
  measure: measureByTable,
});

export const gridFor = (file: ComparisonFile, at: When | 'all' = 'all'): Grid => gridOf(checked(file), at);

export const laidOut = (file: ComparisonFile, options: LaidOut = {}): CompareLayout =>
  layoutComparison(gridFor(file, options.at), { ...stage(file, options), view: options.view ?? 'positions' });

export const matrixOf = (file: ComparisonFile, options: LaidOut = {}): MatrixLayout =>
  layoutMatrix(gridFor(file), stage(file, options));

/** The row of a question. */
export const rowOf = (layout: CompareLayout, id: string) => {
  const row = layout.sections.flatMap(({ rows }) => rows).find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};

/** Five subjects between 1990 and 2019: one rises, one falls early, one stays, one comes late, one never says. */
export const moving: ComparisonFile = {
  id: 'mov',
  title: 'Who has moved',
  sources,
  subjects: ['up', 'drop', 'same', 'late', 'never'].map((id) => ({ id, title: `Goes ${id}`, sources })),
  dimensions: [
    { id: 'linear', title: 'In numbers', note: 'As measured.', scale: { type: 'linear', domain: [-3, 3] } },
    { id: 'rank', title: 'By rank', scale: { type: 'rank' } },
    { id: 'words', title: 'In words', scale: { type: 'text' } },
  ],
  positions: [
    { subject: 'up', dimension: 'linear', value: -2, interval: [-2.5, -1.5], when: '1990', sources },
    { subject: 'up', dimension: 'linear', value: 2, interval: [1, 2.5], when: '2019', sources },
    { subject: 'drop', dimension: 'linear', value: 1, when: '1990', sources },
    { subject: 'drop', dimension: 'linear', value: -1, when: '2005', sources },
    { subject: 'same', dimension: 'linear', value: 0.5, when: '1990', sources },
    { subject: 'late', dimension: 'linear', value: 0, when: '2001', sources },
    { subject: 'never', dimension: 'linear', blank: 'no-position', sources },
    { subject: 'up', dimension: 'rank', value: 1, when: '1990', sources },
    { subject: 'drop', dimension: 'rank', value: 2, when: '1990', sources },
    { subject: 'up', dimension: 'words', text: 'Silent', when: '1990', sources },
    { subject: 'up', dimension: 'words', text: 'Loud', when: '2019', sources },
  ],
};
