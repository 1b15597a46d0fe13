/**
 * `npm run bench`: what the elements weigh and how fast they draw, beside what one would write by hand with the same D3
 * modules, in the same browser and the same run. See README.md. Never part of the tests.
 *
 *   npm run bench -- --only network,compare --sizes s --reps 3 --mounts 50 --json results.json
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { findBrowser, launchOptions } from '../scripts/find-browser.mjs';
import { ROOT } from '../scripts/rollup/entries.mjs';
import { filesOf } from '../scripts/sizes.mjs';
import { startStaticServer } from '../scripts/static-server.mjs';
import { markdown } from './report.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CHARTS = { network: 'alliance-network', timeline: 'summit-timeline', compare: 'policy-compare' };
const HOVERS = 40;
const SCROLLS = 60;

const options = {
  only: { type: 'string', default: 'network,timeline,compare' },
  sizes: { type: 'string', default: 's,m' },
  reps: { type: 'string', default: '5' },
  mounts: { type: 'string', default: '200' },
  json: { type: 'string' },
};
const { values } = parseArgs({ options });
const reps = Number(values.reps);

const site = await mkdtemp(path.join(os.tmpdir(), 'statecraft-bench-'));
const browser = await puppeteer.launch(launchOptions(await findBrowser()));
try {
  const result = await measureAll();
  console.log(markdown(result));
  if (values.json) await writeFile(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await browser.close();
  await rm(site, { recursive: true, force: true });
}

async function measureAll() {
  await buildSite();
  const server = await startStaticServer({ root: site });
  const cells = [];
  for (const chart of values.only.split(',')) {
    for (const size of values.sizes.split(',')) {
      for (const contestant of await contestantsOf(chart)) {
        console.error(`${chart} ${size} ${contestant.name}`);
        cells.push({
          chart,
          size,
          name: contestant.name,
          bytes: contestant.bytes,
          ...(await measure(server.url, chart, size, contestant)),
        });
      }
    }
  }
  await server.close();
  return { machine: machine(), browser: await browser.version(), reps, mounts: Number(values.mounts), cells };
}

function machine() {
  return `${os.cpus().length} × ${os.cpus()[0].model.trim()}, ${os.type()} ${os.arch()}, Node ${process.version}`;
}

/** Everything that the pages load, in one folder: our files for plain pages as they are, the recipes bundled as ours are. */
async function buildSite() {
  await cp(path.join(ROOT, 'cdn'), path.join(site, 'cdn'), { recursive: true });
  await build({
    entryPoints: {
      page: path.join(HERE, 'page.mjs'),
      ...Object.fromEntries(
        Object.keys(CHARTS).map((chart) => [`recipe-${chart}`, path.join(HERE, `recipes/${chart}.mjs`)]),
      ),
    },
    outdir: site,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  await writeFile(path.join(site, 'index.html'), '<!doctype html><meta charset="utf-8"><title>Bench</title>');
}

async function contestantsOf(chart) {
  const tag = CHARTS[chart];
  const recipe = path.join(site, `recipe-${chart}.js`);
  return [
    { name: `<${tag}>`, tag, address: `/cdn/${tag}.js`, bytes: await gzipOf(filesOf(tag)) },
    {
      name: chart === 'compare' ? 'plain table' : 'bare D3 recipe',
      address: `/recipe-${chart}.js`,
      bytes: await gzipOf([recipe]),
    },
  ];
}

async function gzipOf(files) {
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

/** Medians over fresh pages, each in a context of its own, so that nothing is in a cache. */
async function measure(url, chart, size, contestant) {
  const runs = [];
  for (let i = 0; i < reps; i++) runs.push(await inFreshPage(url, chart, size, contestant, measureOnce));
  const heap = size === 's' ? await inFreshPage(url, chart, size, contestant, measureHeap) : undefined;
  const keys = ['load', 'first', 'settled', 'hover', 'scroll'];
  return { ...Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => run[key]))])), heap };
}

async function inFreshPage(url, chart, size, { address, tag }, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(`${url}/`);
    await page.addScriptTag({ url: '/page.js', type: 'module' });
    await page.waitForFunction(() => 'bench' in globalThis);
    await page.evaluate((...args) => globalThis.bench.prepare(...args), chart, size);
    const load = await page.evaluate((...args) => globalThis.bench.load(...args), address, tag);
    return await work(page, load);
  } finally {
    await context.close();
  }
}

async function measureOnce(page, load) {
  const { first, settled } = await page.evaluate(() => globalThis.bench.draw());
  const hover = await hoverCost(page);
  const frames = await page.evaluate((steps) => globalThis.bench.scroll(steps), SCROLLS);
  return { load, first, settled, hover, scroll: quantile(frames, 0.95) };
}

/** Main-thread ms for each move of a real pointer from mark to mark; undefined where no mark is in view. */
async function hoverCost(page) {
  const points = await page.evaluate((count) => globalThis.bench.markPoints(count), HOVERS);
  if (!points.length) return undefined;
  const before = (await page.metrics()).TaskDuration;
  for (const [x, y] of points) {
    await page.mouse.move(x, y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return (((await page.metrics()).TaskDuration - before) * 1000) / points.length;
}

/** Bytes that a mount leaves behind after it is removed and the garbage is collected. */
async function measureHeap(page) {
  const mounts = Number(values.mounts);
  await page.evaluate((count) => globalThis.bench.cycle(count), 20);
  const before = await heapUsed(page);
  await page.evaluate((count) => globalThis.bench.cycle(count), mounts);
  return ((await heapUsed(page)) - before) / mounts;
}

async function heapUsed(page) {
  const client = await page.createCDPSession();
  for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

function quantile(numbers, q) {
  const known = numbers.filter((number) => number !== undefined).sort((a, b) => a - b);
  return known[Math.min(known.length - 1, Math.floor(known.length * q))];
}

function median(numbers) {
  return quantile(numbers, 0.5);
}
