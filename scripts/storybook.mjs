/** The stories as pages to walk through: built once, then shown one after another in the same page, which is quick. */
import { existsSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser, launchOptions } from './find-browser.mjs';
import { newestIn } from './newest.mjs';
import { ROOT } from './rollup/entries.mjs';
import { run } from './run.mjs';

export const BUILT = path.join(ROOT, 'storybook-static');
const SOURCES = ['src', 'stories', '.storybook', 'data', 'custom-elements.json'];

/** @returns {Promise<boolean>} whether the static build is older than what it is made from, or not there */
export async function storiesAreStale() {
  const index = path.join(BUILT, 'index.json');
  if (!existsSync(index)) return true;
  return (await newestIn(SOURCES)) > (await stat(index)).mtimeMs;
}

/** Builds the static Storybook. Throws with its output if that fails. */
export async function buildStories() {
  await rm(BUILT, { recursive: true, force: true });
  const command = ['storybook/dist/bin/dispatcher.js', 'build', '-o', BUILT, '--quiet', '--disable-telemetry'];
  const { code, output } = await run(command, {
    quiet: true,
    env: { STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1', NO_COLOR: '1' },
  });
  if (code) throw new Error(`The stories could not be built.\n${output}`);
}

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} title `Elements/Alliance network`
 * @property {string} name `South Korea`
 * @property {'story' | 'docs'} type
 * @property {string[]} tags
 */

/** @returns {Promise<Entry[]>} in the order of the side bar */
export async function storyEntries() {
  const { entries } = JSON.parse(await readFile(path.join(BUILT, 'index.json'), 'utf8'));
  return Object.values(entries);
}

/** A browser as the tests have it. */
export async function launchBrowser() {
  return puppeteer.launch(launchOptions(await findBrowser()));
}

/** Opens Storybook's inner page, without any story yet. @param {import('puppeteer-core').Page} page */
export async function openPreview(page, url) {
  // `storybook-static` has no story of this name, so that nothing is drawn before the first is asked for.
  await page.goto(`${url}/iframe.html?viewMode=story&id=none`, { waitUntil: 'load' });
  await page.waitForFunction(() => globalThis.__STORYBOOK_PREVIEW__?.storyStoreValue !== undefined, {
    timeout: 60_000,
  });
}

/**
 * Shows a story or a docs page, and waits for its end.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {Entry} entry
 * @param {Record<string, string>} [globals] theme, locale, width
 * @returns {Promise<string>} what went wrong, or ''
 */
export async function show(page, { id, type }, globals) {
  const fault = await page.evaluate(showInPage, id, type, globals);
  return fault || (type === 'story' ? settle(page) : '');
}

/** Runs in the page. */
function showInPage(storyId, type, globals) {
  const channel = globalThis.__STORYBOOK_ADDONS_CHANNEL__;
  const ends = {
    storyRendered: '',
    docsRendered: '',
    storyErrored: 'errored',
    storyThrewException: 'threw',
    storyMissing: 'missing',
  };
  return new Promise((resolve) => {
    const finish = (text) => {
      clearTimeout(late);
      for (const [event, listener] of listeners) channel.off(event, listener);
      resolve(text);
    };
    const late = setTimeout(() => finish('was not drawn within 30 s'), 30_000);
    const listeners = Object.entries(ends).map(([event, fault]) => [
      event,
      (what) => {
        const about = typeof what === 'string' ? what : what?.id;
        if (!fault && about !== storyId) return;
        finish(fault && `${fault}: ${what?.description ?? what?.message ?? about ?? ''}`);
      },
    ]);
    for (const [event, listener] of listeners) channel.on(event, listener);
    if (globals) channel.emit('updateGlobals', { globals });
    channel.emit('setCurrentStory', { storyId, viewMode: type });
  });
}

/**
 * Waits until every chart on the page stands: a figure, or one of the states without one, and its markup at rest.
 *
 * @returns {Promise<string>} what went wrong, or ''
 */
export async function settle(page) {
  // The table, the details and the languages are loaded when they are asked for.
  await page.waitForNetworkIdle({ idleTime: 50 });
  return page.evaluate(settleInPage);
}

/** Runs in the page. */
async function settleInPage() {
  const charts = 'alliance-network, summit-timeline, policy-compare';
  const parts = '[part~=figure], [part~=error], [part~=empty], [part~=loading]';
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const stand = () => [...document.querySelectorAll(charts)].every((chart) => chart.shadowRoot?.querySelector(parts));
  const markup = () => [...document.querySelectorAll(charts)].map((chart) => chart.shadowRoot.innerHTML).join('\n');
  const until = performance.now() + 10_000;
  if (document.querySelector('#storybook-root :not(:defined)')) return 'has an element that nobody has defined';
  while (!stand()) {
    if (performance.now() > until) return 'shows neither a figure nor a state after 10 s';
    await pause(20);
  }
  if (document.querySelector('#storybook-root').offsetHeight < 20) return 'draws nothing';
  await document.fonts.ready;
  for (let before = '', calm = 0; calm < 2;) {
    if (performance.now() > until) return 'does not come to rest within 10 s';
    await pause(40);
    await Promise.race([new Promise(requestAnimationFrame), pause(200)]);
    const now = markup();
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
  return '';
}
