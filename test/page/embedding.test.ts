import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';
import { serveExamples } from '../../scripts/serve.mjs';
import { ROOT } from '../house/module-graph.js';
import { startTestServer } from '../server.mjs';
import { COUNT_SHIFT, faultsOf, until } from './open-page.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const CHART = `document.querySelector('alliance-network, summit-timeline, policy-compare')`;
const STANDS = `${CHART}?.shadowRoot?.querySelector('.drawing') && ${CHART}.getAttribute('aria-busy') === 'false'`;
/** Where each mark of the picture stands in it. */
const MARKS = `(() => {
  const svg = [...${CHART}.shadowRoot.querySelectorAll('svg[part~=svg]')].find((each) => each.checkVisibility());
  const { left, top } = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('[data-id]')].map((mark) => {
    const box = mark.getBoundingClientRect();
    return [mark.dataset.id, ...[box.left - left, box.top - top, box.width, box.height].map(Math.round)].join(' ');
  });
})()`;

/** Pages that show a way to paste a figure: what `npm start` serves at /examples/embedding/. */
const WAYS = { script: 'policy-compare', 'ready-made': 'summit-timeline', iframe: 'alliance-network' } as const;
type Way = keyof typeof WAYS;

interface Asked {
  readonly width?: number;
  readonly script?: boolean;
  /** What is made of the page on its way to the browser. */
  readonly changed?: (html: string) => string;
  readonly policy?: (policy: string) => string;
}

const sites: Server[] = [];

/** The same site, with something of its pages changed: where it is a publishing system that changes them. */
async function siteThatChanges(
  from: string,
  changed: (html: string) => string,
  policy: (policy: string) => string,
): Promise<string> {
  const site = createServer((request, response) => {
    void fetch(from + String(request.url)).then(async (answer) => {
      const type = answer.headers.get('content-type') ?? '';
      const csp = answer.headers.get('content-security-policy');
      response.writeHead(answer.status, {
        'content-type': type,
        ...(csp && { 'content-security-policy': policy(csp) }),
      });
      response.end(type.includes('html') ? changed(await answer.text()) : Buffer.from(await answer.arrayBuffer()));
    });
  });
  sites.push(site);
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}

