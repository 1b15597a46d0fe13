import { civilFromDays } from '../calendar.js';
import { isRecord, read } from '../read.js';
import { parseWhen, whenOfYear, type When } from '../when.js';
import type { Cells, From } from './cells.js';
import type { Row } from './table.js';

const SIDES = ['date', 'from', 'to', 'notBefore', 'notAfter'] as const;
type Side = (typeof SIDES)[number];

/** 27.4.2018, 4/27/2018, 4/2018. */
const LOCAL_DAY = /^(?:(\d{1,2})[./ -])?(\d{1,2})[./ -](\d{4})$/;
/** 2018/4/27, 2018-4-7, and what a spreadsheet puts behind. */
const LOOSE_DAY = /^(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?(?:[T ][\d:.]*Z?)?$/;

/** Reads a row's date, as EDTF; what is no date is told of, and the row has none. */
export function dateFrom(cells: Cells, spec: unknown): From<When> {
  if (spec === undefined) return () => undefined;
  const form = isRecord(spec) ? spec : { date: spec };
  const columns = new Map(SIDES.map((side) => [side, cells.column(read(form, side), `when.${side}`)]));
  const order = read(form, 'order');
  const open = read(form, 'open') === true;
  const isInterval = read(form, 'from') !== undefined || read(form, 'to') !== undefined;
  // Days repeat: each is read once, and is empty where it is none.
  const days = new Map<string, string>();
  const nameOf = (side: Side): string => String(read(form, side));
  return (row: Row) => {
    const given = new Map<Side, string>();
    for (const side of SIDES) {
      const cell = columns.get(side)?.(row);
      if (cell === undefined) continue;
      const edtf = days.get(cell) ?? dayOf(cell, order);
      if (edtf !== '') given.set(side, edtf);
      days.set(cell, edtf);
      if (edtf === '') cells.report.add('impossibleDate', nameOf(side), cell);
    }
    if (!given.size) return undefined;
    const edtf = edtfOf(given, isInterval, open);
    const when = parseWhen(edtf);
    const side = SIDES.findLast((each) => given.has(each)) as Side;
    if (!when) cells.report.add('impossibleDate', nameOf(side), edtf);
    return when ?? parseWhen(given.get(SIDES.find((each) => given.has(each)) as Side));
  };
}

/** EDTF as it is; a day in another order or without its zeros as EDTF; the empty text where it is no date. */
function dayOf(cell: string, order: unknown): string {
  const local = order === 'dmy' || order === 'mdy' ? LOCAL_DAY.exec(cell) : null;
  if (!local && parseWhen(cell)) return cell;
  const edtf = local ? localDay(local, order === 'dmy') : looseDay(cell);
  return parseWhen(edtf) ? edtf : '';
}

function localDay([, first, second = '', year = '']: RegExpExecArray, dayFirst: boolean): string {
  if (first === undefined) return `${year}-${two(second)}`;
  return dayFirst ? `${year}-${two(second)}-${two(first)}` : `${year}-${two(first)}-${two(second)}`;
}

function looseDay(cell: string): string {
  const [, year = '', month = '', day] = LOOSE_DAY.exec(cell) ?? [];
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

const two = (digits: string): string => digits.padStart(2, '0');

function edtfOf(given: ReadonlyMap<Side, string>, isInterval: boolean, open: boolean): string {
  const from = given.get('from') ?? (given.has('to') ? given.get('date') : undefined);
  const to = given.get('to');
  const date = given.get('date');
  if (isInterval && (from ?? to) !== undefined) {
    if (from === to) return from as string;
    return `${from ?? ''}/${to ?? (open ? '..' : '')}`;
  }
  if (date !== undefined) return date;
  const [least, most] = sameForm(given.get('notBefore'), given.get('notAfter'));
  return least === most ? (least as string) : `[${least ?? ''}..${most ?? ''}]`;
}

/** A range of a set is of dates of one precision: the finer is brought to the coarser. */
function sameForm(least: string | undefined, most: string | undefined): [string | undefined, string | undefined] {
  if (least === undefined || most === undefined || least.length === most.length) return [least, most];
  const length = Math.min(least.length, most.length);
  return [least.slice(0, length), most.slice(0, length)];
}

/** From the earliest beginning of some dates to the latest end; of a side that is not known the other date counts. */
export class Span {
  #first: { readonly at: number; readonly edtf: string } | undefined;
  #last: { readonly at: number; readonly edtf: string } | undefined;

  add(when: When): void {
    const from = when.openStart === 'unknown' && when.to ? when.to : when;
    const to = when.openEnd === 'unknown' && when.from ? when.from : when;
    if (!this.#first || from.start < this.#first.at) this.#first = { at: from.start, edtf: sideOf(when, 0) };
    if (!this.#last || to.end > this.#last.at) this.#last = { at: to.end, edtf: sideOf(when, 1) };
  }

  get edtf(): string | undefined {
    if (!this.#first || !this.#last) return undefined;
    const [from, to] = [this.#first.edtf, this.#last.edtf];
    return from === to ? from : `${from}/${to}`;
  }
}

/** The first or the last date, as it is written; of a set its year. */
function sideOf(when: When, side: 0 | 1): string {
  if (when.kind === 'date') return when.edtf;
  if (when.kind === 'interval') {
    const sides = when.edtf.split('/');
    return sides[side] || sides[1 - side] || '';
  }
  const at = side ? when.end - 1 : when.start;
  return Number.isFinite(at) ? (whenOfYear(civilFromDays(Math.floor(at)).year)?.edtf ?? '') : '';
}

/** The year in which a date begins, as it is written; undefined where nobody knows. */
export function yearIn({ start }: When): string | undefined {
  return Number.isFinite(start) ? whenOfYear(civilFromDays(Math.floor(start)).year)?.edtf : undefined;
}
