import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { createSifter } from '../../src/dossier/sift.js';
import { rehearseWhenIdle, stopRehearsing, type Rehearsal } from '../../src/chart/rehearsal.js';

interface Double {
  readonly tag: string;
  readonly locale?: string;
  readonly view?: string;
  readonly data?: unknown;
  width?: number;
  stopped?: boolean;
  /** As when it has drawn. */
  end(): void;
}

let doubles: Double[];
/** Who waits for the page to be idle. */
let waiting: (() => void)[];
/** Tags of the figures that the page has. */
let onPage: string[];
let connection: { saveData: boolean } | undefined;

function doubleOf(tag: string): Double {
  let end = (): void => undefined;
  const double = {
    tag,
    end: () => end(),
    rehearse: (width: number) => {
      double.width = width;
      return new Promise<void>((resolve) => (end = resolve));
    },
    stopRehearsal: () => {
      double.stopped = true;
      end();
    },
  } as Double & { rehearse: unknown; stopRehearsal: unknown };
  doubles.push(double);
  return double;
}

const page = {
  documentElement: { getAttribute: () => 'ko', parentElement: null, getRootNode: () => ({}) },
  createElement: doubleOf,
  querySelector: (tags: string) => (tags.split(',').some((tag) => onPage.includes(tag)) ? { locale: 'ja' } : null),
};

const own = new Map<string, PropertyDescriptor | undefined>();
function give(name: string, value: unknown): void {
  if (!own.has(name)) own.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
}

beforeEach(() => {
  [doubles, waiting, onPage, connection] = [[], [], [], undefined];
  give('requestIdleCallback', (call: () => void) => waiting.push(call));
  give('document', page);
  give('innerWidth', 1400);
  give('Node', { DOCUMENT_FRAGMENT_NODE: 11 });
  give('navigator', {
    get connection() {
      return connection;
    },
  });
});
afterEach(async () => {
  // Whoever still waits finds that there is nothing left to do.
  doubles.forEach(({ tag }) => stopRehearsing(tag));
  for (let i = 0; i < 12; i++) await beIdle();
  for (const [name, descriptor] of own)
    if (descriptor) Object.defineProperty(globalThis, name, descriptor);
    else Reflect.deleteProperty(globalThis, name);
  own.clear();
});

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
async function beIdle(): Promise<void> {
  await soon();
  waiting.splice(0).forEach((call) => call());
  await soon();
}

const TWO: readonly Rehearsal[] = [{ data: { title: 'One' } }, { data: { title: 'Two' }, options: { view: 'matrix' } }];
const load = (): Promise<readonly Rehearsal[]> => Promise.resolve(TWO);

test('rehearseWhenIdle() draws one after the other, each when the page is idle', async () => {
  rehearseWhenIdle('x-one', load);
  await soon();
  assert.equal(doubles.length, 0);
  await beIdle();
  assert.deepEqual(
    doubles.map(({ tag, width, data, locale }) => [tag, width, data, locale]),
    [['x-one', 960, TWO[0]?.data, 'ko']],
  );
  await beIdle();
  assert.equal(doubles.length, 1, 'the first has not drawn yet');
  doubles[0]?.end();
  await soon();
  assert.equal(doubles.length, 1, 'the page has not been idle since');
  await beIdle();
  assert.equal(doubles.length, 1, 'the first is laid out in a task of its own');
  await beIdle();
  assert.equal(doubles[1]?.view, 'matrix');
  doubles[1]?.end();
  await beIdle();
  assert.equal(doubles.length, 2);
});

test('rehearseWhenIdle() is as narrow as the window, and speaks as the figure on the page does', async () => {
  give('innerWidth', 360);
  onPage = ['x-narrow'];
  rehearseWhenIdle('x-narrow', load);
  await beIdle();
  assert.deepEqual([doubles[0]?.width, doubles[0]?.locale], [360, 'ja']);
});

test('rehearseWhenIdle() has a width to draw in where the window has none', async () => {
  give('innerWidth', 0);
  rehearseWhenIdle('x-hidden', load);
  await beIdle();
  assert.equal(doubles[0]?.width, 320);
});

test('stopRehearsing() stops what is under way, and for the tag that is drawn nothing more is rehearsed', async () => {
  rehearseWhenIdle('x-drawn', load);
  rehearseWhenIdle('x-other', load);
  await beIdle();
  assert.equal(doubles[0]?.tag, 'x-drawn');
  stopRehearsing('x-drawn');
  assert.equal(doubles[0]?.stopped, true);
  await beIdle();
  await beIdle();
  assert.deepEqual(
    doubles.map(({ tag }) => tag),
    ['x-drawn', 'x-other'],
  );
});

test('rehearseWhenIdle() rehearses of a page with figures only what it has', async () => {
  onPage = ['x-there'];
  rehearseWhenIdle('x-absent', load);
  rehearseWhenIdle('x-there', load);
  await beIdle();
  await beIdle();
  assert.deepEqual(
    doubles.map(({ tag }) => tag),
    ['x-there'],
  );
});

test('rehearseWhenIdle() does nothing where a reader saves data, or the browser does not tell when it is idle', async () => {
  connection = { saveData: true };
  rehearseWhenIdle('x-saved', load);
  await beIdle();
  connection = { saveData: false };
  give('requestIdleCallback', undefined);
  rehearseWhenIdle('x-old', load);
  await soon();
  assert.equal(doubles.length, 0);
  assert.equal(waiting.length, 0);
});

test('rehearseWhenIdle() goes on with the next tag where what it needs cannot be had', async () => {
  rehearseWhenIdle('x-gone', () => Promise.reject(new Error('no net')));
  rehearseWhenIdle('x-next', load);
  await beIdle();
  await beIdle();
  assert.deepEqual(
    doubles.map(({ tag }) => tag),
    ['x-next'],
  );
});

for (const tag of ['alliance-network', 'summit-timeline', 'policy-compare']) {
  test(`what <${tag}> is rehearsed with is sound`, async () => {
    const { rehearsals } = (await import(`../../src/${tag}/rehearsals.js`)) as { rehearsals: readonly Rehearsal[] };
    assert.ok(rehearsals.length > 0);
    for (const { data } of rehearsals) assert.deepEqual(createSifter(data).result().found, []);
  });
}
