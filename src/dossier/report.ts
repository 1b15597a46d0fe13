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
  #place = TOP;

  constructor(private readonly most: number) {}

  /** What is found from now on is told of this record. Gives where the reading was, to go back there. */
  at(list: string, record: string | number, within = ''): Place {
    const outer = this.#place;
    this.#place = { list, record, within, path: '' };
    return outer;
  }

  /** From now on it is told of a part of the record, whose fields have names such as `names.1.name`. */
  enter(path: string): Place {
    const outer = this.#place;
    this.#place = { ...outer, path: `${outer.path}${path}.` };
    return outer;
  }

  leave(outer: Place = TOP): void {
    this.#place = outer;
  }

  add<Name extends MessageName>(name: Name, ...args: Parameters<(typeof Messages)[Name]>): void {
    if (this.found.length < this.most) this.found.push({ place: this.#place, name, args });
    else this.more++;
  }
}
