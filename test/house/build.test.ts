import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { filesUnder } from '../../scripts/integrity.mjs';
import { runCommand } from '../../scripts/run.mjs';
import { minifyStyleSheet, minifyTemplates } from '../../scripts/rollup/minify-templates.mjs';
import { parseAst } from 'rollup/parseAst';
import { ROOT } from './module-graph.js';

const INPUT = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
  'scripts',
  'src',
];

test('npm run build, in another folder, writes the same bytes', async () => {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'statecraft-build-'));
  try {
    for (const name of INPUT) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
    const { code, output } = await runCommand(process.execPath, ['scripts/build.mjs'], { cwd: copy, quiet: true });
    assert.equal(code, 0, output);
    for (const folder of ['dist', 'cdn']) {
      const names = (await filesUnder(path.join(ROOT, folder))).sort();
      assert.deepEqual((await filesUnder(path.join(copy, folder))).sort(), names);
      for (const name of names) assertSame(copy, `${folder}/${name}`);
    }
    assertSame(copy, 'custom-elements.json');
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});

function assertSame(copy: string, name: string): void {
  assert.ok(readFileSync(path.join(ROOT, name)).equals(readFileSync(path.join(copy, name))), `${name} differs`);
}

/** As the build does it, on one module. */
async function minified(code: string): Promise<string> {
  const { transform } = minifyTemplates();
  const context = { parse: parseAst };
  const result = await (transform as (this: object, code: string, id: string) => Promise<{ code: string } | null>).call(
    context,
    code,
    'a.ts',
  );
  return result?.code ?? code;
}

test('minifyTemplates(svg) keeps every space and every closing that the drawing needs', async () => {
  const drawing = 'svg`<path d="M0 0"/><text>A <tspan>B</tspan> C  D</text>`;';
  assert.equal(await minified(drawing), drawing);
});

test('minifyTemplates(html) turns a line break and its indentation into a line break', async () => {
  assert.equal(
    await minified('html`\n    <p>\n      ${text} and\n      more</p>\n  `;'),
    'html`\n<p>\n${text} and\nmore</p>\n`;',
  );
  const kept = 'html`<pre>\n   a\n   b</pre>`;';
  assert.equal(await minified(kept), kept);
});

test('minifyTemplates(css) keeps what a template must escape, and leaves a bound one alone', async () => {
  assert.equal(
    await minified('css`\n  p::before { content: "\\\\201C"; color: red; }\n`;'),
    'css`p:before{content:"\\\\201c";color:red}`;',
  );
  const bound = 'css`p { color: ${red}; }`;';
  assert.equal(await minified(bound), bound);
});

test('minifyStyleSheet(css that is wrong) is an error, not a warning', async () => {
  await assert.rejects(minifyStyleSheet('p { color: red; } }'), /css: /);
});
