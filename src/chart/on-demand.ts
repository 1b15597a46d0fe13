import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Loads a module; the same function always the same one. */
export type Load<T> = () => Promise<T>;

const loaded = new Map<Load<unknown>, unknown>();

/** Parts of the library that load when they are first wanted; the host is drawn anew when one has come. */
export class OnDemand implements ReactiveController {
  readonly #coming = new Map<Load<unknown>, Promise<unknown>>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#coming.clear();
  }

  /** The module if it is here; else undefined, and it is sent for. */
  get<T>(load: Load<T>): T | undefined {
    if (!loaded.has(load) && !this.#coming.has(load)) this.#coming.set(load, this.#fetch(load));
    return loaded.get(load) as T | undefined;
  }

  /** Resolves when nothing is on its way. */
  async idle(): Promise<void> {
    while (this.#coming.size) await Promise.all(this.#coming.values());
  }

  async #fetch(load: Load<unknown>): Promise<void> {
    try {
      loaded.set(load, await load());
    } catch (error) {
      console.warn(`a part of the chart could not be loaded: ${String(error)}`);
    }
    this.#coming.delete(load);
    if (loaded.has(load)) this.host.requestUpdate();
  }
}
