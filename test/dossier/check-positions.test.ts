import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Dossier } from 'statecraft/dossier';
import { checked, codes, ids, KOR } from './checked.js';

test("check() lets positions stand on their comparison's sources", () => {
  const comparison = {
    id: 'c',
    title: 'C',
    subjects: [{ id: 's', title: 'S' }],
    dimensions: [{ id: 'd', title: 'D', scale: { type: 'text' } }],
    positions: [{ subject: 's', dimension: 'd', text: 'x' }],
  };
  assert.deepEqual(codes(checked({ comparisons: [{ ...comparison, sources: ['S1'] }] })), []);
  assert.equal(codes(checked({ comparisons: [comparison] })).length, 2);
});

function positionsOf(
  scale: unknown,
  positions: readonly object[],
): { codes: string[]; positions: Dossier['comparisons'][0]['positions'] } {
  const result = checked({
    comparisons: [
      {
        id: 'c',
        title: 'C',
        subjects: [{ id: 's', title: 'S' }],
        dimensions: [{ id: 'd', title: 'D', scale }],
        positions: positions.map((position) => ({ subject: 's', dimension: 'd', ...position })),
        sources: ['S1'],
      },
    ],
  });
  return { codes: codes(result), positions: result.dossier.comparisons[0]?.positions ?? [] };
}

test('check() names positions by their cell, and by date where a cell holds several', () => {
  const one = positionsOf({ type: 'text' }, [{ text: 'x', when: '1953' }]);
  assert.deepEqual(ids(one.positions), ['c/s/d']);
  const several = positionsOf({ type: 'text' }, [
    { text: 'x', when: '1953/..' },
    { text: 'y', when: '1960' },
    { text: 'z' },
    { id: 'own', text: 'w' },
  ]);
  assert.deepEqual(ids(several.positions), ['c/s/d/1953%2F..', 'c/s/d/1960', 'c/s/d', 'own']);
});

test('check() keeps the first of two positions with one id', () => {
  const { positions, codes } = positionsOf({ type: 'text' }, [{ text: 'x' }, { text: 'y' }]);
  assert.deepEqual(
    positions.map(({ text }) => text),
    ['x'],
  );
  assert.deepEqual(codes, ['duplicate-id positions/c/s/d.id']);
});

test('check() gives no two records an id that is made of a position’s place, whichever comes first', () => {
  const comparison = (more: object) => ({
    id: 'c',
    title: 'C',
    subjects: [{ id: 's', title: 'S' }],
    dimensions: ['d', 'e'].map((id) => ({ id, title: 'D', scale: { type: 'text' } })),
    positions: ['d', 'e'].map((dimension) => ({ subject: 's', dimension, text: 'x' })),
    sources: ['S1'],
    ...more,
  });
  const term = { id: 'c/s/e', title: 'T', definition: 'x', sources: ['S1'] };
  const before = checked({ actors: [{ ...KOR, id: 'c/s/d' }], comparisons: [comparison({})] });
  assert.deepEqual(ids(before.dossier.comparisons[0]?.positions ?? []), ['c/s/e']);
  assert.deepEqual(codes(before), ['duplicate-id positions/c/s/d.id']);
  const after = checked({ comparisons: [comparison({})], terms: [term, { ...term, id: 'c/s/f' }] });
  assert.deepEqual(ids(after.dossier.terms), ['c/s/f']);
  assert.deepEqual(codes(after), ['duplicate-id terms/c/s/e.id']);
  const later = checked({ comparisons: [comparison({}), comparison({ id: 'c/s/d' })] });
  assert.deepEqual(ids(later.dossier.comparisons), ['c']);
  assert.equal(codes(later)[0], 'duplicate-id comparisons/c/s/d.id');
});

test('check() percent-encodes what position ids are made of', () => {
  const result = checked({
    comparisons: [
      {
        id: 'a/b',
        title: 'C',
        subjects: [{ id: '한국 ', title: 'S' }],
        dimensions: [{ id: '\ud800', title: 'D', scale: { type: 'text' } }],
        positions: [{ subject: '한국 ', dimension: '\ud800', text: 'x' }],
        sources: ['S1'],
      },
    ],
  });
  assert.deepEqual(ids(result.dossier.comparisons[0]?.positions ?? []), ['a%2Fb/%ED%95%9C%EA%B5%AD%20/%EF%BF%BD']);
});

