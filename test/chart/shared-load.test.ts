import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { loadShared, type Shared } from '../../src/chart/shared-load.js';

const baseURL = 'https://data.example/';

interface Question {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly answer: (answer: Response) => void;
  readonly fail: (error: Error) => void;
}

/** What the net was asked, in order; each is answered from outside, whatever its signal says. */
let asked: Question[];
const { fetch } = globalThis;

beforeEach(() => {
  asked = [];
  globalThis.fetch = (url, options) =>
    new Promise((answer, fail) =>
      asked.push({ url: String(url), signal: options?.signal as AbortSignal, answer, fail }),
    );
});
afterEach(() => {
  globalThis.fetch = fetch;
});

interface User {
  readonly shared: Promise<Shared>;
  readonly giveUp: () => void;
}

/** What a figure of the page does with its `src`. */
function figure(src: string, mapping?: unknown): User {
  const abort = new AbortController();
  const shared = loadShared(src, mapping, { signal: abort.signal, baseURL });
  // Whoever gives up does not wait for what comes of it.
  shared.catch(() => undefined);
  return { shared, giveUp: () => abort.abort() };
}

const dossierOf = (title: string): Response =>
  new Response(JSON.stringify({ title }), { headers: { 'content-type': 'application/json' } });

test('loadShared() of one file by several figures of a page fetches it once, and checks it once', async () => {
  const figures = [figure('one.json'), figure('one.json'), figure('one.json')];
  assert.deepEqual(
    asked.map(({ url }) => url),
    [`${baseURL}one.json`],
  );
  asked[0]?.answer(dossierOf('One'));
  const sifters = new Set((await Promise.all(figures.map(({ shared }) => shared))).map(({ sifter }) => sifter));
  assert.deepEqual(
    [...sifters].map((sifter) => sifter.result().dossier.title),
    ['One'],
  );
  // Whoever asks later has the newest.
  const later = figure('one.json');
  assert.equal(asked.length, 2);
  asked[1]?.answer(dossierOf('Newer'));
  assert.equal((await later.shared).sifter.result().dossier.title, 'Newer');
});

test('loadShared() does not take one file for another', async () => {
  const [one, two] = [figure('one.json'), figure('two.json')];
  assert.equal(asked.length, 2);
  asked[0]?.answer(dossierOf('One'));
  asked[1]?.answer(dossierOf('Two'));
  assert.equal((await one.shared).sifter.result().dossier.title, 'One');
  assert.equal((await two.shared).sifter.result().dossier.title, 'Two');
});

test('loadShared() by several figures ends in the same error for all, and is tried again by each', async () => {
  const figures = [figure('bad.json'), figure('bad.json')];
  asked[0]?.fail(new Error('no net'));
  for (const { shared } of figures) await assert.rejects(shared, { code: 'unreachable' });
  const again = figure('bad.json');
  assert.equal(asked.length, 2);
  asked[1]?.answer(dossierOf('Good'));
  assert.equal((await again.shared).sifter.result().dossier.title, 'Good');
});

test('loadShared() by several figures is given up with the last of them', async () => {
  const [first, second] = [figure('given-up.json'), figure('given-up.json')];
  first.giveUp();
  assert.equal(asked[0]?.signal.aborted, false);
  second.giveUp();
  assert.equal(asked[0]?.signal.aborted, true);
  await assert.rejects(second.shared, { code: 'aborted' });
  // What has been given up is not shared with who comes back.
  const back = figure('given-up.json');
  assert.equal(asked.length, 2);
  asked[1]?.answer(dossierOf('Back'));
  assert.equal((await back.shared).sifter.result().dossier.title, 'Back');
});

test('loadShared() does not share what a page maps by an object, which it may change', async () => {
  for (const mapping of [{ version: 1 }, { version: 1 }, '{"version":1}', '{"version":1}'])
    figure('mapped.json', mapping);
  const end = performance.now() + 20_000;
  while (asked.length < 3 && performance.now() < end) await new Promise(setImmediate);
  // A fourth would be asked in the same task.
  assert.equal(asked.length, 3);
});
