import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { BUILT, frameworks } from '../../scripts/examples.mjs';
import { newestIn } from '../../scripts/newest.mjs';
import { run } from '../../scripts/run.mjs';
import { COUNT, heapOf, heldBy } from '../page/held.js';
import { drawn, startStage, until, type Stage } from '../page/open-page.js';

/** What each framework does in its own way. */
const EXAMPLES = [
  { name: 'angular', keepsElement: false },
  { name: 'react', keepsElement: false },
  { name: 'solid', keepsElement: false },
  { name: 'svelte', keepsElement: false },
  // Nothing but the page itself: the one element is taken out and put in again.
  { name: 'typescript', keepsElement: true },
  { name: 'vue', keepsElement: false },
] as const;

const CHART = "document.querySelector('alliance-network')";
const STATUS = "document.querySelector('[role=status]').textContent.trim()";
const IS_DRAWN = `${CHART}?.shadowRoot?.querySelector('[part~=figure]') && ${CHART}.getAttribute('aria-busy') === 'false'`;
const PICTURE = `${CHART}.shadowRoot.querySelector('[part~=svg]').outerHTML`;
const CHOSEN = `[...${CHART}.shadowRoot.querySelectorAll('[part~=svg] [data-id][aria-pressed=true], [part~=svg] [data-id].selected')].map((mark) => mark.dataset.id)`;

/** Every fourth is drawn, the others are taken away while they load. */
const REMOUNT = `async (times) => {
  const [button] = document.querySelectorAll('button');
  const when = async (holds) => {
    for (const end = performance.now() + 5000; !holds(); await new Promise((resolve) => setTimeout(resolve, 2)))
      if (performance.now() > end) throw new Error('never came true: ' + holds);
  };
  for (let i = 0; i < times; i++) {
    button.click();
    await when(() => !${CHART});
    button.click();
    await when(() => (i % 4 ? ${CHART} : ${IS_DRAWN}));
  }
}`;

const WARM_UP = 5;
const REMOUNTS = 100;
const MOST_NODES = 3;

const remount = (page: Page, times: number): Promise<unknown> => page.evaluate(`(${REMOUNT})(${times})`);

type Counts = Readonly<Record<string, number>>;

const leftIn = async (page: Page): Promise<Counts> => {
  const { nodes } = await heapOf(page);
  return { nodes, ...((await heldBy(page)) as Counts) };
};

/** What grows with each mount. The browser may hold the last element or two for a while. */
const tooMuch = (before: Counts, after: Counts, times: number): string[] =>
  Object.keys(after)
    .map((name) => [name, ((after[name] ?? 0) - (before[name] ?? 0)) / times] as const)
    .filter(([name, each]) => each > (name === 'nodes' ? MOST_NODES : 0.05))
    .map(([name, each]) => `${each} ${name} a mount`);

async function press(page: Page, name: RegExp): Promise<void> {
  for (const button of await page.$$('button')) {
    if (name.test(await button.evaluate((node) => node.textContent ?? ''))) return button.click();
  }
  throw new Error(`no such button: ${name}`);
}

test('each example with a package of its own is tried here', async () => {
  assert.deepEqual(
    await frameworks(),
    EXAMPLES.map(({ name }) => name),
  );
});

describe('the examples of frameworks', () => {
  let stage: Stage;
  before(async () => {
    // The gate has built them; a test alone does it here.
    const stale = async ({ name }: { name: string }): Promise<boolean> =>
      (await newestIn(['dist', `examples/${name}`])) > (await newestIn([`${BUILT}/${name}/index.html`]));
    if ((await Promise.all(EXAMPLES.map(stale))).includes(true)) {
      const { code, output } = await run(['./scripts/examples.mjs'], { quiet: true });
      assert.equal(code, 0, output);
    }
    stage = await startStage({ args: ['--js-flags=--expose-gc'] });
  });
  after(() => stage?.close());

  for (const { name, keepsElement } of EXAMPLES) {
    describe(name, () => {
      let page: Page;
      let faults: string[];
      before(async () => {
        ({ page, faults } = await stage.open({ path: `/${BUILT}/${name}/index.html`, first: COUNT }));
        await drawn(page);
        await until(page, IS_DRAWN);
      });
      after(() => page?.close());

      test(`${name} gives a dossier as an object, and it is drawn`, async () => {
        assert.ok(Number(await page.evaluate(`${CHART}.data.actors.length`)) > 10);
        assert.match(String(await page.evaluate(`${CHART}.shadowRoot.textContent`)), /South Korea has 2\d ties/);
      });

      test(`${name} changes an option, and the drawing follows`, async () => {
        const before = await page.evaluate(PICTURE);
        await page.select('select', 'PRK');
        await until(page, `/North Korea has/.test(${CHART}.shadowRoot.textContent)`);
        assert.notEqual(await page.evaluate(PICTURE), before);
      });

      test(`${name} gives a list as an array, and the marks show it`, async () => {
        await press(page, /Select/);
        await until(page, `${CHOSEN}.length === 2`);
        assert.deepEqual(await page.evaluate(`${CHART}.selected`), ['PRK', 'CHN']);
        assert.deepEqual(await page.evaluate(`${CHOSEN}.sort()`), ['CHN', 'PRK']);
      });

      test(`${name} hears what the reader chooses, and shows its id`, async () => {
        const { x, y } = (await page.evaluate(
          `(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))(${CHART}.boxOf('JPN'))`,
        )) as { x: number; y: number };
        await page.mouse.click(x, y);
        await until(page, `${STATUS} === 'Selected: JPN'`);
        assert.deepEqual(await page.evaluate(`${CHART}.selected`), ['JPN']);
      });

      test(`${name} takes the chart away and brings it back as it was left`, async () => {
        await page.evaluate(`void (${CHART}.mark = 'the first')`);
        await press(page, /Hide/);
        await until(page, `!${CHART}`);
        await press(page, /Show/);
        await until(page, IS_DRAWN);
        assert.equal(await page.evaluate(`${CHART}.mark === 'the first'`), keepsElement);
        assert.deepEqual(await page.evaluate(`[${CHART}.ego, ${CHART}.selected]`), ['PRK', ['JPN']]);
        assert.equal(await page.evaluate(STATUS), 'Selected: JPN');
      });

      test(`${name} mounts ${REMOUNTS} times, and leaves no node, observer, listener or timer`, async () => {
        await remount(page, WARM_UP);
        const before = await leftIn(page);
        await remount(page, REMOUNTS);
        assert.deepEqual(tooMuch(before, await leftIn(page), REMOUNTS), []);
      });

      test(`${name} has no error and no warning to tell`, () => {
        assert.deepEqual(
          faults.filter((fault) => !/^Lit is in dev mode/.test(fault)),
          [],
        );
      });
    });
  }

  test('an element that somebody keeps is seen by the count of what is left', async () => {
    const { page } = await stage.open({ path: `/${BUILT}/svelte/index.html`, first: COUNT });
    await until(page, IS_DRAWN);
    await remount(page, 1);
    const before = await leftIn(page);
    await page.evaluate(`(() => {
      globalThis.kept = [];
      new MutationObserver((all) => kept.push(...all.flatMap((each) => [...each.removedNodes])))
        .observe(document.body, { childList: true, subtree: true });
    })()`);
    await remount(page, 8);
    assert.match(tooMuch(before, await leftIn(page), 8).join(), /nodes a mount/);
    await page.close();
  });
});
