import { grouped, s } from './plural.js';

/** The English words of one element. */
export const timeline = {
  name: 'Timeline',
  /** What stands behind a title: `, 16 Mar 2023`. */
  afterTitle: (date: string) => `, ${date}`,
  /** Behind the title of a treaty's signing. */
  thenInForce: (signed: string, inForce: string) => ` ${signed}, in force ${inForce}`,
  signedThenInForce: (signed: string, inForce: string) => `, signed ${signed}, in force ${inForce}`,
  /** Of two dates as they are spoken: `2007`, `since 2012`. */
  spokenSequence: (signed: string, inForce: string) => `${signed}, in force ${inForce}`,
  inForceFrom: (date: string) => `in force ${date}`,
  inForceSince: 'in force since',
  goesOn: 'goes on',
  otherLane: 'Other',
  events: (n: number) => `${grouped(n)} ${s(n, 'event')}`,
  span: 'Span',
  /** Over the part of the axis with the greater scale. */
  scaled: (dates: string, factor: number) =>
    `${dates}, ${['', '', 'twice', 'three times', 'four times', 'five times', 'six times', '', 'eight times', '', 'ten times'][factor] ?? `${factor} times`} the scale`,
  titled: (title: string, from: string, to: string) => `${title}, ${from === to ? from : `${from}–${to}`}`,
  shown: (n: string, dates: string) => `${n} events, ${dates}.`,
  shownOne: (date: string) => `One event, ${date}.`,
  crowded: (n: string, crowd: string, dates: string) => `Of the ${n} events shown, ${crowd} fall in ${dates}.`,
  spans: (n: string) => `${n} spans of time.`,
  evenAxis: 'Events are evenly spaced: the axis is not to scale.',
  partShown: 'Part of the time shown',
  story: 'Step by step',
  previous: 'Previous',
  next: 'Next',
  step: (n: string, all: string) => `${n} of ${all}`,
  picture: (credit: string) => `Picture: ${credit}`,
  seePicture: 'See the picture',
  today: 'Today',
  evenRows: 'Rows are evenly spaced; breaks mark long gaps.',
  /** Titles that share one sign in the key: the first as it is, the others within a sentence. */
  together: (titles: readonly string[]) =>
    titles
      .map((title, i) => (i && !/^.[A-Z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title))
      .join(', '),
  signs: {
    hollow: 'Hollow: year only',
    vague: 'Hollow, with its extent: season, decade or century',
    approximate: 'Fading both ways: approximate',
    dashed: 'Dashed: uncertain',
    coarse: 'Fading end: known to the year',
    open: 'Line that fades out: goes on',
    unknown: 'Dots that run out: end not known',
    oneOf: 'Dotted: one of these dates',
    allOf: 'Thin line: each of these dates',
    signed: 'Dashes: signed, not yet in force',
    disputed: 'Claim disputed',
    crowd: 'Count: events close together',
  },
  disputedNote: (title: string) => `${title}: the claim is disputed.`,
  generalKnowledge: 'From general knowledge, not from the sources.',
  whisker: 'A bar through a hollow mark spans the time in which the event falls.',
  tiesNotCounted: (titles: string, n: number) =>
    `${titles} ${n === 1 ? 'is a tie, not counted as an event' : 'are ties, not counted as events'}.`,
  manyTiesNotCounted: (n: number) => `${grouped(n)} spans are ties, not counted as events.`,
  undated: (n: number) =>
    `${grouped(n)} ${s(n, 'event')} without a date in the sources ${n === 1 ? 'is' : 'are'} in the table only.`,
  later: (n: number, date: string) =>
    `${grouped(n)} ${s(n, 'event')} after ${date} ${n === 1 ? 'is' : 'are'} not shown.`,
  counted: (n: number) =>
    `${grouped(n)} ${s(n, 'event')} ${n === 1 ? 'stands' : 'stand'} behind counts: choose one for its list.`,
  moreInTable: (n: number) => `${grouped(n)} more, in the table.`,
  placed: (place: string) => `In ${place}`,
};
