/** Runs the tests that need no page: `npm run test:node`, or some of them: `npm run test:node -- test/dossier`. */
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { settleBrowser } from './find-browser.mjs';
import { ROOT } from './rollup/entries.mjs';
import { runCommand } from './run.mjs';

const wanted = process.argv.slice(2).map((name) => path.normalize(name));
const files = readdirSync(path.join(ROOT, 'test'), { recursive: true })
  .map((name) => path.join('test', name))
  .filter((name) => name.endsWith('.test.ts') && (!wanted.length || wanted.some((part) => name.includes(part))))
  .sort();
if (!files.length) {
  console.error('No such tests.');
  process.exit(1);
}
if (files.some((name) => name.includes('packed'))) await settleBrowser();

// Node leaves one core to itself, which of two is half; many a test waits for a browser.
const atOnce = Math.max(2, availableParallelism() - 1);
const args = ['--import', 'tsx', '--test', `--test-concurrency=${atOnce}`, '--test-reporter=spec', ...files];
const { code } = await runCommand(process.execPath, args);
process.exitCode = code;
