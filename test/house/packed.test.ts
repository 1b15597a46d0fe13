import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser, findFirefox, launchOptions } from '../../scripts/find-browser.mjs';
import { TAGS } from '../../scripts/rollup/entries.mjs';
import { runCommand } from '../../scripts/run.mjs';
import { STRICT_CSP, startTestServer } from '../server.mjs';
import { ROOT } from './module-graph.js';
import { npm } from './npm.js';

/** What npm would publish, installed by npm in an empty project, and used from there: nothing of ours is in reach. */
const project = mkdtempSync(path.join(os.tmpdir(), 'statecraft-packed-'));
const installed = path.join(project, 'node_modules/statecraft');
const browsers: [name: string, Browser][] = [];
let server: Awaited<ReturnType<typeof startTestServer>>;

before(async () => {
  await npm(['pack', '--silent', '--pack-destination', project], ROOT);
  writeFileSync(path.join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }\n');
  const tarball = readdirSync(project).find((name) => name.endsWith('.tgz'));
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], project);
  server = await startTestServer({ root: project, headers: { 'content-security-policy': STRICT_CSP } });
  browsers.push(['Chromium', await puppeteer.launch(launchOptions(await findBrowser()))]);
  const firefox = findFirefox();
  if (firefox) browsers.push(['Firefox', await puppeteer.launch({ browser: 'firefox', executablePath: firefox })]);
});

after(async () => {
  await Promise.all(browsers.map(([, browser]) => browser.close()));
  await server?.close();
  rmSync(project, { recursive: true, force: true });
});

/** Runs a module of the empty project in Node; it prints one value as JSON. */
async function inNode(code: string): Promise<unknown> {
  writeFileSync(path.join(project, 'run.mjs'), code);
  const { code: status, output } = await runCommand(process.execPath, ['run.mjs'], { cwd: project, quiet: true });
  assert.equal(status, 0, output);
  return JSON.parse(output);
}

test('npm pack holds what a user needs, and nothing of how it is made', () => {
  const names = readdirSync(installed).sort();
  for (const name of ['dist', 'cdn', 'src', 'data', 'custom-elements.json', 'LICENSE', 'README.md']) {
    assert.ok(names.includes(name), name);
  }
  for (const name of ['test', 'scripts', 'stories', 'bench', 'node_modules']) assert.ok(!names.includes(name), name);
});

test('npm pack writes the same bytes of files that were made at another time, in another order', async () => {
  const copy = path.join(project, 'copy');
  const again = path.join(project, 'again');
  mkdirSync(copy);
  mkdirSync(again);
  const { files } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { files: string[] };
  for (const name of ['package.json', 'LICENSE', 'README.md', ...files].reverse())
    cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' }).reverse())
    utimesSync(path.join(copy, name), 1e9, 1e9);
  await npm(['pack', '--silent', '--pack-destination', again], copy);
  const [tarball = ''] = readdirSync(again);
  assert.ok(readFileSync(path.join(again, tarball)).equals(readFileSync(path.join(project, tarball))));
});

test('every export of the installed package is there for Node', async () => {
  const { exports } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8'));
  const names = Object.keys(exports).filter((name) => !name.includes('*'));
  const code = Object.entries(exports).filter(([, target]) => typeof target === 'object');
  // What needs more than the package is tried where that is.
  const inReach = code.map(([name]) => name).filter((name) => !/\*|^\.\/(server|react)$/.test(name));
  const modules = [...inReach, './locale/ko'];
  const found = await inNode(`
    const [modules, names] = ${JSON.stringify([modules, names])}.map((list) => list.map((name) => name.replace('.', 'statecraft')));
    const named = await Promise.all(modules.map(async (name) => Object.keys(await import(name)).length));
    const paths = names.map((name) => import.meta.resolve(name));
    console.log(JSON.stringify({ named, paths }));
  `);
  const { named, paths } = found as { named: number[]; paths: string[] };
  const isBare = (name: string): boolean => /\/(define|jsx|solid|svelte|vue)$/.test(name);
  modules.forEach((name, i) => assert.equal((named[i] ?? 0) > 0, !isBare(name), name));
  assert.equal(new Set(paths).size, names.length);
});

