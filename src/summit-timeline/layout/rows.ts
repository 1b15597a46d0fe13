/** Labels in one row stand this far apart, in px. */
export const CLEAR = 12;
export const ROW = 20;
/** A row with a label above one of its marks. */
export const TALL_ROW = 32;

export interface Interval {
  readonly x1: number;
  readonly x2: number;
}

/** What a mark with its label takes of a row: beside the mark, and above it. */
export interface Claim {
  readonly beside: Interval;
  readonly above?: Interval;
}

const isFree = (taken: readonly Interval[], { x1, x2 }: Interval): boolean =>
  taken.every((other) => x1 >= other.x2 + CLEAR || x2 + CLEAR <= other.x1);

/** Rows of a lane, from the top; each has a track for marks and one above it for labels that find no room beside. */
export class Rows {
  readonly #beside: Interval[][] = [];
  readonly #above: Interval[][] = [];

  #height = 0;

  /** @param room in px: where there is no more, there are no more rows */
  constructor(
    private most = Infinity,
    private room = Infinity,
  ) {}

  get count(): number {
    return this.#beside.length;
  }

  /** The first row with room, or a new one; undefined where there can be no more. */
  rowFor(claim: Claim): number | undefined {
    const row = this.#beside.findIndex(
      (taken, i) =>
        isFree(taken, claim.beside) &&
        (!claim.above || (isFree(this.#above[i] ?? [], claim.above) && this.#height + this.#more(i) <= this.room)),
    );
    return row >= 0 ? row : this.#newRow(claim.above ? TALL_ROW : ROW);
  }

  /** The same for several that share one row, whatever they are to each other. */
  rowForAll(beside: readonly Interval[]): number | undefined {
    const row = this.#beside.findIndex((taken) => beside.every((each) => isFree(taken, each)));
    return row >= 0 ? row : this.#newRow(ROW);
  }

  #newRow(height: number): number | undefined {
    return this.count < this.most && this.#height + height <= this.room ? this.count : undefined;
  }

  /** So many rows more than it was made for, and so much more height. */
  allow(more: number, room = 0): void {
    this.most += more;
    this.room += room;
  }

  /** By how much a row grows with the first label over its marks. */
  #more(row: number): number {
    return this.#above[row]?.length ? 0 : TALL_ROW - ROW;
  }

  take(row: number, { beside, above }: Claim): void {
    if (row === this.count) this.#height += ROW;
    if (above) this.#height += this.#more(row);
    (this.#beside[row] ??= []).push(beside);
    if (above) (this.#above[row] ??= []).push(above);
  }

  /** Where each row's marks stand, from the top, and where the last row ends. */
  heights(): { readonly centres: readonly number[]; readonly bottom: number } {
    const centres: number[] = [];
    let bottom = 0;
    for (let row = 0; row < this.count; row++) {
      const height = this.#above[row]?.length ? TALL_ROW : ROW;
      bottom += height;
      centres.push(bottom - ROW / 2);
    }
    return { centres, bottom };
  }
}
