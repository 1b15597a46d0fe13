import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { frameworks, linkPackage } from '../../scripts/examples.mjs';
import { ROOT } from '../../scripts/rollup/entries.mjs';
import { run } from '../../scripts/run.mjs';

const FAULTS = 'test/frameworks/faults';
const tsc = 'typescript/bin/tsc';

/** What checks each framework's example, and the file beside this one in which things are wrong. */
const CHECKERS: Readonly<Record<string, (folder: string) => string[]>> = {
  angular: (folder) => ['@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', folder],
  react: (folder) => [tsc, '-p', folder, '--pretty', 'false'],
  solid: (folder) => [tsc, '-p', folder, '--pretty', 'false'],
  svelte: (folder) => [
    'svelte-check/bin/svelte-check',
    ...['--workspace', folder, '--tsconfig', './tsconfig.json', '--output', 'machine'],
  ],
  typescript: (folder) => [tsc, '-p', folder, '--pretty', 'false'],
  vue: (folder) => ['vue-tsc/bin/vue-tsc.js', '-p', folder, '--pretty', 'false'],
};

interface Fault {
  readonly line: number;
  readonly text: string;
}

/** Of tsc `a.ts(1,2): error TS3: …`, of ngc `a.ts:1:2 - error TS3: …`, of svelte-check `… ERROR "a.svelte" 1:2 "…"`. */
const TOLD = /^(?:\d+ ERROR "([^"]+)" (\d+):\d+ (.*)|([^\s(:]+)[(:](\d+)[,:]\d+\)?(?:: | - )error (.*))$/gm;

const faultsIn = (output: string): readonly (Fault & { file: string })[] =>
  [...stripVTControlCharacters(output).matchAll(TOLD)].map(([, a, b, c, file = a, line = b, text = c]) => ({
    file: path.basename(file ?? ''),
    line: Number(line),
    text: (text ?? '').replaceAll('\\"', '"').replaceAll(`'"on`, "'on").replaceAll(`"' does`, "' does"),
  }));

/** A comment says what is wrong in the line after it. */
const marksIn = (code: string): readonly Fault[] =>
  code.split('\n').flatMap((line, i) => {
    const [, text] = /wrong: (.*?)(?: \*\/\}| -->)?$/.exec(line) ?? [];
    return text ? [{ line: i + 2, text }] : [];
  });

before(linkPackage);

for (const [name, checker] of Object.entries(CHECKERS)) {
  test(`the types for ${name} hold its example to be right, and tell each fault of a wrong one`, async () => {
    const folder = path.join(ROOT, FAULTS, name);
    const file = readdirSync(folder).find((each) => /^faults\./i.test(each)) ?? '';
    const marks = marksIn(readFileSync(path.join(folder, file), 'utf8'));
    const { code, output } = await run(checker(folder), { quiet: true });
    assert.notEqual(code, 0);
    const told = faultsIn(output);
    assert.deepEqual(
      told.map(({ file, line }) => `${file}:${line}`),
      marks.map(({ line }) => `${file}:${line}`),
      output,
    );
    marks.forEach(({ text }, i) => assert.ok(told[i]?.text.includes(text), `${told[i]?.text}\nshould have: ${text}`));
    assert.ok(marks.length > 2);
  });
}

test('each example has a checker here', async () => {
  assert.deepEqual(Object.keys(CHECKERS), await frameworks());
});
