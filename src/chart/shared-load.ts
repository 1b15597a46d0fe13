import type { Found } from '../dossier/found.js';
import { loadDossier, type LoadOptions } from '../dossier/load.js';
import type { Mapped } from '../dossier/mapping/load-mapped.js';
import { createSifter, type Sifter } from '../dossier/sift.js';

/** A file that has come, to be checked, and what was wrong with its rows. */
export interface Shared {
  /** Whoever runs it brings all of its users on. */
  readonly sifter: Sifter;
  readonly found?: readonly Found[] | undefined;
}

interface Underway {
  readonly loaded: Promise<Shared>;
  readonly abort: AbortController;
  users: number;
}

const underway = new Map<string, Underway>();

/**
 * Loads a file for a figure. What several of a page ask for at the same time is fetched, and checked, once; it is given
 * up when the last of them gives it up.
 * @throws LoadError as `loadDossier` does
 */
export async function loadShared(
  src: string,
  mapping: unknown,
  { signal, baseURL }: { readonly signal: AbortSignal; readonly baseURL: string },
): Promise<Shared> {
  signal.throwIfAborted();
  // A mapping that is an object is the page's own, and may be another the next time.
  if (mapping && typeof mapping !== 'string') return load(src, mapping, { signal, baseURL });
  const key = JSON.stringify([src, baseURL, mapping]);
  const entry = underway.get(key) ?? begun(key, (shared) => load(src, mapping, { signal: shared, baseURL }));
  entry.users++;
  signal.addEventListener('abort', () => {
    if (--entry.users || underway.get(key) !== entry) return;
    underway.delete(key);
    entry.abort.abort();
  });
  return entry.loaded;
}

function begun(key: string, start: (signal: AbortSignal) => Promise<Shared>): Underway {
  const abort = new AbortController();
  const ended = (): void => {
    if (underway.get(key) === entry) underway.delete(key);
  };
  const entry: Underway = { abort, users: 0, loaded: start(abort.signal).finally(ended) };
  underway.set(key, entry);
  return entry;
}

async function load(src: string, mapping: unknown, options: LoadOptions): Promise<Shared> {
  const { input, found }: Mapped = mapping
    ? await (await import('../dossier/mapping/load-mapped.js')).loadMapped(src, mapping, options)
    : { input: await loadDossier(src, options) };
  return { sifter: createSifter(input), found };
}
