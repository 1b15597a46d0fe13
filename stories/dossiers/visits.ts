import type { CsvMapping } from '../../src/dossier/mapping/csv-mapping.js';
import { mapRows } from '../../src/dossier/mapping/map-rows.js';
import { dayBetween, randomOf, stateNames } from './random.js';

/** Ministers who never were, and the years in office. */
const MINISTERS = [
  ['roy', 'Anna Roy', 1990, 1993],
  ['lee', 'Ben Lee', 1994, 1996],
  ['cho', 'Cho Min-ah', 1997, 2000],
  ['avila', 'José Ávila', 2001, 2004],
] as const;
const VISITS_A_YEAR = 7;

/** A register of their visits as a ministry might publish it: a row each, always the same. */
export function visitsRegister(): string {
  const random = randomOf(41);
  const hosts = stateNames(22, random);
  const rows = MINISTERS.flatMap(([who, name, first, last]) =>
    Array.from({ length: (last - first + 1) * VISITS_A_YEAR }, (_, i) => {
      const year = first + Math.floor(i / VISITS_A_YEAR);
      // Neighbours are visited often, the others now and then.
      const host = Math.floor(random() ** 2 * hosts.length);
      const day = dayBetween(year, year, random);
      return `${who},${name},${day},${day},host-${host},${hosts[host]}`;
    }),
  );
  return ['who,name,start_date,end_date,country_id,country', ...rows].join('\n');
}

/** A tie for each minister and host in a year: see “Your own table” in the README. */
export const VISITS_MAPPING: CsvMapping = {
  base: {
    title: 'Visits of foreign ministers',
    kinds: [{ id: 'visits', of: 'tie', title: 'Visits', sign: 'cooperative' }],
    sources: [{ id: 'register', title: 'Register of visits', publisher: 'The ministry', date: '2005' }],
  },
  sources: ['register'],
  ties: {
    parties: [
      { id: 'who', name: 'name', kind: 'person' },
      { id: 'country_id', name: 'country' },
    ],
    kind: { value: 'visits' },
    when: { from: 'start_date', to: 'end_date' },
    each: 'year',
    title: 'Visits: {count}',
  },
};

export const visits = mapRows(visitsRegister(), VISITS_MAPPING).dossier;
