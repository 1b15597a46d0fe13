import type { Party } from './dossier.js';
import { FieldReader } from './field-reader.js';
import { CITING, PARTY, RECORDS, type Field, type RecordList } from './fields.js';
import * as messages from './messages.js';
import { isList, isRecord, lengthOf, read, UNREADABLE } from './read.js';
import type { Report } from './report.js';

/** A record in the making: a new object of ours, in the shape of its table. */
export type Draft = Record<string, unknown> & { id: string };

const PLANS = new Map(
  Object.entries(RECORDS).map(([list, fields]) => [
    list,
    { fields: Object.entries(fields), names: new Set(Object.keys(fields)) },
  ]),
);

const DEEPEST = 50;
const FIRST_IDS = 3;

/** Reads records: ids, unique in the dossier; fields, by the table; references, to records that are read before them. */
export class RecordReader {
  readonly fields: FieldReader;
  /** Which list each id of the dossier is in. */
  readonly ids = new Map<string, RecordList>();
  readonly #claimed: string[] = [];
  readonly #unsourced = new Map<RecordList, { count: number; first: string[] }>();
  #depth = 0;
  /** The list being read, whose records may refer to later ones: its references are settled at its end. */
  #reading: RecordList | undefined;

  constructor(
    readonly report: Report,
    /** Last touch to a draft of a list; false drops it. */
    private readonly finish: (list: RecordList, draft: Draft) => boolean,
  ) {
    this.fields = new FieldReader(report);
  }

  /** One item of a list; undefined, and told of, where it is no sound record. */
  record(list: RecordList, item: unknown, index: number): Draft | undefined {
    return this.report.within(list, `#${index + 1}`, () => {
      if (!isRecord(item)) return void this.report.add(messages.notARecord('', item));
      const id = this.fields.id(read(item, 'id'), 'id');
      if (id === undefined) return undefined;
      this.report.at(list, id);
      return this.claim(id, list) ? this.#whole(list, item, id) : undefined;
    });
  }

  /** Takes an id for a list; false, and told of, where another record has it. */
  claim(id: string, list: RecordList): boolean {
    const holder = this.ids.get(id);
    if (holder !== undefined) {
      this.report.add(messages.duplicateId(id, holder));
      return false;
    }
    this.ids.set(id, list);
    this.#claimed.push(id);
    return true;
  }

  /** A record that comes to nothing gives back its id, and those of the records in it. */
  #whole(list: RecordList, item: object, id: string): Draft | undefined {
    const own = this.#claimed.length - 1;
    if (this.#depth === 0) this.#reading = list;
    const draft = this.draft(list, item, id);
    if (draft && this.finish(list, draft)) {
      this.noteSources(list, item, id);
      return draft;
    }
    for (const claimed of this.#claimed.splice(own)) this.ids.delete(claimed);
    return undefined;
  }

  /** The fields of a record whose id is settled; undefined where one is wanting that it must have. */
  draft(list: RecordList, item: object, id: string): Draft | undefined {
    const draft: Draft = { id };
    const { fields, names } = PLANS.get(list) as NonNullable<ReturnType<(typeof PLANS)['get']>>;
    let whole = true;
    for (const [name, field] of fields) {
      if (name === 'id') continue;
      // The records within a lost record are not read: they would take ids.
      const value = whole || field.type !== 'entries' ? this.#field(item, name, field) : undefined;
      if (value !== undefined) draft[name] = value;
      else if (field.need === 'list') draft[name] = [];
      else if (field.need === 'must') whole = false;
    }
    this.fields.unknownFields(item, names);
    return whole ? draft : undefined;
  }

  #field(item: object, name: string, field: Field): unknown {
    const value = read(item, name);
    if (value === undefined) {
      if (field.need === 'must') this.report.add(messages.missingField(name));
      return undefined;
    }
    if (value === UNREADABLE) return void this.report.add(messages.unreadable(name));
    switch (field.type) {
      case 'ref':
        return this.#ref(value, name, field.to);
      case 'refs':
        return this.#refs(value, name, field.to);
      case 'parties':
        return this.#parties(value, name);
      case 'entries':
        return this.#entries(value, name, field.list);
      default:
        return this.fields.value(value, name, field);
    }
  }

