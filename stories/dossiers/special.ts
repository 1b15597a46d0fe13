import type { DossierFile } from '../../src/dossier/dossier.js';

const source = { id: 'source', title: 'A book of examples', publisher: 'The desk', date: '2024' };

/** Dates in every form that is told apart by a sign. */
const FORMS: readonly (readonly [edtf: string, title: string])[] = [
  ['2001-09-12', 'A day'],
  ['1996-05', 'A month'],
  ['1988', 'A year'],
  ['1994-21', 'A season'],
  ['196X', 'A decade'],
  ['19XX', 'A century'],
  ['1999-XX-XX', 'Month and day not given'],
  ['1972-05~', 'About a month'],
  ['1976~', 'About a year'],
  ['1984-06-11?', 'A day, uncertain'],
  ['1981?', 'A year, uncertain'],
  ['2005%', 'Approximate and uncertain'],
  ['2003/2009', 'From year to year'],
  ['2012-03-15/2014-11', 'From day to month'],
  ['2015-02/..', 'Still going on'],
  ['2017/', 'End not known'],
  ['/1969', 'Start not known'],
  ['../1965', 'From the beginning'],
  ['1978~/1982?', 'About, to perhaps'],
  ['[1989..1991]', 'One of three years'],
  ['[1956,1959]', 'One of two years'],
  ['{2019,2021,2023}', 'In each of three years'],
  ['[..1953]', 'That year or before'],
];

export const everyDateForm: DossierFile = {
  title: 'Dates',
  asOf: '2024',
  sources: [source],
  kinds: [{ id: 'form', of: 'event', title: 'Date form', slot: 2 }],
  actors: [{ id: 'desk', name: 'The desk', kind: 'organisation', sources: ['source'] }],
  events: [
    ...FORMS.map(([when, title], i) => ({
      id: `form-${i}`,
      title,
      when,
      kind: 'form',
      actors: ['desk'],
      sources: ['source'],
    })),
    { id: 'undated', title: 'No date at all', kind: 'form', actors: ['desk'], sources: ['source'] },
    {
      id: 'contested',
      title: 'A contested claim',
      when: '1954/1962',
      kind: 'form',
      actors: ['desk'],
      disputed: 'The archive has no trace of it.',
      sources: ['source'],
    },
  ],
};

/** Ties of every sign and status at the end of 2023, parallel ones, and one of many parties. */
export const everyTieForm: DossierFile = {
  title: 'Ties',
  asOf: '2023-12-31',
  sources: [source],
  kinds: [
    { id: 'pact', of: 'tie', title: 'Pact', sign: 'cooperative' },
    { id: 'quarrel', of: 'tie', title: 'Quarrel', sign: 'adversarial' },
    { id: 'dealings', of: 'tie', title: 'Dealings', sign: 'mixed' },
  ],
  actors: [
    { id: 'centre', name: 'Centre', kind: 'state', sources: ['source'] },
    { id: 'in-force', name: 'Ally', kind: 'state', sources: ['source'] },
    { id: 'signed', name: 'Signatory', kind: 'state', sources: ['source'] },
    { id: 'suspended', name: 'Suspended partner', kind: 'bloc', sources: ['source'] },
    { id: 'ended', name: 'Former partner', kind: 'state', when: '1950/1991', sources: ['source'] },
    { id: 'rival', name: 'Rival', kind: 'state', sources: ['source'] },
    { id: 'mixed', name: 'Customer', kind: 'company', sources: ['source'] },
    { id: 'neutral', name: 'Neighbour', kind: 'state', sources: ['source'] },
    { id: 'contested', name: 'Contested territory', kind: 'state', disputed: true, sources: ['source'] },
    { id: 'agency', name: 'Agency', kind: 'agency', sources: ['source'] },
    { id: 'person', name: 'Envoy', kind: 'person', sources: ['source'] },
    { id: 'forum', name: 'Forum', kind: 'forum', sources: ['source'] },
  ],
  ties: [
    tie('t-in-force', ['centre', 'in-force'], 'pact', 'Defence treaty', { when: '1953/..', weight: 3 }),
    tie('t-parallel', ['centre', 'in-force'], 'pact', 'Trade agreement', { when: '2012/..' }),
    tie('t-signed', ['centre', 'signed'], 'pact', 'Treaty, not yet ratified', { signed: '2022', when: '2026/..' }),
    tie('t-suspended', ['centre', 'suspended'], 'pact', 'Association', { when: '1996/..', suspended: '2021/..' }),
    tie('t-ended', ['centre', 'ended'], 'pact', 'Friendship treaty', { when: '1961/1991' }),
    tie('t-rival', ['centre', 'rival'], 'quarrel', 'Border dispute', { when: '1948/..' }),
    tie('t-among', ['in-force', 'rival'], 'quarrel', 'Sanctions', { when: '2014/..' }),
    tie('t-mixed', ['centre', 'mixed'], 'dealings', 'Gas deal', { when: '2005/..' }),
    tie('t-neutral', ['centre', 'neutral'], 'post', 'Postal exchange', {}),
    tie('t-contested', ['centre', 'contested'], 'pact', 'Recognition', { when: '2008/..', disputed: 'By the rival.' }),
    tie('t-agency', ['centre', 'agency'], 'pact', 'Aid', { when: '1991/..', directed: true }),
    tie('t-person', ['centre', 'person'], 'pact', 'Mandate', { when: '2021/..' }),
    tie('t-many', ['centre', 'in-force', 'signed', 'neutral', 'forum'], 'pact', 'Conference', { when: '1994/..' }),
  ],
};