test("'statecraft/server' without its renderer says which that is", async () => {
  const told = await inNode(`
    console.log(JSON.stringify(await import('statecraft/server').then(() => '', String)));
  `);
  assert.match(String(told), /Cannot find package '@lit-labs\/ssr'/);
});

test('npx statecraft runs in the project, and a new dossier finds its schema', async () => {
  const written = await npm(['exec', '--no', '--', 'statecraft', 'new', 'new.json'], project);
  assert.match(written, /new\.json is written/);
  const { $schema } = JSON.parse(readFileSync(path.join(project, 'new.json'), 'utf8'));
  assert.match(readFileSync(path.join(project, $schema), 'utf8'), /"title": "Statecraft dossier"/);
  assert.match(await npm(['exec', '--no', '--', 'statecraft', 'check', 'new.json'], project), /no problems/);
});

test('npx statecraft render draws with nothing else installed, but for PNG, of which it says what that takes', async () => {
  const render = ['exec', '--no', '--', 'statecraft', 'render', 'new.json', '--element', 'summit-timeline'];
  assert.match(await npm([...render, '--as', 'svg'], project), /<svg xmlns=.*A meeting of which the month is known/s);
  await assert.rejects(npm([...render, '--as', 'png', '--out', 'a.png'], project), /npm install @resvg\/resvg-js/);
});

test("import 'statecraft' registers nothing; 'statecraft/define' registers all; a second time is no error", async () => {
  const steps = await inNode(`
    import { readFileSync } from 'node:fs';
    const tags = ${JSON.stringify(TAGS)};
    const registered = () => tags.filter((tag) => globalThis.customElements?.get(tag));
    const steps = [];
    for (const name of ['statecraft', 'statecraft/alliance-network', 'statecraft/alliance-network/define', 'statecraft/define']) {
      await import(name);
      steps.push(registered());
    }
    for (const tag of tags) await import(import.meta.resolve('statecraft/' + tag + '/define') + '?again');
    await import(import.meta.resolve('statecraft/define') + '?again');
    steps.push(registered());
    console.log(JSON.stringify(steps));
  `);
  assert.deepEqual(steps, [[], [], ['alliance-network'], TAGS, TAGS]);
});

/** What a bundler makes of one line in the empty project. @param only the end of the one file's name that is asked for */
async function bundled(code: string, only?: string): Promise<string> {
  const stdin = { contents: code, resolveDir: project };
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    format: 'esm',
    splitting: true,
    outdir: project,
    write: false,
  });
  return outputFiles
    .filter(({ path: file }) => !only || file.endsWith(only))
    .map(({ text }) => text)
    .join('\n');
}

