import { encodeId } from './encode-id.js';
import type { Comparison, Position, Scale } from './dossier.js';
import { isRecord, read } from './read.js';
import type { Draft, RecordReader } from './record-reader.js';

type PositionDraft = { -readonly [K in keyof Position]: Position[K] };

/** So many records are done without a pause. */
export const A_STEP = 16;

const SAYING = ['text', 'value', 'blank', 'quote'] as const;

/** Reads a comparison's positions: in its own cells only, with values that fit their scales, and ids made of the cell. */
export class PositionReader {
  readonly #dimensions: ReadonlyMap<string, { readonly scale: Scale; readonly column: number; readonly code: string }>;
  readonly #subjects: ReadonlyMap<string, { readonly row: number; readonly code: string }>;
  /** One without an id of its own has an empty one until all are read. */
  readonly #drafts: PositionDraft[] = [];
  readonly #inCell = new Map<number, number>();

  constructor(
    private readonly records: RecordReader,
    private readonly comparison: Pick<Comparison, 'id' | 'subjects' | 'dimensions' | 'sources'>,
  ) {
    const { id, subjects, dimensions } = comparison;
    this.#dimensions = new Map(
      dimensions.map((each, column) => [each.id, { scale: each.scale, column, code: encodeId(each.id) }]),
    );
    this.#subjects = new Map(
      subjects.map((each, row) => [each.id, { row, code: `${encodeId(id)}/${encodeId(each.id)}/` }]),
    );
  }

  read(item: unknown, index: number): void {
    const { report } = this.records;
    const outer = report.at('positions', `${this.comparison.id} #${index + 1}`);
    if (isRecord(item)) this.#read(item);
    else report.add('notARecord', '', item);
    report.leave(outer);
  }

  #read(item: object): void {
    const { report } = this.records;
    const given = read(item, 'id');
    const id = given === undefined ? undefined : this.records.id(given, 'id');
    if (id !== undefined) report.at('positions', id);
    const draft = this.records.draft('positions', item, id ?? '') as (PositionDraft & Draft) | undefined;
    if (!draft || !this.#hasCell(draft)) return;
    this.#fit(draft);
    if (!SAYING.some((field) => draft[field] !== undefined)) return report.add('emptyPosition');
    if (this.comparison.sources.length === 0) this.records.noteSources('positions', item, id ?? this.#cellId(draft));
    this.#drafts.push(draft);
    const cell = this.#cell(draft);
    this.#inCell.set(cell, (this.#inCell.get(cell) ?? 0) + 1);
  }

  /** The positions, each with its id; of two with the same, the first. Yields now and then. */
  *positions(): Generator<undefined, readonly Position[]> {
    const positions: Position[] = [];
    for (const [i, draft] of this.#drafts.entries()) {
      if (this.#identify(draft)) positions.push(draft);
      if (i % A_STEP === 0) yield;
    }
    return positions;
  }

  #identify(position: PositionDraft): boolean {
    if (!position.id) {
      const cell = this.#cellId(position);
      const several = (this.#inCell.get(this.#cell(position)) ?? 0) > 1;
      position.id = several && position.when ? `${cell}/${encodeId(position.when.edtf)}` : cell;
    }
    this.records.report.at('positions', position.id);
    return this.records.claim(position.id, 'positions');
  }

  #cellId({ subject, dimension }: Pick<Position, 'subject' | 'dimension'>): string {
    return `${this.#subjects.get(subject)?.code ?? ''}${this.#dimensions.get(dimension)?.code ?? ''}`;
  }

  /** Its number, row by row. */
  #cell({ subject, dimension }: Pick<Position, 'subject' | 'dimension'>): number {
    const { row = 0 } = this.#subjects.get(subject) ?? {};
    return row * this.#dimensions.size + (this.#dimensions.get(dimension)?.column ?? 0);
  }

  /** Another comparison's subject or dimension is known to the dossier, but is no place for this position. */
  #hasCell({ subject, dimension }: Position): boolean {
    const { report } = this.records;
    const known = this.#subjects.has(subject);
    if (!known) report.add('unknownReference', 'subject', subject, 'subjects');
    if (!this.#dimensions.has(dimension)) report.add('unknownReference', 'dimension', dimension, 'dimensions');
    return known && this.#dimensions.has(dimension);
  }

  #fit(position: PositionDraft): void {
    const { report } = this.records;
    const { value, interval, blank } = position;
    const scale = this.#dimensions.get(position.dimension)?.scale ?? { type: 'text' };
    const wanted = value === undefined ? undefined : misfit(value, scale);
    if (wanted !== undefined) {
      report.add('valueOffScale', value, wanted);
      delete position.value;
    }
    const span = interval && intervalMisfit(interval, position.value, scale);
    if (span !== undefined) {
      report.add('intervalOffScale', interval, span);
      delete position.interval;
    }
    if (blank === undefined || position.value === undefined) return;
    report.add('blankWithValue', blank);
    delete position.blank;
  }
}

/** What the scale wants instead of this value; undefined if it fits. */
function misfit(value: number | string, scale: Scale): string | undefined {
  switch (scale.type) {
    case 'linear': {
      const [low, high] = scale.domain;
      const fits = typeof value === 'number' && value >= low && value <= high;
      return fits ? undefined : `a number from ${low} to ${high}, or widen the domain`;
    }
    case 'rank':
      return typeof value === 'number' && value >= 1 ? undefined : 'a rank, a number of 1 or more';
    case 'ordinal':
      return scale.steps.some((step) => step.id === value) ? undefined : 'the id of one of its steps';
    case 'categorical':
      return typeof value === 'string' ? undefined : 'a word';
    case 'text':
      return 'a text instead; a scale of type "text" has no values';
  }
}

function intervalMisfit([low, high]: readonly [number, number], value: unknown, scale: Scale): string | undefined {
  if (scale.type !== 'linear' && scale.type !== 'rank') return 'an interval on a linear or a rank scale only';
  const least = scale.type === 'linear' ? scale.domain[0] : 1;
  if (low < least || (scale.type === 'linear' && high > scale.domain[1])) return 'an interval within the scale';
  const around = typeof value !== 'number' || (low <= value && value <= high);
  return around ? undefined : 'an interval that has the value in it';
}