function tie(id: string, parties: string[], kind: string, title: string, more: object) {
  return { id, parties, kind, title, sources: ['source'], ...more };
}

/** All kinds of scale, and the three kinds of blank on each. */
export const everyScaleAndBlank: DossierFile = {
  title: 'Scales and blanks',
  sources: [source],
  comparisons: [
    {
      id: 'all',
      title: 'Scales and blanks',
      sources: ['source'],
      subjects: ['First', 'Second', 'Third', 'Fourth'].map((title, i) => ({ id: `s${i}`, title, sources: ['source'] })),
      dimensions: [
        { id: 'text', title: 'In words', scale: { type: 'text' } },
        {
          id: 'ordinal',
          title: 'In steps',
          scale: {
            type: 'ordinal',
            steps: [
              { id: 'yes', title: 'Supports' },
              { id: 'maybe', title: 'Considers' },
              { id: 'no', title: 'Rejects' },
            ],
            poles: ['Supports', 'Rejects'],
          },
        },
        { id: 'rank', title: 'By rank', scale: { type: 'rank', poles: ['Softest', 'Hardest'] } },
        { id: 'linear', title: 'In numbers', scale: { type: 'linear', domain: [0, 100], unit: 'points' } },
        { id: 'categorical', title: 'By group', scale: { type: 'categorical' } },
        { id: 'blank', title: 'Blank all over', scale: { type: 'text' } },
      ],
      positions: [
        cell(0, 'text', { text: 'Has said so in as many words', quote: '“As many words as that.”' }),
        cell(1, 'text', { blank: 'unknown' }),
        cell(2, 'text', { blank: 'not-applicable' }),
        cell(3, 'text', { blank: 'no-position' }),
        cell(0, 'ordinal', { value: 'no' }),
        cell(1, 'ordinal', { value: 'yes', text: 'Supports, with conditions', coding: 'ours' }),
        cell(2, 'ordinal', { value: 'yes' }),
        cell(3, 'ordinal', { blank: 'no-position' }),
        cell(0, 'rank', { value: 1 }),
        cell(1, 'rank', { value: 2 }),
        cell(2, 'rank', { value: 2 }),
        cell(3, 'rank', { blank: 'unknown' }),
        cell(0, 'linear', { value: 12 }),
        cell(1, 'linear', { value: 48, interval: [40, 60] }),
        cell(2, 'linear', { value: 97.5, disputed: 'Others count differently.' }),
        cell(3, 'linear', { blank: 'not-applicable' }),
        cell(0, 'categorical', { value: 'Member' }),
        cell(1, 'categorical', { value: 'Member' }),
        cell(2, 'categorical', { value: 'Observer' }),
        cell(3, 'categorical', { blank: 'unknown' }),
        cell(0, 'blank', { blank: 'unknown' }),
        cell(1, 'blank', { blank: 'unknown' }),
        cell(2, 'blank', { blank: 'not-applicable' }),
        cell(3, 'blank', { blank: 'no-position' }),
      ],
    },
  ],
};

type Cell = NonNullable<NonNullable<DossierFile['comparisons']>[number]['positions']>[number];

function cell(subject: number, dimension: string, more: Partial<Cell>): Cell {
  return { subject: `s${subject}`, dimension, sources: ['source'], ...more };
}

