import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { check, CSV_COLUMNS, CSV_LISTS, LoadError, parseCsv, type CsvList } from 'statecraft/dossier';
import { csvRows } from '../../src/dossier/csv-rows.js';

function failure(text: string, list?: CsvList): LoadError {
  try {
    parseCsv(text, list);
  } catch (error) {
    assert.ok(error instanceof LoadError);
    return error;
  }
  throw new assert.AssertionError({ message: 'it was read' });
}

/** Plain objects, as rows have no prototype. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('parseCsv() reads ties, and makes the actors that they name', () => {
  const csv = `id,title,title@ko,parties,kind,sign,when,directed,weight,sources
fta,"KORUS, the ""FTA""",한미 FTA,KOR; USA,treaty,cooperative,2012-03-15/..,false,2.5,
mdt,Defense Treaty,,KOR;USA,treaty,,1953,true,,`;
  assert.deepEqual(plain(parseCsv(csv)), {
    actors: [
      { id: 'KOR', name: 'KOR', kind: 'state' },
      { id: 'USA', name: 'USA', kind: 'state' },
    ],
    ties: [
      {
        id: 'fta',
        title: { en: 'KORUS, the "FTA"', ko: '한미 FTA' },
        parties: ['KOR', 'USA'],
        kind: 'treaty',
        sign: 'cooperative',
        when: '2012-03-15/..',
        directed: false,
        weight: 2.5,
      },
      { id: 'mdt', title: 'Defense Treaty', parties: ['KOR', 'USA'], kind: 'treaty', when: '1953', directed: true },
    ],
  });
  assert.deepEqual(
    check(parseCsv(csv)).problems.map(({ code }) => code),
    ['missing-sources', 'missing-sources'],
  );
});

test('parseCsv() numbers rows without ids, and fills in a kind', () => {
  const { dossier } = check(parseCsv('title,when\nSummit,2018\nTalks,2019-06-30\n', 'events'));
  assert.deepEqual(
    dossier.events.map(({ id, kind }) => `${id} ${kind}`),
    ['events-1 event', 'events-2 event'],
  );
});

const HEADERS: readonly (readonly [string, CsvList | undefined])[] = [
  ['title,parties', 'ties'],
  ['title,when,actors,place', 'events'],
  ['title,when', 'events'],
  ['name,kind,iso3', 'actors'],
  ['name@ko,kind', 'actors'],
  ['title,when,kind,sources', 'events'],
  ['subject,dimension,value', 'positions'],
  ['title,definition', 'terms'],
  ['of,title,slot', 'kinds'],
  ['title,publisher,url', 'sources'],
  ['title,what,implications', 'developments'],
  ['iso3c,ideal_point', undefined],
  ['parties', undefined],
];

for (const [header, list] of HEADERS) {
  test(`parseCsv() takes ${header} for ${list ?? 'nothing it knows'}`, () => {
    if (!list) return assert.equal(failure(`${header}\nx,y`).code, 'unknown-columns');
    const data = parseCsv(`${header}\nx,y,z`) as Record<string, unknown>;
    assert.ok((list === 'positions' ? 'comparisons' : list) in data);
  });
}

test('parseCsv() reads what a column cannot hold as it is, for the checker to tell of', () => {
  const csv = 'title,parties,weight,directed,disputed\nPact,A;B,"1,5",maybe,Who knows\nPact,A;B,1e3,TRUE,true';
  const { ties } = parseCsv(csv) as { ties: Record<string, unknown>[] };
  assert.deepEqual([ties[0]?.['weight'], ties[0]?.['directed'], ties[0]?.['disputed']], ['1,5', 'maybe', 'Who knows']);
  assert.deepEqual([ties[1]?.['weight'], ties[1]?.['directed'], ties[1]?.['disputed']], [1000, true, true]);
  const codes = check(parseCsv(csv)).problems.map(({ code, field }) => `${code} ${field}`);
  assert.deepEqual(codes.slice(0, 2), ['wrong-type weight', 'wrong-type directed']);
});

test('parseCsv() has an unknown column told of once', () => {
  const { problems } = check(parseCsv('title,kind,colour,colour@ko\na,b,red,x\nc,d,blue,y\n', 'events'));
  assert.deepEqual(
    problems.filter(({ code }) => code === 'unknown-field').map(({ field }) => field),
    ['colour', 'colour@ko'],
  );
});

test('parseCsv() of a row with more cells than columns has them told of', () => {
  const { problems } = check(parseCsv('title,kind\na,b,c', 'events'));
  assert.ok(problems.some(({ message }) => message.includes('"column 3"')));
});

test('parseCsv() knows commas, tabs and semicolons, and all line ends', () => {
  for (const delimiter of [',', '\t', ';']) {
    for (const end of ['\n', '\r\n', '\r']) {
      const rows = [
        ['id', 'title', 'when'],
        ['a', 'x;y,z\tw', '1953'],
        ['b', 'two\nlines', '1954'],
      ];
      const text = rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join(end);
      const { events } = parseCsv(`\ufeff${text}${end}`, 'events') as { events: { id: string; title: string }[] };
      assert.deepEqual(
        events.map(({ id, title }) => `${id} ${title}`),
        ['a x;y,z\tw', 'b two\nlines'],
      );
    }
  }
});

test('parseCsv() tells where a quote was opened that is never closed', () => {
  const error = failure('title,kind\nx,y\nz,"w\nv', 'events');
  assert.equal(error.code, 'malformed-csv');
  assert.deepEqual(error.position, { line: 3, column: 3 });
});

test('parseCsv() makes a comparison of positions in the long form', () => {
  const csv = `subject,dimension,value,low,high,when,text
KOR,All,0.5,0.2,0.8,1990,
KOR,All,0.7,,,1991,
JPN,All,-1,-1.5,-0.5,1990,
JPN,Words,,,,,A key partner
JPN,Colour,red,,,,`;
  const { dossier, problems } = check(parseCsv(csv));
  const [comparison] = dossier.comparisons;
  assert.deepEqual(
    comparison?.dimensions.map(({ scale }) => scale),
    [{ type: 'linear', domain: [-1.5, 0.8] }, { type: 'text' }, { type: 'categorical' }],
  );
  assert.deepEqual(
    comparison?.positions.map(({ id }) => id),
    [
      'comparison/KOR/All/1990',
      'comparison/KOR/All/1991',
      'comparison/JPN/All',
      'comparison/JPN/Words',
      'comparison/JPN/Colour',
    ],
  );
  assert.deepEqual(comparison?.positions[0]?.interval, [0.2, 0.8]);
  assert.ok(problems.every(({ code }) => code === 'missing-sources'));
});

test('parseCsv() keeps the subjects of several comparisons apart', () => {
  const { dossier, problems } = check(parseCsv('comparison,subject,dimension,text\na,KOR,KOR,x\nb,KOR,aim,y'));
  assert.ok(problems.every(({ code }) => code === 'missing-sources'));
  assert.deepEqual(
    dossier.comparisons.map(({ id, subjects, positions }) => [id, subjects[0]?.title, positions.length]),
    [
      ['a', 'KOR', 1],
      ['b', 'KOR', 1],
    ],
  );
});

test('parseCsv() of hostile column names leaves the prototypes alone', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const { dossier } = check(
    parseCsv('id,title,kind,__proto__,constructor,title@__proto__\n__proto__,a,b,c,d,e', 'events'),
  );
  assert.deepEqual(
    dossier.events.map(({ id }) => id),
    ['__proto__'],
  );
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), before);
});

test('csvRows() reads back what was written, whatever is in the cells', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\r\n', '""', ' a '));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
      const header = 'a,b,c';
      const text = [
        header,
        ...rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')),
      ].join('\r\n');
      assert.deepEqual(
        [...csvRows(text)].map(({ cells }) => cells),
        [['a', 'b', 'c'], ...rows],
      );
    }),
    { numRuns: 2_000 },
  );
});

test('CSV_COLUMNS names fields that the lists have', () => {
  for (const list of CSV_LISTS) assert.ok(CSV_COLUMNS[list].length > 1, list);
  const names = CSV_COLUMNS.ties.map(({ name }) => name);
  for (const name of ['id', 'title', 'parties', 'kind', 'sign', 'when', 'signed'])
    assert.ok(names.includes(name), name);
});
