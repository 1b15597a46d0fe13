import type { DossierFile } from '../../src/dossier/dossier.js';
import { dayBetween, randomOf, stateNames, type Random } from './random.js';

type Files<K extends keyof DossierFile> = NonNullable<DossierFile[K]>;

const SOURCES: Files<'sources'> = [
  { id: 'register', title: 'Register of treaties', publisher: 'The depositary', date: '2024' },
  { id: 'chronicle', title: 'Chronicle of meetings', publisher: 'The foreign press', date: '2024-03' },
];

const TIE_KINDS: Files<'kinds'> = [
  { id: 'alliance', of: 'tie', title: 'Alliance', sign: 'cooperative', width: 2.5 },
  { id: 'trade', of: 'tie', title: 'Trade agreement', sign: 'cooperative' },
  { id: 'membership', of: 'tie', title: 'Membership', sign: 'cooperative', width: 1 },
  { id: 'dispute', of: 'tie', title: 'Dispute', sign: 'adversarial' },
  { id: 'dealings', of: 'tie', title: 'Dealings', sign: 'mixed' },
];

const EVENT_KINDS: Files<'kinds'> = [
  { id: 'treaty', of: 'event', title: 'Treaty', slot: 1 },
  { id: 'summit', of: 'event', title: 'Summit', slot: 2 },
  { id: 'accession', of: 'event', title: 'Accession', slot: 3 },
  { id: 'talks', of: 'event', title: 'Talks', slot: 4 },
  { id: 'crisis', of: 'event', title: 'Crisis', slot: 5 },
  { id: 'exercise', of: 'event', title: 'Joint exercise', slot: 6 },
  { id: 'visit', of: 'event', title: 'State visit', slot: 7 },
];

export interface Size {
  readonly actors: number;
  readonly ties?: number;
  readonly events?: number;
  readonly seed?: number;
}

/** A world that does not exist, always the same for the same seed and size: the first actor, `a0`, has the most ties. */
export function seededDossier({ actors, ties = 0, events = 0, seed = 1 }: Size): DossierFile {
  const random = randomOf(seed * 7919 + actors * 31 + ties * 17 + events);
  const names = stateNames(actors, random);
  return {
    title: 'A world of its own',
    asOf: '2024-06',
    kinds: [...TIE_KINDS, ...EVENT_KINDS],
    sources: SOURCES,
    actors: names.map((name, i) => ({
      id: `a${i}`,
      name,
      kind: i % 6 === 5 ? 'organisation' : 'state',
      sources: ['register'],
    })),
    ties: tiesAmong(actors, ties, random),
    events: Array.from({ length: events }, (_, i) => eventAt(i, actors, names, random)),
    eras: [
      { id: 'era-1', title: 'The long peace', when: '1963/1975', sources: ['chronicle'] },
      { id: 'era-2', title: 'The reforms', when: '1996-04/2004', sources: ['chronicle'] },
    ],
  };
}

/** Every actor has a tie to one before it, so that all hang together; the rest go to where there are many already. */
function tiesAmong(actors: number, count: number, random: Random): Files<'ties'> {
  const ends = [0];
  const pairOf = (i: number): [number, number] => {
    const a = i < actors - 1 ? i + 1 : random.below(actors);
    const b = i < actors - 1 ? (ends[random.below(ends.length)] as number) % a : (random.pick(ends) ?? 0);
    ends.push(a, b);
    return a === b ? [a, (a + 1) % actors] : [a, b];
  };
  return Array.from({ length: count }, (_, i) => tieOf(i, pairOf(i), actors, random));
}

function tieOf(i: number, [a, b]: [number, number], actors: number, random: Random): Files<'ties'>[number] {
  const kind = random() < 0.16 ? 'dispute' : random.pick(['alliance', 'trade', 'trade', 'membership', 'dealings']);
  const parties = i % 20 === 19 ? [...new Set([a, b, (a + 2) % actors, (b + 5) % actors])] : [a, b];
  const from = 1955 + random.below(65);
  const to = random() < 0.2 ? String(from + 1 + random.below(2024 - from)) : '..';
  return {
    id: `t${i}`,
    parties: parties.map((n) => `a${n}`),
    kind,
    title: TITLES[kind] ?? kind,
    when: `${from}/${to}`,
    sources: [random() < 0.5 ? 'register' : 'chronicle'],
  };
}

