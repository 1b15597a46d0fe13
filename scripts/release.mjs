/**
 * `npm run release:check`: whether what stands here can be released, and what `npm publish` would send. It asks nobody,
 * and publishes nothing. All that is wrong is told; it ends with 1 then. CONTRIBUTING.md has the steps around it.
 */
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesUnder, integrityOf } from './integrity.mjs';
import { apiChange, apiReport, REPORT, told } from './release/api-report.mjs';
import { bumpFor, changelogFaults, licenceFaults, packFaults, sectionsOf, versionFaults } from './release/rules.mjs';
import { ROOT } from './rollup/entries.mjs';
import { run, runCommand } from './run.mjs';

const textOf = (name) => readFile(path.join(ROOT, name), 'utf8');
const manifest = JSON.parse(await textOf('package.json'));
const { version } = manifest;
const git = (...words) =>
  execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

const CHECKS = {
  'the tree is clean': () => git('status', '--porcelain').split('\n').filter(Boolean),
  'the tag is free': () => (git('tag', '--list', `v${version}`) ? [`v${version} is there`] : []),
  'all name one version': sameVersion,
  'the changelog has it': async () => changelogFaults(await textOf('CHANGELOG.md'), version, today()),
  'the surface is as reported': async () =>
    apiReport() === (await textOf(path.relative(ROOT, REPORT))) ? [] : ['npm run api'],
  'the version says what changes': surfaceFaults,
  'the hashes are of these files': hashFaults,
  'all licences let us': termsFaults,
  'it can be used': usable,
  'the package is whole, and the same twice': packed,
};

let wrong = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  const faults = await Promise.resolve()
    .then(check)
    .catch((error) => [error.message]);
  wrong += faults.length;
  console.log([`${faults.length ? '✗' : '✓'} ${name}`, ...faults.map((fault) => `    ${fault}`)].join('\n'));
}
console.log(
  wrong ? `Not yet: ${wrong} to mend.` : `Ready. npm publish sends what stands above, as ${manifest.name}@${version}.`,
);
process.exitCode = wrong ? 1 : 0;

function today() {
  return new Date().toISOString().slice(0, 10);
}

async function sameVersion() {
  const lock = JSON.parse(await textOf('package-lock.json'));
  const said = { 'package-lock.json': lock.version, 'its root': lock.packages[''].version };
  said['src/chart/version.ts'] = /VERSION = '(.+)'/.exec(await textOf('src/chart/version.ts'))?.[1];
  return Object.entries(said).flatMap(([where, other]) => (other === version ? [] : [`${where} says ${other}`]));
}

/** Against the release before: the newest tag that can be reached. */
async function surfaceFaults() {
  const last = git('tag', '--list', 'v*', '--sort=-version:refname', '--merged').split('\n')[0];
  if (!last) {
    console.log('    no release before this one');
    return [];
  }
  const before = git('show', `${last}:${path.relative(ROOT, REPORT).replaceAll('\\', '/')}`);
  const change = apiChange(before, await readFile(REPORT, 'utf8'));
  console.log(told(change).replace(/^/gm, '    '));
  const silent =
    bumpFor(change) !== 'patch' &&
    !sectionsOf(await textOf('CHANGELOG.md')).some(({ name, lines }) => name === version && lines.length);
  return [
    ...versionFaults(last.slice(1), version, bumpFor(change)),
    ...(silent ? ['CHANGELOG.md says nothing of it'] : []),
  ];
}

async function hashFaults() {
  const said = JSON.parse(await textOf('cdn/integrity.json'));
  const names = (await filesUnder(path.join(ROOT, 'cdn'))).filter((name) => /\.(js|css)$/.test(name));
  const faults = names.map(async (name) =>
    (await integrityOf(path.join(ROOT, 'cdn', name))) === said[name] ? [] : [name],
  );
  return [...(await Promise.all(faults)).flat(), ...Object.keys(said).filter((name) => !names.includes(name))];
}

/** Of what is installed with the package, and of what the bundles have in them. */
async function termsFaults() {
  const lock = JSON.parse(await textOf('package-lock.json'));
  const asked = Object.entries(lock.packages)
    .filter(([name, { dev, peer, optional }]) => name && !dev && !peer && !optional)
    .map(([name, { license }]) => ({ name: name.replace(/^.*node_modules\//, ''), license }));
  const bundled = [...(await textOf('cdn/LICENCES.txt')).matchAll(/^(\S+) \d+\.\S+, (.+)$/gm)];
  return licenceFaults([...asked, ...bundled.map(([, name, license]) => ({ name, license }))]);
}

async function usable() {
  const { code, output } = await run(['./scripts/check-package.mjs'], { quiet: true });
  return code ? output.trim().split('\n') : [];
}

/** `npm pack`, twice, in words: nothing is written. */
async function packed() {
  const [first, second] = [await packOnce(), await packOnce()];
  const { filename, size, unpackedSize, integrity, files } = first;
  const names = files.map((file) => file.path);
  const entries = [manifest.exports, manifest.bin].flatMap(pathsIn).filter((name) => !name.includes('*'));
  console.log(`    ${filename}, ${names.length} files, ${size} bytes, unpacked ${unpackedSize}\n    ${integrity}`);
  for (const line of byFolder(files)) console.log(`    ${line}`);
  return [...packFaults(names, entries), ...(integrity === second.integrity ? [] : ['a second one has other bytes'])];
}

function pathsIn(node) {
  return typeof node === 'string' ? [node.replace(/^\.\//, '')] : Object.values(node ?? {}).flatMap(pathsIn);
}

/** How much of it is in which folder. */
function byFolder(files) {
  const sums = new Map();
  for (const { path: name, size } of files) {
    const folder = name.includes('/') ? `${name.split('/')[0]}/` : name;
    const { count = 0, bytes = 0 } = sums.get(folder) ?? {};
    sums.set(folder, { count: count + 1, bytes: bytes + size });
  }
  return [...sums].map(([folder, { count, bytes }]) => `${folder} ${count} files, ${bytes} bytes`);
}

async function packOnce() {
  const words = ['pack', '--dry-run', '--json', '--ignore-scripts', '--offline'];
  const { code, output } = await runCommand('npm', words, {
    cwd: ROOT,
    quiet: true,
    shell: process.platform === 'win32',
  });
  if (code) throw new Error(output.trim());
  return JSON.parse(output.slice(output.search(/^[[{]/m)))[0];
}
