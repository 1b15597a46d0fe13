import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, namedAt, parseWhen, say, type Dossier, type HouseNames, type When } from 'statecraft/dossier';

const { dossier } = check({
  actors: [
    {
      id: 'COD',
      kind: 'state',
      iso3: 'COD',
      name: 'DR Congo',
      names: [{ name: 'Zaire', when: '1971-10-27/1997-05-17' }],
      sources: ['s'],
    },
    {
      id: 'kor',
      kind: 'state',
      iso3: 'KOR',
      name: { en: 'South Korea', ko: '한국' },
      short: 'S. Korea',
      sources: ['s'],
    },
    { id: 'JPN', kind: 'state', name: 'Japan', sources: ['s'] },
  ],
  comparisons: [
    {
      id: 'c',
      title: 'C',
      subjects: [
        { id: 'a', actor: 'kor', title: { en: 'South Korea', ko: '한국' } },
        { id: 'b', actor: 'kor', title: 'Seoul’s view' },
      ],
      dimensions: [{ id: 'd', title: 'D', scale: { type: 'text' } }],
      positions: [],
    },
  ],
  sources: [{ id: 's', title: 'S' }],
});

const on = (edtf: string): When => parseWhen(edtf) as When;
const name = ({ actors }: Dossier, id: string): string => say(actors.find((actor) => actor.id === id)?.name, 'en');

test('namedAt(dossier, {}, at) names an actor as it was called at the date', () => {
  assert.equal(name(namedAt(dossier, {}, on('1980')), 'COD'), 'Zaire');
  assert.equal(name(namedAt(dossier, {}, on('1960')), 'COD'), 'DR Congo');
  assert.equal(name(namedAt(dossier, {}, on('1997')), 'COD'), 'DR Congo', 'renamed within the year: the new name');
  assert.equal(name(namedAt(dossier, {}, on('1997-03')), 'COD'), 'Zaire');
  assert.equal(namedAt(dossier, {}, 'all'), dossier);
});

test('namedAt(dossier, house, at) takes the name of the house by id or ISO code, before the data’s', () => {
  const house: HouseNames = { KOR: { en: 'Republic of Korea', ko: '대한민국' }, COD: { name: 'Congo (Kinshasa)' } };
  const named = namedAt(dossier, house, on('1980'));
  assert.equal(name(named, 'kor'), 'Republic of Korea');
  assert.equal(name(named, 'COD'), 'Congo (Kinshasa)');
  assert.equal(name(named, 'JPN'), 'Japan');
  assert.equal(named.actors[1]?.short, undefined, 'the short form of another name goes with it');
  assert.equal(name(dossier, 'kor'), 'South Korea', 'the dossier is left as it was');
});

test('namedAt(dossier, house, at) takes the house’s dated name that fits, else its undated one', () => {
  const house: HouseNames = { JPN: [{ name: 'Empire of Japan', when: '1889/1947-05-02' }, { name: 'Nippon' }] };
  assert.equal(name(namedAt(dossier, house, on('1930')), 'JPN'), 'Empire of Japan');
  assert.equal(name(namedAt(dossier, house, on('1950')), 'JPN'), 'Nippon');
  assert.equal(name(namedAt(dossier, house, 'all'), 'JPN'), 'Nippon');
});

test('namedAt() renames the subject that has its actor’s name, and no other', () => {
  const subjects = namedAt(dossier, { KOR: 'ROK' }, 'all').comparisons[0]?.subjects;
  assert.deepEqual(
    subjects?.map(({ title }) => title),
    ['ROK', 'Seoul’s view'],
  );
});

test('namedAt() gives the same object for the same names, as layouts are remembered by it', () => {
  const house = { KOR: 'ROK' };
  assert.equal(namedAt(dossier, house, on('2000')), namedAt(dossier, house, on('2001')));
  assert.notEqual(namedAt(dossier, house, on('2000')), namedAt(dossier, house, on('1980')), 'Zaire');
});

test('namedAt() passes over whatever is no name, and over names that objects inherit', () => {
  for (const junk of [null, 7, true, [], {}, [null], [{ when: '1990' }], { name: 7 }, { en: 7 }]) {
    assert.equal(namedAt(dossier, { JPN: junk } as unknown as HouseNames, 'all'), dossier, JSON.stringify(junk));
  }
  const { dossier: odd } = check({ actors: [{ id: 'toString', kind: 'state', name: 'Odd' }] });
  assert.equal(namedAt(odd, {}, 'all'), odd);
});
