import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/dossier/check.js';
import type { Text } from '../../src/dossier/dossier.js';
import { partiesAt, type PartyAt } from '../../src/dossier/parties-at.js';
import { overlaps } from '../../src/dossier/status.js';
import { parseWhen, whenOfYear, type When } from '../../src/dossier/when.js';
import { dossiers } from './dossiers.js';
import { ABSENT, MEMBERS, STANDING } from './world-alliances-members.js';

const { dossier } = check(dossiers.get('world-alliances.json'));
const LONGEST_LABEL = 40;
const ties = new Map(dossier.ties.map((tie) => [tie.id, tie]));
const actors = new Map(dossier.actors.map((actor) => [actor.id, actor]));

function date(edtf: string): When {
  const when = parseWhen(edtf);
  assert.ok(when, edtf);
  return when;
}

function membersAt(id: string, at: string): readonly PartyAt[] {
  const tie = ties.get(id);
  assert.ok(tie, `no tie ${id}`);
  return partiesAt(tie, date(at));
}

const idsAt = (id: string, at: string): string =>
  membersAt(id, at)
    .map(({ actor }) => actor)
    .sort()
    .join(' ');
const one = (id: string, actor: string, at: string) => membersAt(id, at).find((party) => party.actor === actor);

for (const [at, alliances] of Object.entries(MEMBERS)) {
  for (const [id, [count, names]] of Object.entries(alliances)) {
    test(`${id} has ${count} parties in ${at}`, () => {
      const sorted = names.split(' ').sort().join(' ');
      assert.equal(idsAt(id, at), sorted);
      assert.equal(membersAt(id, at).length, count);
    });
  }
  test(`no alliance that was over or to come is there in ${at}`, () => {
    for (const id of (ABSENT[at] ?? '').split(' ')) assert.equal(idsAt(id, at), '', id);
  });
}

test('Africa’s union has 55 members; its predecessor began with 32 and had 53 at its end', () => {
  assert.equal(membersAt('oau', '1963-09-13').length, 32);
  assert.equal(one('oau', 'MAR', '1963-09-13')?.certain, false, 'Morocco signed later in the year');
  assert.equal(membersAt('oau', '1989').length, 50);
  assert.equal(membersAt('oau', '2001').length, 53);
  assert.equal(membersAt('african-union', '2024').length, 55);
});

test('New Zealand is suspended in ANZUS since 1986, and has not left', () => {
  assert.equal(one('anzus', 'NZL', '1985')?.status, 'in-force');
  for (const at of ['1986', '1989', '2024']) assert.equal(one('anzus', 'NZL', at)?.status, 'suspended', at);
  assert.equal(one('anzus', 'AUS', '1989')?.status, 'in-force');
});

test('Egypt and Syria were suspended from the Arab League and came back; in 1960 they were one state', () => {
  assert.deepEqual(
    ['1978', '1980', '1988', '1990'].map((at) => one('arab-league', 'EGY', at)?.status),
    ['in-force', 'suspended', 'suspended', 'in-force'],
  );
  assert.deepEqual(
    ['2010', '2015', '2024'].map((at) => one('arab-league', 'SYR', at)?.status),
    ['in-force', 'suspended', 'in-force'],
  );
  assert.match(idsAt('arab-league', '1960'), /UAR/);
  assert.doesNotMatch(idsAt('arab-league', '1960'), /EGY|SYR/);
});

test('who left is there in the year of leaving, and not after', () => {
  for (const [id, actor, year] of [
    ['warsaw-pact', 'ALB', 1968],
    ['warsaw-pact', 'DDR', 1990],
    ['cento', 'IRQ', 1959],
    ['csto', 'GEO', 1999],
    ['csto', 'UZB', 2012],
    ['rio-treaty', 'MEX', 2004],
    ['eu', 'GBR', 2020],
    ['ecowas', 'MLI', 2025],
    ['oau', 'MAR', 1984],
    ['g7', 'RUS', 2017],
  ] as const) {
    assert.equal(one(id, actor, String(year))?.ends, true, `${id} ${actor}`);
    assert.equal(one(id, actor, String(year + 1)), undefined, `${id} ${actor}`);
  }
  assert.ok(one('nato', 'FRA', '1970') && one('nato', 'GRC', '1976'), 'leaving the command is not leaving the treaty');
});

test('who joins within the year begins in it', () => {
  const joins = (id: string, at: string) => membersAt(id, at).flatMap(({ actor, begins }) => (begins ? [actor] : []));
  assert.deepEqual(joins('nato', '1955'), ['DEU']);
  assert.deepEqual(joins('nato', '2024'), ['SWE']);
  assert.deepEqual(joins('brics', '2024'), ['EGY', 'ETH', 'IRN', 'ARE']);
});

test('what is doubtful in the sources is doubtful here', () => {
  assert.equal(one('rio-treaty', 'CUB', '1960')?.certain, false);
  assert.equal(one('rio-treaty', 'CUB', '1955')?.certain, true);
  assert.equal(one('nato', 'DEU', '1955')?.certain, true);
});

