import type { ReactiveController, ReactiveControllerHost } from 'lit';

const PAUSE_MS = 1000;

/** What a live region says: at most one message a second, and of those that come in between only the last. */
export class Announcer implements ReactiveController {
  #text = '';
  #saidAt = -PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @param next what there is to say by now @returns what is said now */
  text(next = ''): string {
    const wait = this.#saidAt + PAUSE_MS - performance.now();
    if (next !== this.#text && wait <= 0) {
      this.#text = next;
      this.#saidAt = performance.now();
    } else if (next !== this.#text) this.#timer ??= setTimeout(() => this.#later(), wait);
    return this.#text;
  }

  #later(): void {
    this.#timer = undefined;
    this.host.requestUpdate();
  }
}
