import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  check,
  closingDate,
  parseWhen,
  partiesAt,
  partyStatusAt,
  statusAt,
  type DossierFile,
  type Tie,
  type When,
} from 'statecraft/dossier';

function date(edtf: string): When {
  const when = parseWhen(edtf);
  assert.ok(when, edtf);
  return when;
}

type Written = { readonly when?: string; readonly signed?: string; readonly suspended?: string };

function tie(written: Written): Pick<Tie, 'when' | 'signed' | 'suspended'> {
  return Object.fromEntries(Object.entries(written).map(([field, edtf]) => [field, date(edtf)]));
}

/** `in-force`, with `+` for begins, `-` for ends and `?` for undated. */
function status(written: Written, at: string): string {
  const { status, begins, ends, undated } = statusAt(tie(written), at === 'all' ? 'all' : date(at));
  return `${status}${begins ? '+' : ''}${ends ? '-' : ''}${undated ? '?' : ''}`;
}

test('statusAt() follows a treaty from before it was signed to after it ended', () => {
  const korus = { signed: '2007', when: '2012-03-15/2020' };
  const years = ['2006', '2007', '2011', '2012', '2013', '2020', '2021'];
  const expected = ['not-yet', 'signed', 'signed', 'in-force+', 'in-force', 'in-force-', 'ended'];
  assert.deepEqual(
    years.map((year) => status(korus, year)),
    expected,
  );
  assert.equal(status(korus, '2012-03-14'), 'signed');
  assert.equal(status(korus, '2012-03-15'), 'in-force+');
  assert.equal(status(korus, '2012-03-16'), 'in-force');
});

test('statusAt() takes a date known to the year as any time in that year', () => {
  assert.equal(status({ when: '1953/..' }, '1953-01-01'), 'in-force+');
  assert.equal(status({ when: '1910/1945' }, '1945-12-31'), 'in-force-');
  assert.equal(status({ when: '196X/..' }, '1965'), 'in-force+');
  assert.equal(status({ when: '[1989..1991]' }, '1990'), 'in-force+-');
});

test('statusAt() lets a tie of one date begin and end on it', () => {
  assert.equal(status({ when: '2023' }, '2023'), 'in-force+-');
  assert.equal(status({ when: '2023-07' }, '2023-08'), 'ended');
});

test('statusAt() draws what the sources give no date for as in force, and says so', () => {
  assert.equal(status({}, '1800'), 'in-force?');
  assert.equal(status({}, 'all'), 'in-force?');
});

test('statusAt() leaves a tie that was only signed signed', () => {
  assert.equal(status({ signed: '1996-09' }, '1996'), 'signed');
  assert.equal(status({ signed: '1996-09' }, '1996-08'), 'not-yet');
  assert.equal(status({ signed: '1996-09' }, 'all'), 'signed');
});

test('statusAt() has open and unknown ends in force on that side', () => {
  assert.equal(status({ when: '1991-12/' }, '2050'), 'in-force');
  assert.equal(status({ when: '/1945' }, '0001'), 'in-force');
  assert.equal(status({ when: '../1945' }, '1946'), 'ended');
});

test('statusAt() counts a suspension that holds at the end of the time asked for', () => {
  const pact = { when: '2018/..', suspended: '2023-11/2024-06' };
  assert.deepEqual(
    ['2022', '2023', '2023-11', '2024', '2024-01', '2025'].map((at) => status(pact, at)),
    ['in-force', 'suspended', 'suspended', 'in-force', 'suspended', 'in-force'],
  );
  assert.equal(status({ when: '2018/..', suspended: '2023/..' }, '2030'), 'suspended');
  assert.equal(status({ suspended: '2019/..' }, '2020'), 'suspended?');
});