  #ref(value: unknown, name: string, to: RecordList): string | undefined {
    const id = this.fields.id(value, name);
    return id !== undefined && (to === this.#reading || this.known(id, name, to)) ? id : undefined;
  }

  /** Whether a list has a record of this id; told of where it has not. */
  known(id: string, name: string, to: RecordList): boolean {
    if (this.ids.get(id) === to) return true;
    this.report.add(messages.unknownReference(name, id, to));
    return false;
  }

  #refs(value: unknown, name: string, to: RecordList): readonly string[] | undefined {
    const seen = new Set<string>();
    return this.fields.each(value, name, (item) => {
      const id = this.#ref(item, name, to);
      if (id === undefined || !seen.has(id)) return id === undefined ? id : (seen.add(id), id);
      return void this.report.add(messages.repeatedReference(name, id));
    });
  }

  #parties(value: unknown, name: string): readonly Party[] | undefined {
    const seen = new Map<string, Party>();
    // Two parties that are one actor are a tie to itself; beyond that, whoever comes twice needs dates.
    const loop = isList(value) && lengthOf(value) === 2;
    return this.fields.each(value, name, (item, path) => {
      const party = isRecord(item) ? this.#datedParty(item, path) : this.#bareParty(item, name);
      const earlier = party && seen.get(party.actor);
      if (party) seen.set(party.actor, party);
      if (!earlier || loop || (party?.when && earlier.when)) return party;
      return void this.report.add(messages.repeatedReference(name, party?.actor));
    });
  }

  #bareParty(item: unknown, name: string): Party | undefined {
    const actor = this.#ref(item, name, 'actors');
    return actor === undefined ? undefined : { actor };
  }

  #datedParty(item: object, path: string): Party | undefined {
    return this.report.inside(path, () => {
      const { actor: _, ...rest } = PARTY;
      const actor = this.#field(item, 'actor', PARTY.actor) as string | undefined;
      const others = this.fields.part(item, rest, 'actor');
      return actor === undefined ? undefined : { actor, ...others };
    });
  }

  /** Records within a record. Positions wait until their comparison stands. */
  #entries(value: unknown, name: string, list: RecordList): readonly Draft[] | undefined {
    if (list === 'positions') return undefined;
    if (this.#depth >= DEEPEST) return void this.report.add(messages.tooDeep(name, DEEPEST));
    this.#depth++;
    let index = 0;
    const drafts = this.fields.each(value, name, (item) => this.record(list, item, index++));
    this.#depth--;
    return drafts;
  }

  /** Drops the references of a list's records to records of the same list that are not there. */
  settle(list: RecordList, draft: Draft): void {
    this.report.at(list, draft.id);
    for (const [name, field] of PLANS.get(list)?.fields ?? []) {
      const values = draft[name];
      if (!isList(values)) continue;
      if (field.type === 'refs' && field.to === list) {
        draft[name] = values.filter((id) => this.known(id as string, name, list));
      } else if (field.type === 'parties' && list === 'actors') {
        draft[name] = values.filter((party) => this.known((party as Party).actor, name, list));
      }
    }
  }

  /** Counts a record that names no source, if it is of those that should. */
  noteSources(list: RecordList, item: object, id: string): void {
    const sources = read(item, 'sources');
    if (!CITING.includes(list) || (sources !== undefined && !(isList(sources) && lengthOf(sources) === 0))) return;
    const noted = this.#unsourced.get(list) ?? { count: 0, first: [] };
    noted.count++;
    if (noted.first.length < FIRST_IDS) noted.first.push(id);
    this.#unsourced.set(list, noted);
  }

  /** Tells of the records without sources, once a list. */
  reportSources(): void {
    for (const [list, { count, first }] of this.#unsourced) {
      this.report.at(list, '');
      this.report.add(messages.missingSources(count, first));
    }
  }
}