const HOSTILE = [
  '<img src=x onerror="ranAsCode=1">',
  '"><script>ranAsCode=1</script>',
  '</svg><iframe onload="ranAsCode=1"></iframe>',
  '{{7*7}} ${7*7} <%= 7 %> %s &amp;nbsp;',
  'url(javascript:0);}*{color:red}',
  'Pneumonoultramicroscopicsilicovolcanoconiosisbeschleunigungsgesetzgebungsverfahren',
  '\u202eright to left by force\u202c, then on',
  'Z̶̢̛a̸͎͝l̷͎̈́g̶̱̈́o̵̰͝ and 👩‍👩‍👧‍👦🏳️‍🌈 families',
  'A title that goes on and on, past every line that it was given, because nobody told its author to stop, and still goes on',
  '   \t  spaces  \u00a0 around  ',
  '대한민국과 미합중국 간의 상호방위조약과 العلاقات بين البلدين',
  "Robert'); DROP TABLE ties;--",
] as const;

const hostile = (i: number): string => HOSTILE[i % HOSTILE.length] ?? '';

/** Text that would be markup, code or a style, were it taken for more than text; and text that is hard to set. */
export const hostileStrings: DossierFile = {
  title: hostile(0),
  asOf: '2024',
  sources: HOSTILE.map((title, i) => ({
    id: `source-${i}`,
    title,
    publisher: hostile(i + 1),
    author: hostile(i + 2),
    url: i % 2 ? '/examples/' : 'https://your-site.example/?a=<b>&c="d"',
  })),
  kinds: [
    { id: '__proto__', of: 'tie', title: hostile(0), sign: 'cooperative' },
    { id: 'constructor', of: 'event', title: hostile(1), slot: 1 },
  ],
  actors: HOSTILE.map((name, i) => ({
    id: i ? `<${i}>"'&` : 'toString',
    name,
    kind: 'state' as const,
    note: hostile(i + 3),
    sources: [`source-${i}`],
  })),
  ties: HOSTILE.slice(1).map((title, i) => ({
    id: `tie"><${i}`,
    parties: ['toString', `<${i + 1}>"'&`],
    kind: i % 2 ? '__proto__' : 'hasOwnProperty',
    title,
    when: '1990/..',
    sign: i % 3 ? ('cooperative' as const) : ('adversarial' as const),
    disputed: i % 4 ? false : hostile(i + 5),
    sources: [`source-${i}`],
  })),
  events: HOSTILE.map((title, i) => ({
    id: `event${i}"'><`,
    title,
    when: `${1990 + i * 3}-0${1 + (i % 9)}`,
    kind: i % 2 ? 'constructor' : 'valueOf',
    actors: ['toString'],
    place: hostile(i + 4),
    summary: hostile(i + 6),
    sources: [`source-${i}`],
  })),
  eras: [{ id: 'era<0>', title: hostile(5), when: '1995/2005', sources: ['source-0'] }],
  comparisons: [
    {
      id: 'compare<0>',
      title: hostile(2),
      sources: ['source-0'],
      subjects: [0, 1, 2].map((i) => ({ id: `subject"${i}`, title: hostile(i), note: hostile(i + 7), sources: [] })),
      dimensions: [3, 4, 5, 6].map((i) => ({
        id: `dimension'${i}`,
        title: hostile(i),
        scale: { type: 'text' as const },
      })),
      positions: [0, 1, 2].flatMap((s) =>
        [3, 4, 5, 6].map((d) => ({
          subject: `subject"${s}`,
          dimension: `dimension'${d}`,
          text: hostile(s * 4 + d),
          sources: [`source-${s}`],
        })),
      ),
    },
  ],
};

/** As little as can be drawn. */
export const oneRecord: DossierFile = {
  sources: [source],
  actors: [
    {
      id: 'KOR',
      name: { en: 'South Korea', ko: '한국', ja: '韓国', ar: 'كوريا الجنوبية' },
      kind: 'state',
      sources: ['source'],
    },
  ],
  events: [{ id: 'one', title: 'A treaty', when: '1953', kind: 'treaty', actors: ['KOR'], sources: ['source'] }],
  comparisons: [
    {
      id: 'one-cell',
      title: 'One answer',
      sources: ['source'],
      subjects: [{ id: 'only', title: 'South Korea', sources: ['source'] }],
      dimensions: [{ id: 'question', title: 'A question', scale: { type: 'text' } }],
      positions: [{ subject: 'only', dimension: 'question', text: 'An answer', sources: ['source'] }],
    },
  ],
};
