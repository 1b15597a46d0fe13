import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from '../../src/alliance-network/layout/network.js';
import { tiesAt } from '../../src/alliance-network/layout/ties-at.js';
import { check } from '../../src/dossier/check.js';
import { mapRows } from '../../src/dossier/mapping/map-rows.js';
import type { CsvMapping } from '../../src/dossier/mapping/csv-mapping.js';
import { parseWhen, type When } from '../../src/dossier/when.js';

/** A register of visits, a row each: ranges, single days, a year, an end and a place that are not given, commas, accents. */
const REGISTER = `id,role,who,name,start_date,end_date,country_id,country,locale,remarks
1,minister,roy,Anna Roy,1998-03-01,1998-03-04,denmark,Denmark,"Århus, Odense","Met with the ministers of trade, and of defence."
2,minister,roy,Anna Roy,1998-06-11,1998-06-11,denmark,Denmark,Copenhagen,
3,minister,roy,Anna Roy,1998-09-30,,cote-divoire,Côte d’Ivoire,,Funeral.
4,minister,roy,Anna Roy,1999-12-30,2000-01-02,denmark,Denmark,Copenhagen,New Year.
5,premier,lee,Ben Lee,1998-06-10,1998-06-12,denmark,Denmark,Copenhagen,Summit.
6,premier,lee,Ben Lee,2001,2001,peru,Peru,Lima,
7,minister,cho,Cho Min-ah,2001-02-03,2001-02-05,peru,Peru,"Lima, Cusco",Signed a treaty of friendship.
`;

/** The mapping of the README for a network over time. */
const MAPPING: CsvMapping = {
  base: {
    title: 'Visits abroad',
    kinds: [
      { id: 'minister', of: 'tie', title: 'Visits of a minister', sign: 'cooperative' },
      { id: 'premier', of: 'tie', title: 'Visits of a premier', sign: 'cooperative' },
    ],
    sources: [{ id: 'register', title: 'Register of visits' }],
  },
  sources: ['register'],
  ties: {
    parties: [
      { id: 'who', name: 'name', kind: 'person' },
      { id: 'country_id', name: 'country' },
    ],
    kind: 'role',
    when: { from: 'start_date', to: 'end_date' },
    each: 'year',
    title: 'Visits: {count}',
  },
};

const mapped = mapRows(REGISTER, MAPPING);
const { dossier, problems } = check(mapped.dossier);
const network = networkOf(dossier, { ego: 'roy' });

const seenIn = (year: string): string[] =>
  tiesAt(network, parseWhen(year) as When).current.map(
    ({ link, at }) => `${link.parties.join('–')} ${link.tie.weight}${at.begins || at.ends ? ' passing' : ''}`,
  );

test('a register of visits is a network of leaders and countries without a problem', () => {
  assert.deepEqual([mapped.rows, mapped.used, mapped.undated, mapped.problems.length], [7, 7, 0, 0]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    network.nodes.map(({ id, actor }) => `${id} ${actor.kind}`),
    ['roy person', 'denmark state', 'cote-divoire state', 'lee person', 'peru state', 'cho person'],
  );
  assert.equal(network.ego, 'roy');
});

test('at a year it is the network of that year, each tie as heavy as its visits, and plainly in force', () => {
  assert.deepEqual(seenIn('1998'), ['roy–denmark 2', 'roy–cote-divoire 1', 'lee–denmark 1']);
  assert.deepEqual(seenIn('2001'), ['lee–peru 1', 'cho–peru 1']);
  assert.deepEqual(seenIn('2003'), []);
});

test('with one tie for all visits of a pair, it lasts from the first to the last', () => {
  const { dossier: pairs } = check(
    mapRows(REGISTER, { ...MAPPING, ties: { ...MAPPING.ties!, each: 'parties' } }).dossier,
  );
  const [first] = pairs.ties;
  assert.deepEqual([first?.when?.edtf, first?.weight, pairs.ties.length], ['1998-03-01/2000-01-02', 3, 5]);
});

test('where narrows a long register to some rows', () => {
  const { dossier: narrowed } = mapRows(REGISTER, { ...MAPPING, where: { start_date: { min: '2001' } } });
  assert.equal(narrowed.ties?.length, 2);
});
