import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourcesUnder } from './module-graph.js';
import { CONTROL } from './sinks-control.js';
import { scan } from './source-scan.js';

const CODE = /\.(ts|js|mjs)$/;

for (const line of CONTROL) {
  const [, code, expected] = /^(.*) \/\/ (.*)$/s.exec(line) ?? [];
  test(`scan(${JSON.stringify(code)}) finds ${expected}`, () => {
    const names = scan('control.ts', code ?? '').map(({ what }) => what);
    assert.ok(names.includes(expected ?? ''), `found: ${names.join(', ') || 'nothing'}`);
  });
}

test('scan(harmless text) finds nothing', () => {
  const harmless = [
    '// innerHTML is never used',
    'const title = "a test of innerHTML and javascript: links";',
    'svg`<g data-style="a" aria-label=${name}><desc>${name}</desc></g>`;',
    'css`p { color: red }`;',
    'html`<p class=${kind} @click=${go}>${text}</p>`;',
    "element.style.setProperty('--statecraft-width', width);",
    'setTimeout(() => done(), 1);',
  ];
  for (const code of harmless) assert.deepEqual(scan('harmless.ts', code), [], code);
});

test('src/ and stories/ hold no sink', () => {
  const faults = ['src', 'stories'].flatMap((folder) =>
    [...sourcesUnder(folder, CODE)].flatMap(([name, code]) =>
      scan(name, code).map(({ what, line }) => `${name}:${line}: ${what}`),
    ),
  );
  assert.deepEqual(faults, []);
});
