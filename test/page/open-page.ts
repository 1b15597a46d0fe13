import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../scripts/find-browser.mjs';
import { smallDossier, TAGS, type Tag } from '../fixtures.js';
import { startTestServer } from '../server.mjs';

/** A browser and a server for the tests of one file, on pages of nobody's making but ours. */
export interface Stage {
  readonly url: string;
  readonly browser: Browser;
  /** Opens a page; what goes wrong on it is in `faults`. */
  open(page?: PageToOpen): Promise<Opened>;
  close(): Promise<void>;
}

export interface PageToOpen {
  readonly head?: string;
  readonly body?: string;
  /** From the server's root: of a page that is not made of a head and a body. */
  readonly path?: string;
  readonly width?: number;
  /** A script that runs before any of the page. */
  readonly first?: string;
  /** Whether the page may run scripts. */
  readonly script?: boolean;
  readonly theme?: 'light' | 'dark';
}

export interface Opened {
  readonly page: Page;
  /** Errors, warnings and requests to another site. */
  readonly faults: string[];
}

/**
 * @param options `root` instead of the package's folder, `headers` on every file, `args` for the browser; with
 *   `keepsPages` it keeps a page that is left for when the reader comes back, as readers' browsers do
 */
export async function startStage({
  args = [],
  keepsPages = false,
  ...server
}: {
  root?: string;
  headers?: Record<string, string>;
  args?: string[];
  keepsPages?: boolean;
} = {}): Promise<Stage> {
  const { url, close } = await startTestServer(server);
  const options = launchOptions(await findBrowser());
  const browser = await puppeteer.launch({
    ...options,
    args: [...options.args, ...args],
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  });
  return {
    url,
    browser,
    async open({ head = '', body = '', path, width = 1000, first, script = true, theme } = {}) {
      const page = await browser.newPage();
      const faults = faultsOf(page, url);
      await page.setViewport({ width, height: 800 });
      await page.setJavaScriptEnabled(script);
      if (theme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      if (first) await page.evaluateOnNewDocument(first);
      const markup = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title>${head}</head><body>${body}</body></html>`;
      await page.goto(`${url}${path ?? `/__test/body?type=text/html&body=${encodeURIComponent(markup)}`}`);
      return { page, faults };
    },
    async close() {
      await browser.close();
      await close();
    },
  };
}

/** What goes wrong on a page from now on. @param url of the one server that it may ask; any, if not given */
export function faultsOf(page: Page, url = ''): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && request.url() !== 'data:,') faults.push(`asked ${request.url()}`);
  });
  return faults;
}

/** Counts in `shift` how far the page's parts move. For `first`. */
export const COUNT_SHIFT = `globalThis.shift = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) shift += each.value; })
    .observe({ type: 'layout-shift', buffered: true });`;

/**
 * Brings our script to a page that has been painted whole, and counts what moves from there on: while a page comes, a busy
 * browser paints it in the middle of a word, and what it then has to move is none of our doing.
 */
export async function bringScript(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    globalThis.shift = 0;
    await import('/cdn/statecraft.js');
  })()`);
}

export const SCRIPT = '<script type="module" src="/cdn/statecraft.js"></script>';

/** An element with the small dossier in the page. */
export const elementOf = (tag: Tag, attributes = ''): string =>
  `<${tag} ${attributes}><script type="application/json">${JSON.stringify(smallDossier)}</script></${tag}>`;

export const allElements = (attributes = ''): string => TAGS.map((tag) => elementOf(tag, attributes)).join('\n');

/** Waits until every figure on the page stands, and its fonts and labels have come to rest. */
export const drawn = (page: Page): Promise<void> =>
  until(
    page,
    `[...document.querySelectorAll(${JSON.stringify(TAGS.join())})].every((element) =>
      element.shadowRoot?.querySelector('[part~=figure]') && element.getAttribute('aria-busy') === 'false')`,
  );

/** Waits for what an expression says of the page. By asking: a page may have no timers left that could be relied on. */
export async function until(page: Pick<Page, 'evaluate'>, expression: string, timeout = 15_000): Promise<void> {
  const end = Date.now() + timeout;
  while (!(await page.evaluate(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`never came true: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
