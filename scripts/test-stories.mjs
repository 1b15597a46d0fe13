/**
 * `npm run test:stories`: builds the stories and shows each of them, and each docs page, in a browser. None may write an
 * error to the console, ask anything of another site, or have a fault that axe knows; no text may run as code. With
 * words behind `--`, only the stories whose id has one of them; with `--no-build`, the stories as they were built.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { countsLine } from './counts.mjs';
import { startStaticServer } from './static-server.mjs';
import { BUILT, buildStories, launchBrowser, openPreview, show, storyEntries } from './storybook.mjs';

const PAGES = 2;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const { values, positionals } = parseArgs({
  options: { 'no-build': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const counts = { passed: 0, failed: 0 };
const began = performance.now();
try {
  if (!values['no-build']) await buildStories();
  console.log(`built in ${seconds()} s`);
  await testAll((await storyEntries()).filter(isWanted));
} catch (error) {
  console.error(error);
  counts.failed += 1;
}
if (!counts.passed) counts.failed ||= 1;
console.log(`all in ${seconds()} s`);
console.log(countsLine(counts.passed, counts.failed));
process.exitCode = counts.failed ? 1 : 0;

function isWanted({ id }) {
  return !positionals.length || positionals.some((word) => id.includes(word));
}

function seconds() {
  return ((performance.now() - began) / 1000).toFixed(0);
}

async function testAll(entries) {
  const server = await startStaticServer({ root: BUILT });
  const browser = await launchBrowser();
  try {
    const queue = [...entries];
    await Promise.all(Array.from({ length: PAGES }, () => testInTurn(browser, server.url, queue)));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function testInTurn(browser, url, queue) {
  // A context of its own is a window of its own: a tab in the background draws no frames.
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1200, height: 900 });
  const complaints = watch(page, url);
  await openPreview(page, url);
  await page.evaluate(AXE);
  complaints.length = 0;
  for (let entry = queue.shift(); entry; entry = queue.shift()) {
    report(entry, await faultsOf(page, entry, complaints));
  }
}

/** What the page does that it should not, as it does it. */
function watch(page, url) {
  const complaints = [];
  const { origin } = new URL(url);
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    const { url: of = '' } = message.location();
    // A browser asks for this by itself.
    if (message.type() === 'error' && !of.endsWith('/favicon.ico')) complaints.push(`console: ${message.text()} ${of}`);
  });
  page.on('request', (request) => {
    const address = new URL(request.url());
    if (/^https?:$/.test(address.protocol) && address.origin !== origin) complaints.push(`asked ${address.href}`);
  });
  return complaints;
}

async function faultsOf(page, entry, complaints) {
  const faults = [await show(page, entry)];
  if (!faults[0]) faults.push(...(await violations(page, entry)));
  if (await page.evaluate(() => 'ranAsCode' in globalThis)) faults.push('text of the data has run as code');
  return [...faults, ...complaints.splice(0)].filter(Boolean);
}

/** Of docs pages only our own part: the rest is Storybook's. */
function violations(page, { type }) {
  const roots = type === 'docs' ? ['.sb-story .stage'] : ['#storybook-root'];
  return page.evaluate(violationsInPage, roots, AXE_TAGS);
}

/** Runs in the page. */
async function violationsInPage(roots, tags) {
  const include = roots.filter((selector) => document.querySelector(selector));
  if (!include.length) return [];
  const options = { runOnly: tags, resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
  const { violations } = await globalThis.axe.run({ include }, options);
  const place = ({ target, any, failureSummary }) =>
    `${target.flat().join(' ')} ${any[0]?.message ?? failureSummary.split('\n').at(-1).trim()}`;
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.length}×, first ${place(nodes[0])}`);
}

function report({ title, name, type }, faults) {
  counts[faults.length ? 'failed' : 'passed'] += 1;
  console.log(`${faults.length ? '✗' : '✓'} ${title} · ${type === 'docs' ? 'page' : name}`);
  for (const fault of faults) console.log(`    ${fault.slice(0, 600)}`);
}
