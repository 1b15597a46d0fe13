/**
 * The addresses that tests load pages and faults from. The browser tests have them on their own server; a Node test
 * starts one with {@link startTestServer}, which also serves the package's files.
 *
 * | address | answer |
 * |---|---|
 * | `/__test/csp/<path>` | that file of the package, under the strict policy {@link STRICT_CSP} |
 * | `/__test/body?type=&body=&base64=&status=` | exactly these bytes; `base64` for bytes that are no UTF-8 |
 * | `/__test/status/<code>` | that status, with a JSON body |
 * | `/__test/html` | an HTML page with status 200 |
 * | `/__test/slow?ms=&body=` | the body (an empty dossier, if not given) after so long |
 * | `/__test/stall?body=` | the headers and the given beginning of a body, then nothing more |
 * | `/__test/big?bytes=&key=` | a JSON string of that many bytes, with no length announced |
 * | `/__test/sent?key=` | how many bytes of that big body went out, as a number |
 * | `/__test/once?key=&body=` | 503 for the first question with a key, the body for every later one |
 * | `/__test/redirect?to=` | a redirect; to itself, if `to` is not given |
 * | `/__test/figure?request=` | what `renderFigure(request)` of `statecraft/server` says, as JSON; `file` for its data |
 * | `/__test/article?request=&head=&made=` | a page with that figure, or a ready-made one, under the strict policy and its hash |
 * | `/__test/drop` | the connection closes without an answer |
 */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { TYPES } from '../scripts/static-server.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

export const STRICT_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** Bytes sent of each big body, by its key. */
const sent = new Map();

/** The keys of `once` that were asked for. */
const asked = new Set();

const ANSWERS = {
  csp: (request) => sendFile(request, { 'content-security-policy': STRICT_CSP }),
  body: sendBody,
  status: ({ response, rest }) =>
    send(response, Number(rest) || 500, 'application/json', '{"message":"not the dossier"}'),
  html: ({ response }) =>
    send(response, 200, 'text/html; charset=utf-8', '<!doctype html><title>Sign in</title><p>Sign in'),
  slow: async ({ response, query }) => {
    await sleep(Number(query.get('ms')));
    send(response, 200, 'application/json', query.get('body') ?? '{}');
  },
  stall: ({ response, query }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write(query.get('body') ?? '{');
  },
  big: sendBig,
  sent: ({ response, query }) => send(response, 200, 'application/json', String(sent.get(query.get('key')) ?? 0)),
  once: ({ response, query }) => {
    const first = !asked.has(query.get('key'));
    asked.add(query.get('key'));
    send(response, first ? 503 : 200, 'application/json', first ? '{}' : (query.get('body') ?? '{}'));
  },
  redirect: ({ response, query, url }) => {
    response.writeHead(302, { location: query.get('to') ?? url.pathname }).end();
  },
  figure: async ({ response, query }) =>
    send(response, 200, 'application/json', JSON.stringify(await figureFor(query))),
  article: async ({ response, query }) => {
    const { html, styleHash } = await figureFor(query, query.has('made') ? 'readyMadeFigure' : 'renderFigure');
    const policy = STRICT_CSP.replace("style-src 'self'", `style-src 'self' '${styleHash}'`);
    const paragraph = '<p>An article goes on about what was agreed, and by whom, and what became of it later.</p>\n';
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${query.get('head') ?? ''}</head><body>${paragraph.repeat(2)}${html}${paragraph.repeat(20)}</body></html>`;
    response.setHeader('content-security-policy', `${policy}; img-src data:`);
    send(response, 200, 'text/html; charset=utf-8', page);
  },
  drop: ({ response }) => response.destroy(),
};

/** What a server makes of the request in an address. */
async function figureFor(query, make = 'renderFigure') {
  const { file, ...request } = JSON.parse(query.get('request') ?? '{}');
  const data = JSON.parse(readFileSync(path.join(ROOT, 'data', path.basename(file)), 'utf8'));
  const server = await import('statecraft/server');
  return server[make]({ data, ...request });
}

/** For the browser tests' server (Koa). */
export async function answerTestRequest(context, next) {
  if (!context.url.startsWith('/__test/')) return next();
  context.respond = false;
  await answer(context.req, context.res, ROOT);
}

async function answer(message, response, root) {
  const url = new URL(message.url, 'http://localhost');
  const [, , name, ...rest] = url.pathname.split('/');
  const request = { response, url, query: url.searchParams, rest: decodeURIComponent(rest.join('/')), root };
  const how = ANSWERS[name];
  if (how) await how(request);
  else send(response, 404, 'text/plain', `no such test address: ${url.pathname}`);
}

/**
 * @param {{root?: string, headers?: Record<string, string>}} [options] `headers` go with every file served
 * @returns {Promise<{url: string, close: () => Promise<void>}>} on a free port of the loopback; `url` ends without a slash
 */
export async function startTestServer({ root = ROOT, headers = {} } = {}) {
  const server = createServer((message, response) => {
    const url = new URL(message.url, 'http://localhost');
    if (url.pathname.startsWith('/__test/')) return answer(message, response, root);
    return sendFile({ response, rest: decodeURIComponent(url.pathname.slice(1)), root }, headers);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}

function send(response, status, type, body) {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function sendBody({ response, query }) {
  const encoded = query.get('base64');
  const body = encoded === null ? (query.get('body') ?? '') : Buffer.from(encoded, 'base64');
  send(response, Number(query.get('status') ?? 200), query.get('type') ?? 'application/json', body);
}

function sendFile({ response, rest, root }, headers) {
  const file = path.join(root, rest);
  if (!file.startsWith(root) || !isFile(file)) return send(response, 404, 'text/plain', `no such file: ${rest}`);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  createReadStream(file).pipe(response);
}

function isFile(file) {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Stops when the reader does, so that a test can ask how much a cancelled load has cost. */
async function sendBig({ response, query }) {
  const key = query.get('key') ?? '';
  const piece = Buffer.alloc(64 * 1024, 'x');
  let left = Number(query.get('bytes') ?? 20e6) - 2;
  sent.set(key, 0);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('"');
  while (left > 0 && !response.destroyed) {
    const size = Math.min(left, piece.length);
    const flowing = response.write(piece.subarray(0, size));
    left -= size;
    sent.set(key, sent.get(key) + size);
    if (!flowing) await drained(response);
  }
  response.end('"');
}

/** Until the reader has taken what was sent, or has gone. */
function drained(response) {
  return new Promise((resolve) => {
    const finish = () => {
      response.off('drain', finish).off('close', finish);
      resolve();
    };
    response.on('drain', finish).on('close', finish);
  });
}
