import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../src/dossier/check.js';
import type { Emphasis } from '../../src/chart/figure/figure.js';
import { networkOf } from '../../src/alliance-network/layout/network.js';
import { raisedBy } from '../../src/alliance-network/view/raised.js';

const { dossier } = check({
  actors: ['A', 'B', 'C', 'D'].map((id) => ({ id, kind: 'state', name: id })),
  ties: [
    { id: 'ab', parties: ['A', 'B'], kind: 'k', title: 'AB' },
    { id: 'ac', parties: ['A', 'C'], kind: 'k', title: 'AC' },
    { id: 'cd', parties: ['C', 'D'], kind: 'k', title: 'CD' },
    { id: 'abd', parties: ['A', 'B', 'D'], kind: 'k', title: 'ABD' },
  ],
});
const network = networkOf(dossier, { kinds: [] });
const none: Emphasis = { hovered: null, selected: new Set(), highlighted: new Set(), current: null };
const raised = (emphasis: Partial<Emphasis>) => {
  const found = raisedBy(network, { ...none, ...emphasis });
  return found && { ids: [...found.ids].sort(), near: [...found.near].sort() };
};

test('raisedBy(one actor) is its ties, with their other parties near', () => {
  assert.deepEqual(raised({ hovered: 'A' }), { ids: ['A', 'ab', 'abd', 'ac'], near: ['A', 'B', 'C', 'D'] });
});

test('raisedBy(several actors) is the ties among them', () => {
  assert.deepEqual(raised({ highlighted: new Set(['A', 'B']) }), { ids: ['A', 'B', 'ab', 'abd'], near: [] });
});

test('raisedBy(a tie) is the tie, with its parties near', () => {
  assert.deepEqual(raised({ selected: new Set(['cd']) }), { ids: ['cd'], near: ['C', 'D'] });
});

test('raisedBy() takes hover before selection before highlight, and ids that it draws', () => {
  const all = { hovered: 'cd', selected: new Set(['ab']), highlighted: new Set(['ac']) };
  assert.deepEqual(raised(all)?.ids, ['cd']);
  assert.deepEqual(raised({ ...all, hovered: null })?.ids, ['ab']);
  assert.deepEqual(raised({ ...all, hovered: null, selected: new Set(['nobody']) })?.ids, ['ac']);
  assert.equal(raised({}), undefined);
});
