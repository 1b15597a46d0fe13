import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOAD_ERROR_CODES, LoadError, loadDossier, type LoadOptions } from 'statecraft/dossier';

const BASE = 'https://paper.example/article/index.html';

interface Stub {
  readonly status?: number;
  readonly type?: string;
  readonly body?: string | Uint8Array | ReadableStream<Uint8Array>;
}

/** A fetch that answers with this, and remembers what it was asked. */
function answering({ status = 200, type = 'application/json', body = '{"actors": []}' }: Stub) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const stub = (url: unknown, init?: RequestInit) => {
    asked.push({ url: String(url), init });
    return Promise.resolve(new Response(body as BodyInit, { status, headers: type ? { 'content-type': type } : {} }));
  };
  return { asked, fetch: stub as typeof fetch };
}

async function load(stub: Stub, options: LoadOptions = {}, src = 'data.json'): Promise<unknown> {
  return loadDossier(src, { baseURL: BASE, fetch: answering(stub).fetch, ...options });
}

async function failure(loading: Promise<unknown>): Promise<LoadError> {
  const outcome = await loading.then(
    () => new assert.AssertionError({ message: 'it was loaded' }),
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof LoadError, String(outcome));
  assert.ok(LOAD_ERROR_CODES.includes(outcome.code) && outcome.message.endsWith('.'));
  return outcome;
}

test('loadDossier() asks the resolved address once, without credentials', async () => {
  const { fetch, asked } = answering({});
  assert.deepEqual(await loadDossier('../data/x.json?v=1', { baseURL: BASE, fetch }), { actors: [] });
  assert.equal(asked.length, 1);
  assert.equal(asked[0]?.url, 'https://paper.example/data/x.json?v=1');
  assert.equal(asked[0]?.init?.credentials, 'omit');
});

const ADDRESSES = [
  'javascript:alert(1)',
  'data:application/json,{}',
  'file:///etc/passwd',
  'https://user:pass@paper.example/',
  'https://user@paper.example/',
  'ftp://paper.example/',
  'https://',
  '\tjavascript:x',
];

for (const address of ADDRESSES) {
  test(`loadDossier() does not ask ${JSON.stringify(address)}`, async () => {
    const { fetch, asked } = answering({});
    const error = await failure(loadDossier(address, { baseURL: BASE, fetch }));
    assert.deepEqual([error.code, error.retryable, asked.length], ['bad-address', false, 0]);
  });
}

test('loadDossier() needs a base for a relative address', async () => {
  assert.equal((await failure(loadDossier('a.json', { fetch: answering({}).fetch }))).code, 'bad-address');
});

test('loadDossier() takes blob addresses', async () => {
  const url = URL.createObjectURL(new Blob(['{"ties": []}']));
  assert.deepEqual(await loadDossier(url), { ties: [] });
  URL.revokeObjectURL(url);
});

const STATUSES = {
  404: 'not-found',
  410: 'not-found',
  401: 'refused',
  403: 'refused',
  500: 'http-error',
  503: 'http-error',
  304: 'http-error',
};

for (const [status, code] of Object.entries(STATUSES)) {
  test(`loadDossier() of a ${status} is ${code}, and may be tried again`, async () => {
    const empty = status === '304';
    const response = new Response(empty ? null : '{"actors": []}', { status: Number(status) });
    const error = await failure(load({}, { fetch: (() => Promise.resolve(response)) as typeof fetch }));
    assert.deepEqual([error.code, error.retryable], [code, true]);
    assert.ok(error.message.includes(status));
  });
}

test('loadDossier() says that what came is a web page', async () => {
  const error = await failure(load({ body: '<!doctype html><title>Not here</title>', type: 'text/html' }));
  assert.equal(error.code, 'html');
});

test('loadDossier() takes JSON and CSV by the text, under a wrong type too', async () => {
  assert.deepEqual(await load({ type: 'text/html' }), { actors: [] });
  assert.deepEqual(await load({ type: '' }), { actors: [] });
  const csv = 'title,parties\nPact,A;B';
  assert.ok('ties' in ((await load({ body: csv, type: 'text/plain' })) as object));
  assert.ok(
    'events' in ((await load({ body: 'title,parties\nPact,A;B', type: 'text/csv' }, { list: 'events' })) as object),
  );
});

test('loadDossier() tells the place of what is malformed', async () => {
  const json = await failure(load({ body: '{\n"actors": [,]}' }));
  assert.deepEqual([json.code, json.position, json.retryable], ['malformed-json', { line: 2, column: 12 }, false]);
  const csv = await failure(load({ body: 'title,kind\n"a', type: 'text/csv' }));
  assert.deepEqual([csv.code, csv.position], ['malformed-csv', { line: 2, column: 1 }]);
});

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...((mark ? '\ufeff' : '') + text)].join('');
  const bytes = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) bytes.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return new Uint8Array(bytes.buffer);
}

const NAME = '{"title": "Séoul 서울"}';
const ENCODED: Readonly<Record<string, Stub>> = {
  'UTF-8': { body: NAME },
  'UTF-8 with a mark': { body: `\ufeff${NAME}` },
  'UTF-16 LE with a mark': { body: utf16(NAME, false, true) },
  'UTF-16 BE with a mark': { body: utf16(NAME, true, true) },
  'UTF-16 LE without a mark': { body: utf16(NAME, false, false) },
  'UTF-16 BE without a mark': { body: utf16(NAME, true, false) },
  'UTF-16 by charset': { body: utf16(NAME, false, false), type: 'application/json; charset="utf-16le"' },
  'UTF-8 under a charset nobody knows': { body: NAME, type: 'application/json; charset=klingon' },
};

