import { BLANKS, type Text } from '../dossier.js';
import { isList, isRecord, read } from '../read.js';
import type { When } from '../when.js';
import type { Cells, From } from './cells.js';
import { dateFrom } from './dates.js';
import type { Collector } from './events.js';
import type { Ids } from './ids.js';
import type { Row } from './table.js';

/** One dimension's part of a row. */
interface Reading {
  readonly dimension: From<string>;
  readonly title?: string;
  readonly value: From<string>;
  readonly column: string;
  readonly low: From<number>;
  readonly high: From<number>;
}

interface Found {
  readonly id: string;
  readonly title: Text;
  readonly positions: Record<string, unknown>[];
}

/** One comparison of all rows, in the long form or the wide; subjects and dimensions in the order in which they come. */
export class ComparisonCollector implements Collector {
  readonly #readings: readonly Reading[];
  readonly #subject: From<string>;
  readonly #subjectTitle: From<Text>;
  readonly #when: From<When>;
  readonly #texts: readonly (readonly [string, From<Text>])[];
  readonly #subjects = new Map<string, { readonly id: string; readonly title: Text }>();
  readonly #dimensions = new Map<string, Found>();
  readonly #titles: ReadonlyMap<string, string>;
  readonly #id: string;
  readonly undated = 0;

  constructor(
    private readonly spec: object,
    private readonly cells: Cells,
    private readonly ids: Ids,
    private readonly sources: readonly string[],
  ) {
    const subject = read(spec, 'subject');
    this.#id = ids.take(String(read(spec, 'id') ?? 'comparison'), 'comparison');
    this.#subject = cells.words(isRecord(subject) ? read(subject, 'id') : subject, 'comparison.subject');
    this.#subjectTitle = cells.text(isRecord(subject) ? read(subject, 'title') : undefined, 'comparison.subject.title');
    this.#when = dateFrom(cells, read(spec, 'when'));
    this.#texts = ['text', 'note', 'quote'].map((field) => [
      field,
      cells.text(read(spec, field), `comparison.${field}`),
    ]);
    const titles = read(spec, 'titles');
    this.#titles = new Map(isRecord(titles) ? Object.entries(titles).map(([id, title]) => [id, String(title)]) : []);
    const dimension = read(spec, 'dimension');
    this.#readings = isList(dimension) ? dimension.map((each) => this.#wide(each)) : [this.#long(dimension)];
  }

  add(row: Row): void {
    const key = this.#subject(row);
    if (key === undefined) {
      const subject = read(this.spec, 'subject');
      return this.cells.report.add('missingField', String(isRecord(subject) ? read(subject, 'id') : subject));
    }
    let subject = this.#subjects.get(key);
    if (!subject) {
      subject = { id: this.ids.take(key, 'subject'), title: this.#subjectTitle(row) ?? key };
      this.#subjects.set(key, subject);
    }
    for (const reading of this.#readings) this.#addPosition(subject.id, reading, row);
  }

  get records(): readonly object[] {
    if (!this.#subjects.size && !this.#dimensions.size) return [];
    const found = [...this.#dimensions.values()];
    const summary = read(this.spec, 'summary');
    const all = read(this.spec, 'oneDomain') === true ? found.flatMap(({ positions }) => positions) : undefined;
    return [
      {
        id: this.#id,
        title: String(read(this.spec, 'title') ?? 'Comparison'),
        ...(typeof summary === 'string' && { summary }),
        subjects: [...this.#subjects.values()],
        dimensions: found.map(({ id, title, positions }) => ({ id, title, scale: this.#scale(positions, all) })),
        positions: found.flatMap(({ positions }) => positions),
        ...(this.sources.length && { sources: this.sources }),
      },
    ];
  }

  #wide(spec: unknown): Reading {
    const form = isRecord(spec) ? spec : { value: spec };
    const column = String(read(form, 'value'));
    const title = read(form, 'title');
    return {
      dimension: () => column,
      ...(typeof title === 'string' && { title }),
      ...this.#numbers(form, 'comparison.dimension.'),
    };
  }

  #long(spec: unknown): Reading {
    return { dimension: this.cells.words(spec, 'comparison.dimension'), ...this.#numbers(this.spec, 'comparison.') };
  }

  #numbers(form: object, path: string): Pick<Reading, 'value' | 'column' | 'low' | 'high'> {
    return {
      value: this.cells.column(read(form, 'value'), `${path}value`),
      column: String(read(form, 'value')),
      low: this.cells.number(read(form, 'low'), `${path}low`),
      high: this.cells.number(read(form, 'high'), `${path}high`),
    };
  }

  #addPosition(subject: string, reading: Reading, row: Row): void {
    const name = reading.dimension(row);
    if (name === undefined) return this.cells.report.add('missingField', String(read(this.spec, 'dimension')));
    const dimension = this.#dimension(name, reading.title);
    const position: Record<string, unknown> = { subject, dimension: dimension.id };
    const when = this.#when(row);
    if (when) position['when'] = when.edtf;
    for (const [field, from] of this.#texts) {
      const text = from(row);
      if (text !== undefined) position[field] = text;
    }
    if (!this.#addValue(position, reading, row)) return;
    if (this.sources.length) position['sources'] = this.sources;
    dimension.positions.push(position);
  }

  /** False where there is nothing to say, or what is said is told of. */
  #addValue(position: Record<string, unknown>, { value, column, low, high }: Reading, row: Row): boolean {
    const cell = value(row);
    if (cell === undefined) {
      if (position['text'] !== undefined) return true;
      const empty = read(this.spec, 'empty');
      position['blank'] = BLANKS.find((blank) => blank === empty) ?? 'unknown';
      return empty !== 'skip';
    }
    const number = this.cells.numberIn(cell);
    if (number === undefined && this.#wantsNumbers) {
      this.cells.report.add('wrongType', column, cell, 'a number');
      return false;
    }
    position['value'] = number ?? cell;
    const [least, most] = [low(row), high(row)];
    if (least !== undefined && most !== undefined) position['interval'] = [least, most];
    return true;
  }

  get #wantsNumbers(): boolean {
    const scale = read(this.spec, 'scale');
    const type = isRecord(scale) ? read(scale, 'type') : undefined;
    return type === 'linear' || type === 'rank' || read(this.spec, 'low') !== undefined;
  }

  #dimension(name: string, title: string | undefined): Found {
    let dimension = this.#dimensions.get(name);
    if (!dimension) {
      const id = this.ids.take(name, 'dimension');
      dimension = { id, title: title ?? this.#titles.get(name) ?? name, positions: [] };
      this.#dimensions.set(name, dimension);
    }
    return dimension;
  }

  #scale(positions: readonly Record<string, unknown>[], all: readonly Record<string, unknown>[] | undefined): unknown {
    const scale = read(this.spec, 'scale');
    if (scale !== undefined) return scale;
    if (positions.some(({ value }) => typeof value === 'string')) {
      for (const position of positions)
        if (typeof position['value'] === 'number') position['value'] = String(position['value']);
      return { type: 'categorical' };
    }
    const domain = domainOf(all ?? positions);
    return domain ? { type: 'linear', domain } : { type: 'text' };
  }
}

/** From the least to the greatest value or bound. */
function domainOf(positions: readonly Record<string, unknown>[]): [number, number] | undefined {
  let [low, high] = [Infinity, -Infinity];
  for (const { value, interval } of positions) {
    for (const number of [value, ...((interval as number[] | undefined) ?? [])]) {
      if (typeof number !== 'number') continue;
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
  }
  return low <= high ? [low, high] : undefined;
}