const TITLES: Readonly<Record<string, string>> = {
  alliance: 'Mutual assistance pact',
  trade: 'Trade agreement',
  membership: 'Membership',
  dispute: 'Border dispute',
  dealings: 'Pipeline deal',
};

function eventAt(i: number, actors: number, names: readonly string[], random: Random): Files<'events'>[number] {
  const kind = random.pick(EVENT_KINDS);
  const actor = random.below(Math.min(actors, 6));
  const other = (actor + 1 + random.below(actors - 1)) % actors;
  const day = dayBetween(random() < 0.4 ? 2015 : 1955, 2023, random);
  const when = random.pick([day, day, day.slice(0, 7), day.slice(0, 4), `${day.slice(0, 7)}~`, `${day}/2024`]);
  return {
    id: `e${i}`,
    title: `${String(kind.title)} of ${names[actor]} and ${names[other]}`,
    kind: kind.id,
    actors: [`a${actor}`, `a${other}`],
    when,
    turning: i % 50 === 7,
    sources: ['chronicle'],
  };
}

/** Subjects by dimensions, on all scales in turn; one cell in nine is blank. */
export function seededComparison(subjects: number, dimensions: number, seed = 1): DossierFile {
  const random = randomOf(seed * 104729 + subjects * 100 + dimensions);
  const scales = ['ordinal', 'linear', 'text', 'rank', 'categorical'] as const;
  const cells = Array.from(
    { length: subjects * dimensions },
    (_, i) => [i % subjects, Math.floor(i / subjects)] as const,
  );
  return {
    title: 'Policies of a world of its own',
    asOf: '2024-06',
    sources: SOURCES,
    comparisons: [
      {
        id: 'policies',
        title: 'Policies',
        sources: ['register'],
        subjects: stateNames(subjects, random).map((title, i) => ({ id: `s${i}`, title, sources: ['register'] })),
        dimensions: Array.from({ length: dimensions }, (_, i) => dimensionOf(i, scales[i % scales.length] ?? 'text')),
        positions: cells.map(([s, d]) => positionOf(s, d, scales[d % scales.length] ?? 'text', subjects, random)),
      },
    ],
  };
}

type ScaleType = 'ordinal' | 'linear' | 'text' | 'rank' | 'categorical';
type Comparison = Files<'comparisons'>[number];

const STEPS = ['in-favour', 'open', 'reserved', 'against'];
const QUESTIONS = [
  'Open borders',
  'Defence spending',
  'Neighbours',
  'Trade',
  'Membership',
  'Climate',
  'Migration',
  'Energy',
];

function dimensionOf(i: number, type: ScaleType): Comparison['dimensions'][number] {
  const title = `${QUESTIONS[i % QUESTIONS.length]}${i < QUESTIONS.length ? '' : ` ${Math.floor(i / QUESTIONS.length) + 1}`}`;
  const steps = STEPS.map((id) => ({ id, title: id.charAt(0).toUpperCase() + id.slice(1).replace('-', ' ') }));
  const scale = {
    ordinal: { type: 'ordinal', steps, poles: ['In favour', 'Against'] },
    linear: { type: 'linear', domain: [0, 5], unit: '% of GDP' },
    rank: { type: 'rank', poles: ['Softer', 'Harder'] },
    text: { type: 'text' },
    categorical: { type: 'categorical' },
  } as const;
  return { id: `d${i}`, title, scale: scale[type] };
}

function positionOf(s: number, d: number, type: ScaleType, subjects: number, random: Random) {
  const at = { subject: `s${s}`, dimension: `d${d}`, sources: ['register'] };
  if (random() < 1 / 9) return { ...at, blank: random.pick(['unknown', 'not-applicable', 'no-position'] as const) };
  const number = Math.round(random() * 50) / 10;
  const values = {
    ordinal: { value: random.pick(STEPS) },
    linear: { value: number, interval: [Math.max(0, number - 0.4), Math.min(5, number + 0.4)] as [number, number] },
    rank: { value: 1 + random.below(subjects) },
    text: { text: random.pick(['Seeks a treaty', 'Waits for its partners', 'Rejects talks', 'Wants observers']) },
    categorical: { value: random.pick(['Member', 'Observer', 'Outside']) },
  };
  return { ...at, ...values[type] };
}
