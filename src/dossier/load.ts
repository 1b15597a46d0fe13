import type { CsvList } from './csv.js';
import { decodeText } from './decode.js';
import type { ListName } from './dossier.js';
import { LoadError } from './load-error.js';
import * as messages from './load-messages.js';
import { parseDossierText } from './parse.js';

export { LOAD_ERROR_CODES, LoadError, type LoadErrorCode, type TextPosition } from './load-error.js';

export interface LoadOptions {
  /** Stops loading; the promise is then rejected with the code `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** What a relative address is relative to: a page's `baseURI`. */
  readonly baseURL?: string | undefined;
  /** Bytes, after decompression; 10 000 000 if not given. */
  readonly limit?: number | undefined;
  /** Milliseconds for all of it; 30 000 if not given. */
  readonly timeout?: number | undefined;
  /** `json` or `csv`, where neither the server nor the text make it plain. */
  readonly type?: string | undefined;
  /** Which list a CSV file holds, where its columns don't tell. */
  readonly list?: ListName | CsvList | undefined;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

const SCHEMES = ['http:', 'https:', 'blob:'];

/**
 * Loads a dossier from a JSON or CSV file, for the checker. No cookies or other credentials are sent. The body is read
 * as a stream and given up as soon as it is over the limit.
 * @throws LoadError for whatever goes wrong: its code says what, its message says it to a reader.
 */
export async function loadDossier(src: string, options: LoadOptions = {}): Promise<unknown> {
  const { type, list } = options;
  return loadText(src, options, (text, served) => parseDossierText(text, { type: type || served, list }));
}

/** Loads a text and reads it; what the reading throws counts as a fault of loading, too. */
export async function loadText<T>(
  src: string,
  { signal, baseURL, limit = 10_000_000, timeout = 30_000, fetch: fetcher = fetch }: LoadOptions,
  read: (text: string, type: string) => T,
): Promise<T> {
  const url = resolveAddress(src, baseURL);
  const stopper = new AbortController();
  let timedOut = false;
  const stop = () => stopper.abort();
  const timer = setTimeout(() => ((timedOut = true), stop()), timeout);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    if (signal?.aborted) stop();
    // A fetch, or a body, that pays no heed to its signal is left behind.
    const body = await Promise.race([fetchBody(url, limit, stopper.signal, fetcher), stopped(stopper.signal)]);
    return read(decodeText(body.bytes, body.charset), body.type);
  } catch (error) {
    if (timedOut) throw new LoadError('timeout', messages.timedOut(url, timeout), true);
    if (stopper.signal.aborted) throw new LoadError('aborted', messages.aborted(url), true);
    if (error instanceof LoadError) throw error;
    throw new LoadError('unreachable', messages.unreachable(url), true);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

function resolveAddress(src: string, baseURL: string | undefined): string {
  try {
    const url = new URL(src, baseURL);
    if (SCHEMES.includes(url.protocol) && url.username === '' && url.password === '') return url.href;
  } catch {
    // Told of below, as an address of another kind is.
  }
  throw new LoadError('bad-address', messages.badAddress(src));
}

function stopped(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(new Error('stopped'));
    signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
  });
}

interface Body {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly charset: string | undefined;
}

async function fetchBody(url: string, limit: number, signal: AbortSignal, fetcher: typeof fetch): Promise<Body> {
  if (signal.aborted) throw new Error('stopped');
  const response = await fetcher(url, { signal, credentials: 'omit' });
  if (!response.ok) {
    void response.body?.cancel().catch(() => undefined);
    throw new LoadError(statusCode(response.status), messages.badStatus(url, response.status), true);
  }
  const header = response.headers.get('content-type') ?? '';
  const [type = ''] = header.split(';', 1);
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(header)?.[1];
  return { bytes: await readBytes(response, limit, url), type, charset };
}

function statusCode(status: number): 'not-found' | 'refused' | 'http-error' {
  if (status === 404 || status === 410) return 'not-found';
  return status === 401 || status === 403 ? 'refused' : 'http-error';
}

/** Reads no further than the limit: beyond it the stream is cancelled, so that the server stops too. */
async function readBytes(response: Response, limit: number, url: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) {
      void reader?.cancel().catch(() => undefined);
      throw new LoadError('too-large', messages.tooLarge(url, limit));
    }
    chunks.push(part.value);
  }
  return join(chunks, length);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
