import { isServer, type CSSResultGroup, type ReactiveController, type ReactiveElement } from 'lit';
import { addStyles, addStylesOnServer } from './adopted-styles.js';
import { nextTask } from './next-task.js';

/** Loads a module; the same function always the same one. A part that draws may bring its style sheets as `styles`. */
export type Load<T> = () => Promise<T>;

const loaded = new Map<Load<unknown>, unknown>();

/** Parts of the library that load when they are first wanted; the host is drawn anew when one has come, or has failed to. */
export class OnDemand implements ReactiveController {
  /** Why a part could not be had; forgotten when it is tried again. */
  failure: unknown;
  readonly #coming = new Map<object, Promise<unknown>>();
  readonly #failed = new Set<Load<unknown>>();
  readonly #dressed = new Set<unknown>();
  readonly #rested = new WeakSet<object>();

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#coming.clear();
  }

  /** The module if it is here; else undefined, and it is sent for. */
  get<T>(load: Load<T>): T | undefined {
    if (!loaded.has(load) && !this.#coming.has(load) && !this.#failed.has(load))
      this.#coming.set(load, this.#fetch(load));
    const part = loaded.get(load) as T | undefined;
    if (part) this.#dress(part);
    return part;
  }

  /** Sends for a module that is going to be wanted, without drawing the host anew. */
  async prepare(load: Load<unknown>): Promise<void> {
    if (loaded.has(load) || this.#coming.has(load)) return;
    try {
      loaded.set(load, await load());
    } catch {
      // It is sent for again, and told of, when it is wanted.
    }
  }

  /** What could not be had is sent for once more when it is next wanted. */
  retry(): void {
    this.#failed.clear();
    this.failure = undefined;
  }

  /** False when first asked about something: then the host is drawn anew in a task of its own, and from then on true. */
  rested(about: object): boolean {
    if (isServer) return true;
    if (!this.#rested.has(about) && !this.#coming.has(about)) this.#coming.set(about, this.#rest(about));
    return this.#rested.has(about);
  }

  get isIdle(): boolean {
    return !this.#coming.size;
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    while (this.#coming.size) await Promise.all(this.#coming.values());
  }

  async #fetch(load: Load<unknown>): Promise<void> {
    try {
      loaded.set(load, await load());
    } catch (error) {
      this.#failed.add(load);
      this.failure = error;
    }
    this.#coming.delete(load);
    this.host.requestUpdate();
  }

  async #rest(about: object): Promise<void> {
    await new Promise<void>(nextTask);
    this.#rested.add(about);
    this.#coming.delete(about);
    this.host.requestUpdate();
  }

  #dress(part: { readonly styles?: CSSResultGroup }): void {
    if (!part.styles || this.#dressed.has(part)) return;
    this.#dressed.add(part);
    if (isServer) addStylesOnServer(this.host, part.styles);
    else addStyles(this.host.renderRoot, part.styles);
  }
}
