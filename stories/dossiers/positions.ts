import type { DossierFile } from '../../src/dossier/dossier.js';

const source = { id: 'roll', title: 'A roll of votes', publisher: 'The assembly', date: '2019' };
const sources = ['roll'];

const STATES = ['Arland', 'Borduria', 'Carpania', 'Doria', 'Elbonia', 'Florin'];
const VOTES = 'yynay. yynay. ynnyax nnyya- nayya- yyyyyy';
const STEPS = ['yes', 'abstain', 'no'].map((id) => ({ id, title: id.charAt(0).toUpperCase() + id.slice(1) }));

const voteOf = (letter: string | undefined): object => {
  if (letter === 'y') return { value: 'yes' };
  if (letter === 'n') return { value: 'no' };
  if (letter === 'a') return { value: 'abstain' };
  if (letter === 'x') return { blank: 'unknown' };
  return letter === '.' ? { blank: 'no-position', text: 'Absent' } : { blank: 'not-applicable', text: 'Not a member' };
};

const subjects = STATES.map((title) => ({ id: title.toLowerCase(), title, sources }));

/** Yes, abstain and no on a scale; absent and not a member are blanks, and have their words. */
export const fiveVotes: DossierFile = {
  title: 'An assembly',
  sources: [source],
  comparisons: [
    {
      id: 'votes',
      title: 'Six votes',
      sources,
      subjects,
      dimensions: STATES.map((_, i) => ({
        id: `vote-${i + 1}`,
        title: `Resolution ${i + 1}`,
        scale: { type: 'ordinal', steps: STEPS, poles: ['Yes', 'No'] },
      })),
      positions: VOTES.split(' ').flatMap((row, s) =>
        [...row].map((letter, d) => ({
          subject: subjects[s]?.id ?? '',
          dimension: `vote-${d + 1}`,
          sources,
          ...voteOf(letter),
        })),
      ),
    },
  ],
};

const PATHS: readonly (readonly (readonly [string, number])[])[] = [
  [
    ['1990', 1.4],
    ['2005', 0.9],
    ['2019', 0.6],
  ],
  [
    ['1990', -0.4],
    ['2019', -1.8],
  ],
  [
    ['1990', 0.1],
    ['2019', 0.1],
  ],
  [['1997', -0.8]],
  [
    ['1990', 2.6],
    ['2012', 2.4],
  ],
  [
    ['1990', -1.5],
    ['2019', 0.3],
  ],
];

/** Positions of several dates, with the least and the greatest value that each may have. */
export const moves: DossierFile = {
  title: 'An assembly',
  asOf: '2019',
  sources: [source],
  comparisons: [
    {
      id: 'moves',
      title: 'Where six states stood, and stand',
      sources,
      subjects,
      dimensions: ['All votes', 'Human rights', 'Disarmament', 'In words'].map((title, i) => ({
        id: `on-${i}`,
        title,
        ...(i < 3 && { note: 'Zero is the mean of all states in all years.' }),
        scale: i < 3 ? { type: 'linear' as const, domain: [-3, 3] as const } : { type: 'text' as const },
      })),
      positions: PATHS.flatMap((path, s) =>
        path.flatMap(([when, value]) => [
          ...[0, 1, 2].map((d) => {
            const at = Math.round((value * (1 - d * 0.45) + d * 0.2) * 100) / 100;
            const interval = [at - 0.25, at + 0.3].map((end) => Math.round(end * 100) / 100) as [number, number];
            return { subject: subjects[s]?.id ?? '', dimension: `on-${d}`, value: at, interval, when, sources };
          }),
          {
            subject: subjects[s]?.id ?? '',
            dimension: 'on-3',
            text: value > 0 ? 'With the majority' : 'Against it',
            when,
            sources,
          },
        ]),
      ),
    },
  ],
};