describe('the pages that show how to paste a figure', () => {
  let server: Awaited<ReturnType<typeof serveExamples>>;
  let browser: Browser;
  before(async () => {
    server = await serveExamples(0);
    browser = await puppeteer.launch(launchOptions(await findBrowser()));
  });
  after(async () => {
    await browser?.close();
    for (const site of sites) site.closeAllConnections();
    for (const site of sites) site.close();
    await server?.close();
  });

  async function open(way: Way, { width = 1200, script = true, changed, policy = (all) => all }: Asked = {}) {
    const page = await browser.newPage();
    const faults = faultsOf(page);
    await page.setJavaScriptEnabled(script);
    await page.setViewport({ width, height: 900 });
    await page.evaluateOnNewDocument(COUNT_SHIFT);
    const site = changed ? await siteThatChanges(server.url, changed, policy) : server.url;
    await page.goto(`${site}/examples/embedding/${way}.html`, { waitUntil: 'load' });
    return { page, faults };
  }

  /** The frame's own page, or the page itself: where the chart is. */
  async function chartIn(page: Page, way: Way): Promise<Pick<Page, 'evaluate'>> {
    if (way !== 'iframe') return page;
    await page.evaluate(`document.querySelector('iframe').scrollIntoView()`);
    await until(page, `document.querySelector('iframe').contentWindow`);
    const frame = await (await page.$('iframe'))?.contentFrame();
    assert.ok(frame);
    return frame;
  }

  for (const way of Object.keys(WAYS) as Way[]) {
    test(`${way}: the figure stands, with its sources, and the page is without a fault`, async () => {
      for (const width of [1200, 360]) {
        const { page, faults } = await open(way, { width });
        const within = await chartIn(page, way);
        await until(within, STANDS);
        assert.equal(await within.evaluate(`${CHART}.localName`), WAYS[way]);
        await until(within, `${CHART}.shadowRoot.querySelector('[part~=source]')`);
        assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0);
        assert.equal(await page.evaluate(`document.documentElement.innerHTML.includes('npx statecraft')`), false);
        assert.deepEqual(faults, []);
        if (width === 1200) {
          await page.evaluate(AXE);
          const found = await page.evaluate(`axe.run().then(({ violations }) => violations.map(({ id }) => id))`);
          assert.deepEqual(found, []);
        }
        await page.close();
      }
    });

    test(`${way}: it shows what it holds, and every file is held to its hash in cdn/integrity.json`, async () => {
      const html = await (await fetch(`${server.url}/examples/embedding/${way}.html`)).text();
      const hashes = JSON.parse(readFileSync(path.join(ROOT, 'cdn/integrity.json'), 'utf8')) as Record<string, string>;
      const held = [...html.matchAll(/(?:href|src)="\/cdn\/([^"?]+)" integrity="([^"]+)"/g)];
      assert.ok(held.length >= (way === 'iframe' ? 1 : 3));
      for (const [, name = '', hash] of held) assert.equal(hash, hashes[name], name);
      const { page } = await open(way, { script: false });
      const shown = String(await page.evaluate(`document.querySelector('.pasted pre').textContent`));
      const whole = shown.replace(/… and \d+ kB more$/, '');
      assert.ok(whole.length > 300 && html.includes(whole), whole.slice(0, 300));
      await page.close();
    });
  }

  test('script: without JavaScript the words inside the tag are there', async () => {
    const { page } = await open('script', { script: false });
    assert.ok(await page.evaluate(`${CHART}.querySelector('p').checkVisibility()`));
    await page.close();
  });

  test('ready-made: it is whole without JavaScript, and where <template> is stripped table and sources are left', async () => {
    const { page, faults } = await open('ready-made', { script: false });
    assert.ok(Number(await page.evaluate(`(${MARKS}).length`)) > 20);
    assert.deepEqual(faults, []);
    await page.close();
    const { page: stripped } = await open('ready-made', {
      script: false,
      changed: (html) => html.replace(/<template[^]*<\/template>/, ''),
    });
    const rows = `[...document.querySelectorAll('summit-timeline tbody tr')].filter((each) => each.checkVisibility()).length`;
    assert.ok(Number(await stripped.evaluate(rows)) > 20);
    assert.ok(await stripped.evaluate(`document.querySelector('summit-timeline > div > ol > li').checkVisibility()`));
    await stripped.close();
  });

  for (const width of [1104, 360]) {
    test(`ready-made: at ${width} px the live element is the same picture, and nothing moves`, async () => {
      const { page: still } = await open('ready-made', { width, script: false });
      const made = await still.evaluate(MARKS);
      await still.close();
      const { page } = await open('ready-made', { width });
      await until(page, `!${CHART}.shadowRoot.querySelector('.for-desk') && ${STANDS}`);
      await new Promise((resolve) => setTimeout(resolve, 500));
      assert.deepEqual(await page.evaluate(MARKS), made);
      assert.equal(await page.evaluate('shift'), 0);
      await page.close();
    });
  }

  test('iframe: with the figure on another site it has the height of the figure, and its oEmbed JSON is the same frame', async (t) => {
    const site = await startTestServer({ headers: { 'access-control-allow-origin': '*' } });
    t.after(() => site.close());
    const { page, faults } = await open('iframe', {
      changed: (html) => html.replace('<iframe src="', `<iframe src="${site.url}`),
      policy: (policy) => policy.replace("frame-src 'self'", `frame-src ${site.url}`),
    });
    const frame = await chartIn(page, 'iframe');
    await until(frame, STANDS);
    await until(frame, `innerHeight === Math.ceil(${CHART}.getBoundingClientRect().height) && innerHeight !== 880`);
    const { html } = JSON.parse(String(await page.evaluate(`document.querySelector('#oembed').textContent`))) as {
      html: string;
    };
    const served = await (await fetch(`${server.url}/examples/embedding/iframe.html`)).text();
    assert.ok(served.includes(html));
    assert.deepEqual(faults, []);
    await page.close();
  });

  test('all examples are reached from their index, and it from each', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/examples/`);
    const links = (await page.$$eval('.ways a', (all) =>
      all.map((each) => (each as HTMLAnchorElement).href),
    )) as string[];
    assert.equal(links.length, 5);
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    await page.close();
  });
});
