import type { Text } from '../dossier.js';
import { isList, isRecord, read } from '../read.js';
import { say } from '../text.js';
import type { Cells, From } from './cells.js';
import type { Ids } from './ids.js';
import type { Row } from './table.js';

/** The actors of a row, as ids; those not met before are made. */
export type ActorsFrom = (row: Row) => readonly string[];

interface MadeActor {
  readonly id: string;
  readonly name: Text;
  readonly kind: string;
  readonly sources?: readonly string[];
  readonly iso3?: string;
  readonly group?: string;
}

const none: ActorsFrom = () => [];

/** Makes each actor once, of the first row that names it; one that `base` has stays as it is there. */
export class Actors {
  readonly made: MadeActor[] = [];
  readonly #known: Map<string, string>;
  readonly #names: Map<string, string>;

  constructor(
    private readonly cells: Cells,
    private readonly ids: Ids,
    /** Names of those that `base` has, by id. */
    known: ReadonlyMap<string, string>,
    private readonly sources: readonly string[],
  ) {
    this.#known = new Map(Array.from(known.keys(), (id) => [id, id]));
    this.#names = new Map(known);
  }

  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }

  /** Readers of a list of actors, `parties` or `actors`. */
  from(specs: unknown, field: string): readonly ActorsFrom[] {
    return isList(specs) ? specs.map((spec, i) => this.#one(spec, `${field}.${i}`)) : [];
  }

  #one(spec: unknown, field: string): ActorsFrom {
    const form = isRecord(spec) ? spec : { id: spec };
    const id = this.cells.words(read(form, 'id'), `${field}.id`);
    const name = this.cells.text(read(form, 'name'), `${field}.name`);
    const iso3 = this.cells.column(read(form, 'iso3'), `${field}.iso3`);
    const group = this.cells.words(read(form, 'group'), `${field}.group`);
    const given = read(form, 'kind');
    const kind = typeof given === 'string' ? given : 'state';
    const make = (key: string, called: Text | undefined, row: Row): string =>
      this.#known.get(key) ?? this.#make(key, called, { kind, iso3: iso3(row), group: group(row) });
    const split = read(form, 'split');
    if (typeof split === 'string' && split !== '') return this.#several(id, name, split, make);
    if (read(form, 'id') === undefined) return none;
    return (row) => {
      const key = id(row);
      return key === undefined ? [] : [make(key, name(row), row)];
    };
  }

  #several(
    id: From<string>,
    name: From<Text>,
    separator: string,
    make: (key: string, called: Text | undefined, row: Row) => string,
  ): ActorsFrom {
    return (row) => {
      const called = name(row);
      const names = typeof called === 'string' ? called.split(separator) : [];
      return (id(row) ?? '').split(separator).flatMap((part, i) => {
        const key = part.trim();
        return key === '' ? [] : [make(key, names[i]?.trim() || undefined, row)];
      });
    };
  }

  #make(
    key: string,
    called: Text | undefined,
    more: { kind: string; iso3?: string | undefined; group?: string | undefined },
  ) {
    const id = this.ids.take(key, 'actor');
    const { kind, iso3, group } = more;
    this.#known.set(key, id);
    this.#names.set(id, say(called ?? key, 'en'));
    this.made.push({
      id,
      name: called ?? key,
      kind,
      ...(iso3 && { iso3 }),
      ...(group && { group }),
      ...(this.sources.length && { sources: this.sources }),
    });
    return id;
  }
}
