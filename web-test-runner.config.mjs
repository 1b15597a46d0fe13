import path from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { filePlugin } from '@web/test-runner-commands/plugins';
import { countsReporter } from './scripts/counts.mjs';
import { findBrowser, findFirefox, launchOptions } from './scripts/find-browser.mjs';
import { ROOT } from './scripts/rollup/entries.mjs';
import { answerTestRequest } from './test/server.mjs';

/** Firefox runs by WebDriver BiDi: it takes no CDP, so `emulateMedia` and `setViewport` tests ask for the browser first. */
function browsers(chromium, firefox) {
  const chrome = chromeLauncher({ launchOptions: launchOptions(chromium), concurrency: 1 });
  if (!firefox) return [chrome];
  const other = chromeLauncher({ launchOptions: { browser: 'firefox', executablePath: firefox }, concurrency: 1 });
  return [chrome, Object.assign(other, { name: 'Firefox' })];
}

const firefox = process.env.STATECRAFT_BROWSERS === 'chromium' ? undefined : findFirefox();
if (!firefox) console.log('Firefox is not here, or not asked for: the tests run in Chromium only.');

export default {
  rootDir: ROOT,
  files: ['test/**/*.browser.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'], extensions: ['.ts', '.mjs', '.js'] },
  browsers: browsers(await findBrowser(), firefox),
  // Files are read and written by golden drawings (test/golden.ts).
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: path.join(ROOT, 'tsconfig.json') }), filePlugin()],
  middleware: [answerTestRequest],
  reporters: [defaultReporter({ reportTestProgress: false }), countsReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 480_000,
};
