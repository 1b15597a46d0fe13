import { LISTS, type Comparison, type Dossier, type Kind, type ListName, type Party, type Sign } from './dossier.js';
import { planOf } from './field-reader.js';
import { DOSSIER_FIELDS } from './fields.js';
import { A_STEP, PositionReader } from './position-reader.js';
import type { Found } from './found.js';
import { isList, isRecord, lengthOf, read, readOwn, UNREADABLE } from './read.js';
import { RecordReader, type Draft } from './record-reader.js';
import { Report } from './report.js';
import type { Moment } from './moment.js';
import type { When } from './when.js';

/** The version of the dossier format that this checker reads. */
export const SCHEMA_VERSION = 1;

/** What came out of a check, its problems not yet in words. */
export interface Sifted {
  readonly dossier: Dossier;
  readonly found: readonly Found[];
  /** Problems that were counted only. */
  readonly more: number;
}

/** A check that can be done a slice at a time, between which a page stays alive. */
export interface Sifter {
  /** Goes on while `hasTime` says so, a few records at least; true when all is checked. */
  run(hasTime: () => boolean): boolean;
  /** What came out; finishes the check first, if it isn't. */
  result(): Sifted;
}

/** The check itself, without the words for what it finds. @param mostProblems beyond these they are counted only */
export function createSifter(input: unknown, mostProblems = 10_000): Sifter {
  const report = new Report(mostProblems);
  const checking = new Checking(report);
  const steps = checking.steps(input);
  let done = false;
  const run = (hasTime: () => boolean): boolean => {
    while (!done) {
      done = steps.next().done === true;
      if (!done && !hasTime()) return false;
    }
    return true;
  };
  return {
    run,
    result: () => {
      run(() => true);
      return { dossier: checking.dossier, found: report.found, more: report.more };
    },
  };
}

const HEAD = planOf(DOSSIER_FIELDS);
const BESIDES_HEAD: ReadonlySet<string> = new Set(['$schema', ...LISTS]);

class Checking {
  readonly #records: RecordReader;
  readonly #dossier: Record<string, unknown> = {};
  readonly #signs = new Map<string, Sign>();
  readonly #existence = new Map<string, When>();

  constructor(private readonly report: Report) {
    this.#records = new RecordReader(report, (list, draft) => (list === 'ties' ? this.#finishTie(draft) : true));
  }

  get dossier(): Dossier {
    return this.#dossier as unknown as Dossier;
  }

  /** A step every few records. The lists are read in an order in which references point back, but for actors to actors. */
  *steps(input: unknown): Generator<undefined> {
    const source = isRecord(input) ? input : {};
    if (source !== input) this.report.add('notADossier', input);
    this.#head(source);
    for (const list of LISTS) yield* this.#list(list, source);
    this.#records.reportSources();
  }

  #head(source: object): void {
    this.#version(read(source, '$schema'));
    this.#dossier['language'] = 'en';
    this.#records.fill(this.#dossier, source, HEAD, BESIDES_HEAD);
  }

  /** Of a schema's address only the last part counts: `dossier-1.schema.json`. */
  #version(address: unknown): void {
    const version =
      typeof address === 'string' ? /dossier-(\d{1,9})(?:\.schema)?(?:\.json)?$/.exec(address)?.[1] : undefined;
    if (version !== undefined && Number(version) > SCHEMA_VERSION) this.report.add('newerSchema', address);
  }

  *#list(list: ListName, source: object): Generator<undefined> {
    const drafts: Draft[] = [];
    this.#dossier[list] = drafts;
    const items = this.#items(list, source);
    const length = this.#records.capped(list, lengthOf(items));
    for (let i = 0; i < length; i++) {
      const item = readOwn(items, i);
      const draft = this.#records.record(list, item, i);
      if (draft) {
        drafts.push(draft);
        if (list === 'comparisons') yield* this.#positions(draft, item as object);
        else if (list === 'kinds') this.#noteKind(draft as unknown as Kind);
        else if (list === 'actors' && draft['when']) this.#existence.set(draft.id, draft['when'] as When);
      }
      if (i % A_STEP === 0) yield;
    }
    if (list === 'actors') for (const draft of drafts) yield void this.#records.settle(list, draft);
    this.report.leave();
  }

  #items(list: string, source: object): readonly unknown[] {
    const items = read(source, list);
    if (isList(items)) return items;
    if (items === UNREADABLE) this.report.add('unreadable', list);
    else if (items !== undefined) this.report.add('notAList', list, items);
    return [];
  }

  *#positions(comparison: Draft, source: object): Generator<undefined> {
    const positions = new PositionReader(this.#records, comparison as unknown as Comparison);
    this.report.at('comparisons', comparison.id);
    const items = this.#items('positions', source);
    const length = this.#records.capped('positions', lengthOf(items));
    for (let i = 0; i < length; i++) {
      positions.read(readOwn(items, i), i);
      if (i % A_STEP === 0) yield;
    }
    comparison['positions'] = yield* positions.positions();
    this.report.leave();
  }

  #noteKind({ id, of, sign }: Kind): void {
    if (of === 'tie' && sign) this.#signs.set(id, sign);
  }

  #finishTie(tie: Draft): boolean {
    const parties = tie['parties'] as readonly Party[];
    tie['sign'] ??= this.#signs.get(tie['kind'] as string) ?? 'neutral';
    if (parties.length > 1 && (parties.length === 2 || new Set(parties.map((party) => party.actor)).size > 1))
      return this.#findOutside(tie, parties);
    this.report.add('tooFewParties', parties.length);
    return false;
  }

  /** Tells of the parties that surely did not exist at some time at which the tie surely holds for them: true, as the tie is kept. */
  #findOutside(tie: Draft, parties: readonly Party[]): true {
    for (const { actor, when } of this.#existence.size ? parties : []) {
      const existed = this.#existence.get(actor);
      const held = when ?? (tie['when'] as When | undefined);
      if (existed && held && isOutside(held, existed))
        this.report.add('outsideExistence', actor, existed.edtf, held.edtf);
    }
    return true;
  }
}

/** Whether a time surely begins before another, or surely ends after it. */
const isOutside = ({ kind, from, to, start, end, openEnd }: When, within: When): boolean =>
  kind === 'one-of' || kind === 'all-of'
    ? end <= within.start || start >= within.end
    : (from !== undefined && !isLoose(from) && from.end <= within.start) ||
      (to === undefined ? openEnd === 'open' && Number.isFinite(within.end) : !isLoose(to) && to.start >= within.end);

const isLoose = ({ approximate, uncertain }: Moment): boolean => approximate || uncertain;
