import { nextTask } from '../../chart/next-task.js';

/** So long a slice may take, with room for what the page does in the same task. */
const SLICE_MS = 10;

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
   * Does the first slice at once, the others in tasks of their own, and so what follows from a find.
   * @param found is given each value that the steps yield, and the last
   */
  run<T>(steps: Generator<T | undefined, T>, found: (value: T) => void): void {
    const turn = ++this.#turn;
    if (!this.#rest) this.#resting = new Promise((resolve) => (this.#rest = resolve));
    const slice = (): void => {
      if (turn !== this.#turn) return;
      const until = performance.now() + SLICE_MS;
      do {
        const { value, done } = steps.next();
        if (value === undefined) continue;
        nextTask(() => take(value, done === true));
        return;
      } while (performance.now() < until);
      nextTask(slice);
    };
    const take = (value: T, last: boolean): void => {
      if (turn !== this.#turn) return;
      found(value);
      if (last) this.stop(turn);
      else nextTask(slice);
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
