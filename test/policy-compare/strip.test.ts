import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';
import ar from '../../src/chart/locale/ar.js';
import { measureByTable } from '../../src/chart/measure.js';
import type { Strip } from '../../src/policy-compare/layout.js';
import { placeLabels } from '../../src/policy-compare/layout/strip-labels.js';
import { stripOf, type StripSubject } from '../../src/policy-compare/layout/strip.js';
import { along } from '../../src/policy-compare/layout/scale.js';
import { laidOut, manyByMany, oneQuestion, rowOf, trilateral } from './comparisons.js';

type LaidOptions = Parameters<typeof laidOut>[1];

const stripFor = (file: Parameters<typeof laidOut>[0], id: string, options?: LaidOptions): Strip => {
  const { strip } = rowOf(laidOut(file, options), id);
  assert.ok(strip, `no axis for ${id}`);
  return strip;
};

test('stripOf(rank) stands a mark at the start of each column, and joins equal ranks', () => {
  const strip = stripFor(trilateral, 'china');
  const column = (1060 - 150) / 3;
  assert.deepEqual(
    strip.marks.map(({ id, shape }) => [id, shape]),
    [
      ['tri/kr/china', 'circle'],
      ['tri/jp/china', 'square'],
      ['tri/us/china', 'diamond'],
    ],
  );
  strip.marks.forEach(({ x }, i) => assert.ok(Math.abs(x - (7 + i * column)) < 0.06, `${x}`));
  assert.deepEqual(strip.bars, [{ x1: strip.marks[1]?.x, x2: strip.marks[2]?.x, text: 'same rank' }]);
  assert.deepEqual([strip.axis.arrow, strip.axis.to, strip.labels.length], [true, 910, 0]);
});

test('stripOf(rank) names its marks and poles where it stands alone', () => {
  const strip = stripFor(trilateral, 'china', { width: 328 });
  assert.deepEqual(strip.labels.map(({ text }) => text).sort(), ['Japan', 'South Korea', 'United States']);
  assert.deepEqual(
    strip.ticks.map(({ text, anchor }) => [text, anchor]),
    [
      ['More conciliatory', 'start'],
      ['More confrontational', 'end'],
    ],
  );
  assert.deepEqual(
    strip.bars.map(({ text }) => text),
    [''],
  );
});

test('stripOf(rank) stands alone over columns that are in another order than its ranks', () => {
  const positions = (trilateral.positions ?? []).map((position) =>
    position.subject === 'kr' && position.dimension === 'taiwan' ? { ...position, value: 3 } : position,
  );
  const strip = stripFor({ ...trilateral, positions }, 'taiwan');
  assert.deepEqual(
    strip.marks.map(({ id }) => id),
    ['tri/jp/taiwan', 'tri/us/taiwan', 'tri/kr/taiwan'],
  );
  assert.equal(strip.labels.length, 3);
});

test('stripOf(linear) is true to scale, with whiskers, ticks and the unit', () => {
  const scale = { type: 'linear', domain: [0, 100], unit: '%' } as const;
  const strip = stripFor(oneQuestion(scale, [{ value: 0 }, { value: 50, interval: [40, 60] }, { value: 100 }]), 'q');
  assert.deepEqual(
    strip.marks.map(({ x }) => x),
    [7, 455, 903],
  );
  assert.deepEqual(strip.marks[1]?.whisker, [365.4, 544.6]);
  assert.equal(strip.ticks[0]?.text, '0');
  assert.equal(strip.ticks.at(-1)?.text, '100%');
  assert.equal(strip.axis.arrow, false);
});

