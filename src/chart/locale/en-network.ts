import { grouped, s } from './plural.js';

/** The English words of one element. */
export const network = {
  name: 'Network of ties',
  signs: { cooperative: 'Cooperative', adversarial: 'Adversarial', mixed: 'Mixed', neutral: 'Neither' },
  statuses: {
    'not-yet': 'Not yet begun',
    signed: 'Signed, not in force',
    'in-force': 'In force',
    suspended: 'Suspended',
    ended: 'Ended',
  },
  actorKinds: {
    state: 'State',
    organisation: 'Organisation',
    bloc: 'Bloc',
    forum: 'Forum',
    agency: 'Agency',
    company: 'Company',
    person: 'Person',
  },
  tiesAsOf: 'Ties as of',
  allDates: 'all dates',
  /** The title of a tie and its years, in a label. */
  titled: (title: string, years: string) => `${title}, ${years}`,
  more: (n: number) => `+ ${grouped(n)} more`,
  andMore: (n: number) => `and ${grouped(n)} more`,
  ties: (n: number) => `${grouped(n)} ${s(n, 'tie')}`,
  actors: (n: number) => `${grouped(n)} ${s(n, 'actor')}`,
  count: {
    cooperative: (n: number) => `${grouped(n)} cooperative`,
    adversarial: (n: number) => `${grouped(n)} adversarial`,
    mixed: (n: number) => `${grouped(n)} mixed`,
    neutral: (n: number) => `${grouped(n)} neither`,
  },
  /** `what`: a list of counts by sign; '' where there is only one sign. */
  summaryOf: (name: string, ties: string, date: string, what: string) =>
    `${name} has ${ties} in ${date}${what && `: ${what}`}.`,
  summary: (actors: string, ties: string, date: string, what: string) =>
    `${ties} between ${actors} in ${date}${what && `: ${what}`}.`,
  summaryAll: (actors: string, ties: string, what: string) =>
    `${ties} between ${actors}, at all dates${what && `: ${what}`}.`,
  summaryAllOf: (name: string, ties: string, what: string) =>
    `${name} has ${ties}, at all dates${what && `: ${what}`}.`,
  tieOfMany: 'Tie of three or more',
  endedBefore: (date: string) => `Ended before ${date}`,
  begins: 'begins in this time',
  ends: 'ends in this time',
  noTies: 'No ties',
  tableCaption: 'All ties and actors',
  groups: {
    quarrels: 'Ties and quarrels',
    partners: 'Ties only',
    past: 'Ended, or not yet in force',
    pastBefore: (date: string) => `Ended before ${date}, or disputed`,
    among: 'Ties among the others',
    amongPartners: 'Ties among its partners',
  },
  showDrawing: 'Show the drawing',
  showList: 'Show the list',
  notes: {
    parallel: 'Parallel lines are separate ties between the same two parties.',
    undated: 'Ties without a year are undated in the sources.',
    position: 'Position has no meaning beyond legibility.',
    bearings: (name: string) => `States lie roughly where they lie as seen from ${name}; distance has no meaning.`,
    leftOut: (titles: string) => `Ended and not drawn: ${titles}.`,
    untied: (n: number) => `${grouped(n)} ${s(n, 'actor')} without ties ${s(n, 'is', 'are')} in the table only.`,
    unnamed: (n: number) =>
      `${grouped(n)} ${s(n, 'name')} found no room: hover, focus or the table ${s(n, 'shows it', 'show them')}.`,
  },
};
