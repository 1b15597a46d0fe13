import type { Party } from './dossier.js';
import { FieldReader, planOf, type Plan } from './field-reader.js';
import { CITING, RECORDS, type RecordList } from './fields.js';
import { isList, isRecord, lengthOf, read } from './read.js';
import type { Report } from './report.js';

/** A record in the making: a new object of ours, in the shape of its table. */
export type Draft = Record<string, unknown> & { id: string };

const PLANS = Object.fromEntries(
  Object.entries(RECORDS).map(([list, table]) => [list, planOf(table, 'id')]),
) as Readonly<Record<RecordList, Plan>>;

const ID: ReadonlySet<string> = new Set(['id']);

const DEEPEST = 50;
const FIRST_IDS = 3;

const hasSlash = (id: string): boolean => id.includes('/');

/** Reads records: ids, unique in the dossier; fields, by the table; references, to records that are read before them. */
export class RecordReader extends FieldReader {
  /** Which list each id of the dossier is in; ask {@link #listOf}. */
  readonly #ids = new Map<string, RecordList>();
  /** Ids of positions that are made of others', with "/" between: entered as soon as an id with a "/" is given. */
  #made: string[] = [];
  /** Whether any id that was given has a "/"; asked of none before there is a position. */
  #someGivenHasSlash: boolean | undefined;
  /** Those of the record being read and what is in it, in the order in which they were taken. */
  readonly #claimed: string[] = [];
  readonly #unsourced = new Map<RecordList, { count: number; first: string[] }>();
  #depth = 0;
  /** The list being read, whose records may refer to later ones: its references are settled at its end. */
  #reading: RecordList | undefined;

  constructor(
    report: Report,
    /** Last touch to a draft of a list; false drops it. */
    private readonly finish: (list: RecordList, draft: Draft) => boolean,
  ) {
    super(report);
  }

  /** One item of a list; undefined, and told of, where it is no sound record. */
  record(list: RecordList, item: unknown, index: number): Draft | undefined {
    const outer = this.report.place;
    this.report.at(list, index);
    const draft = this.#identified(list, item);
    this.report.leave(outer);
    return draft;
  }

  #identified(list: RecordList, item: unknown): Draft | undefined {
    if (!isRecord(item)) return void this.report.add('notARecord', '', item);
    const id = this.id(read(item, 'id'), 'id');
    if (id === undefined) return undefined;
    this.report.at(list, id);
    if (!this.claim(id, list)) return undefined;
    if (this.#depth === 0) this.#reading = list;
    const own = this.#claimed.push(id) - 1;
    const draft = this.draft(list, item, id);
    if (draft && this.finish(list, draft)) {
      this.unsourced(list, item)?.push(id);
      // Nothing is given back any more of what stands in the dossier itself.
      if (this.#depth === 0) this.#forgetClaimed();
      return draft;
    }
    // A record that comes to nothing gives back its id, and those of the records in it.
    for (const claimed of this.#claimed.splice(own)) this.#ids.delete(claimed);
    return undefined;
  }

  #forgetClaimed(): void {
    // Without the one id of most records there is room for the next; a list that is cut is a new one.
    this.#claimed.pop();
    if (this.#claimed.length) this.#claimed.length = 0;
  }

  /** Takes an id for a list; false, and told of, where another record has it. */
  claim(id: string, list: RecordList): boolean {
    const holder = this.#listOf(id);
    if (holder !== undefined) {
      this.report.add('duplicateId', id, holder);
      return false;
    }
    this.#ids.set(id, list);
    return true;
  }

  /**
   * Takes for a position an id that is made of its place, of which it is the only one: nothing else has it but what has a
   * "/" in an id that was given. It is not looked up, nor entered, where there is none: positions may be very many.
   */
  claimMade(id: string): boolean {
    this.#someGivenHasSlash ??= [...this.#ids.keys()].some(hasSlash);
    if (this.#someGivenHasSlash) return this.claim(id, 'positions');
    this.#made.push(id);
    return true;
  }

  #listOf(id: string): RecordList | undefined {
    if (this.#someGivenHasSlash === false && hasSlash(id)) {
      this.#someGivenHasSlash = true;
      for (const made of this.#made) this.#ids.set(made, 'positions');
      this.#made = [];
    }
    return this.#ids.get(id);
  }

  protected override knows(id: string, name: string, to: RecordList): boolean {
    return to === this.#reading || this.#isThere(id, name, to);
  }

  #isThere(id: string, name: string, to: RecordList): boolean {
    if (this.#listOf(id) === to) return true;
    this.report.add('unknownReference', name, id, to);
    return false;
  }

  /** The fields of a record whose id is settled; undefined where one is wanting that it must have. */
  draft(list: RecordList, item: object, id: string): Draft | undefined {
    // An empty object has room of its own for four fields, and one that is written out for no more than it has.
    const draft = {} as Draft;
    draft.id = id;
    return this.fill(draft, item, PLANS[list], ID) ? draft : undefined;
  }

  /** Positions wait until their comparison stands. */
  protected override entries(value: unknown, name: string, list: RecordList): readonly Draft[] | undefined {
    if (list === 'positions') return undefined;
    if (this.#depth >= DEEPEST) return void this.report.add('tooDeep', name, DEEPEST);
    this.#depth++;
    const drafts = this.each(value, name, (entry, i) => this.record(list, entry, i));
    this.#depth--;
    return drafts;
  }

  /** Drops the references of a list's record to records of the same list that are not there. */
  settle(list: RecordList, draft: Draft): void {
    for (const [name, field] of PLANS[list].fields) {
      const own = field.type === 'parties' ? list === 'actors' : field.type === 'refs' && field.to === list;
      const values = own ? draft[name] : undefined;
      if (!isList(values)) continue;
      this.report.at(list, draft.id);
      draft[name] = values.filter((value) => this.#isThere((value as Party).actor ?? (value as string), name, list));
    }
  }

  /** Counts a record that names no source, if it is of those that should; of the first ones, gives the list of ids to add to. */
  unsourced(list: RecordList, item: object): string[] | undefined {
    if (!CITING.includes(list)) return undefined;
    const sources = read(item, 'sources');
    if (sources !== undefined && !(isList(sources) && lengthOf(sources) === 0)) return undefined;
    let noted = this.#unsourced.get(list);
    if (!noted) this.#unsourced.set(list, (noted = { count: 0, first: [] }));
    return ++noted.count <= FIRST_IDS ? noted.first : undefined;
  }

  /** Tells of the records without sources, once a list. */
  reportSources(): void {
    for (const [list, { count, first }] of this.#unsourced) {
      this.report.at(list, '');
      this.report.add('missingSources', count, first);
    }
  }
}
