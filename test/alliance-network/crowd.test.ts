import assert from 'node:assert/strict';
import test from 'node:test';
import { drawingOptions, placingOf } from '../../src/alliance-network/layout.js';
import { crowdOf, type Crowd } from '../../src/alliance-network/layout/crowd.js';
import {
  boxOfNode,
  boxOfTie,
  closer,
  crowdNames,
  held,
  namesFirst,
  recordAt,
  seenAt,
  WHOLE,
} from '../../src/alliance-network/layout/crowd-view.js';
import { drained } from '../../src/alliance-network/layout/drained.js';
import { networkOf } from '../../src/alliance-network/layout/network.js';
import { tiesAt } from '../../src/alliance-network/layout/ties-at.js';
import { crowdMarks, nameMarks } from '../../src/alliance-network/view/crowd-marks.js';
import { measureByTable } from '../../src/chart/measure.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { dossier, english, overlapsAmong, touch, world } from './worlds.js';

const WIDTH = 900;
const options = drawingOptions(english, measureByTable, WIDTH);

function crowdFrom(records: Dossier, ego?: string): Crowd {
  const network = networkOf(records, ego === undefined ? {} : { ego });
  const places = drained(placingOf(network, WIDTH, 600, options));
  return drained(crowdOf(network, places, tiesAt(network, 'all'), true));
}

const many = crowdFrom(world(300, 1200, 1));
const INK = '#000000';
const palette = {
  ground: '#ffffff',
  ink: INK,
  muted: '#444444',
  hairline: '#dddddd',
  axis: '#888888',
  cooperative: '#000001',
  adversarial: '#000002',
  mixed: '#000003',
  neutral: '#000004',
  font: 'sans-serif',
};

test('recordAt() finds every actor of 300 at its mark, whatever the view', () => {
  for (const view of [WHOLE, closer(WHOLE, 6, { x: 400, y: 300 })]) {
    for (const [i, { id }] of many.nodes.entries()) {
      const { x, y, width, height } = boxOfNode(many, view, i);
      assert.equal(recordAt(many, view, { x: x + width / 2, y: y + height / 2 }), id);
    }
  }
});

test('recordAt() finds a tie in its middle where lines can be told apart, and nothing on the ground', () => {
  const records = dossier({
    actors: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, kind: 'state' as const })),
    ties: [
      { id: 'ab', parties: ['a', 'b'], kind: 'pact', title: 'AB' },
      { id: 'all', parties: ['b', 'c', 'd'], kind: 'pact', title: 'All' },
    ],
  });
  const crowd = crowdFrom(records);
  const { x, y, width, height } = boxOfTie(crowd, WHOLE, 0) ?? assert.fail('no box');
  assert.equal(recordAt(crowd, WHOLE, { x: x + width / 2, y: y + height / 2 }), 'ab');
  const [hub] = crowd.hubs;
  assert.equal(recordAt(crowd, WHOLE, seenAt(WHOLE, hub ?? assert.fail('no hub'))), 'all');
  assert.equal(recordAt(crowd, WHOLE, { x: 0, y: 0 }), undefined);
});

test('crowdOf() has a stroke for each tie of two and for each spoke, parallel ones apart', () => {
  const pair = (id: string, parties: string[]) => ({ id, parties, kind: 'pact', title: id });
  const crowd = crowdFrom(
    dossier({
      actors: ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'state' as const })),
      ties: [pair('1', ['a', 'b']), pair('2', ['b', 'a']), pair('3', ['a', 'b', 'c'])],
    }),
  );
  assert.equal(crowd.strokes.count, 5);
  const [first, second] = [boxOfTie(crowd, WHOLE, 0), boxOfTie(crowd, WHOLE, 1)];
  assert.notDeepEqual(first, second, 'two ties on one line');
});

