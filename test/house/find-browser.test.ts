import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { findFirefox, launchOptions, look } from '../../scripts/find-browser.mjs';

const home = mkdtempSync(path.join(os.tmpdir(), 'statecraft-browsers-'));
after(() => rmSync(home, { recursive: true, force: true }));

/** A program at that path; it is looked for, not run. */
function program(...parts: string[]): string {
  const file = path.join(home, ...parts);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
}

const nothing = { PATH: path.join(home, 'empty'), PLAYWRIGHT_BROWSERS_PATH: path.join(home, 'empty'), HOME: home };
/** Neither fetches nor installs: a platform for which there is nothing to fetch. */
const elsewhere = { platform: 'freebsd', home } as const;

test('look({CHROME_PATH}) takes it, before anything installed', async () => {
  const file = program('chosen', 'my-chrome');
  program('bin', 'chromium');
  assert.equal(await look({ ...nothing, PATH: path.join(home, 'bin'), CHROME_PATH: file }, elsewhere), file);
});

test('look({CHROME_PATH: wrong}) is an error that names it, even where a browser is installed', async () => {
  const wrong = path.join(home, 'gone');
  await assert.rejects(
    look({ ...nothing, PATH: path.join(home, 'bin'), CHROME_PATH: wrong }, elsewhere),
    /CHROME_PATH is .*gone/,
  );
});

test('look({PATH}) takes Chrome before Chromium before Edge', async () => {
  const names = ['microsoft-edge', 'chromium', 'google-chrome'];
  for (const name of names) {
    const file = program('installed', name);
    assert.equal(await look({ ...nothing, PATH: path.join(home, 'installed') }, elsewhere), file);
  }
});

test('look() on Windows and on a Mac takes what is installed where programs are', async () => {
  const edge = program('Program Files (x86)', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
  const windows = { ...nothing, 'PROGRAMFILES(X86)': path.join(home, 'Program Files (x86)') };
  assert.equal(await look(windows, { platform: 'win32', home }), edge);
  const chrome = program('Applications', 'Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome');
  assert.equal(
    await look(nothing, { platform: 'darwin', home, applications: path.join(home, 'Applications') }),
    chrome,
  );
});

test("look() takes Playwright's newest, where nothing is installed", async () => {
  program('playwright', 'chromium-999', 'chrome-linux', 'chrome');
  const newest = program('playwright', 'chromium-1200', 'chrome-linux64', 'chrome');
  assert.equal(await look({ ...nothing, PLAYWRIGHT_BROWSERS_PATH: path.join(home, 'playwright') }, elsewhere), newest);
});

test('look() that finds nothing says what was tried and what helps', async () => {
  await assert.rejects(look(nothing, elsewhere), (error: Error) => {
    for (const tried of ['installed', 'Playwright', '@sparticuz/chromium', 'Debian'])
      assert.match(error.message, new RegExp(tried));
    for (const remedy of ['install Chrome', 'CHROME_PATH', 'playwright install'])
      assert.match(error.message, new RegExp(remedy));
    return true;
  });
});

test('findFirefox(env) takes firefox or firefox-esr, and nothing where there is none', () => {
  assert.equal(findFirefox(nothing, elsewhere), undefined);
  const file = program('firefoxes', 'firefox-esr');
  assert.equal(findFirefox({ ...nothing, PATH: path.join(home, 'firefoxes') }, elsewhere), file);
});

test('launchOptions(path) never switches web security off, nor the sandbox but for root', () => {
  const { args } = launchOptions('/chrome');
  assert.ok(!args.some((arg) => /disable-web-security|single-process/.test(arg)));
  assert.equal(args.includes('--no-sandbox'), process.getuid?.() === 0);
});
