import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { STRICT_CSP, startTestServer } from '../server.mjs';

let server: Awaited<ReturnType<typeof startTestServer>>;
before(async () => {
  server = await startTestServer();
});
after(() => server.close());

const get = (name: string, init?: RequestInit) => fetch(`${server.url}${name}`, init);

test('/__test/csp/<path> is that file under the strict policy', async () => {
  const response = await get('/__test/csp/package.json');
  assert.equal(response.headers.get('content-security-policy'), STRICT_CSP);
  assert.equal((await response.json()).name, 'statecraft');
});

test('a path outside the package is not served', async () => {
  for (const name of ['/__test/csp/..%2f..%2fetc/passwd', '/..%2f..%2fetc/passwd', '/gone.json']) {
    assert.equal((await get(name)).status, 404, name);
  }
});

test('/__test/status/<code>, html and an unknown address answer as they say', async () => {
  assert.equal((await get('/__test/status/503')).status, 503);
  const page = await get('/__test/html');
  assert.match(`${page.status} ${page.headers.get('content-type')}`, /^200 text\/html/);
  assert.equal((await get('/__test/gone')).status, 404);
});

test('/__test/body gives exactly the bytes that it is asked for', async () => {
  const bytes = Buffer.from('\ufeff{"a":1}', 'utf16le');
  const response = await get(`/__test/body?type=text/csv&base64=${encodeURIComponent(bytes.toString('base64'))}`);
  assert.deepEqual(Buffer.from(await response.arrayBuffer()), bytes);
  assert.equal(response.headers.get('content-type'), 'text/csv');
});

test('/__test/slow waits, stall never ends, drop closes, redirect leads on', async () => {
  const began = performance.now();
  assert.equal(await (await get('/__test/slow?ms=120&body=[]')).text(), '[]');
  assert.ok(performance.now() - began >= 110);
  const stalled = await get('/__test/stall?body=%7B', { signal: AbortSignal.timeout(300) });
  await assert.rejects(stalled.text(), /aborted|timeout/i);
  await assert.rejects(get('/__test/drop'));
  assert.match(await (await get('/__test/redirect?to=/__test/html')).text(), /Sign in/);
  await assert.rejects(get('/__test/redirect'));
});

test('/__test/big stops when its reader does, and /__test/sent tells how much went out', async () => {
  const response = await get('/__test/big?bytes=50000000&key=stop');
  const reader = response.body?.getReader();
  for (let read = 0; read < 1_000_000;) read += (await reader?.read())?.value?.length ?? 1_000_000;
  await reader?.cancel();
  await sleep(100);
  const sent = Number(await (await get('/__test/sent?key=stop')).text());
  assert.ok(sent >= 900_000 && sent < 20_000_000, `${sent} bytes`);
  assert.equal((await (await get('/__test/big?bytes=200000&key=all')).text()).length, 200_000);
});