test('check() lets a value stand only where it fits its scale', () => {
  const fits = (scale: object, value: unknown) =>
    positionsOf(scale, [{ value, text: 'x' }]).positions[0]?.value === value;
  const ordinal = { type: 'ordinal', steps: [{ id: 'low', title: 'Low' }] };
  assert.deepEqual(
    [0, 10, -1, 10.1, '5'].map((value) => fits({ type: 'linear', domain: [0, 10] }, value)),
    [true, true, false, false, false],
  );
  assert.deepEqual(
    [1, 1.5, 0, 'first'].map((value) => fits({ type: 'rank' }, value)),
    [true, true, false, false],
  );
  assert.deepEqual(
    ['low', 'high', 1].map((value) => fits(ordinal, value)),
    [true, false, false],
  );
  assert.deepEqual(
    ['red', 5].map((value) => fits({ type: 'categorical' }, value)),
    [true, false],
  );
  assert.deepEqual(
    ['red', 5].map((value) => fits({ type: 'text' }, value)),
    [false, false],
  );
});

test('check() lets an interval stand only on its scale and around its value', () => {
  const kept = (interval: unknown, value = 5, scale: object = { type: 'linear', domain: [0, 10] }) =>
    'interval' in (positionsOf(scale, [{ value, interval, text: 'x' }]).positions[0] ?? {});
  assert.equal(kept([4, 6]), true);
  assert.equal(kept([5, 5]), true);
  assert.equal(kept([6, 4]), false);
  assert.equal(kept([6, 7]), false);
  assert.equal(kept([-1, 7]), false);
  assert.equal(kept([4, NaN]), false);
  assert.equal(kept([4]), false);
  assert.equal(kept([4, 6], 5, { type: 'text' }), false);
});

test('check() drops a blank beside a value, and a position that says nothing', () => {
  const rank = { type: 'rank' };
  assert.deepEqual(positionsOf(rank, [{ value: 1, blank: 'unknown' }]).codes, [
    'blank-with-value positions/c #1.blank',
  ]);
  assert.equal(positionsOf(rank, [{ blank: 'unknown', text: 'They declined.' }]).positions[0]?.blank, 'unknown');
  assert.deepEqual(positionsOf(rank, [{ when: '1953' }]).codes, ['empty-position positions/c #1']);
  assert.deepEqual(positionsOf(rank, [{ value: 'x' }]).positions, []);
});

test("check() keeps positions to their own comparison's cells", () => {
  const comparison = (id: string, positions: readonly object[]) => ({
    id,
    title: id,
    subjects: [{ id: `${id}-s`, title: 'S' }],
    dimensions: [{ id: `${id}-d`, title: 'D', scale: { type: 'text' } }],
    positions,
    sources: ['S1'],
  });
  const result = checked({
    comparisons: [comparison('a', []), comparison('b', [{ subject: 'a-s', dimension: 'b-d', text: 'x' }])],
  });
  assert.deepEqual(codes(result), ['unknown-reference positions/b #1.subject']);
});

test('check() needs a scale that holds together', () => {
  const broken = [
    { type: 'pie' },
    { type: 'linear' },
    { type: 'linear', domain: [2, 1] },
    { type: 'ordinal' },
    { type: 'ordinal', steps: 5 },
    'text',
    null,
  ];
  for (const scale of broken) {
    const { codes } = positionsOf(scale, []);
    assert.equal(codes.length > 0, true, JSON.stringify(scale));
    assert.match(codes[0] ?? '', /dimensions\/d\.scale/);
  }
  const steps = [{ id: 'a', title: 'A' }, { id: 'a', title: 'B' }, { id: 'c' }];
  assert.deepEqual(positionsOf({ type: 'ordinal', steps, unit: 'x' }, []).codes, [
    'repeated-reference dimensions/d.scale.steps.1',
    'missing-field dimensions/d.scale.steps.2.title',
    'unknown-field dimensions/d.scale.unit',
  ]);
});
