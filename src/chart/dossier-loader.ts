import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Found } from '../dossier/found.js';
import { createSifter, type Sifted, type Sifter } from '../dossier/sift.js';
import type { LoadFailure } from './figure/states.js';
import { nextTask } from './next-task.js';

export type Phase = 'idle' | 'loading' | 'ready' | 'failed';

/** Where the data come from, in this order of precedence. */
export interface DataOrigin {
  readonly data?: unknown;
  readonly src?: string | undefined;
  /** How the columns of a table become records: a mapping, or its JSON. */
  readonly mapping?: unknown;
  /** Text of an inline JSON script child. */
  readonly inline?: string | undefined;
}

// Under this, the first slice of checking ends in the same task, and the picture comes with the first update. The others
// have a task to themselves.
const FIRST_SLICE_MS = 12;
const SLICE_MS = 24;
// So long nobody wonders.
const PATIENCE_MS = 1000;

const isLoadFailure = (error: unknown): error is LoadFailure =>
  error instanceof Error && 'code' in error && 'retryable' in error;

const parseInline = async (text: string): Promise<unknown> => {
  try {
    return JSON.parse(text);
  } catch {
    return (await import('../dossier/parse.js')).parseDossierText(text, { type: 'json' });
  }
};

/**
 * Loads and checks for one element. A newer origin overtakes an older one: late answers are dropped, and each load
 * ends exactly once, in `ready` or `failed`. The last good dossier stays until a better one is there.
 */
export class DossierLoader implements ReactiveController {
  phase: Phase = 'idle';
  result: Sifted | undefined;
  error: LoadFailure | undefined;
  /** A load takes so long that the reader should hear of it. */
  slow = false;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #origin: DataOrigin = {};
  #abort: AbortController | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement & { readonly hasUpdated: boolean },
    private readonly ended: () => void,
  ) {
    host.addController(this);
  }

  /** Aborts what is under way; a load that was cut off starts anew when the element comes back. */
  hostDisconnected(): void {
    if (this.phase !== 'loading') return;
    this.#abort?.abort();
    this.#beQuick();
    this.phase = 'idle';
  }

  hostConnected(): void {
    if (this.phase === 'idle' && this.host.hasUpdated) this.load(this.#origin);
  }

  load(origin: DataOrigin): void {
    this.#origin = origin;
    this.#abort?.abort();
    this.#beQuick();
    const abort = (this.#abort = new AbortController());
    const { data, src, inline, mapping } = origin;
    if (data === undefined && !src && !inline) {
      this.phase = 'idle';
      return;
    }
    this.phase = 'loading';
    this.#patience = setTimeout(() => this.#beSlow(), PATIENCE_MS);
    if (data !== undefined) this.#check(createSifter(data), abort.signal);
    else void this.#fetch(src, inline, mapping, abort.signal);
  }

  retry(): void {
    this.load(this.#origin);
    this.host.requestUpdate();
  }

  /** Data in the page need no loader; what fetches, decodes and explains faults comes when it is wanted. */
  async #fetch(
    src: string | undefined,
    inline: string | undefined,
    mapping: unknown,
    signal: AbortSignal,
  ): Promise<void> {
    try {
      const { sifter, found } = src
        ? await (await import('./shared-load.js')).loadShared(src, mapping, { signal, baseURL: this.host.baseURI })
        : { sifter: createSifter(await parseInline(inline ?? '')), found: undefined };
      if (!signal.aborted) this.#check(sifter, signal, found);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** The first slice runs at once, so that small data need no second update; the rest yields to the page. */
  #check(sifter: Sifter, signal: AbortSignal, rows: readonly Found[] = []): void {
    const slice = (ms: number): boolean => {
      const until = performance.now() + ms;
      return sifter.run(() => isServer || performance.now() < until);
    };
    const done = (): void => {
      const result = sifter.result();
      this.#succeed(rows.length ? { ...result, found: [...rows, ...result.found] } : result);
    };
    if (slice(FIRST_SLICE_MS)) return done();
    const go = async (): Promise<void> => {
      let began: number;
      do {
        await new Promise<void>(nextTask);
        began = performance.now();
      } while (!signal.aborted && !slice(SLICE_MS));
      // What is drawn of so many records is no short task either.
      if (performance.now() - began > FIRST_SLICE_MS) await new Promise<void>(nextTask);
      if (!signal.aborted) done();
    };
    void go();
  }

  #succeed(result: Sifted): void {
    this.result = result;
    this.error = undefined;
    this.phase = 'ready';
    this.#end();
  }

  /** Every load ends in words: what is no fault that the loader knows is a loader that could not be had. */
  #fail(error: unknown): void {
    this.error = isLoadFailure(error) ? error : { code: 'unreachable', message: String(error), retryable: true };
    this.phase = 'failed';
    this.#end();
  }

  #beSlow(): void {
    this.slow = true;
    this.host.requestUpdate();
  }

  #beQuick(): void {
    clearTimeout(this.#patience);
    this.slow = false;
  }

  #end(): void {
    this.#beQuick();
    this.ended();
    this.host.requestUpdate();
  }
}
