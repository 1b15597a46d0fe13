/**
 * Addresses that the stories of loading and of failing ask, answered in the page: a static Storybook has no server that
 * could be slow or broken.
 */
const HOST = 'https://your-site.example/stories/';

/** Never answers. */
export const SLOW = `${HOST}slow.json`;
/** Answers with an error at first, and with data when the reader tries again. */
export const BROKEN_ONCE = `${HOST}broken-once.json`;
/** There is no such file. */
export const MISSING = `${HOST}missing.json`;
/** A page where data were expected. */
export const SIGN_IN = `${HOST}sign-in.json`;

let repaired = false;

/** The server of {@link BROKEN_ONCE} is broken anew: before each time that its story is drawn. */
export function breakOnce(): void {
  repaired = false;
}

const reply = (body: string, status: number, type = 'application/json'): Promise<Response> =>
  Promise.resolve(new Response(body, { status, headers: { 'content-type': type } }));

/** Until the reader leaves, or the loader gives up. */
const silence = (signal: AbortSignal | null | undefined): Promise<Response> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

function brokenOnce(dossier: unknown): Promise<Response> {
  const answer = repaired ? reply(JSON.stringify(dossier), 200) : reply('{}', 503);
  repaired = true;
  return answer;
}

/** @param dossier what is answered in the end */
export function standInForServer(dossier: unknown): void {
  const real = globalThis.fetch.bind(globalThis);
  if ('standsIn' in globalThis.fetch) return;
  const standIn: typeof fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (address === SLOW) return silence(init?.signal);
    if (address === BROKEN_ONCE) return brokenOnce(dossier);
    if (address === MISSING) return reply('', 404);
    if (address === SIGN_IN) return reply('<!doctype html><title>Sign in</title>', 200, 'text/html');
    return real(input, init);
  };
  globalThis.fetch = Object.assign(standIn, { standsIn: true });
}
