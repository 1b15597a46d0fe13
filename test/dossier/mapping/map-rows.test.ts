import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check, mapRows, type CsvMapping, type MappedRows } from 'statecraft/dossier';

/** Plain objects, checked as nothing else would be. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const told = ({ problems }: MappedRows) => problems.map(({ code, list, record, field }) => [code, list, record, field]);

const VISITS = `id,who,name,from,to,iso,country,city,remarks
1,roy,Anna Roy,1998-03-01,1998-03-04,DNK,Denmark,Århus,"Talks, and a ""walk"""
2,roy,Anna Roy,1999-05-02,1999-05-02,PER,Peru,,
3,lee,Ben Lee,2001-01-09,,DNK,Denmark,"Copenhagen
(by sea)",
4,lee,Ben Lee,,,PER,Peru,Lima,Undated
5,lee,Ben Lee,2001-02-09,2001-02-11,DNK,Denmark,Odense,`;

const GUEST = { id: 'who', name: 'name', kind: 'person' } as const;
const HOST = { id: 'iso', name: 'country', iso3: 'iso' } as const;
const EVENTS: CsvMapping = {
  events: {
    id: 'id',
    title: '{name} in {country}',
    when: { from: 'from', to: 'to' },
    kind: { value: 'visit' },
    actors: [GUEST, HOST],
    place: '{city}, {country}',
    series: 'country',
    summary: 'remarks',
  },
};

test('mapRows(csv, {events}) makes an event of each row, dated as far as the row is', () => {
  const mapped = mapRows(VISITS, EVENTS);
  assert.deepEqual(mapped.problems, []);
  assert.deepEqual([mapped.rows, mapped.used, mapped.undated], [5, 5, 1]);
  const { events = [], actors = [] } = mapped.dossier;
  assert.deepEqual(plain(events[0]), {
    id: '1',
    title: 'Anna Roy in Denmark',
    when: '1998-03-01/1998-03-04',
    kind: 'visit',
    actors: ['roy', 'DNK'],
    place: 'Århus, Denmark',
    series: 'Denmark',
    summary: 'Talks, and a "walk"',
  });
  assert.deepEqual(
    events.map(({ when, place }) => [when, place]),
    [
      ['1998-03-01/1998-03-04', 'Århus, Denmark'],
      ['1999-05-02', 'Peru'],
      ['2001-01-09/', 'Copenhagen\n(by sea), Denmark'],
      [undefined, 'Lima, Peru'],
      ['2001-02-09/2001-02-11', 'Odense, Denmark'],
    ],
  );
  assert.deepEqual(plain(actors), [
    { id: 'roy', name: 'Anna Roy', kind: 'person' },
    { id: 'DNK', name: 'Denmark', kind: 'state', iso3: 'DNK' },
    { id: 'PER', name: 'Peru', kind: 'state', iso3: 'PER' },
    { id: 'lee', name: 'Ben Lee', kind: 'person' },
  ]);
  const checked = check(mapped.dossier);
  assert.deepEqual([checked.dossier.events.length, checked.dossier.actors.length], [5, 4]);
  assert.ok(checked.problems.every(({ code }) => code === 'missing-sources'));
});

test('mapRows(csv, {ties}) makes one tie for each row, for each year, or for all rows of the same parties', () => {
  const ties = (each: 'row' | 'year' | 'parties') => {
    const mapping: CsvMapping = { ties: { parties: [GUEST, HOST], when: { from: 'from', to: 'to' }, each } };
    return (mapRows(VISITS, mapping).dossier.ties ?? []).map(({ id, when, weight }) => [id, when, weight]);
  };
  assert.deepEqual(ties('row').slice(0, 2), [
    ['tie-2', '1998-03-01/1998-03-04', undefined],
    ['tie-3', '1999-05-02', undefined],
  ]);
  assert.deepEqual(ties('year'), [
    ['roy/DNK/1998', '1998', 1],
    ['roy/PER/1999', '1999', 1],
    ['lee/DNK/2001', '2001', 2],
    ['lee/PER', undefined, 1],
  ]);
  assert.deepEqual(ties('parties'), [
    ['roy/DNK', '1998-03-01/1998-03-04', 1],
    ['roy/PER', '1999-05-02', 1],
    ['lee/DNK', '2001-01-09/2001-02-11', 2],
    ['lee/PER', undefined, 1],
  ]);
});

test('mapRows(csv, {ties}) adds up a column of weights, counts in titles, and takes sign and direction', () => {
  const csv = 'a,b,n,s\nX,Y,2,mixed\nY,X,3.5,mixed\nX,Z,,adversarial';
  const base: CsvMapping = { ties: { parties: ['a', 'b'], weight: 'n', each: 'parties', sign: { column: 's' } } };
  const tiesOf = (mapping: CsvMapping) => mapRows(csv, mapping).dossier.ties ?? [];
  assert.deepEqual(
    tiesOf(base).map(({ parties, weight, sign, title }) => [parties, weight, sign, title]),
    [
      [['X', 'Y'], 5.5, 'mixed', 'X – Y'],
      [['X', 'Z'], 0, 'adversarial', 'X – Z'],
    ],
  );
  const directed = tiesOf({
    ties: { parties: ['a', 'b'], directed: true, each: 'parties', title: '{a} to {b}: {count}' },
  });
  assert.deepEqual(
    directed.map(({ title }) => title),
    ['X to Y: 1', 'Y to X: 1', 'X to Z: 1'],
  );
});

test('mapRows() takes a cell of several actors apart', () => {
  const { dossier } = mapRows('ids,names,t\nA; B ;,Anna;Ben,met\nB;C,x;Cat,met', {
    events: { title: 't', actors: [{ id: 'ids', name: 'names', split: ';' }] },
  });
  assert.deepEqual(
    dossier.events?.map(({ actors }) => actors),
    [
      ['A', 'B'],
      ['B', 'C'],
    ],
  );
  assert.deepEqual(
    dossier.actors?.map(({ name }) => name),
    ['Anna', 'Ben', 'Cat'],
  );
});

const LONG = `iso,country,year,topic,point,low,high
AAA,Aland,1990,Arms,-1.5,-2,-1
AAA,Aland,2019,Arms,-0.5,-1,0
BBB,Bland,1990,Arms,2,1.5,2.5
BBB,Bland,2019,Rights,NA,,
BBB,Bland,2005,Rights,9,8,10`;

test('mapRows(csv, {comparison}) of the long form keeps several positions over time, with their intervals', () => {
  const { dossier, problems, used } = mapRows(LONG, {
    missing: ['NA'],
    where: { year: ['1990', '2019'] },
    comparison: {
      title: 'Votes',
      subject: { id: 'iso', title: 'country' },
      dimension: 'topic',
      value: 'point',
      low: 'low',
      high: 'high',
      when: 'year',
      titles: { Arms: 'Arms control' },
    },
  });
  assert.deepEqual(problems, []);
  assert.equal(used, 4);
  assert.deepEqual(plain(dossier.comparisons), [
    {
      id: 'comparison',
      title: 'Votes',
      subjects: [
        { id: 'AAA', title: 'Aland' },
        { id: 'BBB', title: 'Bland' },
      ],
      dimensions: [
        { id: 'Arms', title: 'Arms control', scale: { type: 'linear', domain: [-2, 2.5] } },
        { id: 'Rights', title: 'Rights', scale: { type: 'text' } },
      ],
      positions: [
        { subject: 'AAA', dimension: 'Arms', when: '1990', value: -1.5, interval: [-2, -1] },
        { subject: 'AAA', dimension: 'Arms', when: '2019', value: -0.5, interval: [-1, 0] },
        { subject: 'BBB', dimension: 'Arms', when: '1990', value: 2, interval: [1.5, 2.5] },
        { subject: 'BBB', dimension: 'Rights', when: '2019', blank: 'unknown' },
      ],
    },
  ]);
});

test('mapRows(csv, {comparison}) of the wide form makes a dimension of each column named, in one domain if asked', () => {
  const { dossier } = mapRows('iso,A,B,C\nX,1,-3,no\nY,2,,yes', {
    comparison: {
      title: 'Wide',
      subject: 'iso',
      dimension: ['A', { value: 'B', title: 'Second' }],
      oneDomain: true,
      empty: 'not-applicable',
    },
  });
  const [comparison] = dossier.comparisons ?? [];
  assert.deepEqual(plain(comparison?.dimensions), [
    { id: 'A', title: 'A', scale: { type: 'linear', domain: [-3, 2] } },
    { id: 'B', title: 'Second', scale: { type: 'linear', domain: [-3, 2] } },
  ]);
  assert.deepEqual(plain(comparison?.positions?.at(-1)), { subject: 'Y', dimension: 'B', blank: 'not-applicable' });
  const words = mapRows('iso,C\nX,no\nY,7', { comparison: { title: 'W', subject: 'iso', dimension: ['C'] } });
  assert.deepEqual(words.dossier.comparisons?.[0]?.dimensions[0]?.scale, { type: 'categorical' });
  assert.deepEqual(
    check(words.dossier)
      .problems.map(({ code }) => code)
      .filter((code) => code !== 'missing-sources'),
    [],
  );
});

test('mapRows() filters by a word, by several, and by limits of numbers and dates; and recodes first', () => {
  const csv = 'n,d,k\n5,1999-12-31,a\n40,2000-01-01,A\n100,2001,b\n,,';
  const titles = (where: CsvMapping['where'], recode?: CsvMapping['recode']) =>
    (mapRows(csv, { ...(where && { where }), ...(recode && { recode }), events: { title: 'k' } }).dossier.events ?? [])
      .map(({ title }) => title)
      .join(' ');
  assert.equal(titles({ k: 'a' }), 'a');
  assert.equal(titles({ k: ['a', 'b'] }), 'a b');
  assert.equal(titles({ n: { min: 40 } }), 'A b');
  assert.equal(titles({ n: { min: 6, max: '99' } }), 'A');
  assert.equal(titles({ d: { min: '2000' } }), 'A b');
  assert.equal(titles({ n: 5 }), 'a');
  assert.equal(titles({ k: 'a' }, { k: { A: 'a' } }), 'a a');
});

test('mapRows() adds to what `base` has, names its actors as it does, and cites', () => {
  const base = {
    title: 'Visits',
    sources: [{ id: 's', title: 'Register' }],
    actors: [{ id: 'DNK', name: { en: 'Denmark', ko: '덴마크' }, kind: 'state' as const, sources: ['s'] }],
  };
  const { dossier } = mapRows(VISITS, { ...EVENTS, base: Object.freeze(base), sources: ['s'] });
  assert.equal(dossier.title, 'Visits');
  assert.deepEqual(
    dossier.actors?.map(({ id }) => id),
    ['DNK', 'roy', 'PER', 'lee'],
  );
  assert.deepEqual(dossier.actors?.[0], base.actors[0]);
  assert.deepEqual(check(dossier).problems, []);
});

test('mapRows() reads texts in several languages, constants, and the first of several columns that is not empty', () => {
  const csv = 'en,ko,other\nTreaty,조약,x\n,,Only this';
  const titles = (title: NonNullable<CsvMapping['events']>['title']) =>
    (mapRows(csv, { events: { title } }).dossier.events ?? []).map((event) => event.title);
  assert.deepEqual(titles({ en: 'en', ko: 'ko' }), [{ en: 'Treaty', ko: '조약' }]);
  assert.deepEqual(titles({ value: 'Same' }), ['Same', 'Same']);
  assert.deepEqual(titles(['en', '({other})']), ['Treaty', '(Only this)']);
});

test('mapRows() keeps ids apart: a row’s from an actor’s, a second row’s from the first’s', () => {
  const mapped = mapRows('id,who\nX,X\nX,Y', { events: { id: 'id', title: 'who', actors: ['who'] } });
  const ids = [...(mapped.dossier.actors ?? []), ...(mapped.dossier.events ?? [])].map(({ id }) => id);
  assert.equal(new Set(ids).size, 4);
  assert.ok(check(mapped.dossier).problems.every(({ code }) => code === 'missing-sources'));
});

test('mapRows() tells of a bad row by line and column, and uses the others', () => {
  const csv = 'title,when,to,a,b,n\nOne,1999-13-01,,A,B,1\n,1999,,A,B,1\nTwo,2001,1999,A,,x\nThree,2002,,A,A,2,spare';
  const mapped = mapRows(csv, {
    events: { title: 'title', when: { from: 'when', to: 'to' }, weight: 'n' },
    ties: { parties: ['a', 'b'], weight: 'n' },
  });
  assert.deepEqual(told(mapped), [
    ['impossible-date', 'rows', '2', 'when'],
    ['missing-field', 'rows', '3', 'title'],
    ['missing-field', 'rows', '4', 'b'],
    ['impossible-date', 'rows', '4', 'to'],
    ['wrong-type', 'rows', '4', 'n'],
    ['wrong-form', 'rows', '5', ''],
    ['too-few-parties', 'rows', '5', 'parties'],
  ]);
  assert.match(mapped.problems[0]?.message ?? '', /^line 2: when "1999-13-01" is not a date/);
  assert.deepEqual(
    mapped.dossier.events?.map(({ title, when }) => [title, when]),
    [
      ['One', undefined],
      ['Two', '2001'],
      ['Three', '2002/'],
    ],
  );
});

test('mapRows() tells of what is wrong with the mapping once, whatever the number of rows', () => {
  const mapped = mapRows(VISITS, { where: { land: 'x' }, events: { title: 'nmae', place: 'city' } });
  assert.deepEqual(told(mapped).slice(0, 2), [
    ['unknown-field', 'mapping', '', 'where'],
    ['unknown-field', 'mapping', '', 'events.title'],
  ]);
  assert.match(mapped.problems[1]?.message ?? '', /column "nmae".*Use one of: id, who, name/);
  assert.deepEqual(told(mapRows(VISITS, {})), [['missing-field', 'mapping', '', 'mapping']]);
  for (const mapping of [null, 'x', [], 7] as unknown as CsvMapping[]) {
    assert.ok(mapRows(VISITS, mapping).problems.some(({ list }) => list === 'mapping'));
  }
});

test('mapRows() keeps what comes before a quote that is never closed', () => {
  const mapped = mapRows('title\nOne\n"Two', { events: { title: 'title' } });
  assert.deepEqual(
    mapped.dossier.events?.map(({ title }) => title),
    ['One'],
  );
  assert.deepEqual(told(mapped), [['wrong-form', 'rows', '3', '']]);
});

test('mapRows() takes any name for a column, and any cell for an id', () => {
  const csv = '__proto__,constructor\n__proto__,toString\nhasOwnProperty,__proto__';
  const mapped = mapRows(csv, {
    recode: { constructor: { toString: 'recoded' } },
    events: { title: '__proto__', actors: ['__proto__', 'constructor'] },
    comparison: { title: 'C', subject: '__proto__', dimension: 'constructor', value: '__proto__', titles: {} },
  });
  assert.deepEqual(
    mapped.dossier.events?.map(({ actors }) => actors),
    [
      ['__proto__', 'recoded'],
      ['hasOwnProperty', '__proto__'],
    ],
  );
  assert.equal(({} as Record<string, unknown>)['recoded'], undefined);
  assert.equal(mapped.dossier.comparisons?.[0]?.subjects.length, 2);
});

test('mapRows() never throws, and what it makes is sound whatever the table', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'A', 'B', '1999', '2001-02', '1.5', '"', ',', '\n', '__proto__'),
    fc.string(),
  );
  const mapping: CsvMapping = {
    events: {
      id: 'a',
      title: ['b', 'c'],
      when: { from: 'c', to: 'd', notBefore: 'a', notAfter: 'b' },
      actors: ['a', 'b'],
    },
    ties: { parties: ['a', { id: 'b', split: ',' }], each: 'year', when: 'c', weight: 'd' },
    comparison: { title: 'x', subject: 'a', dimension: 'b', value: 'c', low: 'd', high: 'c', when: 'd' },
  };
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), (rows) => {
      const csv = ['a,b,c,d', ...rows.map((row) => row.join(','))].join('\n');
      const { dossier } = mapRows(csv, mapping);
      const unsound = [
        'duplicate-id',
        'unknown-reference',
        'impossible-date',
        'missing-field',
        'missing-id',
        'too-few-parties',
      ];
      const { problems } = check(dossier);
      // Two positions of one cell at one date are the table's own doing.
      assert.deepEqual(
        problems.filter(({ code, list }) => unsound.includes(code) && list !== 'positions'),
        [],
      );
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), (anything) => {
      mapRows(VISITS, anything as CsvMapping);
      mapRows(VISITS, {
        events: anything,
        ties: anything,
        comparison: anything,
        where: anything,
      } as unknown as CsvMapping);
    }),
    { numRuns: 300 },
  );
});

test('mapRows() takes time in proportion to the rows, and cells of any length', () => {
  const table = (rows: number) => `t,a,b,d\n${'A visit of some days,Anna,Ben,1999-02-03\n'.repeat(rows)}`;
  const mapping: CsvMapping = {
    events: { title: '{t} {a}', when: 'd', actors: ['a', 'b'] },
    ties: { parties: ['a', 'b'], when: 'd', each: 'parties' },
  };
  const time = (csv: string) => {
    const start = performance.now();
    mapRows(csv, mapping);
    return performance.now() - start;
  };
  time(table(1000));
  const least = (csv: string) => Math.min(time(csv), time(csv), time(csv));
  const [few, many] = [least(table(2000)), least(table(16_000))];
  assert.ok(many < few * 8 * 4 + 20, `2 000 rows ${few} ms, 16 000 rows ${many} ms`);
  for (const long of ['9', '1.', '1-', '{', '" ', 'a/']) {
    const csv = `t,a,b,d\nx,${long.repeat(20_000)},B,${long.repeat(20_000)}x`;
    assert.ok(time(csv) < 1000, long);
  }
});
