import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import { differenceOf, extremesOf, furthestOn } from '../../src/policy-compare/layout/difference.js';
import { findingOf } from '../../src/policy-compare/layout/finding.js';
import { gridFor, manyByMany, oneQuestion, sources, trilateral, votes } from './comparisons.js';

const near = (actual: number | undefined, expected: number): void =>
  assert.ok(Math.abs((actual ?? NaN) - expected) < 1e-9, `${actual} is not ${expected}`);

const steps = ['no', 'abstain', 'yes'].map((id) => ({ id, title: id }));

test('differenceOf() of votes is the index of agreement: the same, and half of what is one step apart, by the votes', () => {
  // A and B, six votes: three the same, two a step apart, one opposed: (3 + ½ · 2) / 6.
  const grid = gridFor(
    votes(['yes', 'yes', 'no', 'abstain', 'no', 'yes'], ['yes', 'yes', 'no', 'yes', 'abstain', 'no']),
  );
  near(differenceOf(grid).pair(0, 1)?.agreement, 4 / 6);
  assert.equal(differenceOf(grid).pair(0, 1)?.shared, 6);
});

test('differenceOf() never counts a blank: neither as agreement nor as difference', () => {
  const { pair, distance } = differenceOf(gridFor(votes(['yes', '', 'no'], ['yes', '', ''], ['', 'no', ''])));
  assert.deepEqual(pair(0, 1), { agreement: 1, shared: 1 });
  assert.equal(pair(0, 2), undefined);
  assert.equal(distance(0, 1, 1), undefined, 'two blanks');
});

test('differenceOf() on a measured scale is the difference by the length of the domain', () => {
  const grid = gridFor(
    oneQuestion({ type: 'linear', domain: [-10, 10] }, [{ value: -5 }, { value: 5 }, { value: 10 }]),
  );
  const { distance, spreads } = differenceOf(grid);
  near(distance(0, 1, 0), 0.5);
  near(distance(1, 2, 0), 0.25);
  near(spreads[0]?.spread, (0.5 + 0.25 + 0.75) / 3);
});

test('differenceOf() takes ranks and categories as the same or not, however far apart', () => {
  const ranks = differenceOf(
    gridFor(oneQuestion({ type: 'rank' }, [{ value: 1 }, { value: 2 }, { value: 9 }, { value: 2 }])),
  );
  assert.deepEqual([ranks.distance(0, 1, 0), ranks.distance(0, 2, 0), ranks.distance(1, 3, 0)], [1, 1, 0]);
  near(ranks.spreads[0]?.spread, 5 / 6);
  assert.equal(ranks.spreads[0]?.different, 3);
  const categories = [{ value: 'in' }, { value: 'out' }, { value: 'in' }];
  near(differenceOf(gridFor(oneQuestion({ type: 'categorical' }, categories))).spreads[0]?.spread, 2 / 3);
});

test('differenceOf() never compares texts, even where they are the same', () => {
  const { compared, spreads, pair } = differenceOf(
    gridFor(oneQuestion({ type: 'text' }, [{ text: 'x' }, { text: 'x' }])),
  );
  assert.deepEqual([compared, spreads, pair(0, 1)], [[], [undefined], undefined]);
});

test('differenceOf() spreads as the mean over all pairs does, one by one', () => {
  const grid = gridFor(manyByMany(25, 9, [-3, 8]));
  const { spreads, distance } = differenceOf(grid);
  spreads.forEach((spread, d) => {
    const all: number[] = [];
    for (let a = 0; a < 25; a++) for (let b = a + 1; b < 25; b++) all.push(distance(a, b, d) ?? NaN);
    const known = all.filter((apart) => !Number.isNaN(apart));
    near(spread?.spread, known.reduce((sum, apart) => sum + apart, 0) / known.length);
    assert.equal(known.length, ((spread?.answers ?? 0) * ((spread?.answers ?? 0) - 1)) / 2);
  });
});

test('differenceOf() finds no spread in one answer, nor on a scale of one step', () => {
  assert.equal(
    differenceOf(gridFor(oneQuestion({ type: 'linear', domain: [0, 1] }, [{ value: 1 }, { blank: 'unknown' }])))
      .spreads[0]?.spread,
    0,
  );
  const one = oneQuestion({ type: 'ordinal', steps: steps.slice(0, 1) }, [{ value: 'no' }, { value: 'no' }]);
  assert.equal(differenceOf(gridFor(one)).spreads[0]?.spread, 0);
});

