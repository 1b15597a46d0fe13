import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';
import { serveExamples } from '../../scripts/serve.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CHARTS = 'alliance-network, summit-timeline, policy-compare';

// As text: what this file is compiled with puts helpers into functions that the page does not have.
const WATCH_SHIFTS = `
  globalThis.shifts = [];
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => shifts.push(value)))
    .observe({ type: 'layout-shift', buffered: true });
`;

interface Seen {
  /** Violations of the policy, console errors, thrown errors, requests to another site. */
  readonly faults: readonly string[];
  readonly page: Page;
}

describe('the article of npm start', () => {
  let server: Awaited<ReturnType<typeof serveExamples>>;
  let browser: Browser;

  before(async () => {
    server = await serveExamples(0);
    browser = await puppeteer.launch(launchOptions(await findBrowser()));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(address: string, width: number, script = true): Promise<Seen> {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) faults.push(`asked ${request.url()}`);
    });
    await page.setJavaScriptEnabled(script);
    await page.setViewport({ width, height: 900 });
    await page.evaluateOnNewDocument(WATCH_SHIFTS);
    await page.goto(`${server.url}${address}`, { waitUntil: 'networkidle0' });
    return { faults, page };
  }

  /** Waits until every figure stands, and says what heads them. */
  async function headings(page: Page): Promise<string[]> {
    await page.waitForFunction(
      (charts) =>
        [...document.querySelectorAll(charts)].every(({ shadowRoot }) => shadowRoot?.querySelector('[part~=figure]')),
      { timeout: 15_000 },
      CHARTS,
    );
    return page.$$eval(CHARTS, (charts) =>
      charts.map(({ shadowRoot }) => shadowRoot?.querySelector('[role=heading]')?.textContent?.trim() ?? ''),
    );
  }

  for (const width of [360, 1200]) {
    test(`it draws all its figures at ${width} px under the strict policy, without a fault`, async () => {
      const { faults, page } = await open('/', width);
      const found = await headings(page);
      assert.deepEqual(
        found.map((text) => text.replaceAll('\u2060', '')),
        await page.$$eval(CHARTS, (charts) => charts.map((chart) => chart.getAttribute('heading'))),
      );
      assert.equal(found.length, 4);
      assert.deepEqual(faults, []);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(wide, 0, 'the page scrolls sideways');
      await page.close();
    });

    test(`nothing of the text jumps when figures come at ${width} px`, async () => {
      const { page } = await open('/', width);
      await headings(page);
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
      const shift = shifts.reduce((sum, value) => sum + value, 0);
      assert.ok(shift <= 0.02, `layout shift ${shift}`);
      await page.close();
    });
  }

  test('axe finds nothing in it, in light and dark', async () => {
    for (const value of ['light', 'dark']) {
      const { page } = await open('/', 1200);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await headings(page);
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
      });
      assert.deepEqual(found, [], value);
      await page.close();
    }
  });

  test('without JavaScript each figure is a table', async () => {
    const { page, faults } = await open('/', 1200, false);
    const client = await page.createCDPSession();
    const { root } = await client.send('DOM.getDocument', { depth: -1 });
    const { nodeIds } = await client.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: `:is(${CHARTS}) > table`,
    });
    assert.equal(nodeIds.length, 4);
    for (const nodeId of nodeIds) {
      const { model } = await client.send('DOM.getBoxModel', { nodeId });
      assert.ok(model.height > 100 && model.width > 500, `${model.width} × ${model.height}`);
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('the smallest page draws its figure', async () => {
    const { page, faults } = await open('/examples/plain/', 700);
    assert.match((await headings(page))[0] ?? '', /\w+ \w+/);
    assert.deepEqual(faults, []);
    await page.close();
  });
});
