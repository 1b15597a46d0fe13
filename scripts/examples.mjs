/**
 * Builds examples/<framework>/ as their users would, from what the package ships: `npm run examples`, or some of them:
 * `npm run examples -- vue solid`. Development builds: frameworks tell what is wrong in those only.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './rollup/entries.mjs';
import { run } from './run.mjs';

const EXAMPLES = path.join(ROOT, 'examples');
/** Beside the sources, so that nothing that reads those meets what is made of them. */
export const BUILT = '.cache/examples';

const OPTIONS = ['--mode', 'development', '--base', './', '--minify', 'false', '--logLevel', 'warn'];

/** What comes before vite. */
const BEFORE = { angular: ['@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', path.join(EXAMPLES, 'angular')] };

/** @returns {Promise<string[]>} the frameworks that there is an example for */
export async function frameworks() {
  const folders = (await readdir(EXAMPLES)).filter((name) => existsSync(path.join(EXAMPLES, name, 'package.json')));
  return folders.sort();
}

/** Has the examples find the package as they would once it is installed, with what is published of it. */
export async function linkPackage() {
  const { files } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const folder = path.join(ROOT, 'node_modules/statecraft');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(path.join(ROOT, 'package.json'), path.join(folder, 'package.json'));
  for (const name of files) {
    const isFolder = (await stat(path.join(ROOT, name))).isDirectory();
    await (isFolder
      ? symlink(path.join(ROOT, name), path.join(folder, name), 'junction')
      : copyFile(path.join(ROOT, name), path.join(folder, name)));
  }
}

async function build(name) {
  const folder = path.join(EXAMPLES, name);
  const steps = [
    BEFORE[name],
    ['vite/bin/vite.js', 'build', ...OPTIONS, '--outDir', path.join(ROOT, BUILT, name), '--emptyOutDir'],
  ];
  let seconds = 0;
  for (const step of steps.filter(Boolean)) {
    const result = await run(step, { quiet: true, cwd: folder, env: { NODE_ENV: 'development' } });
    seconds += result.seconds;
    if (result.code || result.output.trim()) console.error(result.output.trim());
    if (result.code) process.exitCode = 1;
    if (result.code) return console.log(`✗ ${name}`);
  }
  console.log(`✓ ${name} ${seconds.toFixed(1)} s`);
}

async function main() {
  const wanted = process.argv.slice(2);
  await linkPackage();
  const queue = wanted.length ? wanted : await frameworks();
  const worker = async () => {
    for (let name = queue.shift(); name; name = queue.shift()) await build(name);
  };
  await Promise.all([worker(), worker()]);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
