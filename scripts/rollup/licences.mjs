import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file beside the bundles: the terms of every package whose code is in them, which all of these ask for.
 *
 * @returns {import('rollup').Plugin}
 */
export function licences(fileName = 'LICENCES.txt') {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) => Object.entries(file.modules ?? {}));
      const used = modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id);
      const folders = new Set(used.map(packageFolder).filter(Boolean));
      const texts = [...folders].map((folder) => licenceOf(folder, [...folders])).sort();
      this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(72)}\n\n`) });
    },
  };
}

function packageFolder(id) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/').replace('\0', ''))?.[0];
}

/** Some packages leave the terms to a sister of the same owner and repository; of others their manifest is all there is. */
function licenceOf(folder, folders) {
  const { name, version, license, repository, author } = manifestOf(folder);
  const isSister = (other) => {
    const manifest = manifestOf(other);
    return manifest.repository?.url === repository?.url && manifest.license === license && manifest.author === author;
  };
  const file = fileIn(folder) ?? folders.filter(isSister).map(fileIn).find(Boolean);
  if (!file && !author) throw new Error(`${name} has no licence file, and nobody who wrote it`);
  const terms = file
    ? readFileSync(file, 'utf8').replaceAll('\r', '').trim()
    : `By ${author}. ${name} ships no text of it.`;
  return `${name} ${version}, ${license}\n\n${terms}\n`;
}

const manifestOf = (folder) => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

function fileIn(folder) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  return name && path.join(folder, name);
}
