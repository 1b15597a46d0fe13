import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './rollup/entries.mjs';

const CDN = path.join(ROOT, 'cdn');

/** Writes cdn/integrity.json: for each file that a page may load, what its `integrity` attribute must say. */
export async function writeIntegrity() {
  const names = (await filesUnder(CDN)).filter((name) => /\.(js|css)$/.test(name)).sort();
  const entries = await Promise.all(names.map(async (name) => [name, await integrityOf(path.join(CDN, name))]));
  await writeFile(path.join(CDN, 'integrity.json'), `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}

export async function integrityOf(file) {
  return `sha384-${createHash('sha384')
    .update(await readFile(file))
    .digest('base64')}`;
}

/** Paths relative to the folder, with forward slashes. */
export async function filesUnder(folder) {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
