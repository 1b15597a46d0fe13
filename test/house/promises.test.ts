import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/rollup/entries.mjs';

const TESTS = path.join(ROOT, 'test');
const page = readFileSync(path.join(TESTS, 'README.md'), 'utf8');

interface Promised {
  readonly id: string;
  readonly proof: string;
}

const promises: readonly Promised[] = page
  .split('\n')
  .filter((line) => /^\| [A-Z]/.test(line))
  .map((line) => line.split(' | '))
  .map(([id = '', , proof = '']) => ({ id: id.slice(2), proof }));

/** Files and parts of names: `page/keys.test.ts` "by keys". */
const namedIn = (proof: string): (readonly [file: string, name: string])[] =>
  [...proof.matchAll(/`([\w./-]+\.(?:test|browser)\.ts)` "([^"]+)"/g)].map(([, file = '', name = '']) => [file, name]);

const titlesIn = (code: string): string[] =>
  [...code.matchAll(/^\s*(?:test|it|itWithPointer)\(\s*(['`])(.*?)\1,/gm)].map(([, , title = '']) => title);

const missingFrom = (proof: string): string[] =>
  namedIn(proof)
    .filter(([file, name]) => {
      const at = path.join(TESTS, file);
      return !existsSync(at) || !titlesIn(readFileSync(at, 'utf8')).some((title) => title.includes(name));
    })
    .map(([file, name]) => `${file}: ${name}`);

const numbered = (letters: string, count: number, digits = 1): string[] =>
  Array.from({ length: count }, (_, i) => letters + String(i + 1).padStart(digits, '0'));

test('test/README.md has every promise once', () => {
  assert.deepEqual(
    promises.map(({ id }) => id),
    [
      ...[numbered('A', 9), numbered('B', 6), numbered('C', 9), numbered('D', 6), numbered('E', 7), numbered('F', 7)],
      ...[numbered('V', 25, 2), numbered('S', 10), numbered('R', 11), numbered('Acc ', 10), numbered('G', 8)],
    ].flat(),
  );
});

test('test/README.md proves each promise by tests that there are, or says what there is not', () => {
  assert.deepEqual(
    promises.flatMap(({ id, proof }) => missingFrom(proof).map((each) => `${id} ${each}`)),
    [],
  );
  const open = promises.filter(({ proof }) => !namedIn(proof).length && !/Not yet|Cannot here/.test(proof));
  assert.deepEqual(open, []);
});

test('missingFrom(a proof that is none) tells it', () => {
  assert.equal(missingFrom('`page/keys.test.ts` "sings", `page/gone.test.ts` "is"').length, 2);
});
