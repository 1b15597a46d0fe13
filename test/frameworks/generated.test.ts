import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { AllianceNetwork, PolicyCompare, SummitTimeline } from 'statecraft';
import { ROOT } from '../../scripts/rollup/entries.mjs';
import { TAGS } from '../fixtures.js';
import { sourcesUnder } from '../house/module-graph.js';

const CLASSES = {
  'alliance-network': AllianceNetwork,
  'summit-timeline': SummitTimeline,
  'policy-compare': PolicyCompare,
};

interface Named {
  readonly name: string;
  readonly description: string | { readonly value: string };
  readonly values?: readonly { readonly name: string }[];
}
interface WebElement extends Named {
  readonly attributes: readonly Named[];
  readonly js: { readonly properties: readonly Named[]; readonly events: readonly Named[] };
}

const read = (name: string) => JSON.parse(readFileSync(path.join(ROOT, 'dist/editors', name), 'utf8'));
const names = (items: readonly Named[]): string[] => items.map(({ name }) => name).sort();
const untold = (items: readonly Named[]): string[] =>
  items.filter(({ description: told }) => !(typeof told === 'string' ? told : told.value)).map(({ name }) => name);

test('editors are told every tag, every attribute and every property, each in words', () => {
  const { tags } = read('html.json') as { tags: readonly (Named & { attributes: readonly Named[] })[] };
  const { elements } = read('web-types.json').contributions.html as { elements: readonly WebElement[] };
  assert.deepEqual([names(tags), names(elements)], [[...TAGS].sort(), [...TAGS].sort()]);
  for (const tag of TAGS) {
    const { observedAttributes, elementProperties } = CLASSES[tag];
    const inHtml = tags.find(({ name }) => name === tag)?.attributes ?? [];
    const element = elements.find(({ name }) => name === tag);
    assert.ok(element);
    assert.deepEqual(names(inHtml), [...observedAttributes].sort());
    assert.deepEqual(names(element.attributes), [...observedAttributes].sort());
    assert.deepEqual(names(element.js.properties), [...elementProperties.keys()].map(String).sort());
    assert.equal(element.js.events.length, 7);
    assert.deepEqual([inHtml, element.attributes, element.js.properties].flatMap(untold), []);
  }
  const view = tags.find(({ name }) => name === 'summit-timeline')?.attributes.find(({ name }) => name === 'view');
  assert.deepEqual(
    view?.values?.map(({ name }) => name),
    ['auto', 'horizontal', 'vertical'],
  );
});

test('editors are told the tokens and the parts', () => {
  const { properties, pseudoElements } = read('css.json') as Record<string, readonly Named[]>;
  assert.ok(properties?.some(({ name }) => name === '--statecraft-accent'));
  assert.ok(pseudoElements?.some(({ name }) => name === '::part(legend)'));
  assert.deepEqual(
    [...(properties ?? []), ...(pseudoElements ?? [])].filter(
      ({ name }, i, all) => names(all).indexOf(name) !== names(all).lastIndexOf(name),
    ),
    [],
  );
});

test('no declaration but the frameworks’ own names a framework', () => {
  const others = [...sourcesUnder('dist', /\.d\.ts$/)].filter(([name]) => !/^dist\/(frameworks|react)\//.test(name));
  assert.ok(others.length > 100);
  const naming = others.filter(([, code]) => /['"](react|vue|svelte|solid-js)(\/[^'"]*)?['"]/.test(code));
  assert.deepEqual(
    naming.map(([name]) => name),
    [],
  );
});

test('a bundle with one component of statecraft/react registers its tag, and holds no other element', async () => {
  const contents = "import { AllianceNetwork } from 'statecraft/react'; console.log(AllianceNetwork);";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: ROOT,
    external: ['react'],
    logLevel: 'error',
    write: false,
  });
  const code = outputFiles.find((file) => file.path.endsWith('stdin.js'))?.text ?? '';
  assert.match(code, /component\("alliance-network"/);
  assert.doesNotMatch(code, /"summit-timeline"|"policy-compare"|class SummitTimeline/);
});
