/** So many places a cell, on the average. */
const PER_CELL = 2;

/** Places by where they are: who is near a point is found among a few, however many there are. */
export class PlaceGrid {
  readonly #cells = new Map<number, number[]>();
  readonly #size: number;
  readonly #left: number;
  readonly #top: number;
  readonly #across: number;
  readonly #down: number;

  constructor(xs: ArrayLike<number>, ys: ArrayLike<number>, count: number) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < count; i++) {
      [left, right] = [Math.min(left, xs[i]!), Math.max(right, xs[i]!)];
      [top, bottom] = [Math.min(top, ys[i]!), Math.max(bottom, ys[i]!)];
    }
    [this.#left, this.#top] = [left, top];
    this.#size = Math.max(1, Math.sqrt(((right - left) * (bottom - top) * PER_CELL) / Math.max(1, count)) || 1);
    this.#across = Math.floor((right - left) / this.#size) + 1;
    this.#down = Math.floor((bottom - top) / this.#size) + 1;
    for (let i = 0; i < count; i++) {
      const cell = this.#row(ys[i]!) * this.#across + this.#column(xs[i]!);
      const own = this.#cells.get(cell);
      if (own) own.push(i);
      else this.#cells.set(cell, [i]);
    }
  }

  /** All within a square around a point, and some more; in the order of their indices within a cell. */
  *near(x: number, y: number, reach: number): Generator<number> {
    const first = Math.max(0, this.#column(x - reach));
    const last = Math.min(this.#across - 1, this.#column(x + reach));
    const end = Math.min(this.#down - 1, this.#row(y + reach));
    for (let row = Math.max(0, this.#row(y - reach)); row <= end; row++)
      for (let column = first; column <= last; column++) yield* this.#cells.get(row * this.#across + column) ?? [];
  }

  #column(x: number): number {
    return Math.floor((x - this.#left) / this.#size);
  }

  #row(y: number): number {
    return Math.floor((y - this.#top) / this.#size);
  }
}
