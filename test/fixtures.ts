import type { DossierFile } from 'statecraft/dossier';

export const TAGS = ['alliance-network', 'summit-timeline', 'policy-compare'] as const;
export type Tag = (typeof TAGS)[number];

/** A small dossier that every element can draw, and that has nothing to complain of. */
export const smallDossier: DossierFile = {
  title: 'Three states',
  asOf: '2023-12-31',
  sources: [{ id: 's1', title: 'A yearbook', publisher: 'The press', date: '2023' }],
  kinds: [
    { id: 'alliance', of: 'tie', title: 'Alliance', sign: 'cooperative', width: 2 },
    { id: 'dispute', of: 'tie', title: 'Dispute', sign: 'adversarial' },
    { id: 'summit', of: 'event', title: 'Summit', slot: 2 },
  ],
  actors: [
    { id: 'KOR', name: { en: 'South Korea', ko: '한국' }, kind: 'state', iso3: 'KOR', sources: ['s1'] },
    { id: 'USA', name: { en: 'United States', ko: '미국' }, kind: 'state', iso3: 'USA', sources: ['s1'] },
    { id: 'JPN', name: { en: 'Japan', ko: '일본' }, kind: 'state', iso3: 'JPN', sources: ['s1'] },
  ],
  ties: [
    {
      id: 'treaty',
      parties: ['KOR', 'USA'],
      kind: 'alliance',
      title: 'Defence treaty',
      when: '1953/..',
      sources: ['s1'],
    },
    { id: 'islands', parties: ['KOR', 'JPN'], kind: 'dispute', title: 'Islands', sources: ['s1'] },
    {
      id: 'three',
      parties: ['KOR', 'USA', 'JPN'],
      kind: 'alliance',
      title: 'Trilateral',
      when: '2022-05/..',
      sources: ['s1'],
    },
  ],
  events: [
    { id: 'e1', title: 'Treaty signed', kind: 'summit', when: '1953', actors: ['KOR', 'USA'], sources: ['s1'] },
    { id: 'e2', title: 'Leaders meet', kind: 'summit', when: '2023-03-16', actors: ['KOR', 'JPN'], sources: ['s1'] },
    { id: 'e3', title: 'Talks', kind: 'summit', when: '2003/2009', actors: ['KOR'], sources: ['s1'] },
  ],
  comparisons: [
    {
      id: 'c1',
      title: 'Two answers',
      sources: ['s1'],
      subjects: [
        { id: 'c1.kor', title: 'South Korea', actor: 'KOR', sources: ['s1'] },
        { id: 'c1.jpn', title: 'Japan', actor: 'JPN', sources: ['s1'] },
      ],
      dimensions: [
        { id: 'china', title: 'China', scale: { type: 'rank', poles: ['Softer', 'Harder'] } },
        { id: 'trade', title: 'Trade', scale: { type: 'text' } },
      ],
      positions: [
        { subject: 'c1.kor', dimension: 'china', value: 1, text: 'A partner', sources: ['s1'] },
        { subject: 'c1.jpn', dimension: 'china', value: 2, text: 'Opposes', sources: ['s1'] },
        { subject: 'c1.kor', dimension: 'trade', text: 'Asks for an end', sources: ['s1'] },
        { subject: 'c1.jpn', dimension: 'trade', blank: 'unknown', sources: ['s1'] },
      ],
    },
  ],
};

/** An id that each element has a mark for. */
export const markOf: Readonly<Record<Tag, string>> = {
  'alliance-network': 'USA',
  'summit-timeline': 'e2',
  'policy-compare': 'c1.kor/china',
};

/** The text that stands in the picture for that mark. */
export const textOf: Readonly<Record<Tag, string>> = {
  'alliance-network': 'United States',
  'summit-timeline': 'Leaders meet',
  'policy-compare': 'A partner',
};
