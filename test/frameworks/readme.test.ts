import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/rollup/entries.mjs';

const textOf = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const linesOf = (code: string): string[] =>
  code
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const readme = textOf('README.md');
const section = /## In a framework\n([^]*?)\n## /.exec(readme)?.[1] ?? '';

/** Each paragraph that names an example, and the code after it. */
const shown = section
  .split(/^(?=\*\*)/m)
  .map((part) => [/\]\((examples\/[^)]+)\)/.exec(part)?.[1], /```\w+\n([^]*?)```/.exec(part)?.[1]] as const)
  .filter(([file, code]) => file && code);

test('each snippet of the README for a framework is code of its example, line by line', () => {
  assert.equal(shown.length, 5);
  for (const [file = '', code = ''] of shown) {
    const lines = new Set(linesOf(textOf(file)));
    assert.deepEqual(
      linesOf(code).filter((line) => !lines.has(line)),
      [],
      file,
    );
  }
});

test('what the README has VS Code read is there', () => {
  const files = [...section.matchAll(/node_modules\/statecraft\/([^"]+)/g)].map(([, file = '']) => file);
  assert.deepEqual(
    files.map((file) => JSON.parse(textOf(file)).version),
    [1.1, 1.1],
  );
});
