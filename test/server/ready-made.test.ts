import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { TAGS } from '../fixtures.js';
import {
  bringScript,
  COUNT_SHIFT,
  startStage,
  until,
  type Opened,
  type PageToOpen,
  type Stage,
} from '../page/open-page.js';

const CSS = '<link rel="stylesheet" href="/cdn/statecraft.css">';
const [DESK, PHONE] = [760, 360];

describe('a ready-made figure', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage?.close());

  function open(
    tag: string,
    { width = DESK, head = '', ...rest }: Pick<PageToOpen, 'width' | 'head' | 'script' | 'theme'>,
  ): Promise<Opened> {
    const request = JSON.stringify({ tag, file: 'south-korea.json', width: DESK, phoneWidth: PHONE });
    const scheme = '<meta name="color-scheme" content="light dark">';
    const address = `/__test/article?${new URLSearchParams({ request, made: '', head: scheme + CSS + head })}`;
    return stage.open({ path: address, width: width + 16, first: COUNT_SHIFT, theme: 'light', ...rest });
  }

  for (const tag of TAGS) {
    test(`<${tag}> without a script has the picture of its width, in light and dark, all rows, and its sources`, async () => {
      for (const width of [DESK, PHONE]) {
        const colours = new Set<unknown>();
        for (const theme of ['light', 'dark'] as const) {
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
        const { page, faults } = await open(tag, { width });
        await bringScript(page);
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
