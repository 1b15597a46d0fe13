import { grouped, s } from './plural.js';

/** The English words of what a reader does with a network. They load with it; every other language comes whole. */
export const networkTools = {
  play: 'Play',
  pause: 'Pause',
  back: 'A year back',
  on: 'A year on',
  dates: 'Dates',
  asOf: 'As of',
  compareWith: 'Compare with',
  dateForm: 'A year, month or day: 1989, 1989-11 or 1989-11-09',
  badDate: (text: string) => `“${text}” is no date that can be read. Write 1989, 1989-11 or 1989-11-09.`,
  stopComparing: 'Compare no more',
  /** Legend, table and notes of what changed between two dates. */
  change: 'Change',
  changes: { new: 'New', gone: 'Ended', kept: 'As before' },
  changed: {
    new: (n: number) => `${grouped(n)} new`,
    gone: (n: number) => `${grouped(n)} ended`,
    kept: (n: number) => `${grouped(n)} as before`,
    joined: (n: number) => `${grouped(n)} ${s(n, 'party', 'parties')} joined`,
    left: (n: number) => `${grouped(n)} ${s(n, 'party', 'parties')} left`,
  },
  changeSummary: (from: string, to: string, what: string) => `Ties from ${from} to ${to}: ${what}.`,
  newTies: (titles: string) => `New: ${titles}.`,
  goneTies: (titles: string) => `Ended: ${titles}.`,
  joinedTie: (names: string, tie: string) => `Joined ${tie}: ${names}.`,
  leftTie: (names: string, tie: string) => `Left ${tie}: ${names}.`,
  beginsThen: (date: string) => `Begins or is joined: ${date}`,
  endsThen: (date: string) => `Ends or is left: ${date}`,
  idle: 'Has no tie at this date',
  doubtful: 'Date in doubt',
  absent: (n: number) =>
    `${grouped(n)} ${s(n, 'actor')} that did not exist at this date ${s(n, 'is', 'are')} not drawn.`,
  untiedOfKinds: (n: number) =>
    `${grouped(n)} ${s(n, 'actor')} without ties of the kinds shown ${s(n, 'is', 'are')} in the table only.`,
  noTiesOfKinds: 'No ties of these kinds',
  endedUndrawn: (n: number) =>
    `${grouped(n)} ${s(n, 'tie')} that ended ${s(n, 'is', 'are')} not drawn: the table has ${s(n, 'it', 'them')}.`,
  circles: (first: number, second: number) =>
    `${first} ${s(first, 'actor')} in its first circle, ${second} in the second.`,
  view: 'View',
  views: { force: 'Drawing', circle: 'Circle', matrix: 'Matrix', list: 'List', table: 'Table' },
  find: 'Find an actor or a tie, in any language',
  results: (n: string) => `${n} found`,
  sharedWith: 'Shared partners with',
  nobody: 'nobody yet',
  pair: (a: string, b: string) => `${a} and ${b}`,
  shared: (a: string, b: string, n: number, names: string) =>
    n ? `${a} and ${b} share ${grouped(n)} ${s(n, 'partner')}: ${names}.` : `${a} and ${b} share no partner.`,
  between: (n: number) => (n ? `${grouped(n)} ${s(n, 'tie')} between the two` : 'No tie between the two'),
  partners: 'Ties by partner',
  /** Along the ties of an actor, by keys. */
  along: (name: string, ties: string, others: string, n: number) => `${name}, ${ties}; to ${others}: ${grouped(n)}`,
  keys: 'Arrows go to the next mark on their side. With Shift, up and down go along the ties of an actor, right follows a tie to its other end, left goes back.',
  orderOfCircle: 'Actors stand in the order in which their ties cross least; distance has no meaning.',
  orderOfCircles: (name: string) =>
    `In the middle ${name}; in the first circle who has or had a tie with it, in the second who has one with those, outside all others.`,
  /** A number in a cell, and its diamond. */
  matrixKey: { count: 'Number of their ties', loose: 'Only in ties of three or more' },
  orderOfMatrix: 'Actors with like partners stand beside each other.',
  outOfMatrix: (n: number) =>
    `${grouped(n)} ${s(n, 'actor')} of fewer ties ${s(n, 'has', 'have')} no room here: the table and the other views show ${s(n, 'it', 'them')}.`,
  noTie: 'no tie',
  hull: (name: string) => `${name}: its members`,
};
