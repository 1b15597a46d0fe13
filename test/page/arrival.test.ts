import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { TAGS } from '../fixtures.js';
import { allElements, COUNT_SHIFT, drawn, SCRIPT, startStage, until, type Stage } from './open-page.js';

const CSS = '<link rel="stylesheet" href="/dist/statecraft.css">';
const PARAGRAPH =
  '<p>An article goes on about what was agreed, and by whom, and what became of it in the years that followed.</p>';

/** How much room the page says that a figure has, and how much of the page may then move when it comes. */
const ROOMS = {
  'of which the page says nothing': { style: '', most: 0.1 },
  'of a definite height': { style: 'height: 720px', most: 0.02 },
  'for which the page reserves its height': { style: '--statecraft-min-height: HEIGHTpx', most: 0.02 },
};

describe('a figure that comes, and comes back', () => {
  let stage: Stage;
  before(async () => {
    // The tests' browser has none of the pages that were left, if not told to.
    stage = await startStage({ keepsPages: true });
  });
  after(() => stage?.close());

  /** How high each figure is by itself. */
  const heights = new Map<string, unknown>();

  async function openWith(tag: string, style: string, width: number): Promise<Page> {
    const { page } = await stage.open({
      head: CSS + SCRIPT,
      first: COUNT_SHIFT,
      width,
      body: `${PARAGRAPH.repeat(4)}<${tag} style="${style}" ego="KOR" src="/data/south-korea.json"><p>What readers without a script have.</p></${tag}>${PARAGRAPH.repeat(20)}`,
    });
    await drawn(page);
    // What comes after the first picture, too.
    await new Promise((resolve) => setTimeout(resolve, 500));
    return page;
  }

  for (const [room, { style, most }] of Object.entries(ROOMS)) {
    test(`a figure ${room} moves the page by ${most} at most`, async () => {
      for (const tag of TAGS) {
        for (const width of [390, 1000]) {
          const given = style.replace('HEIGHT', String(heights.get(tag + width)));
          const page = await openWith(tag, given, width);
          if (!style) heights.set(tag + width, await page.evaluate(`document.querySelector('${tag}').offsetHeight`));
          const shift = (await page.evaluate('shift')) as number;
          assert.ok(shift <= most, `${tag} at ${width} px moves it by ${shift}`);
          await page.close();
        }
      }
    });
  }

  test('a page with figures is kept when it is left, and is as it was when the reader comes back', async () => {
    const { page, faults } = await stage.open({ head: SCRIPT, body: allElements() });
    await drawn(page);
    await page.evaluate(`globalThis.shown = []; addEventListener('pageshow', ({ persisted }) => shown.push(persisted));
      document.querySelector('summit-timeline').selected = ['e2'];`);
    await page.goto(
      `${stage.url}/__test/body?type=text/html&body=${encodeURIComponent('<link rel="icon" href="data:,">')}`,
    );
    await page.goBack();
    await until(page, 'globalThis.shown?.length');
    assert.equal(await page.evaluate('shown.at(-1)'), true);
    assert.deepEqual(await page.evaluate(`document.querySelector('summit-timeline').selected`), ['e2']);
    await drawn(page);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
