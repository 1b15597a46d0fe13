import { encodeId } from './encode-id.js';
import type { Comparison, Position, Scale } from './dossier.js';
import { isRecord, read } from './read.js';
import type { Draft, RecordReader } from './record-reader.js';

type PositionDraft = { -readonly [K in keyof Position]: Position[K] };

/** So many records are done without a pause. */
export const A_STEP = 16;

interface Row {
  readonly row: number;
  /** What the id of a cell of its begins with. */
  readonly code: string;
}

interface Column {
  readonly column: number;
  readonly scale: Scale;
  /** What the id of a cell of its ends with. */
  readonly code: string;
}

/** A position in its cell. One without an id of its own has an empty one until all are read. */
interface Placed {
  readonly draft: PositionDraft;
  readonly row: Row;
  readonly column: Column;
}

/** Reads a comparison's positions: in its own cells only, with values that fit their scales, and ids made of the cell. */
export class PositionReader {
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #placed: Placed[] = [];
  /** How many there are in each cell, row by row. */
  readonly #inCell = new Map<number, number>();

  constructor(
    private readonly records: RecordReader,
    private readonly comparison: Pick<Comparison, 'id' | 'subjects' | 'dimensions' | 'sources'>,
  ) {
    const { id, subjects, dimensions } = comparison;
    this.#columns = new Map(
      dimensions.map((each, column) => [each.id, { column, scale: each.scale, code: encodeId(each.id) }]),
    );
    this.#rows = new Map(
      subjects.map((each, row) => [each.id, { row, code: `${encodeId(id)}/${encodeId(each.id)}/` }]),
    );
  }

  read(item: unknown, index: number): void {
    const { report } = this.records;
    const outer = report.place;
    report.at('positions', index, this.comparison.id);
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
    const placed = draft && this.#inItsCell(draft);
    if (!placed) return;
    this.#fit(draft, placed.column.scale);
    if (!saysAny(draft)) return report.add('emptyPosition');
    if (this.comparison.sources.length === 0) this.records.unsourced('positions', item)?.push(id ?? idOf(placed));
    this.#placed.push(placed);
    const cell = this.#cell(placed);
    this.#inCell.set(cell, (this.#inCell.get(cell) ?? 0) + 1);
  }

  /** The positions, each with its id; of two with the same, the first. Yields now and then. */
  *positions(): Generator<undefined, readonly Position[]> {
    const positions: Position[] = [];
    for (let i = 0; i < this.#placed.length; i++) {
      const placed = this.#placed[i] as Placed;
      if (this.#identify(placed)) positions.push(placed.draft);
      if (i % A_STEP === 0) yield;
    }
    return positions;
  }

  #identify(placed: Placed): boolean {
    const { draft } = placed;
    const isAlone = !draft.id && this.#inCell.get(this.#cell(placed)) === 1;
    if (!draft.id) {
      const made = idOf(placed);
      draft.id = isAlone || !draft.when ? made : `${made}/${encodeId(draft.when.edtf)}`;
    }
    this.records.report.at('positions', draft.id);
    return isAlone ? this.records.claimMade(draft.id) : this.records.claim(draft.id, 'positions');
  }

  #cell({ row: { row }, column: { column } }: Placed): number {
    return row * this.#columns.size + column;
  }

  /** Another comparison's subject or dimension is known to the dossier, but is no place for this position. */
  #inItsCell(draft: PositionDraft): Placed | undefined {
    const { report } = this.records;
    const row = this.#rows.get(draft.subject);
    const column = this.#columns.get(draft.dimension);
    if (!row) report.add('unknownReference', 'subject', draft.subject, 'subjects');
    if (!column) report.add('unknownReference', 'dimension', draft.dimension, 'dimensions');
    return row && column && { draft, row, column };
  }

  #fit(position: PositionDraft, scale: Scale): void {
    const { report } = this.records;
    const { value, interval, blank } = position;
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

/** Of the only position in a cell. */
const idOf = ({ row, column }: Placed): string => row.code + column.code;

const saysAny = ({ text, value, blank, quote }: PositionDraft): boolean =>
  value !== undefined || text !== undefined || blank !== undefined || quote !== undefined;

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
