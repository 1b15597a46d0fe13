/** Everything the package ships, from src/: dist/, cdn/, custom-elements.json. Run twice, it writes the same bytes. */
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeFrameworks } from './frameworks.mjs';
import { writeIntegrity } from './integrity.mjs';
import { ROOT } from './rollup/entries.mjs';
import { minifyStyleSheet } from './rollup/minify-templates.mjs';
import { run } from './run.mjs';
import { printSizes } from './sizes.mjs';

await Promise.all(['dist', 'cdn', 'custom-elements.json'].map(remove));

const steps = await Promise.all([
  step('declarations', ['typescript/bin/tsc', '-p', 'tsconfig.build.json']),
  step('bundles', ['rollup/dist/bin/rollup', '-c', '--silent']),
  step('manifest', [
    '@custom-elements-manifest/analyzer/cem.js',
    'analyze',
    '--config',
    'custom-elements-manifest.config.mjs',
    '--quiet',
  ]),
]);
if (steps.includes(false)) process.exitCode = 1;
else await writeFrameworks();
// With types that are wrong the bundles are still there to look at; the build has failed all the same.
if (steps[1]) {
  await copyStyleSheet();
  await copyFile(path.join(ROOT, 'src/embed/embed.html'), path.join(ROOT, 'cdn/embed.html'));
  await writeIntegrity();
  await printSizes();
}

function remove(name) {
  return rm(path.join(ROOT, name), { recursive: true, force: true });
}

async function step(name, command) {
  const { code, output, seconds } = await run(command, { quiet: true });
  console.log(`${code ? '✗' : '✓'} ${name} ${seconds.toFixed(1)} s`);
  if (code) console.error(output.trim());
  return code === 0;
}

/** One for bundlers, one for plain pages: each beside the scripts that it goes with. */
async function copyStyleSheet() {
  const from = path.join(ROOT, 'src/statecraft.css');
  const css = `${await minifyStyleSheet(await readFile(from, 'utf8'))}\n`;
  for (const folder of ['dist', 'cdn']) {
    await writeFile(path.join(ROOT, folder, 'statecraft.css'), css);
  }
}
