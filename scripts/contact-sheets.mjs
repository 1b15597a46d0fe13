/** Lays pictures out on labelled sheets: a page that shows them is itself taken as a picture, so no image library is needed. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startStaticServer } from './static-server.mjs';

const SHEET_WIDTH = 1600;
const SHEET_HEIGHT = 2000;
const GAP = 16;
const LABEL = 20;
/** How wide a picture of a width stands on its sheet: whole where it can be, never so small that text is lost. */
const CELL_WIDTHS = { 360: 360, 768: 768, 1200: 768 };

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} folder where the pictures are, and where `sheets/` goes
 * @param {{name: string, element: string, story: string, width: number, theme: string, locale: string}[]} shots
 * @param {string} suffix tells the sheets of a part from those of the whole; '' for the whole
 * @returns {Promise<string[]>} the sheets' paths
 */
export async function drawSheets(browser, folder, shots, suffix) {
  const server = await startStaticServer({ root: folder });
  const page = await browser.newPage();
  await page.setViewport({ width: SHEET_WIDTH, height: 600 });
  const sheets = path.join(folder, 'sheets');
  if (!suffix) await rm(sheets, { recursive: true, force: true });
  await mkdir(sheets, { recursive: true });
  await writeFile(path.join(sheets, 'blank.html'), '<!doctype html><meta charset="utf-8"><title>Sheet</title>');
  await page.goto(`${server.url}/sheets/blank.html`);
  const written = [];
  for (const [name, group] of groupsOf(shots, suffix)) {
    const cells = await Promise.all(group.map((shot) => cellOf(folder, shot)));
    for (const [i, part] of pagesOf(cells).entries()) {
      const file = path.join(sheets, `${name}-${i + 1}.png`);
      await page.evaluate(layOut, part, { width: SHEET_WIDTH, gap: GAP });
      await writeFile(file, await page.screenshot({ fullPage: true }));
      written.push(file);
    }
  }
  await rm(path.join(sheets, 'blank.html'));
  await page.close();
  await server.close();
  return written;
}

function groupsOf(shots, suffix) {
  const groups = new Map();
  for (const shot of shots) {
    const name = [shot.element, shot.width, shot.theme, ...(suffix ? [suffix.replace(/[^\w-]/g, '_')] : [])].join('-');
    groups.set(name, [...(groups.get(name) ?? []), shot]);
  }
  return groups;
}

async function cellOf(folder, { name, width, story, locale }) {
  const picture = await readFile(path.join(folder, `${name}.png`));
  const cellWidth = CELL_WIDTHS[width];
  const whole = Math.ceil((picture.readUInt32BE(20) * cellWidth) / picture.readUInt32BE(16));
  const height = Math.min(whole, SHEET_HEIGHT);
  const label = `${story} · ${locale}${height < whole ? ` · the rest is in ${name}.png` : ''}`;
  return { src: `/${name}.png`, label, width: cellWidth, whole, height };
}

/** Puts cells into columns, in turn to the shortest, until none has room; the next sheet begins there. */
function pagesOf(cells) {
  const pages = [];
  let columns = [];
  for (const cell of cells) {
    const count = Math.max(1, Math.floor((SHEET_WIDTH - GAP) / (cell.width + GAP)));
    let column = shortest(columns);
    if (!pages.length || column.height + cell.height > SHEET_HEIGHT) {
      columns = Array.from({ length: count }, (_, i) => ({ x: GAP + i * (cell.width + GAP), height: GAP }));
      pages.push([]);
      column = columns[0];
    }
    pages.at(-1).push({ ...cell, x: column.x, y: column.height });
    column.height += cell.height + LABEL + GAP;
  }
  return pages;
}

function shortest(columns) {
  return columns.reduce((least, column) => (column.height < least.height ? column : least), { height: Infinity });
}

/** Runs in the page. */
async function layOut(cells, { width, gap }) {
  const sheet = document.createElement('div');
  const bottom = cells.reduce((most, cell) => Math.max(most, cell.y + cell.height + 20), 0) + gap;
  sheet.style.cssText = `position:relative;width:${width}px;height:${bottom}px`;
  document.body.style.cssText = 'margin:0;background:#c9ced6;font:600 13px/20px sans-serif;color:#16181c';
  const pictures = cells.map(({ src, label, x, y, width: w, whole, height }) => {
    const figure = document.createElement('div');
    figure.style.cssText = `position:absolute;left:${x}px;top:${y}px;width:${w}px;height:${height + 20}px;overflow:hidden`;
    const picture = Object.assign(new Image(w, whole), { src });
    picture.style.display = 'block';
    figure.append(label, picture);
    sheet.append(figure);
    return picture;
  });
  document.body.replaceChildren(sheet);
  await Promise.all(pictures.map((picture) => picture.decode()));
}
