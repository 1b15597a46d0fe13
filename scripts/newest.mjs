import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './rollup/entries.mjs';

/**
 * @param {string[]} names files or folders of the project
 * @returns {Promise<number>} when the latest of them was changed, in milliseconds; 0 if there is none of them
 */
export async function newestIn(names) {
  const times = await Promise.all(names.map(newest));
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}

async function newest(name) {
  const file = path.join(ROOT, name);
  const found = await stat(file).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const inside = await readdir(file, { recursive: true, withFileTypes: true });
  const files = inside.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const times = await Promise.all(files.map(async (inner) => (await stat(inner)).mtimeMs));
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}
