import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { importsOf, staticImports } from '../../scripts/imports.mjs';
import { VERSION } from '../../src/chart/version.js';
import { TAGS } from '../../scripts/rollup/entries.mjs';
import { filesOf } from '../../scripts/sizes.mjs';
import { ROOT, parse, sourcesUnder, visitAll } from './module-graph.js';

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const cdn = sourcesUnder('cdn', /\.js$/);

/** Every path in `exports`; one with a star stands for its folder. */
function targets(node: unknown): string[] {
  if (typeof node === 'string') return [node.replace(/\*.*$/, '')];
  return Object.values(node as Record<string, unknown>).flatMap(targets);
}

test('every path in package.json is there after a build', () => {
  const paths = [...targets(manifest.exports), manifest.unpkg, manifest.jsdelivr, manifest.customElements];
  assert.deepEqual(
    paths.filter((name) => !existsSync(path.join(ROOT, name))),
    [],
  );
});

test('VERSION is the release that package.json names', () => assert.equal(VERSION, manifest.version));

test('exports name each element as a class and as a definition, and all of it is types first', () => {
  for (const tag of TAGS) assert.ok(manifest.exports[`./${tag}`] && manifest.exports[`./${tag}/define`], tag);
  for (const [name, target] of Object.entries(manifest.exports)) {
    if (typeof target === 'object') assert.deepEqual(Object.keys(target as object), ['types', 'default'], name);
  }
});

test('dist/ imports its own files and the dependencies; a server also its renderer, the command line what Node has, a component React', () => {
  const allowed = new RegExp(`^(\\.{1,2}/|(${Object.keys(manifest.dependencies).join('|')})(/|$))`);
  const onServer = /^@lit-labs\/ssr(\/|$)/;
  const modules = sourcesUnder('dist', /\.js$/);
  assert.ok(modules.size > 10);
  for (const [name, code] of modules) {
    const others = importsOf(code, name).filter(
      ({ specifier }) =>
        !allowed.test(specifier) &&
        !(name === 'dist/cli.js' && /^(?:node:|buffer$|@resvg\/resvg-js$)/.test(specifier)) &&
        !(name.startsWith('dist/server/') && onServer.test(specifier)) &&
        !(name.startsWith('dist/react/') && specifier === 'react'),
    );
    assert.deepEqual(others, [], name);
  }
});

test('dist/ has a map for every module and every declaration that has a source, and the sources they name are shipped', () => {
  const files = readdirSync(path.join(ROOT, 'dist'), { recursive: true }) as string[];
  // What is written for frameworks, from the manifest, has no source.
  const isGenerated = (name: string): boolean => /^frameworks[\\/]|^react[\\/]index\./.test(name);
  const mapped = files.filter((name) => /\.(js|d\.ts)$/.test(name) && !isGenerated(name));
  for (const name of mapped) {
    const file = path.join(ROOT, 'dist', `${name}.map`);
    assert.ok(existsSync(file), `${name} has no map`);
    const { sources, sourcesContent } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string[]>;
    for (const [i, source] of (sources ?? []).entries()) {
      // What the command line has in it of others is not there to be named: its map carries it.
      if (name === 'cli.js' && source.startsWith('node_modules/') && sourcesContent?.[i]) continue;
      assert.ok(existsSync(path.resolve(path.dirname(file), source)), `${name} names ${source}`);
    }
  }
  assert.ok(manifest.files.includes('src'));
});

test('custom-elements.json names files that are shipped, and shows no private member', () => {
  const text = readFileSync(path.join(ROOT, 'custom-elements.json'), 'utf8');
  const { modules } = JSON.parse(text);
  assert.ok(modules.length >= TAGS.length);
  for (const { path: name } of modules) assert.ok(existsSync(path.join(ROOT, name)), name);
  const declared = modules.flatMap(({ declarations }: { declarations: { tagName?: string }[] }) => declarations);
  const tags = declared.flatMap(({ tagName }: { tagName?: string }) => tagName ?? []);
  assert.deepEqual(tags.sort(), [...TAGS].sort());
  assert.doesNotMatch(text, /"privacy": "(private|protected)"|"src\//);
});

test('cdn/ runs wherever it is put: relative imports only, no import.meta, nothing awaited at the top', () => {
  assert.ok(cdn.size > TAGS.length);
  for (const [name, code] of cdn) {
    const away = importsOf(code, name).filter(({ specifier }) => !/^\.{1,2}\//.test(specifier));
    assert.deepEqual(away, [], name);
    assert.deepEqual(awaitedAtTop(name, code), [], name);
  }
});

function awaitedAtTop(name: string, code: string): string[] {
  const found: string[] = [];
  visitAll(parse(name, code), (node) => {
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) found.push('import.meta');
    if (!ts.isAwaitExpression(node) && !(ts.isForOfStatement(node) && node.awaitModifier)) return;
    if (!ts.findAncestor(node, ts.isFunctionLike)) found.push('await');
  });
  return found;
}

test('awaitedAtTop(planted) tells it', () => {
  assert.deepEqual(awaitedAtTop('a.js', 'await go(import.meta.url); async () => { await go(); };'), [
    'await',
    'import.meta',
  ]);
});

test('cdn/ has one copy of Lit, and every entry shares it', () => {
  const holders = [...cdn].filter(([, code]) => code.includes('litElementVersions')).map(([name]) => name);
  assert.equal(holders.length, 1, holders.join(', '));
  const [holder] = holders;
  for (const tag of ['statecraft', ...TAGS]) {
    assert.ok(
      filesOf(tag).some((file) => file.replaceAll('\\', '/').endsWith(holder ?? '-')),
      tag,
    );
  }
});

test('cdn/ loads a language other than English when it is used, not before', () => {
  const korean = [...cdn]
    .filter(([, code]) => /[\u{ac00}-\u{d7a3}]{2}/u.test(code))
    .map(([name]) => path.join(ROOT, name));
  // The page in a frame sends for whole entries.
  const parts = [...cdn].filter(([name]) => name !== 'cdn/embed.js');
  const lazy = parts.flatMap(([name, code]) => {
    const all = importsOf(code, name).filter((step) => step.lazy);
    return all.map(({ specifier }) => path.resolve(ROOT, path.dirname(name), specifier));
  });
  for (const code of ['ko', 'ja', 'ar'])
    assert.ok(
      lazy.some((file) => path.basename(file).startsWith(`${code}-`)),
      code,
    );
  const atOnce = new Set(['statecraft', ...TAGS].flatMap(filesOf));
  assert.deepEqual(
    [...lazy, ...korean.filter((file) => lazy.includes(file))].filter((file) => atOnce.has(file)),
    [],
  );
});

test('cdn/integrity.json holds the hash of every file that a page may load', () => {
  const integrity = JSON.parse(readFileSync(path.join(ROOT, 'cdn/integrity.json'), 'utf8'));
  const names = [...cdn.keys(), 'cdn/statecraft.css'].map((name) => name.replace(/^cdn\//, ''));
  assert.deepEqual(Object.keys(integrity).sort(), names.sort());
  for (const name of names) {
    const content = readFileSync(path.join(ROOT, 'cdn', name));
    assert.equal(integrity[name], `sha384-${createHash('sha384').update(content).digest('base64')}`, name);
  }
});

test('staticImports(code) leaves out what is lazy', () => {
  assert.deepEqual(staticImports("import './a.js'; export * from './b.js'; import('./c.js');"), ['./a.js', './b.js']);
});
