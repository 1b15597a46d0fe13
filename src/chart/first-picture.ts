import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { afterPaint } from './next-task.js';

/** Knows whether the first picture of an element has been painted: what nobody sees of it can wait until then. */
export class FirstPicture implements ReactiveController {
  isPainted = false;
  /** A server draws all of it, and the picture that takes over from a server's is the same. */
  isServed = isServer;
  #painted: Promise<void> | undefined;
  #stopWaiting: (() => void) | undefined;

  /** @param prepare brings what the update that follows the first picture is going to want, so that one is enough */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly prepare: () => Promise<unknown> | void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
  }

  /** Resolves when the first picture, once it is rendered, is painted, or never will be; the host is drawn once more. */
  painted(): Promise<void> {
    return (this.#painted ??= this.#waitForPaint());
  }

  async #waitForPaint(): Promise<void> {
    await new Promise<void>((resolve) => (this.#stopWaiting = afterPaint(resolve)));
    await this.prepare();
    this.isPainted = true;
    this.host.requestUpdate();
  }
}
