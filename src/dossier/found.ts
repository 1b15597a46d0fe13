import type * as Messages from './messages.js';
import type { Finding } from './problem.js';

/** The functions of messages.ts that make a finding. */
export type MessageName = {
  [Name in keyof typeof Messages]: (typeof Messages)[Name] extends (...args: never) => Finding ? Name : never;
}[keyof typeof Messages];

/** Where in the input the reading is. A record without an id is told by its index. */
export interface Place {
  readonly list: string;
  readonly record: string | number;
  /** The comparison that an index counts in. */
  readonly within?: string;
  readonly path: string;
}

/** Something that was found wrong, not yet in words. */
export interface Found {
  readonly place: Place;
  readonly name: MessageName;
  readonly args: readonly unknown[];
}
