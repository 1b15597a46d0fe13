import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { DossierLoader } from '../../src/chart/dossier-loader.js';
// So that what is loaded on demand is here, and loaders that begin together ask together.
import '../../src/chart/shared-load.js';

const ADDRESS = 'https://data.example/';

/** How each question is answered, from outside, and whatever its signal says. */
let answers: Map<string, (answer: Response | Error) => void>;
/** The signal of each question, in order. */
let asked: AbortSignal[];
const { fetch } = globalThis;

beforeEach(() => {
  answers = new Map();
  asked = [];
  globalThis.fetch = (url, options) => {
    asked.push(options?.signal as AbortSignal);
    return new Promise((resolve, reject) =>
      answers.set(String(url), (answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
    );
  };
});
afterEach(() => {
  globalThis.fetch = fetch;
});

const nextTask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Whatever is on its way gets where it is going. */
async function aWhile(): Promise<void> {
  for (let i = 0; i < 10; i++) await nextTask();
}

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!holds() && performance.now() < end) await nextTask();
  assert.ok(holds(), 'never came true');
}

const dossierOf = (n: number): Response =>
  new Response(JSON.stringify({ title: `Dossier ${n}` }), { headers: { 'content-type': 'application/json' } });

/** Of a figure on a page. */
function loaderOf(ended: (phase: string) => void = () => undefined): DossierLoader {
  const host = {
    addController: () => undefined,
    requestUpdate: () => undefined,
    baseURI: ADDRESS,
    hasUpdated: true,
  };
  const loader = new DossierLoader(host as never, () => ended(loader.phase));
  return loader;
}

/** What a load is answered with. */
const answerOf = (n: number, good: boolean): Response | Error => (good ? dossierOf(n) : new Error('no net'));

test('load() of one src after another ends once, as the last of them does, in any order of answers', async () => {
  const loads = fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }).chain((good) =>
    fc.record({
      good: fc.constant(good),
      order: fc.shuffledSubarray([...good.keys()], { minLength: good.length }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(loads, async ({ good, order }) => {
      answers.clear();
      const ended: string[] = [];
      const loader = loaderOf((phase) => ended.push(phase));
      for (const n of good.keys()) {
        loader.load({ src: `${n}.json` });
        // Some are asked for, and some are overtaken before.
        if (n % 2) await until(() => answers.has(`${ADDRESS}${n}.json`));
      }
      const last = good.length - 1;
      await until(() => answers.has(`${ADDRESS}${last}.json`));
      for (const n of order) {
        answers.get(`${ADDRESS}${n}.json`)?.(answerOf(n, good[n] ?? false));
        await nextTask();
      }
      await until(() => ended.length > 0);
      for (let i = 0; i < 3; i++) await nextTask();
      assert.deepEqual(ended, [good[last] ? 'ready' : 'failed']);
      const title = loader.result?.dossier.title;
      assert.equal(title, good[last] ? `Dossier ${last}` : undefined);
    }),
    { numRuns: 1000 },
  );
});

test('load() of one file by several figures of a page fetches it once, and checks it once', async () => {
  const loaders = [loaderOf(), loaderOf(), loaderOf()];
  for (const loader of loaders) loader.load({ src: 'one.json' });
  await until(() => answers.has(`${ADDRESS}one.json`));
  await aWhile();
  assert.equal(asked.length, 1);
  answers.get(`${ADDRESS}one.json`)?.(dossierOf(7));
  await until(() => loaders.every(({ phase }) => phase === 'ready'));
  const dossiers = new Set(loaders.map(({ result }) => result?.dossier));
  assert.deepEqual(
    [...dossiers].map((dossier) => dossier?.title),
    ['Dossier 7'],
  );
  // Whoever asks later has the newest.
  loaders[0]?.retry();
  await until(() => asked.length === 2);
});

test('load() by several figures ends in the same error for all, and is tried again by each', async () => {
  const loaders = [loaderOf(), loaderOf()];
  for (const loader of loaders) loader.load({ src: 'bad.json' });
  await until(() => answers.has(`${ADDRESS}bad.json`));
  await aWhile();
  answers.get(`${ADDRESS}bad.json`)?.(new Error('no net'));
  await until(() => loaders.every(({ phase }) => phase === 'failed'));
  assert.deepEqual(
    loaders.map(({ error }) => error?.code),
    ['unreachable', 'unreachable'],
  );
  loaders[1]?.retry();
  await until(() => asked.length === 2);
  answers.get(`${ADDRESS}bad.json`)?.(dossierOf(1));
  await until(() => loaders[1]?.phase === 'ready');
  assert.equal(loaders[0]?.phase, 'failed');
});

test('load() by several figures is given up with the last of them', async () => {
  const [first, second] = [loaderOf(), loaderOf()];
  first.load({ src: 'given-up.json' });
  second.load({ src: 'given-up.json' });
  await until(() => asked.length === 1);
  await aWhile();
  first.hostDisconnected();
  await nextTask();
  assert.equal(asked[0]?.aborted, false);
  second.hostDisconnected();
  await nextTask();
  assert.equal(asked[0]?.aborted, true);
  // What has been given up is not shared with who comes back.
  first.hostConnected();
  await until(() => asked.length === 2);
  answers.get(`${ADDRESS}given-up.json`)?.(dossierOf(2));
  await until(() => first.phase === 'ready');
});

test('load() does not share what a page maps by an object, which it may change', async () => {
  for (const mapping of [{ version: 1 }, { version: 1 }, '{"version":1}', '{"version":1}'])
    loaderOf().load({ src: 'mapped.json', mapping });
  await until(() => asked.length >= 3);
  await aWhile();
  assert.equal(asked.length, 3);
});
