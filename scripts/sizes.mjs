/**
 * What each entry of cdn/ weighs with all that it imports at once, held against `sizes.json`: a change that makes one
 * heavier has to say so there. `npm run sizes` checks; `npm run sizes -- --update` writes what was measured;
 * `npm run sizes -- --why policy-compare` says which modules of src/ its weight comes from.
 * A kB is 1000 bytes, after gzip at level 9.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { ROOT, cdnEntries } from './rollup/entries.mjs';
import { staticImports } from './imports.mjs';

const RECORD = path.join(ROOT, 'scripts/sizes.json');
/** kB gzip that no change may pass. */
const CEILINGS = { statecraft: 70, 'alliance-network': 40, 'summit-timeline': 40, 'policy-compare': 30 };
/** How far a size may move before the record has to be changed: up, and down. */
const [HEAVIER, LIGHTER] = [1.01, 0.95];

const gzip = (content) => gzipSync(content, { level: 9 }).length;

/** The entry and every chunk that its static imports reach, as absolute paths; lazy chunks are not among them. */
export function filesOf(entry) {
  const found = new Set();
  const add = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const specifier of staticImports(readFileSync(file, 'utf8'))) add(path.resolve(path.dirname(file), specifier));
  };
  add(path.join(ROOT, 'cdn', `${entry}.js`));
  return [...found];
}

/** esbuild's bundle of a file with all that it imports at once: lazy chunks stay out here too. */
async function bundle(entry) {
  const lazy = (id) => ({ path: id, external: true });
  const leaveLazy = {
    name: 'leave-lazy',
    setup: (b) => b.onResolve({ filter: /./ }, ({ kind, path: id }) => (kind === 'dynamic-import' ? lazy(id) : null)),
  };
  return build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: ['production'],
    write: false,
    metafile: true,
    plugins: [leaveLazy],
    logLevel: 'silent',
    absWorkingDir: ROOT,
  });
}

/** What a page pays that bundles us. */
async function bundled(entry) {
  const { outputFiles } = await bundle(path.join(ROOT, 'cdn', `${entry}.js`));
  return gzip(outputFiles[0].contents);
}

/** Bytes before gzip, style sheets not yet shrunk: a comparison of modules, not a sum. */
async function explain(entry) {
  const { metafile } = await bundle(cdnEntries()[entry]);
  const [{ inputs }] = Object.values(metafile.outputs);
  const weights = Object.entries(inputs).map(([name, { bytesInOutput }]) => [bytesInOutput, name]);
  weights.sort(([a, nameA], [b, nameB]) => b - a || (nameA < nameB ? -1 : 1));
  console.log(weights.map(([bytes, name]) => `${String(bytes).padStart(7)} ${name}`).join('\n'));
}

async function measure(entry) {
  const files = filesOf(entry);
  const sum = files.reduce((total, file) => total + gzip(readFileSync(file)), 0);
  return { gzip: sum, bundled: await bundled(entry), files: files.length };
}

export async function measureAll() {
  const names = Object.keys(cdnEntries());
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await measure(name)])));
}

const kB = (bytes) => (bytes / 1000).toFixed(1).padStart(6);

export async function printSizes() {
  for (const [name, size] of Object.entries(await measureAll())) {
    const limit = String(CEILINGS[name]).padStart(3);
    console.log(
      `${kB(size.gzip)} of ${limit} kB gzip, as one file ${kB(size.bundled)}, ${size.files} files: cdn/${name}.js`,
    );
  }
}

/** @returns {string[]} what of the sizes measured is not as recorded, or over its ceiling */
export function faultsOf(measured, recorded) {
  return Object.entries(measured).flatMap(([name, { gzip: now }]) => {
    const was = recorded[name]?.gzip;
    const faults = [];
    if (now > CEILINGS[name] * 1000) faults.push(`${name}: ${now} bytes is over its ceiling of ${CEILINGS[name]} kB`);
    if (was === undefined) faults.push(`${name}: no size is recorded`);
    else if (now > was * HEAVIER) faults.push(`${name}: ${now} bytes, recorded ${was}: heavier by more than 1 %`);
    else if (now < was * LIGHTER) faults.push(`${name}: ${now} bytes, recorded ${was}: lighter by more than 5 %`);
    return faults;
  });
}

async function main() {
  const why = process.argv.indexOf('--why');
  if (why > 0) return explain(process.argv[why + 1] ?? 'statecraft');
  const measured = await measureAll();
  if (process.argv.includes('--update')) writeFileSync(RECORD, `${JSON.stringify(measured, null, 2)}\n`);
  const faults = faultsOf(measured, existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {});
  await printSizes();
  if (!faults.length) return;
  console.error([...faults, 'If that is meant: npm run sizes -- --update, and say why in the commit.'].join('\n'));
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
