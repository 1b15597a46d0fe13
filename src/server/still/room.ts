import type { Style } from './cascade.js';
import type { MarkupElement } from './markup-tree.js';
import type { Inline } from './text-lines.js';

/** Room on the page; as long as it needs to be. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** What was set into it. */
export interface Laid {
  readonly height: number;
  readonly ink: string;
}

/** What rows and tables ask of whoever sets what is in them. */
export interface BoxSetter {
  styleOf(element: MarkupElement): Style;
  /** Whether it is seen in a picture. */
  isSet(element: MarkupElement): boolean;
  /** What stands in lines in an element. */
  inlines(element: MarkupElement): Inline[];
  /** The block in a room: its borders and padding within, its margins not. */
  block(element: MarkupElement, room: Room): Laid;
}