test('crowdNames() sets names on no other name and on no mark; namesFirst() those that are asked for', () => {
  const labels = crowdNames(many, WHOLE, options);
  assert.ok(labels.length > 30);
  assert.equal(overlapsAmong(labels.map(({ box }) => box)), 0);
  const marks = many.nodes.map((_, i) => boxOfNode(many, WHOLE, i));
  for (const { box } of labels) assert.ok(marks.every((mark) => !touch(box, mark)));
  const hidden = many.nodes.find(({ id }) => !labels.some((label) => label.id === id)) ?? assert.fail('all named');
  const first = namesFirst(new Set([hidden.id]), labels, many, WHOLE, options);
  assert.ok(first.some(({ id }) => id === hidden.id));
  assert.equal(overlapsAmong(first.map(({ box }) => box)), 0);
});

test('crowdNames() names more of what is looked at more closely', () => {
  const view = held(closer(WHOLE, 8, { x: 450, y: 300 }), many);
  const near = crowdNames(many, view, options);
  const whole = new Set(crowdNames(many, WHOLE, options).map(({ id }) => id));
  assert.ok(near.some(({ id }) => !whole.has(id)));
  for (const { box } of near) assert.ok(box.x >= 0 && box.x + box.width <= many.width);
});

test('held() keeps a view inside the drawing, and closer() what is pointed at where it is', () => {
  assert.deepEqual(held({ k: 0.2, x: 50, y: -50 }, many), WHOLE);
  assert.deepEqual(held({ k: 2, x: 10, y: -9999 }, many), { k: 2, x: 0, y: -many.height });
  const at = { x: 300, y: 200 };
  const view = closer(WHOLE, 3, at);
  assert.deepEqual(seenAt(view, at), at);
});

test('crowdMarks() are few: lines and marks that look the same are painted by hundreds', () => {
  const marks = [...crowdMarks(many, WHOLE, palette)].flat();
  assert.ok(marks.length < 30, `${marks.length} marks`);
  assert.ok(marks.some((mark) => mark.stroke === palette.adversarial));
  assert.ok(marks.some((mark) => mark.fill === INK));
  assert.doesNotMatch(JSON.stringify(marks), /NaN|undefined|null/);
});

test('placingOf() of 2000 actors yields so often that a page can be kept alive, with a picture before the last', () => {
  const network = networkOf(world(2000, 8000, 1));
  const steps = placingOf(network, WIDTH, 600, options);
  let [count, pictures] = [0, 0];
  for (let step = steps.next(); !step.done; step = steps.next()) {
    count++;
    if (step.value) pictures++;
  }
  assert.ok(count > 200, `${count} steps`);
  assert.equal(pictures, 1);
});

test('crowdNames() names who has a tie at the date before those who have none', () => {
  const records = world(300, 1200, 1);
  const network = networkOf(records);
  const some = tiesAt({ ...network, links: network.links.slice(0, 30) }, 'all');
  const places = drained(placingOf(network, WIDTH, 600, options));
  const crowd = drained(crowdOf(network, places, some, true));
  const named = crowdNames(crowd, WHOLE, options).map(({ muted }) => muted);
  assert.ok(named.includes(false) && named.includes(true));
  assert.equal(named.lastIndexOf(false) < named.indexOf(true), true);
});

test('nameMarks() paints a name where it was set, in a page from right to left too', () => {
  const labels = crowdNames(many, WHOLE, options);
  for (const anchor of ['start', 'middle', 'end'] as const) {
    const label = labels.find((each) => each.anchor === anchor) ?? assert.fail(anchor);
    for (const rtl of [false, true]) {
      const [mark] = nameMarks([label], palette, rtl);
      assert.ok(mark?.type === 'text');
      assert.equal(mark.x, label.x);
      assert.equal(mark.anchor ?? 'start', anchor);
    }
  }
});

test('crowdOf() of a network with a focus actor names that one first, and has the circles around it painted', () => {
  const crowd = crowdFrom(world(300, 1200, 1), 'a250');
  assert.equal(crowd.nodes[crowd.order[0] ?? -1]?.id, 'a250');
  assert.equal(crowdNames(crowd, WHOLE, options)[0]?.id, 'a250');
  assert.equal(crowd.circles.length, 2);
  const [first] = [...crowdMarks(crowd, WHOLE, palette)];
  assert.deepEqual(
    first?.map((mark) => mark.type === 'path' && [mark.stroke, mark.fill]),
    crowd.circles.map(() => [palette.hairline, undefined]),
  );
});
