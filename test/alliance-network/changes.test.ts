import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countChanges, tiesBetween } from '../../src/alliance-network/layout/changes.js';
import { networkOf } from '../../src/alliance-network/layout/network.js';
import { tiesAt } from '../../src/alliance-network/layout/ties-at.js';
import { parseWhen, type When } from '../../src/dossier/when.js';
import { dossier } from './worlds.js';

const at = (edtf: string): When => parseWhen(edtf) as When;

const records = dossier({
  actors: [
    ...['A', 'B', 'C', 'D'].map((id) => ({ id, name: id, kind: 'state' as const })),
    { id: 'OLD', name: 'Old', kind: 'state', when: '1900/1991' },
    { id: 'NEWER', name: 'Newer', kind: 'state', when: '1992/..' },
  ],
  ties: [
    { id: 'kept', title: 'Kept', kind: 'pact', when: '1950/..', parties: ['A', 'B'] },
    { id: 'gone', title: 'Gone', kind: 'pact', when: '1950/1990', parties: ['A', 'OLD'] },
    { id: 'new', title: 'New', kind: 'pact', when: '1995/..', parties: ['A', 'NEWER'] },
    {
      id: 'club',
      title: 'Club',
      kind: 'pact',
      when: '1950/..',
      parties: ['A', 'B', { actor: 'C', when: '1996/..' }, { actor: 'D', when: '1950/1980' }],
    },
    { id: 'open', title: 'Open', kind: 'pact', when: '1950/..', parties: ['B', 'OLD'] },
    { id: 'about', title: 'About', kind: 'pact', when: '1970~/..', parties: ['B', 'C'] },
    { id: 'unknown', title: 'Unknown', kind: 'pact', when: '1970/', parties: ['C', 'D'] },
  ],
});
const network = networkOf(records);
const held = (edtf: string) => tiesAt(network, at(edtf));

test('tiesBetween() says which ties are new, gone and kept, whichever date is given first', () => {
  for (const [one, other] of [
    ['1975', '2000'],
    ['2000', '1975'],
  ] as const) {
    const { current, ended, between } = tiesBetween(network, at(one), at(other));
    const changes = Object.fromEntries([...current, ...ended].map(({ link, change }) => [link.id, change]));
    assert.deepEqual(changes, {
      kept: 'kept',
      new: 'new',
      club: 'kept',
      about: 'kept',
      unknown: 'kept',
      gone: 'gone',
      open: 'gone',
    });
    assert.deepEqual(
      between?.map(({ edtf }) => edtf),
      ['1975', '2000'],
    );
  }
});

test('tiesBetween() tells of a kept tie who has joined and who has left', () => {
  const between = tiesBetween(network, at('1975'), at('2000'));
  const club = between.current.find(({ link }) => link.id === 'club');
  assert.deepEqual(
    [...(club?.own ?? [])].map(([id, { change }]) => [id, change]),
    [
      ['C', 'new'],
      ['D', 'gone'],
    ],
  );
  assert.deepEqual(countChanges(between), { new: 1, gone: 2, kept: 4, joined: 1, left: 1 });
});

test('tiesAt() draws nothing to an actor that did not exist at the date, and leaves it out', () => {
  assert.deepEqual([...held('1975').absent], ['NEWER']);
  assert.deepEqual([...held('2005').absent], []);
  const open = held('2005').ended.find(({ link }) => link.id === 'open');
  assert.equal(open?.at.status, 'ended');
  assert.ok(!held('1975').current.some(({ link }) => link.id === 'new'));
});

test('tiesAt() says which parties join or leave within the date, and that the tie itself does not', () => {
  const club = (edtf: string) => held(edtf).current.find(({ link }) => link.id === 'club');
  assert.deepEqual([...(club('1996')?.own ?? [])], [['C', { status: 'in-force', begins: true }]]);
  assert.deepEqual([...(club('1980')?.own ?? [])], [['D', { status: 'in-force', ends: true }]]);
  assert.deepEqual(club('1985')?.parties, ['A', 'B']);
});

test('tiesAt() marks as doubtful what holds only by a doubt about its dates', () => {
  const doubtful = (edtf: string): string[] =>
    held(edtf)
      .current.filter((tie) => tie.doubtful)
      .map(({ link }) => link.id);
  assert.deepEqual(doubtful('1970'), ['about']);
  assert.deepEqual(doubtful('1990'), ['unknown']);
});
