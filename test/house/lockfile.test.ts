import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from './module-graph.js';

interface Package {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}
type Packages = Readonly<Record<string, Package>>;

const read = (name: string) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Packages };
const manifest = read('package.json');

/** Looked up as Node does: in the package's own node_modules, then in each one outwards. */
function isLocked(name: string, from: string, all: Packages): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in all) return true;
    if (!folder) return false;
  }
}

/** npm leaves out a platform's package that the registry did not have; `npm ci` then fails on that platform. */
function missingFrom(all: Packages): string[] {
  return Object.entries(all).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, folder, all))
      .map((name) => `${folder} wants ${name}`),
  );
}

test('package-lock.json holds every optional package of every platform', () => {
  assert.ok(Object.keys(packages).length > 100);
  assert.deepEqual(missingFrom(packages), []);
});

test('missingFrom(lock without a platform) tells it', () => {
  const locked = {
    'node_modules/a': { optionalDependencies: { b: '1', c: '1' } },
    'node_modules/a/node_modules/b': {},
  };
  assert.deepEqual(missingFrom(locked), ['node_modules/a wants c']);
  assert.deepEqual(missingFrom({ ...locked, 'node_modules/c': {} }), []);
});

test('package-lock.json names no registry, and the content of every package', () => {
  const entries = Object.entries(packages).filter(([folder]) => folder);
  assert.deepEqual(
    entries.filter(([, { resolved }]) => resolved).map(([folder]) => folder),
    [],
  );
  assert.deepEqual(
    entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([folder]) => folder),
    [],
  );
});

test('package-lock.json is of this package.json', () => {
  const { dependencies, devDependencies } = packages[''] ?? {};
  assert.deepEqual(dependencies, manifest.dependencies);
  assert.deepEqual(devDependencies, manifest.devDependencies);
});

test('no package runs a script when it is installed, ours neither', () => {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = new Set(scripted.map(([folder]) => folder.replace(/^.*node_modules\//, '')));
  assert.deepEqual(
    [...names].filter((name) => manifest.allowScripts[name] !== false),
    [],
  );
  const own = Object.keys(manifest.scripts).filter((name) => /^(pre|post)?(install|prepare|uninstall)$/.test(name));
  assert.deepEqual(own, []);
});

test('the package depends on lit, modules of d3 and valibot, and on nothing else', () => {
  const others = Object.keys(manifest.dependencies).filter((name) => !/^(lit|d3-[a-z]+|valibot)$/.test(name));
  assert.deepEqual(others, []);
});
