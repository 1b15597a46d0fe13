import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';
import { serveExamples } from '../../scripts/serve.mjs';
import { faultsOf } from '../page/open-page.js';

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
    const faults = faultsOf(page, server.url);
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
      assert.equal(found.length, 6);
      assert.deepEqual(faults, []);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(wide, 0, 'the page scrolls sideways');
      await page.close();
    });

    test(`nothing of the text jumps when figures come, and while it is read to its end, at ${width} px`, async () => {
      const { page } = await open('/', width);
      await headings(page);
      await page.evaluate(async () => {
        for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
          scrollTo({ top: y, behavior: 'instant' });
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        }
      });
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
      const shift = shifts.reduce((sum, value) => sum + value, 0);
      assert.ok(shift <= 0.02, `layout shift ${shift}`);
      await page.close();
    });
  }

  test('axe finds nothing in it, in light and dark, on a desk and on a phone', async () => {
    for (const [value, width] of [
      ['light', 1200],
      ['dark', 1200],
      ['light', 360],
    ] as const) {
      const { page } = await open('/', width);
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

  test('without JavaScript there are the first picture, tables, every step of the story, and the sources', async () => {
    const { page, faults } = await open('/', 1200, false);
    const seen = await page.evaluate(`(() => {
      const shown = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility()).length;
      const made = document.querySelector('[server-width]').shadowRoot;
      return {
        marks: [...made.querySelectorAll('[data-id]')].filter((each) => each.getClientRects().length).length > 50,
        tables: shown('article > :is(summit-timeline, policy-compare) > table'),
        steps: shown('[data-step] p'),
        sources: shown('footer.sources li'),
        figureSources: made.querySelectorAll('[part~=source]').length > 4,
        standIns: shown('.charts, .follows'),
      };
    })()`);
    assert.deepEqual(seen, { marks: true, tables: 3, steps: 9, sources: 5, figureSources: true, standIns: 0 });
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('as the steps are read, the timeline stands at each, and the network beside it follows', async () => {
    const { page, faults } = await open('/', 1200);
    await headings(page);
    const steps = await page.$$eval('[data-step]', (all) => all.map((each) => each.getAttribute('data-step')));
    const raised = new Set<string>();
    for (const [i, step] of steps.entries()) {
      await page.evaluate((at) => {
        const top = document.querySelectorAll('[data-step]')[at]?.getBoundingClientRect().top ?? 0;
        scrollBy({ top: top - innerHeight * 0.3, behavior: 'instant' });
      }, i);
      await page.waitForFunction(
        (id) => document.querySelector('#path')?.getAttribute('selected') === id,
        { timeout: 5000 },
        step,
      );
      raised.add(
        await page.$eval('#circle', ({ shadowRoot }) =>
          [...(shadowRoot?.querySelectorAll('.above *') ?? [])].map((each) => each.getAttribute('d')).join(),
        ),
      );
      const inSight = await page.evaluate(() =>
        ['#path', '#circle'].every((id) => {
          const { top, height } = document.querySelector(id)?.getBoundingClientRect() ?? { top: -1, height: 0 };
          return top >= -1 && top + height <= innerHeight + 100;
        }),
      );
      // Before the first and behind the last the page goes on.
      assert.ok(inSight || i === 0 || i === steps.length - 1, `${step}: the charts stay in sight`);
    }
    assert.ok(raised.size > 3, [...raised].join(' | '));
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
