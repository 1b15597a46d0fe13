/**
 * The pages of examples/ hold what the command line of the build prints, where a comment names the call:
 *
 *     <!-- npx statecraft snippet --element policy-compare … -->
 *     <!-- as text: npx statecraft snippet --element policy-compare … -->
 *
 * The first is pasted, the second shown. So no page can show a snippet that is not the one, or hold an old hash.
 */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './rollup/entries.mjs';

const CALL = /<!--\s*(as text:\s*)?npx statecraft\s([^>]*?)\s*-->/g;
const WORD = /"([^"]*)"|(\S+)/g;
/** A ready-made figure is one of many thousands of letters: its beginning is shown. */
const [LONGEST, SHOWN] = [4000, 1200];

const runFile = promisify(execFile);

/** @typedef {{out: string, styleHash: string | undefined}} Printed */

/** By the build and the call. @type {Map<string, Promise<Printed>>} */
const printed = new Map();

/**
 * @param {string} html with comments that name calls
 * @returns {Promise<{html: string, styleHashes: string[]}>} the page, and what its policy must let in by its hash
 */
export async function withSnippets(html) {
  const calls = [...html.matchAll(CALL)];
  const answers = await Promise.all(calls.map(([, , words]) => snippet(words)));
  const styleHashes = calls.flatMap(([, asText], i) => (!asText && answers[i].styleHash) || []);
  let i = 0;
  const filled = html.replace(CALL, (_, asText) => {
    const { out } = answers[i++];
    return asText ? escaped(shortened(out)) : out;
  });
  return { html: filled, styleHashes };
}

/** What `npx statecraft` prints for these words. @param {string} words @returns {Promise<Printed>} */
export async function snippet(words) {
  const build = await readFile(path.join(ROOT, 'cdn/integrity.json'), 'utf8');
  const key = `${words}\n${build}`;
  const known = printed.get(key) ?? call(words);
  printed.set(key, known);
  return known;
}

async function call(words) {
  const list = [...words.matchAll(WORD)].map(([, quoted, plain]) => quoted ?? plain);
  const options = { cwd: ROOT, maxBuffer: 1e8 };
  const { stdout, stderr } = await runFile(process.execPath, ['dist/cli.js', ...list], options);
  return { out: stdout.trim(), styleHash: /^style-src '(.+)'$/m.exec(stderr)?.[1] };
}

const shortened = (text) =>
  text.length > LONGEST ? `${text.slice(0, SHOWN)}… and ${Math.round((text.length - SHOWN) / 1000)} kB more` : text;

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
