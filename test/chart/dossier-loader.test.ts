import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { DossierLoader } from '../../src/chart/dossier-loader.js';

const ADDRESS = 'https://data.example/';

/** How each question is answered, from outside, and whatever its signal says. */
let answers: Map<string, (answer: Response | Error) => void>;
const { fetch } = globalThis;

beforeEach(() => {
  answers = new Map();
  globalThis.fetch = (url) =>
    new Promise((resolve, reject) =>
      answers.set(String(url), (answer) => (answer instanceof Error ? reject(answer) : resolve(answer))),
    );
});
afterEach(() => {
  globalThis.fetch = fetch;
});

const nextTask = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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
