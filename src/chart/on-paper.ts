import type { LitElement, ReactiveController } from 'lit';
import { afterPaint } from './next-task.js';
import type { Figure } from './figure/figure.js';
import type { Redraw } from './redraw.js';

/** Has the figure redrawn when the page is printed. What that takes loads once the figure stands on the screen. */
export class OnPaper implements ReactiveController {
  #stands = false;
  #leave: (() => void) | undefined;
  #stopWaiting: (() => void) | undefined;
  #part: typeof import('./print.js') | undefined;

  constructor(
    readonly host: LitElement,
    readonly redraw: Redraw,
    /** As it was drawn last. */
    readonly figure: () => Figure | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#stands) void this.ready();
  }

  hostDisconnected(): void {
    this.#stopWaiting?.();
    this.#leave?.();
    this.#leave = undefined;
  }

  /** The figure stands on the screen, or is about to: more rules make the first frame no quicker. */
  async ready(): Promise<void> {
    this.#stands = true;
    await new Promise<void>((resolve) => (this.#stopWaiting = afterPaint(resolve)));
    if (!this.host.isConnected) return;
    this.#part ??= await import('./print.js');
    if (this.host.isConnected) this.#leave ??= this.#part.joinPrint(this);
    this.hostUpdated();
  }

  /** Some drawings take more than others. */
  hostUpdated(): void {
    if (this.host.shadowRoot) void this.#part?.readyFor(this.host.shadowRoot);
  }
}
