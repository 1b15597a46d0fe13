/** So long a slice may take, with room for what the page does in the same task. */
const SLICE_MS = 10;

/** The next task, without the four milliseconds that a nested timer waits. */
function nextTask(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(undefined);
}

/** Work done a slice at a time, between which the page stays alive. Newer work takes the place of older. */
export class Slices {
  #turn = 0;
  #resting: Promise<void> = Promise.resolve();
  #rest: (() => void) | undefined;

  /** Resolves when nothing is left to do. */
  get rest(): Promise<void> {
    return this.#resting;
  }

  /**
   * Does the first slice at once, the others in tasks of their own.
   * @param found is given each value that the steps yield, and the last
   */
  run<T>(steps: Generator<T | undefined, T>, found: (value: T, last: boolean) => void): void {
    const turn = ++this.#turn;
    if (!this.#rest) this.#resting = new Promise((resolve) => (this.#rest = resolve));
    const slice = (): void => {
      if (turn !== this.#turn) return;
      const until = performance.now() + SLICE_MS;
      do {
        const step = steps.next();
        if (step.value !== undefined) found(step.value, step.done === true);
        if (step.done) return this.stop(turn);
      } while (performance.now() < until);
      nextTask(slice);
    };
    slice();
  }

  /** Leaves what is not done undone. */
  stop(turn = this.#turn): void {
    if (turn !== this.#turn) return;
    this.#turn++;
    this.#rest?.();
    this.#rest = undefined;
  }
}
