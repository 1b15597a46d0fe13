import type * as Messages from './messages.js';
import type { Found, MessageName, Place } from './found.js';

const TOP: Place = { list: 'dossier', record: '', path: '' };

/**
 * Collects what is wrong, each with the place that is being read; after a limit it only counts. The words come later,
 * if anybody asks (problem-words.ts): a page whose data are sound never loads them.
 */
export class Report {
  readonly found: Found[] = [];
  /** How many there were beyond the limit. */
  more = 0;
  #list = TOP.list;
  #record = TOP.record;
  #within = TOP.within;
  #path = TOP.path;
  /** The place as one object, where somebody has asked for it: of most records there is nothing to tell. */
  #place: Place | undefined = TOP;

  constructor(private readonly most: number) {}

  /** Where the reading is, to {@link leave} for it. */
  get place(): Place {
    return (this.#place ??= { list: this.#list, record: this.#record, within: this.#within, path: this.#path });
  }

  /** What is found from now on is told of this record. */
  at(list: string, record: string | number, within = ''): void {
    this.#list = list;
    this.#record = record;
    this.#within = within;
    this.#path = '';
    this.#place = undefined;
  }

  /** From now on it is told of a part of the record, whose fields have names such as `names.1.name`. */
  enter(path: string): void {
    this.#path = `${this.#path}${path}.`;
    this.#place = undefined;
  }

  leave(outer: Place = TOP): void {
    this.#list = outer.list;
    this.#record = outer.record;
    this.#within = outer.within;
    this.#path = outer.path;
    this.#place = outer;
  }

  add<Name extends MessageName>(name: Name, ...args: Parameters<(typeof Messages)[Name]>): void {
    if (this.found.length < this.most) this.found.push({ place: this.place, name, args });
    else this.more++;
  }
}
