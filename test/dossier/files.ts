import type { DossierFile } from 'statecraft/dossier';

/** A dossier with something in every list and every field, and nothing wrong in it. */
export const WHOLE: DossierFile = {
  $schema: 'https://your-site.example/statecraft/data/dossier-1.schema.json',
  language: 'en',
  title: { en: 'Two states', ko: '두 나라' },
  licence: 'CC0',
  asOf: '2023-12-31',
  kinds: [
    { id: 'treaty', of: 'tie', title: 'Treaty', slot: 1, shape: 'square', width: 2, sign: 'cooperative' },
    { id: 'summit', of: 'event', title: { en: 'Summit', ko: '정상회담' } },
  ],
  themes: [{ id: 'security', title: 'Security' }],
  sources: [
    {
      id: 'S1',
      title: 'A review',
      publisher: 'A press',
      author: 'A. Uthor',
      url: 'https://example.org/a',
      date: '2023',
    },
  ],
  actors: [
    {
      id: 'KOR',
      name: { en: 'South Korea', ko: '대한민국' },
      short: 'S. Korea',
      kind: 'state',
      iso3: 'KOR',
      when: '1948-08-15/..',
      disputed: false,
      names: [{ name: 'Chosun', when: '1392/1897' }],
      x: 0.25,
      y: 1,
      group: 'east',
      note: 'Since 1948.',
      sources: ['S1'],
    },
    { id: 'USA', name: 'United States', kind: 'state', sources: ['S1'] },
    {
      id: 'UN',
      name: 'United Nations',
      kind: 'organisation',
      members: ['USA', { actor: 'KOR', when: '1991/..', role: 'member' }],
      successorOf: ['LON'],
      sources: ['S1'],
    },
    { id: 'LON', name: 'League of Nations', kind: 'organisation', when: '1920/1946', sources: ['S1'] },
  ],
  ties: [
    {
      id: 'mdt',
      title: { en: 'Mutual Defense Treaty', ko: '상호방위조약' },
      parties: ['KOR', { actor: 'USA', when: '1953/..', role: 'guarantor' }],
      directed: false,
      kind: 'treaty',
      sign: 'mixed',
      signed: '1953-10-01',
      when: '1954-11-17/..',
      suspended: '1960',
      theme: 'security',
      weight: 3,
      disputed: 'Someone says otherwise.',
      note: 'A note.',
      sources: ['S1'],
    },
  ],
  events: [
    {
      id: 'summit-1',
      title: 'A summit',
      when: '2023-04~',
      kind: 'summit',
      actors: ['KOR', 'USA'],
      tie: 'mdt',
      place: 'Washington',
      series: 'summits',
      theme: 'security',
      summary: 'They met.',
      weight: -1.5,
      turning: true,
      disputed: true,
      media: [{ src: 'a.jpg', alt: 'Two people', credit: 'A. Photographer' }],
      links: [{ href: 'mailto:a@example.org', title: 'Write' }],
      sources: ['S1'],
    },
  ],
  eras: [{ id: 'cold-war', title: 'Cold War', when: '1947~/1991', kind: 'era', sources: ['S1'] }],
  comparisons: [
    {
      id: 'china',
      title: 'On China',
      summary: 'They differ.',
      subjects: [{ id: 'subject-kor', title: 'South Korea', actor: 'KOR', note: 'In 2022.', sources: ['S1'] }],
      dimensions: [
        { id: 'words', title: 'Words', scale: { type: 'text' }, note: 'A note.' },
        { id: 'stance', title: 'Stance', scale: { type: 'rank', poles: ['conciliatory', 'confrontational'] } },
        { id: 'share', title: 'Share', scale: { type: 'linear', domain: [0, 100], unit: '%' } },
        { id: 'bloc', title: 'Bloc', scale: { type: 'categorical' } },
        {
          id: 'step',
          title: 'Step',
          scale: { type: 'ordinal', steps: [{ id: 'low', title: 'Low' }], poles: [{ en: 'low' }, { en: 'high' }] },
        },
      ],
      positions: [
        { subject: 'subject-kor', dimension: 'words', text: 'A key partner.', quote: '"key partner"', sources: ['S1'] },
        { subject: 'subject-kor', dimension: 'stance', value: 1, coding: 'ours', sources: ['S1'] },
        { subject: 'subject-kor', dimension: 'share', value: 25, interval: [20, 30], when: '2022', sources: ['S1'] },
        {
          subject: 'subject-kor',
          dimension: 'share',
          value: 26,
          when: '2023',
          note: 'Up.',
          disputed: true,
          sources: ['S1'],
        },
        { id: 'own', subject: 'subject-kor', dimension: 'step', value: 'low', sources: ['S1'] },
        { subject: 'subject-kor', dimension: 'bloc', blank: 'no-position', sources: ['S1'] },
      ],
      sources: ['S1'],
    },
  ],
  developments: [
    {
      id: 'd1',
      title: 'A thaw',
      theme: 'security',
      when: '2023',
      actors: ['KOR'],
      what: 'It happened.',
      implications: ['One.', { en: 'Two.' }],
      events: ['summit-1'],
      sources: ['S1'],
    },
  ],
  topics: [{ id: 't1', title: 'Origins', topics: [{ id: 't2', title: 'War', sources: ['S1'] }] }],
  terms: [{ id: 'term', title: 'Thaw', definition: 'A better time.', topics: ['t2'], sources: ['S1'] }],
};

export function deepFreeze<T>(value: T): T {
  // Of typed arrays JavaScript freezes only empty ones.
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
}