test('the allies of the United States in Asia, and of both Koreas, at three dates', () => {
  const alliesOf = (actor: string, at: string) =>
    dossier.ties
      .filter(({ kind, parties }) => kind === 'alliance' && parties.some((party) => party.actor === actor))
      .flatMap((tie) => partiesAt(tie, date(at)).map((party) => party.actor))
      .filter((id) => id !== actor);
  assert.deepEqual(alliesOf('USA', '1955').sort(), ['JPN', 'KOR', 'PHL', 'TWN']);
  assert.deepEqual(alliesOf('USA', '1989').sort(), ['JPN', 'KOR', 'PHL', 'THA']);
  assert.deepEqual(alliesOf('USA', '2024').sort(), ['JPN', 'KOR', 'PHL', 'THA']);
  assert.deepEqual(alliesOf('PRK', '1955'), []);
  assert.deepEqual(alliesOf('PRK', '1989').sort(), ['CHN', 'SUN']);
  assert.deepEqual(alliesOf('PRK', '2025').sort(), ['CHN', 'RUS']);
});

test('no state is party to anything in a year in which there was no such state', () => {
  for (let year = 1921; year <= 2025; year++) {
    const at = whenOfYear(year) as When;
    for (const tie of dossier.ties) {
      for (const { actor } of partiesAt(tie, at)) {
        const when = actors.get(actor)?.when;
        assert.ok(!when || (when.start < at.end && when.end > at.start), `${tie.id}: ${actor} in ${year}`);
      }
    }
  }
});

test('a state stands from its independence on: Africa, Asia and Europe at four dates', () => {
  for (const { of, at } of STANDING) {
    for (const [year, names] of Object.entries(at)) {
      const standing = of.split(' ').filter((id) => {
        const when = actors.get(id)?.when;
        return !when || overlaps(when, date(year));
      });
      assert.deepEqual(standing.sort(), names.split(' ').sort(), year);
    }
  }
});

test('every state has its date of independence from the lists, or is older than the dossier', () => {
  const lists = ['source-gleditsch-ward', 'source-cow-states'];
  const states = dossier.actors.filter(({ kind }) => kind === 'state');
  const undated = states.filter(({ when }) => !when).map(({ id }) => id);
  assert.equal(
    undated.join(' '),
    'USA CAN MEX GTM SLV HND NIC CRI PAN CUB HTI DOM COL VEN ECU PER BOL CHL ARG URY PRY BRA GBR FRA BEL NLD LUX DEU ITA ' +
      'PRT ESP GRC TUR AUT DNK NOR SWE FIN POL HUN ALB ROU BGR CHN JPN THA AUS NZL IRN AFG OMN ETH LBR ZAF',
  );
  const uncited = states.filter(({ when, sources }) => when && !lists.some((list) => sources?.includes(list)));
  assert.equal(uncited.map(({ id }) => id).join(' '), 'SRB RUS SUN PSE UAR ESH');
});

test('dead states have their dates and their successors', () => {
  for (const [dead, successors] of Object.entries({
    SUN: 'RUS',
    CSK: 'CZE SVK',
    DDR: 'DEU',
    YUG: 'BIH HRV MKD MNE SRB SVN',
    RVN: 'VNM',
    YAR: 'YEM',
    YMD: 'YEM',
    EC: 'EU',
    OAU: 'AU',
  })) {
    assert.ok(Number.isFinite(actors.get(dead)?.when?.end), dead);
    const found = dossier.actors.filter(({ successorOf }) => successorOf?.includes(dead)).map(({ id }) => id);
    assert.equal(found.sort().join(' '), successors, dead);
  }
});

test('an organisation has the members that its treaty has, with their dates', () => {
  const signature = (parties: readonly { readonly actor: string; readonly when?: When; readonly suspended?: When }[]) =>
    parties.map(({ actor, when, suspended }) => `${actor} ${when?.edtf ?? ''} ${suspended?.edtf ?? ''}`).join('\n');
  const treaties = new Set(dossier.ties.map(({ parties }) => signature(parties)));
  const organisations = dossier.actors.filter(({ members }) => members);
  assert.equal(organisations.length, 21);
  for (const { id, members = [] } of organisations) assert.ok(treaties.has(signature(members)), id);
});

test('names are in four languages, in the script of each but for acronyms; ties are titled in English and Korean', () => {
  const scripts = { ko: /\p{Script=Hangul}/u, ja: /[\p{Script=Han}\p{Script=Katakana}]/u, ar: /\p{Script=Arabic}/u };
  for (const { name, id } of dossier.actors) {
    for (const [tag, script] of Object.entries(scripts))
      assert.match((name as Record<string, string>)[tag] ?? '', script, id);
  }
  const said = (text: Text, tag: string) => (text as Record<string, string>)[tag] ?? '';
  for (const { title } of dossier.ties) {
    assert.match(said(title, 'ko'), scripts.ko);
    for (const tag of ['en', 'ko']) assert.ok([...said(title, tag)].length <= LONGEST_LABEL, said(title, tag));
    assert.doesNotMatch(said(title, 'en'), /\b(19|20)\d\d\b/);
  }
});

test('every tie is of a declared kind, cites, and is dated', () => {
  const kinds = new Set(dossier.kinds.map(({ id }) => id));
  for (const { id, kind, when, signed, sources } of dossier.ties) {
    assert.ok(kinds.has(kind), id);
    assert.ok(sources.length, id);
    assert.ok(when ?? signed, id);
  }
  const cited = new Set([...dossier.ties, ...dossier.actors].flatMap(({ sources }) => sources));
  for (const { id } of dossier.sources) assert.ok(cited.has(id), `${id} is cited by nothing`);
});