for (const [encoding, stub] of Object.entries(ENCODED)) {
  test(`loadDossier() reads ${encoding}`, async () => assert.deepEqual(await load(stub), { title: 'Séoul 서울' }));
}

test('loadDossier() reads Latin letters of a file that says nothing, and EUC-KR of one that does', async () => {
  const latin = Uint8Array.from([...'{"title": "Séoul"}'].map((letter) => letter.charCodeAt(0)));
  assert.deepEqual(await load({ body: latin }), { title: 'Séoul' });
  assert.deepEqual(await load({ body: latin, type: 'application/json; charset=utf-8' }), { title: 'Séoul' });
  const korean = Uint8Array.from([...Buffer.from('{"title": "'), 0xc7, 0xd1, ...Buffer.from('"}')]);
  assert.deepEqual(await load({ body: korean, type: 'application/json;charset=euc-kr' }), { title: '한' });
});

test('loadDossier() does not make the byte-order mark part of the first column', async () => {
  const data = (await load({ body: '\ufefftitle,parties\nPact,A;B', type: 'text/csv' })) as {
    ties: { title: string }[];
  };
  assert.equal(data.ties[0]?.title, 'Pact');
});

/** A body that goes on for ever, and tells how much was taken and whether it was cancelled. */
function endless(chunk = new Uint8Array(100_000).fill(32)) {
  const state = { sent: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      state.sent += chunk.length;
      controller.enqueue(chunk);
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { body, state };
}

test('loadDossier() stops the stream at the limit, ten megabytes if none is given', async () => {
  for (const limit of [undefined, 1_000_000]) {
    const { body, state } = endless();
    const error = await failure(load({ body }, limit === undefined ? {} : { limit }));
    assert.deepEqual([error.code, error.retryable], ['too-large', false]);
    assert.ok(state.cancelled);
    assert.ok(state.sent <= (limit ?? 10_000_000) + 300_000, `${state.sent} bytes were taken`);
  }
});

test('loadDossier() takes a body of just the limit', async () => {
  assert.deepEqual(await load({ body: '{"actors": []}' }, { limit: 14 }), { actors: [] });
  assert.equal((await failure(load({ body: '{"actors": []} ' }, { limit: 14 }))).code, 'too-large');
});

test('loadDossier() puts chunks together, cut within a letter too', async () => {
  const bytes = new TextEncoder().encode(NAME);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  assert.deepEqual(await load({ body }), { title: 'Séoul 서울' });
});

const never = (() => new Promise<Response>(() => undefined)) as typeof fetch;
const stalled = (() =>
  Promise.resolve(new Response(new ReadableStream({ pull: () => new Promise(() => undefined) })))) as typeof fetch;

for (const [name, fetch] of Object.entries({ 'an answer': never, 'a body': stalled })) {
  test(`loadDossier() waits for ${name} no longer than the timeout`, async () => {
    const start = performance.now();
    const error = await failure(load({}, { fetch, timeout: 50 }));
    assert.deepEqual([error.code, error.retryable], ['timeout', true]);
    assert.ok(performance.now() - start < 1_000);
  });

  test(`loadDossier() stops waiting for ${name} when its signal says so`, async () => {
    const stopper = new AbortController();
    const loading = failure(load({}, { fetch, signal: stopper.signal }));
    setTimeout(() => stopper.abort(), 10);
    assert.equal((await loading).code, 'aborted');
  });
}

test('loadDossier() with a signal already aborted asks for nothing', async () => {
  const { fetch, asked } = answering({});
  const error = await failure(loadDossier('x.json', { baseURL: BASE, fetch, signal: AbortSignal.abort() }));
  assert.deepEqual([error.code, asked.length], ['aborted', 0]);
});

test('loadDossier() passes the abort on to fetch', async () => {
  let seen: AbortSignal | null | undefined;
  const waiting = ((_: unknown, init?: RequestInit) => {
    seen = init?.signal;
    return new Promise<Response>(() => undefined);
  }) as typeof fetch;
  await failure(load({}, { fetch: waiting, timeout: 20 }));
  assert.equal(seen?.aborted, true);
});

test('loadDossier() leaves no timer and no listener behind', async () => {
  const added: string[] = [];
  const signal = new AbortController().signal;
  const { addEventListener, removeEventListener } = signal;
  signal.addEventListener = (...args: Parameters<typeof addEventListener>) => (
    added.push(args[0]),
    addEventListener.apply(signal, args)
  );
  signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => (
    added.pop(),
    removeEventListener.apply(signal, args)
  );
  await load({}, { signal });
  assert.deepEqual(added, []);
  const timers = process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
  await load({});
  assert.equal(process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length, timers);
});

test('loadDossier() says of a network that fails that it may be tried again', async () => {
  const error = await failure(
    load({}, { fetch: (() => Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch }),
  );
  assert.deepEqual([error.code, error.retryable], ['unreachable', true]);
  const broken = new ReadableStream<Uint8Array>({
    start: (controller) => controller.error(new TypeError('network error')),
  });
  assert.equal((await failure(load({ body: broken }))).code, 'unreachable');
});

test('loadDossier() of an answer without a body says that it is empty', async () => {
  const error = await failure(load({}, { fetch: (() => Promise.resolve(new Response(null))) as typeof fetch }));
  assert.equal(error.code, 'empty');
});
