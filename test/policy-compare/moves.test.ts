import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import { parseWhen } from '../../src/dossier/when.js';
import { movesInWords, movesOf, type Moves } from '../../src/policy-compare/layout/moves.js';
import { gridFor, moving, sources } from './comparisons.js';

const between = (since: string, at: string, file = moving): Moves => {
  const when = parseWhen(at);
  const dated = file.positions?.filter((position) => Number(position.when ?? at) <= Number(at)) ?? [];
  return movesOf(gridFor({ ...file, positions: dated }), parseWhen(since), when ?? 'all');
};
const inWords = (moves: Moves): string =>
  movesInWords(moves, gridFor(moving), languageOf('en'), ({ before, after }) => `${before.value} → ${after.value}`);

test('movesOf() finds who has moved by the largest share of a scale', () => {
  const { furthest, compared, changed } = between('1990', '2019');
  assert.deepEqual(
    furthest.map(({ before, after }) => [before.subject, before.value, after.value]),
    [['up', -2, 2]],
  );
  assert.deepEqual([changed, compared], [2, 2], 'what was measured once, before, is not compared');
});

test('movesOf() counts what was said at both dates and has not changed, ranks and words aside', () => {
  const { furthest, compared, changed } = between('1990', '1990');
  assert.deepEqual([furthest, changed, compared], [[], 0, 3]);
});

test('movesOf() names all that have moved as far, whichever way', () => {
  const back = { subject: 'same', dimension: 'linear', value: -3, when: '1990', sources };
  const forth = { subject: 'same', dimension: 'linear', value: 1, when: '2019', sources };
  const positions = [...(moving.positions ?? []).filter(({ subject }) => subject !== 'same'), back, forth];
  const { furthest } = between('1990', '2019', { ...moving, positions });
  assert.deepEqual(
    furthest.map(({ before }) => before.subject),
    ['up', 'same'],
  );
});

test('movesInWords() says who moved furthest and how many changed, or that nobody did, or nothing', () => {
  assert.equal(
    inWords(between('1990', '2019')),
    'Moved furthest: Goes up on In numbers, -2 → 2. 2 of 2 positions changed.',
  );
  assert.equal(inWords(between('1990', '1990')), 'No position changed.');
  assert.equal(inWords({ furthest: [], compared: 0, changed: 0 }), '');
});

test('movesInWords() names nobody where more have moved as far than a sentence can hold', () => {
  const [move] = between('1990', '2019').furthest;
  assert.ok(move);
  assert.equal(inWords({ furthest: [move, move, move], compared: 5, changed: 3 }), '3 of 5 positions changed.');
});