test('stripOf() has a range from the least to the greatest of the subjects on a scale, mirrored with its marks', () => {
  const answers = [{ value: 50 }, { value: 10 }, { value: 90 }];
  const scale = { type: 'linear', domain: [0, 100] } as const;
  const strip = stripFor(oneQuestion(scale, answers), 'q');
  assert.deepEqual(strip.range, [strip.marks[0]?.x, strip.marks.at(-1)?.x]);
  const mirrored = stripFor(oneQuestion(scale, answers), 'q', { language: languageOf('ar', ar) });
  assert.deepEqual(mirrored.range, [mirrored.marks.at(-1)?.x, mirrored.marks[0]?.x]);
  assert.equal(stripFor(oneQuestion(scale, [{ value: 5 }, { value: 5 }]), 'q').range, undefined);
  assert.equal(stripFor(oneQuestion({ type: 'rank' }, [{ value: 1 }, { value: 2 }]), 'q').range, undefined);
});

test('stripOf(linear) stacks marks that would cover each other, at their true values', () => {
  const scale = { type: 'linear', domain: [0, 10] } as const;
  const { marks, axis } = stripFor(oneQuestion(scale, [{ value: 5 }, { value: 5 }, { value: 9 }]), 'q');
  const [a, b, c] = marks;
  assert.ok(a && b && c);
  assert.equal(a.x, b.x);
  assert.deepEqual([a.y, b.y, c.y], [axis.y, axis.y - 15, axis.y]);
});

for (const width of [328, 910]) {
  test(`stripOf(linear) at ${width} px names all where names above would meet, and draws intervals apart, in rows`, () => {
    const scale = { type: 'linear', domain: [-2.4, 3.2] } as const;
    // Six states' votes of one year: pairs of them are all but one.
    const states = [-0.75, 0.52, 0.82, -0.77, 0.31, 2.72];
    const cells = states.map((value) => ({ value, interval: [value - 0.5, value + 0.4] as [number, number] }));
    const strip = stripFor(oneQuestion(scale, cells), 'q', { width: width === 910 ? 1060 : width });
    assert.deepEqual([strip.labels.length, strip.unnamed], [6, 0]);
    const boxes = boxesOf(strip);
    strip.marks.forEach((mark, i) => {
      const [from = mark.x, to = mark.x] = mark.whisker ?? [];
      assert.ok(mark.y < strip.axis.y - 7, 'over the axis');
      for (const other of strip.marks.slice(i + 1)) {
        const [left = other.x, right = other.x] = other.whisker ?? [];
        assert.ok(mark.y !== other.y || to < left || right < from, `${mark.id} lies on ${other.id}`);
      }
      for (const { left, right, top, bottom, text } of boxes) {
        assert.ok(mark.y < top || mark.y > bottom || to < left || right < from, `${mark.id} lies on ${text}`);
      }
    });
  });
}

test('stripOf(linear) reads domains backwards, below zero and without extent', () => {
  const at = (domain: [number, number], value: number) =>
    stripFor(oneQuestion({ type: 'linear', domain }, [{ value }]), 'q').marks[0]?.x;
  assert.deepEqual(along([10, 0], 2), { t: 0.8, beyond: 0 });
  assert.deepEqual(along([10, 0], 11), { t: 0, beyond: -1 });
  assert.deepEqual(along([10, 0], -3), { t: 1, beyond: 1 });
  assert.equal(at([-2, 2], 0), 455);
  assert.equal(at([-8, -4], -8), 7);
  assert.deepEqual(along([3, 3], 3), { t: 0.5, beyond: 0 });
});

test('stripOf(linear) holds what lies beyond its domain at the end, with a point outwards', () => {
  const subject = (id: string, place: number, column: number): StripSubject => ({
    id,
    place,
    column,
    name: id,
    shape: 'circle',
  });
  const dimension = { id: 'q', title: 'Q', scale: { type: 'linear', domain: [0, 10] } } as const;
  const strip = (tag: 'en' | 'ar') =>
    stripOf({
      width: 400,
      dimension,
      subjects: [subject('low', -5, 0), subject('in', 5, 1), subject('high', 50, 2)],
      language: tag === 'ar' ? languageOf('ar', ar) : languageOf('en'),
      measure: measureByTable,
      numbers: (values) => values.map(String),
    });
  assert.deepEqual(
    strip('en')?.marks.map(({ x, beyond }) => [x, beyond]),
    [
      [7, 'left'],
      [200, undefined],
      [393, 'right'],
    ],
  );
  assert.deepEqual(
    strip('ar')?.marks.map(({ x, beyond }) => [x, beyond]),
    [
      [393, 'right'],
      [200, undefined],
      [7, 'left'],
    ],
  );
});

