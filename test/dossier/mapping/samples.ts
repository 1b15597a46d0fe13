import type { ActorFrom, CsvMapping } from 'statecraft/dossier';

/**
 * Mappings of published tables, for who has them: the travels of US presidents and secretaries of state and the
 * country histories of the US Office of the Historian, and UN ideal points by Bailey, Strezhnev and Voeten.
 */
export interface Sample {
  readonly file: string;
  readonly mapping: CsvMapping;
  /** What comes out: how many of which records, and how many have no date. */
  readonly makes: Readonly<Record<string, number>>;
  readonly undated: number;
  /** Rows that cannot be used. */
  readonly problems: number;
}

const LEADER: ActorFrom = { id: 'who', name: 'name', kind: 'person' };
const COUNTRY: ActorFrom = { id: 'country_id', name: 'country' };
const TRIP = { from: 'start_date', to: 'end_date' };

const TYPING_ERRORS = {
  recongition: 'recognition',
  recogntition: 'recognition',
  'diplomatic-relation': 'diplomatic_relations',
  'diplomatic-relations': 'diplomatic_relations',
  'consular-relations': 'consular_relations',
  'consular-presence': 'consular_presence',
  'treaties-agreements': 'treaties_agreements',
  diplomatic_events: 'diplomatic_event',
};

const IDEAL_POINTS = {
  title: 'Votes in the UN General Assembly',
  subject: { id: 'iso3c', title: 'country' },
  titles: { HumanRights: 'Human rights', MiddleEast: 'Middle East', NoNukes: 'Without nuclear votes' },
  oneDomain: true,
};

export const SAMPLES: readonly Sample[] = [
  {
    file: 'us-leader-travel/trips.csv',
    mapping: {
      events: {
        id: 'id',
        title: '{name} in {country}',
        when: TRIP,
        kind: 'role',
        actors: [LEADER, COUNTRY],
        place: '{locale}, {country}',
        series: 'country',
        summary: 'remarks',
      },
    },
    makes: { events: 4271, actors: 232 },
    undated: 0,
    problems: 0,
  },
  {
    file: 'us-leader-travel/trips.csv',
    mapping: { ties: { parties: [LEADER, COUNTRY], kind: 'role', when: TRIP, each: 'parties' } },
    makes: { ties: 1820, actors: 232 },
    undated: 0,
    problems: 0,
  },
  {
    file: 'us-recognition/events.csv',
    mapping: {
      recode: { section: TYPING_ERRORS },
      events: {
        title: ['heading', 'text'],
        when: { date: 'when', from: 'from', to: 'to', notBefore: 'not_before', notAfter: 'not_after' },
        kind: 'section',
        actors: [COUNTRY],
        series: 'country',
        summary: 'text',
      },
    },
    makes: { events: 1459, actors: 226 },
    undated: 117,
    problems: 6,
  },
  {
    file: 'un-ideal-points/ideal_points_1990_2019_long.csv',
    mapping: {
      where: { iso3c: ['CHN', 'FRA', 'GBR', 'IND', 'RUS', 'USA'], year: ['1990', '2019'] },
      comparison: {
        ...IDEAL_POINTS,
        dimension: 'dimension',
        value: 'ideal_point',
        low: 'q05',
        high: 'q95',
        when: 'year',
      },
    },
    makes: { subjects: 6, dimensions: 6, positions: 66 },
    undated: 0,
    problems: 0,
  },
  {
    file: 'un-ideal-points/ideal_points_2018_wide.csv',
    mapping: {
      comparison: {
        ...IDEAL_POINTS,
        dimension: ['All', 'HumanRights', 'Important', 'MiddleEast', 'NoNukes', 'Nuclear'],
      },
    },
    makes: { subjects: 193, dimensions: 6, positions: 1158 },
    undated: 0,
    problems: 0,
  },
];
