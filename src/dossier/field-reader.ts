import type { Party, Scale } from './dossier.js';
import { PARTY, SCALES, type Field, type Fields, type PartsField, type RecordList } from './fields.js';
import * as messages from './messages.js';
import { isList, isRecord, keysOf, lengthOf, read, UNREADABLE } from './read.js';
import type { Report } from './report.js';
import { ValueReader } from './value-reader.js';

export const LONGEST_LIST = 1_000_000;

export interface Plan {
  readonly fields: readonly (readonly [string, Field])[];
  readonly names: ReadonlySet<string>;
}

const plans = new WeakMap<Fields, Plan>();

/** A table in the form that is quick to run on. */
export function planOf(table: Fields): Plan {
  const plan = plans.get(table) ?? { fields: Object.entries(table), names: new Set(Object.keys(table)) };
  plans.set(table, plan);
  return plan;
}

type Knows = (id: string, name: string, to: RecordList) => boolean;

/** Reads fields by the table: single values, references, parties, and parts that have no id of their own. */
export class FieldReader extends ValueReader {
  constructor(
    report: Report,
    /** Whether there is such a record; tells of it where there is not. */
    private readonly knows: Knows,
  ) {
    super(report);
  }

  /** A field of a record; undefined where it is absent, or bad and told of. */
  field(record: object, name: string, field: Field): unknown {
    const value = read(record, name);
    if (value === undefined) {
      if (field.need === 'must') this.report.add(messages.missingField(name));
      return undefined;
    }
    if (value === UNREADABLE) return void this.report.add(messages.unreadable(name));
    return this.#value(value, name, field);
  }

  #value(value: unknown, name: string, field: Field): unknown {
    switch (field.type) {
      case 'id':
        return this.id(value, name);
      case 'text':
        return this.text(value, name);
      case 'when':
        return this.when(value, name);
      case 'word':
        return this.word(value, name, field);
      case 'choice':
        return this.choice(value, name, field.of);
      case 'flag':
        return this.flag(value, name);
      case 'number':
        return this.number(value, name, field);
      case 'url':
        return this.url(value, name, field.schemes);
      case 'disputed':
        return typeof value === 'boolean' ? value : this.text(value, name, 'true, false or a text');
      case 'value':
        return this.positionValue(value, name);
      case 'range':
        return this.range(value, name);
      case 'poles':
        return this.poles(value, name);
      default:
        return this.#compound(value, name, field);
    }
  }

  #compound(value: unknown, name: string, field: Field): unknown {
    switch (field.type) {
      case 'ref':
        return this.#ref(value, name, field.to);
      case 'refs':
        return this.#refs(value, name, field.to);
      case 'parties':
        return this.#parties(value, name);
      case 'texts':
        return this.each(value, name, (item, i) => this.text(item, `${name}.${i}`));
      case 'parts':
        return this.#parts(value, name, field);
      case 'scale':
        return this.#scale(value, name);
      default:
        return undefined;
    }
  }

  #ref(value: unknown, name: string, to: RecordList): string | undefined {
    const id = this.id(value, name);
    return id !== undefined && this.knows(id, name, to) ? id : undefined;
  }

  #refs(value: unknown, name: string, to: RecordList): readonly string[] | undefined {
    const seen = new Seen();
    return this.each(value, name, (item) => {
      const id = this.#ref(item, name, to);
      if (id === undefined || seen.add(id)) return id;
      return void this.report.add(messages.repeatedReference(name, id));
    });
  }

  #parties(value: unknown, name: string): readonly Party[] | undefined {
    const seen = new Map<string, Party>();
    // Two parties that are one actor are a tie to itself; beyond that, whoever comes twice needs dates.
    const loop = isList(value) && lengthOf(value) === 2;
    return this.each(value, name, (item, i) => {
      const party = isRecord(item) ? this.#datedParty(item, `${name}.${i}`) : this.#bareParty(item, name);
      if (!party || loop) return party;
      const earlier = seen.get(party.actor);
      seen.set(party.actor, party);
      if (!earlier || (party.when && earlier.when)) return party;
      return void this.report.add(messages.repeatedReference(name, party.actor));
    });
  }

  #bareParty(item: unknown, name: string): Party | undefined {
    const actor = this.#ref(item, name, 'actors');
    return actor === undefined ? undefined : { actor };
  }

  #datedParty(item: object, path: string): Party | undefined {
    return this.part(item, PARTY, path) as Party | undefined;
  }

  #scale(value: unknown, name: string): Scale | undefined {
    if (!isRecord(value)) return this.wrong(name, value, 'a scale, such as {"type": "text"}');
    const type = this.choice(read(value, 'type'), `${name}.type`, Object.keys(SCALES)) as Scale['type'] | undefined;
    const rest = type && this.part(value, SCALES[type], name, 'type');
    return rest && ({ type, ...rest } as Scale);
  }

  #parts(value: unknown, name: string, { fields }: PartsField): readonly object[] | undefined {
    const seen = new Seen();
    return this.each(value, name, (item, i) => {
      const path = `${name}.${i}`;
      if (!isRecord(item)) return this.wrong(path, item, 'an object');
      const part = this.part(item, fields(), path);
      const id = part?.['id'];
      if (typeof id !== 'string' || seen.add(id)) return part;
      return void this.report.add(messages.repeatedReference(path, id));
    });
  }

  /** An object by its table; undefined where a field that it must have is missing or bad. `known` is a key read elsewhere. */
  part(source: object, table: Fields, path: string, known?: string): Record<string, unknown> | undefined {
    const part: Record<string, unknown> = {};
    const { fields, names } = planOf(table);
    const outer = this.report.enter(path);
    let whole = true;
    for (const [name, field] of fields) {
      const value = this.field(source, name, field);
      if (value !== undefined) part[name] = value;
      else if (field.need === 'must') whole = false;
    }
    this.unknownFields(source, names, known);
    this.report.leave(outer);
    return whole ? part : undefined;
  }

  unknownFields(source: object, names: ReadonlySet<string>, known?: string): void {
    for (const key of keysOf(source)) {
      if (!names.has(key) && key !== known) this.report.add(messages.unknownField(key));
    }
  }

  /** The sound items of a list; of a list that is too long, its beginning. */
  each<T>(value: unknown, name: string, item: (item: unknown, i: number) => T | undefined): readonly T[] | undefined {
    if (!isList(value)) return void this.report.add(messages.notAList(name, value));
    const sound: T[] = [];
    const length = this.capped(name, lengthOf(value));
    for (let i = 0; i < length; i++) {
      const one = item(read(value, i), i);
      if (one !== undefined) sound.push(one);
    }
    return sound;
  }

  capped(name: string, length: number): number {
    if (length <= LONGEST_LIST) return length;
    this.report.add(messages.tooMany(name, length, LONGEST_LIST));
    return LONGEST_LIST;
  }
}

/** A set of ids that costs nothing where there is only one. */
class Seen {
  #first: string | undefined;
  #more: Set<string> | undefined;

  /** False where it has been added before. */
  add(id: string): boolean {
    if (this.#first === undefined) {
      this.#first = id;
      return true;
    }
    if (id === this.#first || this.#more?.has(id)) return false;
    (this.#more ??= new Set()).add(id);
    return true;
  }
}
