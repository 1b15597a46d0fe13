import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './command.js';

/** By the name of a file in `cdn/`: what its `integrity` attribute must say. */
export type Hashes = Readonly<Record<string, string>>;

/** Built, this is a file in dist/; the files for pages are in the package beside that. */
const CDN = fileURLToPath(new URL('../cdn/', import.meta.url));

/** @throws UsageError where the package was not built */
export async function hashesOfBuild(folder = CDN): Promise<Hashes> {
  try {
    return JSON.parse(await readFile(path.join(folder, 'integrity.json'), 'utf8')) as Hashes;
  } catch {
    throw new UsageError(`there is no build in ${folder}: npm run build makes it`);
  }
}

// As the build writes them: one behind the other, before anything else that is done.
const IMPORT = /(?:^|[;}])(?:import|export)(?:[^"'();]*?from)?\s*["'](\.[^"']+)["']/g;

/** What an element's script imports at once, itself first; and all else that it may send for. */
export async function filesOfEntry(
  tag: string,
  hashes: Hashes,
  folder = CDN,
): Promise<{ readonly own: readonly string[]; readonly onDemand: readonly string[] }> {
  const own: string[] = [];
  const add = async (name: string): Promise<void> => {
    if (own.includes(name)) return;
    own.push(name);
    const code = await readFile(path.join(folder, name), 'utf8');
    for (const [, specifier = ''] of code.matchAll(IMPORT)) {
      await add(path.posix.join(path.posix.dirname(name), specifier));
    }
  };
  await add(`${tag}.js`);
  const onDemand = Object.keys(hashes).filter((name) => name.startsWith('chunks/') && !own.includes(name));
  return { own, onDemand };
}
