import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { worldFile } from '../alliance-network/worlds.js';
import { crowd } from '../summit-timeline/crowd.js';
import { drawn, elementOf, SCRIPT, startStage, until, type Stage } from './open-page.js';

const WHEEL = 240;
const SWIPE = 300;

const inScript = (data: unknown): string => `<script type="application/json">${JSON.stringify(data)}</script>`;

/** What could take a wheel or a finger for itself: each drawing, one that can be zoomed, one on a canvas, a table. */
const GUESTS: Readonly<Record<string, string>> = {
  'a network': `<alliance-network src="/data/south-korea.json" ego="KOR"></alliance-network>`,
  'a crowded network': `<alliance-network>${inScript(worldFile(140, 460, 1))}</alliance-network>`,
  'a timeline': `<summit-timeline src="/data/south-korea.json" ties></summit-timeline>`,
  'a timeline seen in part': `<summit-timeline range="1980/1990">${inScript(crowd)}</summit-timeline>`,
  'a comparison': `<policy-compare src="/data/south-korea.json"></policy-compare>`,
  'a table': elementOf('summit-timeline', 'data-table'),
};

const text = (id: string): string => `<p id="${id}" style="height: 900px; margin: 0">An article.</p>`;

const article = (guest: string): string => `${text('before')}<div id="guest">${guest}</div>${text('after')}`;

describe('a figure as a guest of the page', () => {
  let stage: Stage;
  before(async () => {
    stage = await startStage();
  });
  after(() => stage?.close());

  async function openWith(guest: string, width = 900): Promise<Page> {
    const { page } = await stage.open({ head: SCRIPT, width });
    // Too long for an address.
    await page.evaluate(
      `document.body.append(document.createRange().createContextualFragment(${JSON.stringify(article(guest))}))`,
    );
    await drawn(page);
    await page.evaluate(
      `Promise.all([...document.querySelector('#guest').children].map((each) => each.updateComplete))`,
    );
    return page;
  }

  /** Puts the middle of something into the middle of the window, and says where that is. */
  const centre = (page: Page, selector: string): Promise<{ x: number; y: number }> =>
    page.evaluate(`(() => {
      const element = document.querySelector('${selector}');
      const middle = () => { const { top, left, width, height } = element.getBoundingClientRect(); return { x: left + width / 2, y: top + height / 2 }; };
      scrollTo({ top: scrollY + middle().y - innerHeight / 2, behavior: 'instant' });
      return middle();
    })()`) as Promise<{ x: number; y: number }>;

  /** How far the page goes by what a reader does over the middle of something. */
  async function scrolled(
    page: Page,
    selector: string,
    act: (x: number, y: number) => Promise<unknown>,
  ): Promise<number> {
    const { x, y } = await centre(page, selector);
    const from = (await page.evaluate('scrollY')) as number;
    await act(x, y);
    // Until it stands still.
    await page.evaluate(`new Promise((resolve) => {
      let last = -1, still = 0;
      const look = () => { still = scrollY === last ? still + 1 : 0; last = scrollY; if (still < 8) requestAnimationFrame(look); else resolve(); };
      look();
    })`);
    return ((await page.evaluate('scrollY')) as number) - from;
  }

  for (const [name, guest] of Object.entries(GUESTS)) {
    test(`${name} leaves the wheel to the page`, async () => {
      const page = await openWith(guest);
      const wheel = async (x: number, y: number): Promise<void> => {
        await page.mouse.move(x, y);
        await page.mouse.wheel({ deltaY: WHEEL });
      };
      const over = await scrolled(page, '#before', wheel);
      assert.ok(over > 0.9 * WHEEL, `the page goes by ${over}`);
      assert.equal(await scrolled(page, '#guest', wheel), over);
      await page.close();
    });

    test(`${name} leaves the swipe of one finger to the page, and chooses nothing by it`, async () => {
      const page = await openWith(guest, 390);
      const client = await page.createCDPSession();
      await client.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await page.evaluate(
        `globalThis.chosen = 0; document.addEventListener('statecraft-select', () => chosen++); document.addEventListener('statecraft-change', () => chosen++);`,
      );
      const swipe = (x: number, y: number): Promise<void> => swipeUp(page, client, x, y);
      const over = await scrolled(page, '#before', swipe);
      assert.ok(over > 0.8 * SWIPE, `the page goes by ${over}`);
      const here = await scrolled(page, '#guest', swipe);
      // Not exactly as far: a browser that is busy takes a finger's first steps for none.
      assert.ok(here > 0.8 * SWIPE && here <= SWIPE, `by ${here}, and beside it by ${over}`);
      assert.equal(await page.evaluate('chosen'), 0);
      await page.close();
    });
  }

  for (const name of ['a crowded network', 'a timeline seen in part']) {
    test(`${name} is zoomed by ctrl and wheel, and the page is not`, async () => {
      const page = await openWith(GUESTS[name] ?? '');
      const seen = `JSON.stringify([...document.querySelector('#guest').children].map((each) => [each.range, each.order.map((id) => each.boxOf(id)?.x)]))`;
      await until(page, `document.querySelector('#guest > *').shadowRoot.querySelector('[part~=zoom]')`);
      const { x, y } = await centre(page, '#guest');
      const before = await page.evaluate(seen);
      await page.evaluate(`addEventListener('wheel', (event) => (globalThis.taken = event.defaultPrevented))`);
      await page.mouse.move(x, y);
      await page.keyboard.down('Control');
      await page.mouse.wheel({ deltaY: -WHEEL });
      await page.keyboard.up('Control');
      await until(page, `${seen} !== ${JSON.stringify(before)}`);
      assert.equal(await page.evaluate('taken'), true);
      await page.close();
    });
  }
});

/**
 * A finger that goes up by {@link SWIPE} and rests before it is lifted, so that nothing is flung. It waits for a frame
 * between its steps: a browser that is busy drops the first of those that come while it asks the page whose they are.
 */
async function swipeUp(page: Page, client: CDPSession, x: number, y: number): Promise<void> {
  const steps = 12;
  const from = y + SWIPE / 2;
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number): Promise<void> => {
    await client.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
  };
  await touch('touchStart', from);
  for (let i = 1; i <= steps; i++) await touch('touchMove', from - (SWIPE * i) / steps);
  await new Promise((resolve) => setTimeout(resolve, 150));
  await touch('touchMove', from - SWIPE);
  await touch('touchEnd');
}
