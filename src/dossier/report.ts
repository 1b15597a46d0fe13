import { nameOf, tooManyProblems } from './messages.js';
import type { Finding, Problem } from './problem.js';
import { show } from './show.js';

/** Collects problems of the record that is being read; after a limit it only counts them. */
export class Report {
  readonly #problems: Problem[] = [];
  #more = 0;
  #list = 'dossier';
  #record = '';
  #path = '';

  constructor(private readonly most: number) {}

  /** Reads one record: what is found meanwhile is told of it. */
  within<T>(list: string, record: string, read: () => T): T {
    const [outerList, outerRecord, outerPath] = [this.#list, this.#record, this.#path];
    this.at(list, record);
    const result = read();
    this.at(outerList, outerRecord);
    this.#path = outerPath;
    return result;
  }

  /** What is found from now on is told of this record. */
  at(list: string, record: string): void {
    this.#list = list;
    this.#record = record;
    this.#path = '';
  }

  /** Reads a part of a record: the fields of what is found meanwhile are told as `names.1.name`. */
  inside<T>(path: string, read: () => T): T {
    const outer = this.#path;
    this.#path = `${outer}${path}.`;
    const result = read();
    this.#path = outer;
    return result;
  }

  add({ code, field, value, says, remedy }: Finding): void {
    if (this.#problems.length >= this.most) {
      this.#more++;
      return;
    }
    const where = nameOf(this.#list, this.#record) + (this.#path ? `, ${this.#path.slice(0, -1)}` : '');
    this.#problems.push({
      code,
      list: this.#list,
      record: this.#record,
      field: this.#path + field,
      value: value === undefined ? '' : show(value),
      message: `${where}: ${says}. ${remedy}`,
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
