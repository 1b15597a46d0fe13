import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import { run } from '../../scripts/run.mjs';
import { apiChange, apiReport, REPORT, told } from '../../scripts/release/api-report.mjs';
import { declaredApi } from '../../scripts/release/declared-api.mjs';
import {
  bumpFor,
  changelogFaults,
  licenceFaults,
  packFaults,
  sectionsOf,
  versionFaults,
} from '../../scripts/release/rules.mjs';

const report = readFileSync(REPORT, 'utf8');

test('the public surface is as test/api/report.txt has it', () => {
  const now = apiReport();
  const change = told(apiChange(report, now));
  assert.equal(change, '', `${change}\nIf that is meant: npm run api -- --update, and a line in CHANGELOG.md`);
  assert.equal(now, report, 'npm run api -- --update');
});

test('apiReport() has classes, functions, types, attributes, events, parts, options of the command line and fields', () => {
  for (const line of [
    "import { AllianceNetwork } from 'statecraft'  class",
    "import { check } from 'statecraft/dossier'  function",
    'AllianceNetwork of alliance-network/alliance-network.element.ego  ego?: string',
    'ChartElement.toSVG  toSVG(): Promise<string | undefined>',
    '<alliance-network> attribute ego  string | undefined',
    '<summit-timeline> event statecraft-ready  ReadyEvent',
    '<policy-compare> part heading  part',
    '<policy-compare> token --statecraft-ink  custom property',
    'statecraft render --theme  THEME',
    'ties.parties  list of party, required',
  ])
    assert.ok(report.includes(`\n${line}\n`), line);
  assert.doesNotMatch(report, /^\S+\.#|\bprivate\b|\bprotected\b|node_modules/m);
});

test('declaredApi(root, exports) takes up every entry, the types that signatures name, and what a module adds to others', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'statecraft-api-'));
  mkdirSync(path.join(root, 'dist'));
  const write = (name: string, text: string): void => writeFileSync(path.join(root, 'dist', name), text);
  write('index.d.ts', "export { draw } from './draw.js';\nexport * from './tag.js';\n");
  write(
    'draw.d.ts',
    `interface Options { /** Pixels. */ readonly width?: number; at: Date }
     /** Draws. */
     export declare function draw(options: Options): string;
     export declare function draw(options: Options, twice: true): string[];
     export declare function alone(): void;`,
  );
  write(
    'tag.d.ts',
    `export declare class Tag<T> extends EventTarget { #own; private one; protected two: T; three: T; go(): void; }
     declare global { interface HTMLElementTagNameMap { 'x-tag': Tag<string> } }`,
  );
  write('word-a.d.ts', 'export declare const word = "a";');
  try {
    const types = (name: string) => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` });
    const exports = { '.': types('index'), './words/*': types('word-*'), './style.css': './style.css' };
    assert.deepEqual(declaredApi(root, exports), [
      'Options  interface',
      'Options.at  at: Date',
      'Options.width  readonly width?: number',
      'Tag  class <T> extends EventTarget',
      'Tag.go  go(): void',
      'Tag.three  three: T',
      'declare global.HTMLElementTagNameMap  interface',
      "declare global.HTMLElementTagNameMap.'x-tag'  'x-tag': Tag<string>",
      'draw  (options: Options): string & (options: Options, twice: true): string[]',
      "import 'statecraft'  2 names",
      "import 'statecraft/words/a'  1 names",
      "import { Tag } from 'statecraft'  class",
      "import { draw } from 'statecraft'  function",
      "import { word } from 'statecraft/words/a'  value",
      'word  const "a"',
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

describe('apiChange(before, after)', () => {
  const before = '# A\nkept  1\ngone  2\nother  string\n\n# B\nkept  3\n';
  const after = '# A\nkept  1\nother  number\n\n# B\nkept  3\nfresh  4\n';

  test('tells apart what is gone, what is another, and what is new', () => {
    assert.deepEqual(apiChange(before, after), {
      removed: ['A: gone  2'],
      changed: ['A: other  string  →  number'],
      added: ['B: fresh  4'],
    });
    assert.deepEqual(told(apiChange(before, after)).split('\n'), [
      'BREAKING, gone:    A: gone  2',
      'BREAKING, changed: A: other  string  →  number',
      'new:               B: fresh  4',
    ]);
    assert.equal(told(apiChange(before, before)), '');
  });

  test('sees an attribute that went, and a signature that is another, in the report itself', () => {
    const other = report
      .replace(/^<alliance-network> attribute ego .*\n/m, '')
      .replace('ego?: string', 'ego: string | null');
    assert.deepEqual(apiChange(report, other), {
      removed: ['To be written in pages: <alliance-network> attribute ego  string | undefined'],
      changed: [
        'To be imported: AllianceNetwork of alliance-network/alliance-network.element.ego  ego?: string  →  ego: string | null',
      ],
      added: [],
    });
  });
});

test('versionFaults(last, next, least) asks for a major version where something breaks, before 1.0.0 for a minor one', () => {
  const breaking = bumpFor({ removed: ['x'], changed: [], added: [] });
  const adding = bumpFor({ removed: [], changed: [], added: ['x'] });
  const neither = bumpFor({ removed: [], changed: [], added: [] });
  for (const [last, next, least, sound] of [
    ['1.2.3', '2.0.0', breaking, true],
    ['1.2.3', '1.3.0', breaking, false],
    ['1.2.3', '1.3.0', adding, true],
    ['1.2.3', '1.2.4', adding, false],
    ['1.2.3', '1.2.4', neither, true],
    ['0.1.0', '0.2.0', breaking, true],
    ['0.1.0', '0.1.1', breaking, false],
    ['0.1.0', '0.1.1', adding, true],
    ['0.9.0', '1.0.0', breaking, true],
    ['0.1.0', '0.1.0', neither, false],
    ['0.1.0', '0.3.0', breaking, false],
    ['0.2.0', '0.1.1', neither, false],
    ['0.1.0', '0.2', neither, false],
  ] as const)
    assert.equal(versionFaults(last, next, least).length === 0, sound, `${last} to ${next}, ${least}`);
});

test('changelogFaults(text, version, today) wants a section of the version and the day, and nothing left over', () => {
  const text = (unreleased: string, head: string, lines = '- One\n- Two\n'): string =>
    `# Changelog\n\n## [Unreleased]\n${unreleased}\n## ${head}\n\n### Added\n\n${lines}\n## 0.1.0\n\n- First\n`;
  const faults = (written: string): string[] => changelogFaults(written, '0.2.0', '2026-01-31');
  assert.deepEqual(faults(text('', '[0.2.0] - 2026-01-31')), []);
  assert.match(faults(text('- Late\n', '[0.2.0] - 2026-01-31'))[0] ?? '', /1 lines stand under \[Unreleased\]/);
  assert.match(faults(text('', '[0.1.9] - 2026-01-31'))[0] ?? '', /newest release is 0\.1\.9/);
  assert.match(faults(text('', '[0.2.0] - 2026-01-30'))[0] ?? '', /today is 2026-01-31/);
  assert.match(faults(text('', '[0.2.0]'))[0] ?? '', /no date/);
  assert.match(faults(text('', '[0.2.0] - 2026-01-31', ''))[0] ?? '', /nothing stands/);
  assert.equal(faults('# Changelog\n').length, 1);
});

