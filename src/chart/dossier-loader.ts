import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createChecker, type CheckResult } from '../dossier/check.js';
import { LoadError, loadDossier } from '../dossier/load.js';
import { parseDossierText } from '../dossier/parse.js';
import type { LoadFailure } from './figure/states.js';

export type Phase = 'idle' | 'loading' | 'ready' | 'failed';

/** Where the data come from, in this order of precedence. */
export interface DataOrigin {
  readonly data?: unknown;
  readonly src?: string | undefined;
  /** Text of an inline JSON script child. */
  readonly inline?: string | undefined;
}

// Under this, the first slice of checking ends in the same task, and the picture comes with the first update.
const SLICE_MS = 12;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Loads and checks for one element. A newer origin overtakes an older one: late answers are dropped, and each load
 * ends exactly once, in `ready` or `failed`. The last good dossier stays until a better one is there.
 */
export class DossierLoader implements ReactiveController {
  phase: Phase = 'idle';
  result: CheckResult | undefined;
  error: LoadFailure | undefined;
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
    this.phase = 'idle';
  }

  hostConnected(): void {
    if (this.phase === 'idle' && this.host.hasUpdated) this.load(this.#origin);
  }

  load(origin: DataOrigin): void {
    this.#origin = origin;
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    const { data, src, inline } = origin;
    if (data === undefined && !src && !inline) {
      this.phase = 'idle';
      return;
    }
    this.phase = 'loading';
    if (data !== undefined) this.#check(data, abort.signal);
    else void this.#fetch(src, inline, abort.signal);
  }

  retry(): void {
    this.load(this.#origin);
    this.host.requestUpdate();
  }

  async #fetch(src: string | undefined, inline: string | undefined, signal: AbortSignal): Promise<void> {
    try {
      const input = src
        ? await loadDossier(src, { signal, baseURL: this.host.baseURI })
        : parseDossierText(inline ?? '', { type: 'json' });
      if (!signal.aborted) this.#check(input, signal);
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** The first slice runs at once, so that small data need no second update; the rest yields to the page. */
  #check(input: unknown, signal: AbortSignal): void {
    const checker = createChecker(input);
    const slice = (): boolean => {
      const until = performance.now() + SLICE_MS;
      return checker.run(() => performance.now() < until);
    };
    if (slice()) return this.#succeed(checker.result());
    const go = async (): Promise<void> => {
      do await nextTask();
      while (!signal.aborted && !slice());
      if (!signal.aborted) this.#succeed(checker.result());
    };
    void go();
  }

  #succeed(result: CheckResult): void {
    this.result = result;
    this.error = undefined;
    this.phase = 'ready';
    this.#end();
  }

  /** Every load ends in words, so what is no fault that the loader knows is taken for damaged data. */
  #fail(error: unknown): void {
    const { code, message, retryable, position } =
      error instanceof LoadError ? error : new LoadError('malformed-json', String(error));
    this.error = { code, message, retryable, position };
    this.phase = 'failed';
    this.#end();
  }

  #end(): void {
    this.ended();
    this.host.requestUpdate();
  }
}