test('stripOf(ordinal) names its steps and stands marks at them', () => {
  const steps = ['No', 'Abstain', 'Yes'].map((title) => ({ id: title.toLowerCase(), title }));
  const strip = stripFor(
    oneQuestion({ type: 'ordinal', steps }, [{ value: 'yes' }, { value: 'no' }, { value: 'yes' }]),
    'q',
  );
  assert.deepEqual(
    strip.ticks.map(({ text, anchor, x }) => [text, anchor, x]),
    [
      ['No', 'start', 0],
      ['Abstain', 'middle', 455],
      ['Yes', 'end', 910],
    ],
  );
  assert.deepEqual(
    strip.marks.map(({ id, x }) => [id, x]),
    [
      ['one/b/q', 7],
      ['one/a/q', 903],
      ['one/c/q', 903],
    ],
  );
});

test('stripOf(right to left) is the mirror image', () => {
  const left = stripFor(trilateral, 'china', { width: 328 });
  const right = stripFor(trilateral, 'china', { width: 328, language: languageOf('ar', ar) });
  right.marks.forEach(({ x }, i) => assert.ok(Math.abs(x + (left.marks[i]?.x ?? 0) - 328) < 0.11));
  assert.ok(right.axis.to < right.axis.from);
  assert.deepEqual(
    right.ticks.map(({ anchor, x }) => [anchor, x]),
    [
      ['end', 328],
      ['start', 0],
    ],
  );
});

const boxesOf = ({ labels }: Strip, size = 12) =>
  labels.map(({ x, y, text, anchor }) => {
    const width = measureByTable(text, size, 700);
    const left = anchor === 'end' ? x - width : x;
    return { left, right: left + width, top: y - size, bottom: y, text };
  });

for (const width of [248, 328, 700, 1160]) {
  test(`stripOf() sets no name over another or beyond the edge, at ${width} px and with 60 subjects`, () => {
    const strip = stripFor(manyByMany(60, 1), 'd0', { width });
    const boxes = boxesOf(strip);
    assert.ok(boxes.length > 3);
    assert.equal(boxes.length + strip.unnamed, strip.marks.length);
    boxes.forEach((a, i) => {
      assert.ok(a.left >= -0.1 && a.right <= strip.width + 0.1, `${a.text} is cut`);
      for (const b of boxes.slice(i + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        assert.ok(apart, `${a.text} over ${b.text}`);
      }
    });
  });
}

test('stripOf() never sets two numbers of an axis over each other', () => {
  for (const width of [248, 328, 700, 1160]) {
    const { ticks } = stripFor(
      oneQuestion({ type: 'linear', domain: [0, 1_000_000], unit: 'people' }, [{ value: 5 }]),
      'q',
      { width },
    );
    const boxes = ticks
      .filter(({ text }) => text)
      .map(({ x, anchor, text }) => {
        const long = measureByTable(text, 12);
        const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2;
        return [left, left + long] as const;
      })
      .sort((a, b) => a[0] - b[0]);
    boxes.forEach(([left], i) => assert.ok(i === 0 || left >= (boxes[i - 1]?.[1] ?? 0), `at ${width}`));
  }
});

test('placeLabels() leads no leader through a name of a lower row', () => {
  const wanted = Array.from({ length: 12 }, (_, i) => ({
    id: `${i}`,
    column: i,
    text: `Subject ${i}`,
    x: 10 + i * 23,
    level: 0,
  }));
  const { labels } = placeLabels(wanted, { width: 400, measure: measureByTable });
  for (const { row, markX, text } of labels) {
    for (const low of labels.filter((other) => other.row < row)) {
      const right = low.x + measureByTable(low.text, 12, 700);
      assert.ok(markX < low.x || markX > right, `${text} leads through ${low.text}`);
    }
  }
});