test('CHANGELOG.md begins with what is not released', () => {
  const [first, second] = sectionsOf(readFileSync('CHANGELOG.md', 'utf8'));
  assert.equal(first?.name, 'Unreleased');
  assert.match(second?.name ?? '', /^\d+\.\d+\.\d+$/);
});

test('licenceFaults(packages) and packFaults(names, entries) tell what may not be shipped, and what is missing', () => {
  assert.deepEqual(licenceFaults([{ name: 'a', license: 'MIT' }, { name: 'b', license: 'GPL-3.0' }, { name: 'c' }]), [
    'b is under GPL-3.0',
    'c is under no terms',
  ]);
  const faults = packFaults(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', '.npmrc'], ['dist/index.js']);
  assert.deepEqual(faults, [
    'custom-elements.json is not in it',
    'cdn/integrity.json is not in it',
    'dist/index.js is not in it',
    '.npmrc is in it',
  ]);
});

test('npm run release:check finds nothing wrong but what the day of a release brings, and publishes nothing', async () => {
  const { output } = await run(['./scripts/release.mjs'], { quiet: true });
  for (const name of [
    'all name one version',
    'the surface is as reported',
    'the hashes are of these files',
    'all licences let us',
    'it can be used',
    'the package is whole, and the same twice',
  ])
    assert.match(output, new RegExp(`^✓ ${name}$`, 'm'), output);
  assert.match(output, /statecraft-\d+\.\d+\.\d+\.tgz, \d+ files, \d+ bytes/);
});
