import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startStaticServer } from '../../scripts/static-server.mjs';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** As a client sends it: `fetch` would tidy `..` away before asking. */
function ask(port: number, address: string, method = 'GET', headers: OutgoingHttpHeaders = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const message = request({ host: '127.0.0.1', port, path: address, method, headers }, async (response) => {
      const pieces: Buffer[] = [];
      for await (const piece of response) pieces.push(piece as Buffer);
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body: Buffer.concat(pieces).toString(),
      });
    });
    message.on('error', reject).end();
  });
}

describe('startStaticServer', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'statecraft-serve-'));
  let server: Awaited<ReturnType<typeof startStaticServer>>;

  before(async () => {
    mkdirSync(path.join(folder, 'site/open/.hidden'), { recursive: true });
    mkdirSync(path.join(folder, 'site/closed'));
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    writeFileSync(path.join(folder, 'site/secret.txt'), 'secret');
    writeFileSync(path.join(folder, 'site/closed/secret.txt'), 'secret');
    writeFileSync(path.join(folder, 'site/open/.hidden/secret.txt'), 'secret');
    writeFileSync(path.join(folder, 'site/open/index.html'), '<!doctype html>');
    writeFileSync(path.join(folder, 'site/open/국.json'), '{}');
    writeFileSync(path.join(folder, 'site/open/script.js'), 'export {};');
    symlinkSync(folder, path.join(folder, 'site/open/link'), 'junction');
    server = await startStaticServer({
      root: path.join(folder, 'site'),
      folders: ['open'],
      home: '/open/',
      headers: (type: string): Record<string, string> => (type.startsWith('text/html') ? { 'x-policy': 'strict' } : {}),
    });
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const addresses = [
    '/secret.txt',
    '/closed/secret.txt',
    '/open/../secret.txt',
    '/open/%2e%2e/secret.txt',
    '/open/..%2fsecret.txt',
    '/open/..%5csecret.txt',
    '/open/..\\secret.txt',
    '/open/.hidden/secret.txt',
    '/open/link/secret.txt',
    '/open/link/site/secret.txt',
    '//open/../secret.txt',
    '/open/%00',
    '/open/%zz',
    '/open/script.js/',
    '/open/none.js',
  ];
  for (const address of addresses) {
    test(`${address} is not to be had`, async () => {
      const { status, body } = await ask(server.port, address);
      assert.equal(status, 404);
      assert.equal(body, '404\n');
    });
  }

  test('/ leads to the home page, and a folder to its index', async () => {
    assert.equal((await ask(server.port, '/')).headers.location, '/open/');
    assert.equal((await ask(server.port, '/open')).headers.location, '/open/');
    const { status, body, headers } = await ask(server.port, '/open/');
    assert.deepEqual([status, body], [200, '<!doctype html>']);
    assert.equal(headers['content-type'], 'text/html; charset=utf-8');
    assert.equal(headers['x-policy'], 'strict');
  });

  test('a redirect never leaves the host', async () => {
    const { headers } = await ask(server.port, '//open');
    assert.equal(headers.location, '/open/');
  });

  test('files have their types, by names of any script', async () => {
    const script = await ask(server.port, '/open/script.js?v=1');
    assert.equal(script.headers['content-type'], 'text/javascript; charset=utf-8');
    assert.equal(script.headers['x-policy'], undefined);
    const data = await ask(server.port, `/open/${encodeURIComponent('국')}.json`);
    assert.deepEqual([data.status, data.body], [200, '{}']);
    assert.equal(data.headers['content-type'], 'application/json; charset=utf-8');
  });

  test('HEAD has the length and no body; POST is refused', async () => {
    const head = await ask(server.port, '/open/script.js', 'HEAD');
    assert.deepEqual([head.status, head.headers['content-length'], head.body], [200, '10', '']);
    assert.equal((await ask(server.port, '/open/script.js', 'POST')).status, 405);
  });

  test('what a reader has already is not sent again', async () => {
    const { etag } = (await ask(server.port, '/open/script.js')).headers;
    const { status, body } = await ask(server.port, '/open/script.js', 'GET', { 'if-none-match': String(etag) });
    assert.deepEqual([status, body], [304, '']);
  });

  test('text is packed for who takes it so, and pages are what is made of them', async () => {
    const page = (html: string) => Promise.resolve({ html: `${html}<p>made`, headers: { 'x-policy': 'its own' } });
    const other = await startStaticServer({ root: path.join(folder, 'site/open'), gzip: true, page });
    const plain = await ask(other.port, '/');
    assert.deepEqual([plain.body, plain.headers['x-policy']], ['<!doctype html><p>made', 'its own']);
    assert.equal(plain.headers['content-encoding'], undefined);
    for (const address of ['/', '/script.js']) {
      const packed = await fetch(other.url + address);
      assert.equal(packed.headers.get('content-encoding'), 'gzip', address);
      assert.equal(await packed.text(), (await ask(other.port, address)).body);
    }
    await other.close();
  });

  test('a taken port gives way to another one', async () => {
    const second = await startStaticServer({ root: folder, port: server.port });
    assert.notEqual(second.port, server.port);
    assert.equal((await ask(second.port, '/secret.txt')).body, 'secret');
    await second.close();
  });
});

describe('npm start', () => {
  const script = fileURLToPath(new URL('../../scripts/serve.mjs', import.meta.url));
  const start = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [script, '--no-build', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });

  async function addressOf(child: ChildProcess): Promise<{ port: number; said: string }> {
    let said = '';
    for await (const piece of child.stdout ?? []) {
      said += String(piece);
      const port = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1];
      if (port && said.endsWith('\n')) return { port: Number(port), said };
    }
    throw new Error(`no address in: ${said}`);
  }

  test('it prints the address of the article, under the strict policy, and ends quietly', async () => {
    const taken = await startStaticServer({ root: path.dirname(script) });
    const child = start('--port', String(taken.port));
    const ended = once(child, 'exit');
    const { port, said } = await addressOf(child);
    assert.match(said, new RegExp(`Port ${taken.port} is taken`));
    assert.equal((await ask(port, '/')).headers.location, '/examples/article/');
    const { status, headers } = await ask(port, '/examples/article/');
    assert.equal(status, 200);
    assert.match(String(headers['content-security-policy']), /^default-src 'none'; .*trusted-types lit-html$/);
    assert.match(said, new RegExp(`paste a figure are at http://127.0.0.1:${port}/examples/`));
    assert.equal((await ask(port, '/package.json')).status, 404);
    child.kill('SIGINT');
    const [code, signal] = (await ended) as [number | null, string | null];
    // Windows has no signals: the process is ended from outside.
    assert.ok(process.platform === 'win32' ? signal : code === 0, `code ${code}, signal ${signal}`);
    await taken.close();
  });

  test('a port that is none is said, and nothing is served', async () => {
    const child = start('--port', 'http');
    let complaint = '';
    child.stderr?.on('data', (piece) => (complaint += String(piece)));
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(code, 1);
    assert.match(complaint, /invalid port: http \(expected a number from 0 to 65535\)/);
  });
});
