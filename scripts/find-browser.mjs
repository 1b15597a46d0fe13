/**
 * Finds a browser for the tests, so that `npm test` needs no set-up: the one that CHROME_PATH names, an installed one,
 * Playwright's, the one that an npm package carries (fetched on demand), Debian's (as root); else an error that says
 * what was tried and what to do.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './rollup/entries.mjs';

const CACHE = path.join(ROOT, 'node_modules/.cache');
const CARRIED = '@sparticuz/chromium@153.0.0';
const isRoot = () => process.getuid?.() === 0;

/**
 * What every test starts a Chromium with. Its sandbox stays on, except for root, for whom it cannot start, and in the
 * carried one, which comes without what it takes where the system keeps user namespaces to itself.
 */
export function launchOptions(executablePath) {
  return {
    executablePath,
    headless: true,
    args: [
      ...(isRoot() || executablePath.startsWith(CACHE) ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--force-color-profile=srgb',
    ],
  };
}

/** @type {Promise<string> | undefined} */
let found;

/** @returns {Promise<string>} the path of a Chromium, Chrome or Edge. Looks once a process. */
export function findBrowser() {
  return (found ??= look(process.env));
}

const HERE = { platform: process.platform, home: os.homedir(), applications: '/Applications' };

/** As {@link findBrowser}, for a given environment and machine; each way is tried in turn. */
export async function look(env, machine = {}) {
  const place = { ...HERE, ...machine };
  if (env.CHROME_PATH) {
    if (isProgram(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(`CHROME_PATH is ${env.CHROME_PATH}, which is not a program that can be run. Correct or unset it.`);
  }
  const failures = [];
  for (const [name, way] of WAYS) {
    try {
      const file = await way(env, place);
      if (file) return file;
      failures.push(`- ${name}: none`);
    } catch (error) {
      failures.push(`- ${name}: ${error.message.trim().split('\n').slice(-3).join(' ')}`);
    }
  }
  throw new Error(
    `No browser for the tests.\n${failures.join('\n')}\nAny one of these helps: install Chrome, Chromium or Edge; ` +
      'set CHROME_PATH to one; run `npx playwright install chromium`.',
  );
}

const WAYS = [
  ['installed Chrome, Chromium or Edge', installed],
  ["Playwright's Chromium", playwrights],
  [`npm's ${CARRIED}`, carried],
  ["Debian's chromium", debians],
];

/** @returns {string | undefined} a Firefox, where one is installed; the tests also run in it then. */
export function findFirefox(env = process.env, machine = {}) {
  const place = { ...HERE, ...machine };
  if (env.FIREFOX_PATH) return isProgram(env.FIREFOX_PATH) ? env.FIREFOX_PATH : undefined;
  const places = {
    win32: () => programFolders(env).map((folder) => path.join(folder, 'Mozilla Firefox/firefox.exe')),
    darwin: () => applications('Firefox.app/Contents/MacOS/firefox', place),
  };
  return (places[place.platform]?.() ?? onPath(['firefox', 'firefox-esr'], env)).find(isProgram);
}

function installed(env, place) {
  const places = {
    win32: () =>
      ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].flatMap((name) => {
        const file = name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe';
        return programFolders(env).map((folder) => path.join(folder, name, 'Application', file));
      }),
    darwin: () =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        applications(`${name}.app/Contents/MacOS/${name}`, place),
      ),
  };
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return (places[place.platform]?.() ?? onPath(names, env)).find(isProgram);
}

function programFolders(env) {
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
}

function applications(program, { applications: all, home }) {
  return [all, path.join(home, 'Applications')].map((folder) => path.join(folder, program));
}

function onPath(names, env) {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function playwrights(env, { platform, home }) {
  const own = {
    win32: path.join(env.LOCALAPPDATA ?? home, 'ms-playwright'),
    darwin: path.join(home, 'Library/Caches/ms-playwright'),
  };
  const folder = env.PLAYWRIGHT_BROWSERS_PATH ?? own[platform] ?? path.join(home, '.cache/ms-playwright');
  if (!existsSync(folder)) return undefined;
  const programs = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  const newestFirst = readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return newestFirst.flatMap((name) => programs.map((program) => path.join(folder, name, program))).find(isProgram);
}

/**
 * The package unpacks its browser, with the libraries and fonts that a bare machine lacks, into the temporary folder,
 * and takes what it finds there: so that folder is one of ours. Its arguments are not used: they switch web security off.
 */
async function carried(_env, { platform }) {
  if (platform !== 'linux' || process.arch !== 'x64') throw new Error('is for Linux on x64 only');
  const home = path.join(CACHE, 'test-browser');
  if (!existsSync(path.join(home, 'node_modules/@sparticuz/chromium'))) {
    console.error(`No browser is installed: fetching ${CARRIED} (67 MB) into node_modules/.cache, once.`);
    mkdirSync(home, { recursive: true });
    command('npm', ['install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', CARRIED]);
  }
  const unpacked = path.join(home, 'unpacked');
  mkdirSync(unpacked, { recursive: true });
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const before = process.env.TMPDIR;
  process.env.TMPDIR = unpacked;
  try {
    const entry = createRequire(path.join(home, 'from-here.js')).resolve('@sparticuz/chromium');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function debians(env, { platform }) {
  if (platform !== 'linux' || !isRoot()) throw new Error('is for root on Debian only');
  console.error('No browser was found: installing Debian’s chromium and the fonts of the pictures.');
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  command('apt-get', ['update', '-qq'], quiet);
  const packages = ['chromium', 'fonts-noto-cjk', 'fonts-noto-core'];
  command('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
  return onPath(['chromium'], env).find(isProgram);
}

function command(program, args, env = process.env) {
  const { status, error, stderr } = spawnSync(program, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr || `${program} ended with ${status}`);
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether pictures can show a script: a Mac and Windows bring fonts for all of ours, a Linux may not.
 *
 * @param {'ko' | 'ja' | 'ar'} language
 */
export function hasFonts(language) {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [`:lang=${language}`, 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/**
 * Finds the browser once for this process and all that it starts, so that no two of them fetch or unpack it at once.
 */
export async function settleBrowser() {
  process.env.CHROME_PATH = await findBrowser();
}
