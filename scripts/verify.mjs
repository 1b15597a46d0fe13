/**
 * The one gate, the same here and in CI: `npm run verify`, which `npm test` is. Builds first, so that nothing is tested
 * against an old build; goes on after a part that failed; closes with the sum of all tests. A check without tests of
 * its own (format, lint, types, …) counts as one.
 */
import { stripVTControlCharacters } from 'node:util';
import { countsLine, readCounts, readNodeCounts } from './counts.mjs';
import { findFirefox, settleBrowser } from './find-browser.mjs';
import { run } from './run.mjs';

const PARTS = [
  { name: 'build', command: ['./scripts/build.mjs'] },
  { name: 'format', command: ['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'] },
  { name: 'lint', command: ['eslint/bin/eslint.js', '--max-warnings=0', '.'] },
  { name: 'types', command: ['typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'] },
  { name: 'sizes', command: ['./scripts/sizes.mjs'] },
  { name: 'documents', command: ['./scripts/docs.mjs', '--check'] },
  { name: 'package', command: ['./scripts/check-package.mjs'] },
  { name: 'examples', command: ['./scripts/examples.mjs'] },
  { name: 'node tests', command: ['./scripts/test-node.mjs'], counts: readNodeCounts },
  { name: 'browser tests', command: ['@web/test-runner/dist/bin.js'], counts: readCounts },
  { name: 'stories', command: ['./scripts/test-stories.mjs'], counts: readCounts },
];

const total = { passed: 0, failed: 0 };
const began = performance.now();
await announceBrowser();
for (const part of PARTS) add(await check(part));
console.log(`all in ${((performance.now() - began) / 1000).toFixed(0)} s`);
process.exitCode = total.failed ? 1 : 0;
console.log(countsLine(total.passed, total.failed));

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/** Found once, here: what is fetched for it is there for all parts. */
async function announceBrowser() {
  try {
    await settleBrowser();
    console.log(
      `browser: ${process.env.CHROME_PATH}; Firefox: ${findFirefox() ?? 'none, so the tests run in one browser'}`,
    );
  } catch (error) {
    console.error(error.message);
  }
}

async function check({ name, command, counts }) {
  const { code, output, seconds } = await run(command, { quiet: true });
  const result = resultOf(code, counts?.(output), Boolean(counts));
  const told = counts ? `  ${result.passed} passed, ${result.failed} failed` : '';
  console.log(`${result.failed ? '✗' : '✓'} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s${told}`);
  if (result.failed) console.log(withoutCounts(output));
  return result;
}

/** A part of tests that ran none, or that failed without a failing test, has failed once. */
function resultOf(code, counted, hasTests) {
  if (!hasTests) return code ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  if (!counted?.passed && !counted?.failed) return { passed: 0, failed: 1 };
  return { passed: counted.passed, failed: counted.failed || (code ? 1 : 0) };
}

/** Only the gate's own sum may stand alone on a line. */
function withoutCounts(output) {
  return stripVTControlCharacters(output)
    .replace(/^\d+ passed, \d+ failed$/gm, '')
    .trimEnd();
}
