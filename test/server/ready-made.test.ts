import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TAGS } from '../fixtures.js';
import { SCRIPT, startStage, until, type Stage } from '../page/open-page.js';

const CSS = '<link rel="stylesheet" href="/cdn/statecraft.css">';
const COUNT = `globalThis.shift = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) shift += each.value; })
    .observe({ type: 'layout-shift', buffered: true });`;
const [DESK, PHONE] = [760, 360];

describe('a ready-made figure', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage?.close());

  async function open(tag: string, { width = DESK, head = '', script = true, theme = 'light' }) {
    const page = await stage.browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    await page.setJavaScriptEnabled(script);
    await page.setViewport({ width: width + 16, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.evaluateOnNewDocument(COUNT);
    const request = JSON.stringify({ tag, file: 'south-korea.json', width: DESK, phoneWidth: PHONE });
    const scheme = '<meta name="color-scheme" content="light dark">';
    await page.goto(
      `${stage.url}/__test/article?${new URLSearchParams({ request, made: '', head: scheme + CSS + head })}`,
    );
    return { page, faults };
  }

  for (const tag of TAGS) {
    test(`<${tag}> without a script has the picture of its width, in light and dark, all rows, and its sources`, async () => {
      for (const width of [DESK, PHONE]) {
        const colours = new Set<unknown>();
        for (const theme of ['light', 'dark']) {
          const { page, faults } = await open(tag, { width, script: false, theme });
          const root = `document.querySelector('${tag}').shadowRoot`;
          const shown =
            await page.evaluate(`[...${root}.querySelectorAll('figure')].filter((each) => each.checkVisibility())
            .map((each) => each.classList.contains('phone'))`);
          assert.deepEqual(shown, [width === PHONE]);
          colours.add(await page.evaluate(`getComputedStyle(${root}.querySelector('.summary')).color`));
          await page.evaluate(`${root}.querySelector('details.whole').open = true`);
          const rows = (await page.evaluate(
            `[...document.querySelectorAll('${tag} tbody tr')].filter((each) => each.checkVisibility()).length`,
          )) as number;
          assert.ok(rows > 1, `${rows} rows`);
          assert.ok(await page.evaluate(`document.querySelector('${tag} ol li').checkVisibility()`));
          assert.deepEqual(faults, []);
          await page.close();
        }
        assert.equal(colours.size, 2);
      }
    });

    test(`<${tag}> ready-made becomes the live element under a strict policy, and nothing moves`, async () => {
      for (const width of [DESK, PHONE]) {
        const { page, faults } = await open(tag, { width, head: SCRIPT });
        await until(page, `document.querySelector('${tag}').shadowRoot.querySelectorAll('.for-desk').length === 0`);
        await new Promise((resolve) => setTimeout(resolve, 700));
        assert.equal(await page.evaluate('shift'), 0, `${width} px`);
        assert.equal(
          await page.evaluate(`document.querySelector('${tag}').shadowRoot.querySelectorAll('figure').length`),
          1,
        );
        assert.equal(await page.evaluate(`document.querySelector('${tag} table').checkVisibility()`), false);
        assert.deepEqual(faults, []);
        await page.close();
      }
    });
  }
});
