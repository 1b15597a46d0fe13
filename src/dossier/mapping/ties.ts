import type { Text } from '../dossier.js';
import { SIGNS } from '../dossier.js';
import { isRecord, read } from '../read.js';
import type { When } from '../when.js';
import type { Actors } from './actors.js';
import type { Cells, From } from './cells.js';
import { dateFrom, Span, yearIn } from './dates.js';
import { columnOf, takeId, type Collector } from './events.js';
import type { Ids } from './ids.js';
import type { Row } from './table.js';

const EACH = ['row', 'year', 'parties'] as const;

/** A tie in the making: of one row, or of all rows of the same parties. */
interface Bundle {
  readonly first: Row;
  readonly parties: readonly string[];
  readonly kind: string;
  readonly year: string | undefined;
  readonly span: Span;
  count: number;
  weight: number;
}

/** Ties of rows; a row with fewer than two parties is told of, and makes none. */
export class TieCollector implements Collector {
  readonly #parties;
  readonly #id: From<string>;
  readonly #title: From<Text>;
  readonly #note: From<Text>;
  readonly #kind: From<string>;
  readonly #sign: From<string>;
  readonly #when: From<When>;
  readonly #weight: From<number>;
  readonly #each: (typeof EACH)[number];
  readonly #directed: boolean;
  readonly #bundles = new Map<string, Bundle>();

  constructor(
    private readonly spec: object,
    private readonly cells: Cells,
    private readonly actors: Actors,
    private readonly ids: Ids,
    private readonly sources: readonly string[],
  ) {
    this.#parties = actors.from(read(spec, 'parties'), 'ties.parties');
    this.#id = cells.words(read(spec, 'id'), 'ties.id');
    this.#title = cells.text(read(spec, 'title'), 'ties.title');
    this.#note = cells.text(read(spec, 'note'), 'ties.note');
    this.#kind = cells.words(read(spec, 'kind'), 'ties.kind');
    const sign = read(spec, 'sign');
    this.#sign = isRecord(sign) ? cells.column(read(sign, 'column'), 'ties.sign') : constant(sign);
    this.#when = dateFrom(cells, read(spec, 'when'));
    this.#weight = cells.number(read(spec, 'weight'), 'ties.weight');
    this.#each = EACH.find((each) => each === read(spec, 'each')) ?? 'row';
    this.#directed = read(spec, 'directed') === true;
  }

  add(row: Row): void {
    const parties = this.#parties.map((of) => of(row));
    const named = [...new Set(parties.flat())];
    const empty = parties.findIndex((of) => of.length === 0);
    if (named.length < 2 || empty >= 0) return this.#tellOfMissing(empty);
    const when = this.#when(row);
    const kind = this.#kind(row) ?? 'tie';
    const year = this.#each === 'year' && when ? yearIn(when) : undefined;
    const key = this.#each === 'row' ? String(row.line) : JSON.stringify([this.#order(named), kind, year ?? '']);
    let bundle = this.#bundles.get(key);
    if (!bundle) {
      bundle = { first: row, parties: named, kind, year, span: new Span(), count: 0, weight: 0 };
      this.#bundles.set(key, bundle);
    }
    bundle.count++;
    bundle.weight += this.#weight(row) ?? 0;
    if (when) bundle.span.add(when);
  }

  get records(): readonly object[] {
    return Array.from(this.#bundles.values(), (bundle) => this.#tie(bundle));
  }

  get undated(): number {
    let undated = 0;
    for (const { span } of this.#bundles.values()) if (span.edtf === undefined) undated++;
    return undated;
  }

  #tie({ first, parties, kind, year, span, count, weight }: Bundle): object {
    const several = this.#each !== 'row';
    const when = year ?? span.edtf;
    const title = this.#title(first, count) ?? parties.map((id) => this.actors.nameOf(id)).join(' – ');
    const heavy = read(this.spec, 'weight') === undefined ? (several ? count : undefined) : weight;
    const [sign, note] = [this.#sign(first), several ? undefined : this.#note(first)];
    return {
      id: this.#idOf(first, parties, kind, year),
      title,
      parties,
      kind,
      ...(this.#directed && { directed: true }),
      ...(sign && { sign }),
      ...(when && { when }),
      ...(heavy !== undefined && { weight: heavy }),
      ...(note && { note }),
      ...(this.sources.length && { sources: this.sources }),
    };
  }

  #idOf(first: Row, parties: readonly string[], kind: string, year: string | undefined): string {
    if (this.#each === 'row') return takeId(this.#id(first), 'tie', first, this.ids, this.cells);
    const made = [...parties, ...(read(this.spec, 'kind') === undefined ? [] : [kind]), ...(year ? [year] : [])];
    return this.ids.take(made.join('/'), 'tie');
  }

  #order(parties: readonly string[]): readonly string[] {
    return this.#directed ? parties : [...parties].sort();
  }

  #tellOfMissing(empty: number): void {
    const specs = read(this.spec, 'parties') as readonly unknown[] | undefined;
    const column = columnOf(specs?.[Math.max(0, empty)]) ?? 'parties';
    if (empty >= 0) this.cells.report.add('missingField', column);
    else this.cells.report.add('tooFewParties', 1);
  }
}

function constant(sign: unknown): From<string> {
  const known = SIGNS.find((each) => each === sign);
  return () => known;
}
