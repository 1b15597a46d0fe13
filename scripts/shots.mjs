/**
 * `npm run shots`: draws every story at three widths, in light and dark, in English, Korean and Arabic, and lays the
 * pictures out on sheets, so that all of it can be looked at in a minute.
 *
 *   npm run shots                               all of them
 *   npm run shots -- timeline 360 dark ko       only what has each of these words in its name
 *   npm run shots -- network/south-korea en     stories by element and name
 *   npm run shots -- --build …                  on a fresh build of the stories; without, an old one is built anew
 *   npm run shots -- --readme                   the pictures of the README, into stories/pictures/
 *
 * Writes shots/<element>/<story>/<width>-<theme>-<language>.png and shots/sheets/<element>-<width>-<theme>-<n>.png.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { hasFonts } from './find-browser.mjs';
import { ROOT } from './rollup/entries.mjs';
import { drawSheets } from './contact-sheets.mjs';
import { startStaticServer } from './static-server.mjs';
import {
  BUILT,
  buildStories,
  launchBrowser,
  openPreview,
  settle,
  show,
  storiesAreStale,
  storyEntries,
} from './storybook.mjs';

const SHOTS = path.join(ROOT, 'shots');
const WIDTHS = [360, 768, 1200];
const THEMES = ['light', 'dark'];
const LANGUAGES = ['en', 'ko', 'ar'];
/** Higher than any figure: what is taken is the figure itself. */
const WINDOW_HEIGHT = 1000;
/** Of pictures that are kept in the repository: no fault is seen at this, for a third of the bytes of a PNG. */
const README_QUALITY = 85;
/** The story, theme and language that each page shows. */
const shown = new WeakMap();

const { values, positionals: words } = parseArgs({
  options: { build: { type: 'boolean', default: false }, readme: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const began = performance.now();
if (values.build || (await storiesAreStale())) await buildStories();
const faults = await (values.readme ? withBrowser(drawForReadme) : withBrowser(drawAll));
console.log(`in ${((performance.now() - began) / 1000).toFixed(0)} s`);
if (faults.length) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}

async function withBrowser(work) {
  const server = await startStaticServer({ root: BUILT });
  const browser = await launchBrowser();
  try {
    return await work(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function drawAll(browser, url) {
  for (const language of LANGUAGES) {
    if (!hasFonts(language)) console.warn(`No font for ${language} is installed: its pictures will show empty boxes.`);
  }
  const shots = plan(await storyEntries());
  if (!shots.length) return [`No picture has all of these words in its name: ${words.join(' ')}`];
  if (!words.length) await rm(SHOTS, { recursive: true, force: true });
  const faults = await takeAll(browser, url, shots);
  const taken = shots.filter((shot) => shot.taken);
  const sheets = taken.length ? await drawSheets(browser, SHOTS, taken, words.join('-')) : [];
  console.log([`${taken.length} pictures`, ...sheets.map((name) => path.relative(ROOT, name))].join('\n'));
  return faults;
}

/** What is to be drawn; a story's variants are left out, as theme, language and width vary here anyway. */
function plan(entries) {
  const stories = entries.filter(({ type, tags }) => type === 'story' && !tags.includes('variant'));
  const shots = stories.flatMap((entry) =>
    THEMES.flatMap((theme) =>
      LANGUAGES.flatMap((locale) => WIDTHS.map((width) => shotOf(entry, { theme, locale, width }))),
    ),
  );
  return shots.filter(({ name }) => words.every((word) => wordsOf(word).test(name)));
}

/** `ko` is a word of `timeline/korean/360-light-ko` once; `timeline` also means `summit-timeline`. */
function wordsOf(word) {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(^|[/-])${escaped}($|[/-])`);
}

function shotOf(entry, { theme, locale, width }) {
  const element = entry.title.split('/').at(-1).toLowerCase().replaceAll(' ', '-');
  const story = entry.id.split('--')[1];
  return { entry, element, story, theme, locale, width, name: `${element}/${story}/${width}-${theme}-${locale}` };
}

/** One page a language, as many as there is work for; widths follow each other, as a reader's window changes. */
async function takeAll(browser, url, shots) {
  const faults = [];
  const languages = LANGUAGES.filter((locale) => shots.some((shot) => shot.locale === locale));
  await Promise.all(
    languages.map(async (locale) => {
      const page = await (await browser.createBrowserContext()).newPage();
      await page.setViewport({ width: WIDTHS[0], height: WINDOW_HEIGHT });
      await openPreview(page, url);
      for (const shot of shots.filter((other) => other.locale === locale)) {
        const fault = await take(page, shot).catch((error) => error.message);
        if (fault) faults.push(`${shot.name}: ${fault}`);
      }
    }),
  );
  return faults;
}

async function take(page, shot) {
  const { entry, theme, locale, width } = shot;
  await page.setViewport({ width, height: WINDOW_HEIGHT });
  const now = `${entry.id} ${theme} ${locale}`;
  const fault = shown.get(page) === now ? await settle(page) : await show(page, entry, { theme, locale });
  shown.set(page, now);
  if (fault) return fault;
  await save(page, path.join(SHOTS, `${shot.name}.png`));
  shot.taken = true;
  return '';
}

async function save(page, file) {
  await mkdir(path.dirname(file), { recursive: true });
  const stage = await page.$('.stage');
  const options = file.endsWith('.webp') ? { type: 'webp', quality: README_QUALITY } : {};
  await writeFile(file, await stage.screenshot(options));
}

/** The first story of each element, 1100 px wide. */
async function drawForReadme(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1100, height: WINDOW_HEIGHT });
  await openPreview(page, url);
  const stories = (await storyEntries()).filter(({ type, title }) => type === 'story' && title.startsWith('Elements/'));
  const first = stories.filter(({ title }, i) => stories.findIndex((other) => other.title === title) === i);
  for (const entry of first) {
    const fault = await show(page, entry, { theme: 'light', locale: 'en' });
    if (fault) return [`${entry.id}: ${fault}`];
    const { element } = shotOf(entry, {});
    await save(page, path.join(ROOT, `stories/pictures/${element}.webp`));
  }
  return [];
}
