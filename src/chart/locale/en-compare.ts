import { s } from './plural.js';

/** The English words of one element. */
export const compare = {
  name: 'Comparison',
  blanks: { unknown: 'Not in the source', 'not-applicable': 'Does not apply', 'no-position': 'Takes no position' },
  /** Over rows with an order. The sides are given where an axis is drawn: [at the first pole, at the last]. */
  ranked: (from: string, to: string, sides?: readonly [string, string]) =>
    sides ? `Ranked, from ${from} (${sides[0]}) to ${to} (${sides[1]})` : `Ranked, from ${from} to ${to}`,
  rankedOnly: 'Ranked: an order, not a distance',
  stepped: (from: string, to: string, sides?: readonly [string, string]) =>
    sides ? `In steps, from ${from} (${sides[0]}) to ${to} (${sides[1]})` : `In steps, from ${from} to ${to}`,
  steppedOnly: 'In named steps',
  measured: 'On a measured scale',
  notRanked: 'Not ranked: the source gives no order',
  left: 'left',
  right: 'right',
  sameRank: 'same rank',
  same: (others: string) => `same as ${others}`,
  sameAll: 'all the same',
  others: (n: number) => `${n} others`,
  rank: (n: string) => `rank ${n}`,
  value: (value: string, unit: string) => (/^[%‰°]/.test(unit) ? value + unit : `${value} ${unit}`),
  interval: (from: string, to: string) => `between ${from} and ${to}`,
  beyond: (from: string, to: string) => `beyond the scale of ${from} to ${to}`,
  codings: { source: '', ours: 'our coding', author: 'the author’s coding' },
  notBefore: (date: string) => `none before ${date}`,
  positionsOf: (subjects: string, n: number) => `Positions of ${subjects} on ${n} ${s(n, 'question')}.`,
  subject: 'Subject',
  subjects: (n: number) => `${n} ${s(n, 'subject')}`,
  cell: (subject: string, dimension: string, what: string) => `${subject}, ${dimension}: ${what}`,
  rowOf: (subject: string, values: number, blanks: number) =>
    `${subject}: ${values} ${s(values, 'value')}${blanks ? `, ${blanks} ${s(blanks, 'blank')}` : ''}`,
  atOnce: (subjects: string) => `${subjects} level`,
  then: (groups: readonly string[]) => groups.join(', then '),
  wordsOnly: 'Words without a value',
  ends: ['lowest of its scale', 'highest of its scale'] as readonly [string, string],
  /** Who is closest; the question that divides most; who is furthest apart on it. Each may be ''. */
  finding: (closest: string, question: string, apart: string) =>
    [
      closest && `Closest: ${closest}.`,
      question && (apart ? `Furthest apart on ${question}: ${apart}.` : `Most divided on ${question}.`),
    ]
      .filter(Boolean)
      .join(' '),
  orderBy: 'Order',
  orders: { given: 'As given', difference: 'Most divided first', likeness: 'Alike side by side' },
  byAnswersTo: 'By the answers to',
  byAnswersOf: 'By the answers of',
  differing: (n: number, of: number) => `Only where they differ (${n} of ${of})`,
  showAll: 'Show all',
  show: 'Show',
  everything: 'Everything',
  allSubjects: 'Subjects',
  allQuestions: 'Questions',
  headKeys: 'On a head, the Delete key hides it and Shift+Enter sorts by it.',
  hidden: (n: number) => `${n} rows or columns hidden.`,
  noteHidden: (names: string) => `Not shown: ${names}.`,
  agreement: 'agreement',
  agreed: (percent: string, n: number) => `${percent} agreement on ${n} ${s(n, 'question')}`,
  noShared: 'No question that both answer',
  itself: 'The same subject',
  noteAgreement:
    'Agreement is 100 % less the mean distance on the questions that both answer: steps apart of all steps, difference of the whole scale, ranks and categories the same or not. Blanks and texts are not counted.',
  inWords: 'In words',
  byCategory: 'By category',
  inSteps: (steps: string) => `In steps: ${steps}`,
  measuredFrom: (from: string, to: string) => `Measured, from ${from} to ${to}`,
  answered: (answers: number, of: number, different: number) =>
    `${answers} of ${of} answer, with ${different} different ${s(different, 'answer')}`,
  spread: (percent: string) => `Mean difference of two answers: ${percent} of the scale`,
  differently: (n: number) => `${n} different answers`,
  latest: 'latest',
  noChange: 'no change',
  fromTo: (from: string, to: string) => `from ${from} to ${to}`,
  noteOneDate: 'The data hold positions of one date only: nothing can have changed.',
  notListed: (side: string, questions: string) => `${side}: no entry on ${questions}.`,
  sides: ['for', 'against'] as readonly [string, string],
  noteRank: (dimensions: string) => `Rank, not distance: there is an order on ${dimensions} only.`,
  noteRankAll: 'Rank, not distance: how far apart two ranks are is not known.',
  noteCoding: {
    ours: (dimensions: string) => `On ${dimensions}, the place on the scale is our coding, not the source’s.`,
    author: (dimensions: string) =>
      `On ${dimensions}, the place on the scale is the author’s coding, not the source’s.`,
  },
  noteHatch: 'Hatching: the source gives no position.',
  noteBeyond: 'A mark with a point outwards lies beyond its scale.',
  noteStroke: 'A stroke in a cell stands the further along, the further along its scale the value is.',
  noteInterval: 'A bar through a mark: the least and the greatest value that the source allows.',
  noteSince: (date: string) => `Positions as of ${date}.`,
  unnamed: (n: number, dimension: string) => `${dimension}: ${n} ${s(n, 'name')} not set on the axis for want of room.`,
};