test('statusAt() of dates in curly brackets has it lapse between them', () => {
  const talks = { when: '{1960,1962..1964}' };
  assert.deepEqual(
    ['1959', '1960', '1961', '1963', '1965'].map((at) => status(talks, at)),
    ['not-yet', 'in-force+', 'suspended', 'in-force', 'ended'],
  );
  assert.equal(status({ when: '{1000..1900}' }, '1500'), 'in-force');
});

test('partyStatusAt() has a party join late and leave early', () => {
  const nato = tie({ when: '1949-04/..' });
  const at = (when: string | undefined, year: string) =>
    partyStatusAt({ actor: 'FRA', ...(when && { when: date(when) }) }, nato, date(year));
  assert.equal(at(undefined, '1950').status, 'in-force');
  assert.equal(at('1952/..', '1950').status, 'not-yet');
  assert.deepEqual(at('1952/..', '1952'), { status: 'in-force', begins: true, ends: false, undated: false });
  assert.equal(at('1952/1966', '1970').status, 'ended');
  assert.equal(at('1952/..', '1940').status, 'not-yet');
});

test('partyStatusAt() lets no party be in force in a tie that is suspended or over', () => {
  const member = { actor: 'FRA', when: date('1950/..') };
  assert.equal(partyStatusAt(member, tie({ when: '1949/1960' }), date('1970')).status, 'ended');
  assert.equal(
    partyStatusAt(member, tie({ when: '1949/..', suspended: '1955/1956' }), date('1955')).status,
    'suspended',
  );
});

type WrittenParty = Written & { readonly actor: string };

/** Who belongs, with `+` for begins, `-` for ends, `~` for suspended, `…` for signed and `?` for not certain. */
function parties(written: Written, of: readonly WrittenParty[], at: string): string {
  const dated = { ...tie(written), parties: of.map(({ actor, ...dates }) => ({ actor, ...tie(dates) })) };
  const present = partiesAt(dated, at === 'all' ? 'all' : date(at));
  return present
    .map(({ actor, status, begins, ends, certain }) =>
      [actor, begins && '+', ends && '-', status === 'suspended' && '~', status === 'signed' && '…', !certain && '?']
        .filter(Boolean)
        .join(''),
    )
    .join(' ');
}

test('partyStatusAt() has a party suspended while the tie goes on', () => {
  const league = { when: '1945-05-11/..' };
  const members = [
    { actor: 'EGY', suspended: '1979-03/1989-05' },
    { actor: 'SYR', when: '1946/..', suspended: '2011/..' },
  ];
  assert.equal(parties(league, members, '1980'), 'EGY~ SYR');
  assert.equal(parties(league, members, '1989'), 'EGY SYR');
  assert.equal(parties(league, members, '2012'), 'EGY SYR~');
  assert.equal(parties(league, members, 'all'), 'EGY SYR');
});

test('partiesAt() names who belongs at a date, and who joins or leaves within it', () => {
  const pact = { signed: '1955-05-14', when: '1955-06/1991-07-01' };
  const members = [{ actor: 'SUN' }, { actor: 'ALB', when: '1955-06/1968-09' }, { actor: 'DDR', when: '1956/1990' }];
  assert.equal(parties(pact, members, '1954'), '');
  assert.equal(parties(pact, members, '1955-05'), 'SUN… ALB…');
  assert.equal(parties(pact, members, '1955'), 'SUN+ ALB+');
  assert.equal(parties(pact, members, '1968'), 'SUN ALB- DDR');
  assert.equal(parties(pact, members, '1991'), 'SUN-');
  assert.equal(parties(pact, members, '1992'), '');
  assert.equal(parties(pact, members, 'all'), 'SUN ALB DDR');
});

test('partiesAt() counts who left and came back once, by the latest spell', () => {
  const members = [{ actor: 'USA' }, { actor: 'IRQ', when: '1955/1959' }, { actor: 'IRQ', when: '1959-12/1963' }];
  const pact = { when: '1955/..' };
  assert.equal(parties(pact, members, '1957'), 'USA IRQ');
  assert.equal(parties(pact, members, '1959'), 'USA IRQ+');
  assert.equal(parties(pact, members, '1963'), 'USA IRQ-');
  assert.equal(parties(pact, members, '1964'), 'USA');
});

