/**
 * Serves files on the loopback: to a reader of the examples (`npm start`), and to the browsers of the stories' tests, the
 * pictures and the benchmark. Only what is inside the given folders, and nothing whose name begins with a dot.
 */
import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { Readable, pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';

/** What files are, by the end of their names. */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const HOST = '127.0.0.1';
/** Ports tried after a taken one, before the system is asked for any that is free. */
const TRIES = 20;

/**
 * @typedef {object} StaticServerOptions
 * @property {string} root absolute path of the folder that addresses start from
 * @property {string[]} [folders] the only folders of `root` that are served; all of it, if not given
 * @property {string} [home] where `/` leads to
 * @property {number} [port] 0 for any that is free; a taken one gives way to the next that is free
 * @property {(type: string) => Record<string, string>} [headers] to go with an answer of this MIME type
 * @property {(html: string) => Promise<{html: string, headers: Record<string, string>}>} [page] what is sent of a web page
 * @property {boolean} [gzip] whether text is packed, as sites do it; it takes time that most tests have a better use for
 */

/**
 * @param {StaticServerOptions} options
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>} `url` ends without a slash
 */
export async function startStaticServer(options) {
  const { root, folders, home = '/', port = 0, headers = () => ({}), page, gzip = false } = options;
  const base = await realpath(root);
  const open = folders?.map((folder) => path.join(base, folder)) ?? [base];
  const site = { root: base, open, home, headers, page, gzip };
  const server = createServer((request, response) => {
    answer(site, request, response).catch(() => refuse(response, 500));
  });
  const taken = await listen(server, port);
  return { url: `http://${HOST}:${taken}`, port: taken, close: () => close(server) };
}

async function answer(site, request, response) {
  const { method, url } = request;
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
  const pathname = url.split(/[?#]/, 1)[0];
  if (pathname === '/' && site.home !== '/') return redirect(response, site.home);
  const file = await fileAt(site, pathname);
  if (!file) return refuse(response, 404);
  if (file.folder) return redirect(response, `${pathname}/`);
  const type = TYPES[path.extname(file.path).toLowerCase()] ?? 'application/octet-stream';
  // What a browser has already, it has not to be sent again.
  const etag = `W/"${file.size}-${file.changed}"`;
  const known = { etag, 'cache-control': 'no-cache', ...(site.gzip && { vary: 'accept-encoding' }) };
  const isMade = site.page && type.startsWith('text/html');
  if (!isMade && request.headers['if-none-match'] === etag) return response.writeHead(304, known).end();
  const made = isMade ? await madeOf(site.page, file.path) : undefined;
  const packs = site.gzip && PACKED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    'content-type': type,
    ...(packs ? { 'content-encoding': 'gzip' } : { 'content-length': made?.bytes.length ?? file.size }),
    ...(made ? { 'cache-control': 'no-cache' } : known),
    'x-content-type-options': 'nosniff',
    ...(made?.headers ?? site.headers(type)),
  });
  if (method === 'HEAD') return response.end();
  const steps = packs ? [createGzip()] : [];
  // The reader may leave in the middle of a file; that is no fault.
  pipeline([made ? Readable.from([made.bytes]) : createReadStream(file.path), ...steps, response], () => {});
}

const PACKED = /^(?:text\/|application\/json|image\/svg)/;

async function madeOf(page, file) {
  const { html, headers } = await page(await readFile(file, 'utf8'));
  return { bytes: Buffer.from(html), headers };
}

/** The file of an address; undefined for what is not there, or is none of the reader's business. */
async function fileAt({ root, open }, pathname) {
  const parts = partsOf(pathname);
  if (!parts) return undefined;
  const wanted = path.join(root, ...parts, pathname.endsWith('/') ? 'index.html' : '');
  try {
    // Where a link leads counts, not where it stands.
    const real = await realpath(wanted);
    if (!open.some((folder) => real === folder || real.startsWith(folder + path.sep))) return undefined;
    const found = await stat(real);
    return found.isFile() || found.isDirectory()
      ? { path: real, size: found.size, changed: Math.trunc(found.mtimeMs), folder: found.isDirectory() }
      : undefined;
  } catch {
    return undefined;
  }
}

/** The names in an address; undefined if one of them leads out of the folder, or to what is hidden. */
function partsOf(pathname) {
  try {
    const parts = decodeURIComponent(pathname).split('/').filter(Boolean);
    return parts.some((part) => part.startsWith('.') || /[\\:\0]/.test(part)) ? undefined : parts;
  } catch {
    return undefined;
  }
}

function redirect(response, location) {
  // `//elsewhere/` would name another host.
  response.writeHead(302, { location: location.replace(/^\/{2,}/, '/') }).end();
}

function refuse(response, status, headers = {}) {
  if (response.headersSent) return response.destroy();
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${status}\n`);
}

/** @returns {Promise<number>} the port that was to be had */
async function listen(server, wanted) {
  const last = Math.min(wanted + TRIES, 65535);
  const ports = wanted ? [...Array(last - wanted + 1).keys()].map((i) => wanted + i) : [];
  for (const port of [...ports, 0]) {
    const error = await tryPort(server, port);
    if (!error) return server.address().port;
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
  }
  throw new Error('no port is free');
}

function tryPort(server, port) {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, HOST, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

function close(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
