import type { Party, Scale } from './dossier.js';
import { PARTY, SCALES, type Field, type Fields, type PartsField, type RecordList } from './fields.js';
import { inheritedOf, isList, isRecord, keysOf, lengthOf, read, readOwn, UNREADABLE } from './read.js';
import { ValueReader } from './value-reader.js';

export const LONGEST_LIST = 1_000_000;

/** A table in the form that is quick to run on. */
export interface Plan {
  readonly fields: ReadonlyMap<string, Field>;
  /** What a record has in any case: fields that must be there, and lists. */
  readonly always: readonly { readonly name: string; readonly isList: boolean }[];
}

export function planOf(table: Fields, omitted?: string): Plan {
  const fields = Object.entries(table).filter(([name]) => name !== omitted);
  const always = fields.filter(([, { need }]) => need === 'must' || need === 'list');
  return { fields: new Map(fields), always: always.map(([name, { need }]) => ({ name, isList: need === 'list' })) };
}

const NONE: ReadonlySet<string> = new Set();
const TYPE: ReadonlySet<string> = new Set(['type']);

/** Of the many records with an empty list, all have the same. */
const EMPTY: readonly never[] = Object.freeze([]);

const partPlans = new WeakMap<Fields, Plan>();

/** Reads fields by the table: single values, references, parties, and parts that have no id of their own. */
export abstract class FieldReader extends ValueReader {
  /** Whether there is such a record; tells of it where there is not. */
  protected abstract knows(id: string, name: string, to: RecordList): boolean;

  /** Records within a record. */
  protected abstract entries(value: unknown, name: string, list: RecordList): readonly object[] | undefined;

  /**
   * Reads into a new object what another has of a plan's fields, in its own order; false where one is wanting that it
   * must have. Its keys are gone through rather than the plan's: most records have few of the fields there are.
   * `elsewhere` are keys that are read by others. By index: on a page that has just opened, an iterator costs more than
   * what is done with most of what it gives.
   */
  fill(target: Record<string, unknown>, source: object, { fields, always }: Plan, elsewhere = NONE): boolean {
    const keys = keysOf(source);
    for (let i = 0; i < keys.length; i++) {
      const name = keys[i] as string;
      const field = fields.get(name);
      if (field) this.#take(target, name, field, readOwn(source, name));
      else if (!elsewhere.has(name)) this.report.add('unknownField', name);
    }
    const inherited = inheritedOf(source, fields);
    for (let i = 0; i < inherited.length; i++) {
      const name = inherited[i] as string;
      this.#take(target, name, fields.get(name) as Field, read(source, name));
    }
    let whole = true;
    for (let i = 0; i < always.length; i++) {
      const { name, isList } = always[i] as Plan['always'][number];
      if (target[name] !== undefined) continue;
      if (isList) target[name] = EMPTY;
      else whole = this.#wanting(source, name);
    }
    return whole;
  }

  #take(target: Record<string, unknown>, name: string, field: Field, value: unknown): void {
    if (value === undefined) return;
    const sound = value === UNREADABLE ? this.unreadable(name) : this.#value(value, name, field);
    if (sound !== undefined) target[name] = sound;
  }

  #wanting(source: object, name: string): false {
    if (read(source, name) === undefined) this.report.add('missingField', name);
    return false;
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
      case 'entries':
        return this.entries(value, name, field.list);
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
      return void this.report.add('repeatedReference', name, id);
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
      if (earlier && !(party.when && earlier.when)) {
        return void this.report.add('repeatedReference', name, party.actor);
      }
      seen.set(party.actor, party);
      return party;
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
    const rest = type && this.part(value, SCALES[type], name, TYPE);
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
      return void this.report.add('repeatedReference', path, id);
    });
  }

  /** An object by its table; undefined where a field that it must have is missing or bad. */
  part(source: object, table: Fields, path: string, elsewhere = NONE): Record<string, unknown> | undefined {
    let plan = partPlans.get(table);
    if (!plan) partPlans.set(table, (plan = planOf(table)));
    const part: Record<string, unknown> = {};
    const outer = this.report.place;
    this.report.enter(path);
    const whole = this.fill(part, source, plan, elsewhere);
    this.report.leave(outer);
    return whole ? part : undefined;
  }

  /** The sound items of a list; of a list that is too long, its beginning. */
  each<T>(value: unknown, name: string, item: (item: unknown, i: number) => T | undefined): readonly T[] | undefined {
    if (!isList(value)) return void this.report.add('notAList', name, value);
    const sound: T[] = [];
    const length = this.capped(name, lengthOf(value));
    for (let i = 0; i < length; i++) {
      const one = item(readOwn(value, i), i);
      if (one !== undefined) sound.push(one);
    }
    return sound;
  }

  capped(name: string, length: number): number {
    if (length <= LONGEST_LIST) return length;
    this.report.add('tooMany', name, length, LONGEST_LIST);
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