test('a bundler keeps a bare import that registers, and drops what is imported but not used', async () => {
  for (const tag of TAGS) {
    for (const name of ['statecraft/define', `statecraft/${tag}/define`]) {
      const code = await bundled(`import '${name}';`);
      assert.match(code, /customElements\.define\(/, name);
      assert.ok(code.includes(`"${tag}"`), `${name}: ${tag}`);
    }
  }
  // What loads on use is still written, but nothing leads there: the page's own file is empty.
  assert.equal((await bundled("import { AllianceNetwork } from 'statecraft';", 'stdin.js')).length, 0);
});

test("a bundler takes no Lit for import { check } from 'statecraft/dossier'", async () => {
  const code = await bundled("import { check } from 'statecraft/dossier'; console.log(check);");
  assert.ok(code.length > 1000);
  assert.doesNotMatch(code, /litElementVersions/);
});

/** A plain page of the project, as a newspaper's: a policy, a style sheet, scripts from cdn/, elements with a dossier. */
function writePage(name: string, scripts: readonly string[], tags: readonly string[]): void {
  const cdn = '/node_modules/statecraft/cdn';
  const lines = [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title>',
    '<script src="/watch.js"></script>',
    `<link rel="stylesheet" href="${cdn}/statecraft.css">`,
    ...scripts.map((file) => `<script type="module" src="${cdn}/${file}.js"></script>`),
    ...tags.map((tag) => `<${tag} src="/node_modules/statecraft/data/south-korea.json"></${tag}>`),
  ];
  writeFileSync(path.join(project, name), `${lines.join('\n')}\n`);
}

/** In the page itself, as a script of its own: the policy holds for it too. */
const WATCH = `
  const faults = [];
  const ready = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    // Firefox looks for this picture by itself, and then reports its own step.
    if (!event.blockedURI.endsWith('/favicon.ico')) faults.push('policy: ' + event.violatedDirective + ' ' + event.blockedURI);
  });
  addEventListener('error', (event) => faults.push(event.message ?? 'not loaded: ' + event.target.src), true);
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
  document.addEventListener('statecraft-error', (event) => faults.push('error: ' + event.code));
  document.addEventListener('statecraft-ready', (event) => ready.push(event.target.localName));
  const marksIn = (tag) => document.querySelector(tag)?.shadowRoot?.querySelectorAll('[data-id]').length ?? 0;
  window.report = (tags) => ({
    ready: [...ready].sort(),
    faults,
    copiesOfLit: window.litElementVersions?.length ?? 0,
    marks: Object.fromEntries(tags.map((tag) => [tag, marksIn(tag)])),
  });
`;

interface PageReport {
  readonly ready: readonly string[];
  readonly faults: readonly string[];
  readonly copiesOfLit: number;
  readonly marks: Readonly<Record<string, number>>;
}

/** @returns what a page says of itself once so many elements are drawn, or something went wrong, or 15 s are over */
async function visit(browser: Browser, name: string, tags: readonly string[]): Promise<PageReport> {
  const page = await browser.newPage();
  try {
    await page.goto(`${server.url}/${name}`);
    for (let tries = 0; ; tries++) {
      const report = (await page.evaluate(`report(${JSON.stringify(tags)})`)) as PageReport;
      if (report.faults.length || report.ready.length >= tags.length || tries === 150) return report;
      await sleep(100);
    }
  } finally {
    await page.close();
  }
}

const PAGES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['all.html', ['statecraft'], TAGS],
  ...TAGS.map((tag) => [`${tag}.html`, [tag], [tag]] as const),
  ['two.html', ['alliance-network', 'summit-timeline'], ['alliance-network', 'summit-timeline']],
  ['mix.html', ['policy-compare', 'statecraft', 'alliance-network'], TAGS],
];

for (const [name, scripts, tags] of PAGES) {
  test(`a plain page with cdn/{${scripts.join(', ')}}.js draws ${tags.join(', ')} under the strict policy, with one Lit`, async () => {
    writeFileSync(path.join(project, 'watch.js'), WATCH);
    writePage(name, scripts, tags);
    for (const [engine, browser] of browsers) {
      const { marks, ...rest } = await visit(browser, name, tags);
      assert.deepEqual(rest, { ready: [...tags].sort(), faults: [], copiesOfLit: 1 }, engine);
      for (const tag of tags) assert.ok((marks[tag] ?? 0) > 5, `${engine}: ${tag} drew ${marks[tag]} marks`);
    }
  });
}

test('the watch of these pages sees a breach of the policy', async () => {
  writeFileSync(path.join(project, 'watch.js'), WATCH);
  writeFileSync(
    path.join(project, 'breach.js'),
    "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">');",
  );
  writeFileSync(
    path.join(project, 'breach.html'),
    '<!doctype html><title>Breach</title><script src="/watch.js"></script><body><script src="/breach.js"></script>',
  );
  for (const [engine, browser] of browsers) {
    const { faults } = await visit(browser, 'breach.html', ['never']);
    assert.match(faults.join('\n'), /^policy: /m, engine);
  }
});
