import type { Box } from './geometry.js';
import { overlaps } from './segments.js';

const CELL = 64;

/** Boxes by place: finds whether one lies on any other without asking them all. */
export class BoxIndex {
  readonly #cells = new Map<number, Box[]>();
  readonly boxes: Box[] = [];

  add(box: Box): void {
    this.boxes.push(box);
    for (const key of keysOf(box)) {
      const cell = this.#cells.get(key);
      if (cell) cell.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  isFree(box: Box): boolean {
    for (const key of keysOf(box)) {
      for (const other of this.#cells.get(key) ?? []) if (overlaps(box, other)) return false;
    }
    return true;
  }
}

function* keysOf({ x, y, width, height }: Box): Generator<number> {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) yield column * 4096 + row;
  }
}
