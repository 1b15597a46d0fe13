import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'puppeteer-core';
import { TAGS } from '../fixtures.js';
import { HOSTILE_CSS, HOSTILE_SCRIPT } from './hostile-page.js';
import { drawn, SCRIPT, startStage, until, type Opened, type Stage } from './open-page.js';

const MOST_DIFFERENT = 0.001;
const PLACE = 'position: absolute !important; inset: 0 auto auto 0 !important; width: 900px !important';

const body = (attributes: string): string =>
  TAGS.map(
    (tag) =>
      `<div style="${PLACE}; display: none"><${tag} src="/data/south-korea.json" ego="KOR" ${attributes}></${tag}></div>`,
  ).join('');

// Wrong in more than eye and screen can tell: a step of rounding in an edge is no difference.
const COMPARE = `async (a, b) => {
  const [one, two] = await Promise.all([a, b].map(async (data) => {
    const image = Object.assign(new Image(), { src: 'data:image/png;base64,' + data });
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, pixels: context.getImageData(0, 0, image.width, image.height).data };
  }));
  if (one.width !== two.width || one.height !== two.height) return one.width + ' × ' + one.height + ', ' + two.width + ' × ' + two.height;
  let different = 0;
  for (let i = 0; i < one.pixels.length; i += 4) {
    if ([0, 1, 2].some((c) => Math.abs(one.pixels[i + c] - two.pixels[i + c]) > 8)) different++;
  }
  return different / (one.pixels.length / 4);
}`;

describe('a page that is hard on everything', () => {
  let stage: Stage;
  let clean: Record<string, string>;

  before(async () => {
    stage = await startStage();
    clean = await pictures(await stage.open({ head: SCRIPT, body: body('') }));
  });
  after(() => stage?.close());

  /** Each element by itself, as it comes to rest on the page; and as a table, selected. */
  async function pictures({ page, faults }: Opened): Promise<Record<string, string>> {
    const taken: Record<string, string> = {};
    await until(page, `${JSON.stringify(TAGS)}.every((tag) => customElements.get(tag))`);
    for (const tag of TAGS) {
      const has = (part: string): string => `document.querySelector('${tag}').shadowRoot?.querySelector('${part}')`;
      const atRest = `document.querySelector('${tag}').getAttribute('aria-busy') === 'false'`;
      await page.evaluate(`document.querySelector('${tag}').parentElement.style.display = 'block'`);
      await until(page, `${has('[part~=figure]')} && ${atRest}`);
      taken[tag] = await picture(page, tag);
      await page.evaluate(`Object.assign(document.querySelector('${tag}'), { dataTable: true, heading: 'A heading' })`);
      await until(page, `${has('table')} && ${atRest}`);
      taken[`${tag} as a table`] = await picture(page, tag);
      await page.evaluate(`document.querySelector('${tag}').parentElement.remove()`);
    }
    assert.deepEqual(faults, []);
    return taken;
  }

  /** Of the figure, not of its box: that is the page's to set. */
  async function picture(page: Page, tag: string): Promise<string> {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const box = `document.querySelector('${tag}').shadowRoot.querySelector('[part~=figure]').getBoundingClientRect().toJSON()`;
    const { x, y, width, height } = (await page.evaluate(box)) as DOMRect;
    return page.screenshot({ encoding: 'base64', clip: { x, y, width, height }, captureBeyondViewport: true });
  }

  async function expectSame(taken: Record<string, string>): Promise<void> {
    const { page } = await stage.open();
    for (const [name, shot] of Object.entries(taken)) {
      const different = await page.evaluate(`(${COMPARE})(${JSON.stringify(clean[name])}, ${JSON.stringify(shot)})`);
      assert.ok(typeof different === 'number' && different <= MOST_DIFFERENT, `${name}: ${String(different)}`);
    }
    await page.close();
  }

  test('its styles do not change the figures', async () => {
    const opened = await stage.open({ head: `<style>${HOSTILE_CSS}</style>${SCRIPT}`, body: body('') });
    await expectSame(await pictures(opened));
    await opened.page.close();
  });

  test('its scripts do not change the figures', async () => {
    const opened = await stage.open({ head: `<script>${HOSTILE_SCRIPT}</script>${SCRIPT}`, body: body('') });
    await expectSame(await pictures(opened));
    await opened.page.close();
  });

  test('without ResizeObserver the figures are drawn all the same', async () => {
    const { page, faults } = await stage.open({
      first: 'delete window.ResizeObserver',
      head: SCRIPT,
      body: body('').replaceAll('; display: none', ''),
    });
    await drawn(page);
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('what is different in a figure is seen by this test', async () => {
    const { page } = await stage.open({ head: SCRIPT, body: body('').replaceAll('; display: none', '') });
    await drawn(page);
    await page.$eval('alliance-network', (element) =>
      (element as HTMLElement).style.setProperty('--statecraft-ink', 'red'),
    );
    const shot = await picture(page, 'alliance-network');
    await assert.rejects(() => expectSame({ 'alliance-network': shot }), /alliance-network/);
    await page.close();
  });

  test('the page is left as it was: no prototype changed, nothing hung on the window', async () => {
    const TAKE = `(() => {
      const names = ['Object', 'Array', 'Function', 'String', 'Map', 'Set', 'Promise', 'Element', 'HTMLElement', 'SVGElement', 'Node', 'EventTarget', 'Document', 'ShadowRoot', 'CSSStyleSheet'];
      return JSON.stringify(names.map((name) => [name, Object.entries(Object.getOwnPropertyDescriptors(window[name].prototype)).map(([key, { value }]) => [key, typeof value === 'function' ? String(value).slice(0, 60) : ''])]));
    })()`;
    const { page } = await stage.open();
    const before = await page.evaluate(TAKE);
    await page.close();
    const opened = await stage.open({ head: SCRIPT, body: body('').replaceAll('; display: none', '') });
    await drawn(opened.page);
    assert.equal(await opened.page.evaluate(TAKE), before);
    await opened.page.close();
  });
});