test('partiesAt() is certain of those only that belong whatever their dates may mean', () => {
  const sure = (when: string, at: string) =>
    parties({ when: '1900/..' }, [{ actor: 'A', when }], at).replace(/[+-]/g, '');
  assert.equal(sure('1952/..', '1952'), 'A');
  assert.equal(sure('1952/..', '1952-02'), 'A?');
  assert.equal(sure('1952?/..', '1952'), 'A?');
  assert.equal(sure('1952?/..', '1953'), 'A');
  assert.equal(sure('[1989..1991]', '1990'), 'A?');
  assert.equal(sure('1952/', '1952'), 'A');
  assert.equal(sure('1952/', '1960'), 'A?');
  assert.equal(sure('/1960', '1955'), 'A?');
  assert.equal(sure('../1960', '1955'), 'A');
  assert.equal(sure('1952/1960', '1960-12-31'), 'A?');
  assert.equal(sure('{1952,1960}', '1960'), 'A');
  assert.equal(parties({}, [{ actor: 'A' }], '1955'), 'A?');
});

function closing(file: DossierFile): string | undefined {
  return closingDate(check(file).dossier)?.edtf;
}

const actors: DossierFile['actors'] = [
  { id: 'KOR', name: 'South Korea', kind: 'state' },
  { id: 'USA', name: 'United States', kind: 'state' },
];

test('closingDate() is what the dossier says, else the year in which its latest date ends', () => {
  const ties = [{ id: 't', title: 'Treaty', kind: 'treaty', parties: ['KOR', 'USA'], when: '1953-10/..' }];
  const events = [{ id: 'e', title: 'Summit', kind: 'summit', when: '2023-03-16' }];
  assert.equal(closing({ actors, ties, events, asOf: '2024-05' }), '2024-05');
  assert.equal(closing({ actors, ties, events }), '2023');
  assert.equal(closing({ actors, ties }), '1953');
  assert.equal(closing({ actors }), undefined);
});

test('closingDate() looks through as many actors as there may be, and through what is dated in any record', () => {
  const many = Array.from({ length: 200_000 }, (_, i) => ({ id: `A${i}`, name: 'State', kind: 'state' as const }));
  assert.equal(closing({ actors: [...many, { id: 'old', name: 'State', kind: 'state', when: '1910/1948' }] }), '1948');
  const bloc = { id: 'B', name: 'Bloc', kind: 'bloc' as const, members: [{ actor: 'A0', when: '1995/2001' }] };
  assert.equal(closing({ actors: [...many.slice(0, 2), bloc] }), '2001');
  const tie = { id: 't', title: 'Treaty', kind: 'treaty', when: '1953/..', suspended: '1997/1999' };
  const parties = ['A0', { actor: 'A1', when: '2004/..' }];
  assert.equal(closing({ actors: many.slice(0, 2), ties: [{ ...tie, parties: ['A0', 'A1'] }] }), '1999');
  assert.equal(closing({ actors: many.slice(0, 2), ties: [{ ...tie, parties }] }), '2004');
  assert.equal(closing({ actors: many.slice(0, 2), ties: [{ ...tie, parties, signed: '2010' }] }), '2010');
});

test('closingDate() does not take 31 December for the next year, nor a source for an event', () => {
  const sources = [{ id: 'S1', title: 'Review', date: '2030' }];
  assert.equal(closing({ sources, events: [{ id: 'e', title: 'x', kind: 'y', when: '2023-12-31' }] }), '2023');
  assert.equal(closing({ events: [{ id: 'e', title: 'x', kind: 'y', when: '201X' }] }), '2019');
  assert.equal(closing({ eras: [{ id: 'e', title: 'x', when: '-0044' }] }), '-0044');
});
