import { nameOf, tooManyProblems } from './messages.js';
import type { Finding, Problem } from './problem.js';
import { show } from './show.js';

/** Where in the input the reading is. A record without an id is told by its index. */
export interface Place {
  readonly list: string;
  readonly record: string | number;
  readonly path: string;
}

const TOP: Place = { list: 'dossier', record: '', path: '' };

/** Collects problems, each with the place that is being read; after a limit it only counts them. */
export class Report {
  readonly #problems: Problem[] = [];
  #more = 0;
  #place = TOP;

  constructor(private readonly most: number) {}

  /** What is found from now on is told of this record. Gives where the reading was, to go back there. */
  at(list: string, record: string | number): Place {
    const outer = this.#place;
    this.#place = { list, record, path: '' };
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

  add({ code, field, value, says, remedy }: Finding): void {
    if (this.#problems.length >= this.most) {
      this.#more++;
      return;
    }
    const { list, record: at, path } = this.#place;
    const record = typeof at === 'number' ? `#${at + 1}` : at;
    this.#problems.push({
      code,
      list,
      record,
      field: path + field,
      value: value === undefined ? '' : show(value),
      message: `${nameOf(list, record)}${path && `, ${path.slice(0, -1)}`}: ${says}. ${remedy}`,
      remedy,
    });
  }

  problems(): readonly Problem[] {
    if (this.#more === 0) return this.#problems;
    const rest = new Report(1);
    rest.add(tooManyProblems(this.#more));
    return [...this.#problems, ...rest.problems()];
  }
}
