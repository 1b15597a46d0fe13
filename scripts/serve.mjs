/**
 * `npm start`: the article of examples/ in a browser, on the newest build. `--port 9000` or PORT=9000 sets the port; if it
 * is taken, the next free one is used. `--no-build` serves the build as it is. Ctrl+C ends it.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { withSnippets } from './example-pages.mjs';
import { newestIn } from './newest.mjs';
import { ROOT } from './rollup/entries.mjs';
import { run } from './run.mjs';
import { startStaticServer } from './static-server.mjs';

const DEFAULT_PORT = 8080;
const EXAMPLES = '/examples/';
const HOME = `${EXAMPLES}article/`;
const FOLDERS = ['examples', 'cdn', 'data'];
/**
 * The strictest policy that the elements run under, with the page's own pictures: besides, the style sheets that stand in
 * ready-made figures, by their hashes, and frames in pages that have one.
 */
const policyOf = ({ html, styleHashes }) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styleHashes.map((hash) => `'${hash}'`)].join(' '),
    "connect-src 'self'",
    "img-src 'self'",
    ...(html.includes('<iframe ') ? ["frame-src 'self'"] : []),
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

async function examplePage(written) {
  const filled = await withSnippets(written);
  return { html: filled.html, headers: { 'content-security-policy': policyOf(filled) } };
}

/** What a build is made from, and what it writes last. */
const SOURCES = ['src', 'rollup.config.mjs', 'scripts/rollup', 'package.json'];
const STAMP = 'cdn/integrity.json';

/** Starts the server of the examples. @param {number} port */
export function serveExamples(port) {
  return startStaticServer({
    root: ROOT,
    folders: FOLDERS,
    home: HOME,
    port,
    page: examplePage,
    gzip: true,
  });
}

/** @returns {Promise<boolean>} whether there is no build, or something it is made from is newer */
export async function isStale() {
  return (await newestIn(SOURCES)) > (await newestIn([STAMP]));
}

function wishes() {
  const options = { port: { type: 'string' }, 'no-build': { type: 'boolean', default: false } };
  const { values } = parseArgs({ options });
  return { wanted: portOf(values.port ?? process.env.PORT), asItIs: values['no-build'] };
}

function portOf(text) {
  const port = Number(text || DEFAULT_PORT);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new Error(`invalid port: ${text} (expected a number from 0 to 65535)`);
}

async function main() {
  const { wanted, asItIs } = wishes();
  if (!asItIs && (await isStale())) {
    console.log('Building…');
    const { code } = await run(['./scripts/build.mjs']);
    if (code) throw new Error('The build has failed, so there is nothing to serve.');
  }
  const { url, port, close } = await serveExamples(wanted);
  if (wanted && port !== wanted) console.log(`Port ${wanted} is taken.`);
  // So that its first reader does not wait for what is made ahead.
  await fetch(url);
  console.log(
    `The article is at ${url}/\nThe ways to paste a figure are at ${url}${EXAMPLES}\nCtrl+C ends the server.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
