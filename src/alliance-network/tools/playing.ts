import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a year stands, in ms; longer for who wants less motion. */
const YEAR_MS = 450;
const CALM_YEAR_MS = 1000;

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Goes on from year to year. It stops at the end, when the page is hidden, when the element goes, when a change is not
 * followed, and on any input to the element (WCAG 2.2, 2.2.2).
 */
export class Playing implements ReactiveController {
  #timer: ReturnType<typeof setInterval> | undefined;
  #step: () => boolean = () => false;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  get on(): boolean {
    return this.#timer !== undefined;
  }

  /** @param step goes a year on; false where there is no next */
  start(step: () => boolean): void {
    this.stop();
    this.#step = step;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#timer = setInterval(this.#go, calm ? CALM_YEAR_MS : YEAR_MS);
    document.addEventListener('visibilitychange', this.#hide);
    for (const type of INPUTS) this.host.addEventListener(type, this.#interrupt, true);
    this.host.requestUpdate();
  }

  readonly stop = (): void => {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    document.removeEventListener('visibilitychange', this.#hide);
    for (const type of INPUTS) this.host.removeEventListener(type, this.#interrupt, true);
    this.host.requestUpdate();
  };

  hostDisconnected(): void {
    this.stop();
  }

  readonly #go = (): void => {
    if (document.hidden || !this.#step()) this.stop();
  };

  readonly #hide = (): void => {
    if (document.hidden) this.stop();
  };

  /** The button itself says what it wants. */
  readonly #interrupt = (event: Event): void => {
    const [target] = event.composedPath();
    if (!(target instanceof Element && target.closest('.play'))) this.stop();
  };
}

const INPUTS = ['pointerdown', 'keydown', 'input', 'wheel'] as const;
