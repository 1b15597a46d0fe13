import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf } from '../../src/alliance-network/layout/network.js';
import { tiesAt } from '../../src/alliance-network/layout/ties-at.js';
import { check } from '../../src/dossier/check.js';
import { parseWhen, type When } from '../../src/dossier/when.js';

const { dossier } = check({
  actors: ['EGY', 'SYR', 'IRQ', 'UAR'].map((id) => ({ id, name: id, kind: 'state' })),
  ties: [
    {
      id: 'league',
      title: 'League',
      kind: 'pact',
      when: '1945/..',
      parties: [
        'IRQ',
        { actor: 'EGY', when: '1945/1957' },
        { actor: 'UAR', when: '1958/1961' },
        { actor: 'EGY', when: '1962/..' },
      ],
    },
    {
      id: 'union',
      title: 'Union',
      kind: 'pact',
      when: '1950/..',
      parties: ['IRQ', { actor: 'SYR', when: '1955/1960' }],
    },
  ],
});

const partiesOf = (id: string, at: string): string => {
  const { current } = tiesAt(networkOf(dossier), parseWhen(at) as When);
  return current.find(({ link }) => link.id === id)?.parties.join(' ') ?? '';
};

test('tiesAt() draws who left and came back in both spells, and not between them', () => {
  assert.equal(partiesOf('league', '1950'), 'IRQ EGY');
  assert.equal(partiesOf('league', '1959'), 'IRQ UAR');
  assert.equal(partiesOf('league', '1970'), 'IRQ EGY');
});

test('tiesAt() has a tie that is left with one party over, and one that waits for its second to come', () => {
  assert.deepEqual(
    ['1952', '1957', '1970'].map((at) => partiesOf('union', at)),
    ['', 'IRQ SYR', ''],
  );
  const over = tiesAt(networkOf(dossier), parseWhen('1970') as When);
  assert.deepEqual(
    over.ended.map(({ link }) => link.id),
    ['union'],
  );
});

test('tiesAt() lets a tie of one year begin and end for whoever sees more than that year, and hold for who sees it', () => {
  const { dossier: year } = check({
    actors: ['a', 'b'].map((id) => ({ id, name: id, kind: 'state' })),
    ties: [{ id: 'talks', title: 'Talks', kind: 'talks', when: '1973', parties: ['a', 'b'] }],
  });
  const seen = (at: string) => tiesAt(networkOf(year), parseWhen(at) as When).current.map((tie) => tie.at);
  assert.deepEqual(seen('1973'), [{ status: 'in-force', begins: false, ends: false, undated: false }]);
  assert.deepEqual(seen('197X'), [{ status: 'in-force', begins: true, ends: true, undated: false }]);
  assert.deepEqual(seen('1974'), []);
});