const yearly = (
  ...values: readonly (readonly [subject: string, when: string, value: number])[]
): Parameters<typeof gridFor>[0] => ({
  ...oneQuestion({ type: 'linear', domain: [-4, 4] }, [{}, {}, {}]),
  dimensions: ['q', 'r'].map((id) => ({ id, title: id.toUpperCase(), scale: { type: 'linear', domain: [-4, 4] } })),
  positions: values.map(([cell, when, value]) => {
    const [subject = '', dimension = ''] = cell.split('/');
    return { subject, dimension, when, value, sources };
  }),
});

test('differenceOf() leaves out a measure that was last taken a year or more before the newest, though it stands', () => {
  const file = yearly(
    ['a/q', '1990', 0],
    ['a/q', '2019', 1],
    ['b/q', '2019', 2],
    ['c/q', '2018', 3],
    ['a/r', '1990', -4],
    ['b/r', '1990', 4],
  );
  const grid = gridFor(file);
  const { compared, distance, pair, spreads } = differenceOf(grid);
  assert.deepEqual(compared, [0], 'nobody was measured on R since 1990');
  near(distance(0, 1, 0), 1 / 8);
  near(distance(0, 2, 0), 2 / 8);
  assert.deepEqual([distance(0, 1, 1), spreads[1], pair(0, 1)?.shared], [undefined, undefined, 1]);
  assert.equal(
    findingOf(grid, differenceOf(grid), languageOf('en')),
    'Closest: Subject A and Subject B; Subject B and Subject C (on Q). Furthest apart on Q: Subject A (2019) and Subject C (2018).',
  );
});

test('differenceOf() compares measures that were taken once, of whatever date, and a stance until there is another', () => {
  const once = gridFor(yearly(['a/q', '1990', -4], ['b/q', '2019', 4]));
  near(differenceOf(once).distance(0, 1, 0), 1);
  assert.equal(
    findingOf(once, differenceOf(once), languageOf('en')),
    'Furthest apart on Q: Subject A (1990) and Subject B (2019).',
  );
  const { positions = [], ...votesOnce } = votes(['yes', 'no'], ['no', 'no']);
  const stances = gridFor({
    ...votesOnce,
    positions: positions.flatMap((position) =>
      position.subject === 'st0'
        ? [
            { ...position, when: '1990' },
            { ...position, when: '2019' },
          ]
        : [{ ...position, when: '1991' }],
    ),
  });
  assert.equal(differenceOf(stances).pair(0, 1)?.shared, 2);
});

test('extremesOf() names the pairs that agree most and least, ties and all, and none where all are alike', () => {
  const { closest, furthest } = extremesOf(differenceOf(gridFor(trilateral)));
  assert.deepEqual(closest, [[0, 2]]);
  assert.deepEqual(furthest, [
    [0, 1],
    [1, 2],
  ]);
  const alike = extremesOf(differenceOf(gridFor(votes(['yes'], ['yes'], ['yes']))));
  assert.deepEqual(alike, { closest: [], furthest: [] });
});

test('extremesOf() takes no pair for close that meets on fewer than half of the questions', () => {
  const grid = gridFor(votes(['yes', '', '', ''], ['yes', 'no', 'no', 'no'], ['no', 'no', 'no', 'abstain']));
  assert.deepEqual(extremesOf(differenceOf(grid)).closest, [], 'one pair is left, and no other to be closer than');
});

test('furthestOn() finds the measured question that divides most, and never ranks', () => {
  assert.equal(furthestOn(gridFor(trilateral), differenceOf(gridFor(trilateral))), undefined);
  const grid = gridFor(votes(['no', 'abstain'], ['yes', 'yes'], ['yes', 'yes']));
  const found = furthestOn(grid, differenceOf(grid));
  assert.deepEqual(found, {
    dimension: 0,
    pairs: [
      [0, 1],
      [0, 2],
    ],
  });
});

test('findingOf() says who is closest and who is furthest apart, or nothing', () => {
  const say = (file: Parameters<typeof gridFor>[0]): string =>
    findingOf(gridFor(file), differenceOf(gridFor(file)), languageOf('en'));
  assert.equal(say(trilateral), 'Closest: Japan and United States (on China, Taiwan, and The pact).');
  assert.equal(
    say(votes(['no', 'abstain'], ['yes', 'yes'], ['yes', 'abstain'])),
    'Closest: State B and State C. Furthest apart on Vote 1: State A and State B; State A and State C.',
  );
  assert.equal(say(votes(['no', 'abstain'], ['yes', 'yes'])), 'Furthest apart on Vote 1: State A and State B.');
  assert.equal(say(oneQuestion({ type: 'text' }, [{ text: 'x' }, { text: 'y' }])), '');
});
