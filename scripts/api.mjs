/** `npm run api`: how the public surface of the build differs from test/api/report.txt; `-- --update` writes that anew. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { apiChange, apiReport, REPORT, told } from './release/api-report.mjs';

const now = apiReport();
const before = await readFile(REPORT, 'utf8').catch(() => '');
console.log(told(apiChange(before, now)) || 'The public surface is as test/api/report.txt has it.');
if (process.argv.includes('--update')) {
  await mkdir(path.dirname(REPORT), { recursive: true });
  await writeFile(REPORT, now);
} else if (before !== now) {
  console.log('If that is meant: npm run api -- --update, and a line in CHANGELOG.md.');
  process.exitCode = 1;
}
