import { ticks } from 'd3-array';
import type { Blank, Dimension, Position, Subject } from '../../dossier/dossier.js';
import { compareWhen, type When } from '../../dossier/when.js';
import type { Measure } from '../../chart/measure.js';
import { cutText } from '../../chart/wrap-text.js';
import { scaleNumbers, type CellSpeech } from './cells.js';
import { asOf, blankOf, type Grid } from './grid.js';
import { isPlaced } from './order.js';
import { along, placeOf } from './scale.js';
import { isStale } from './stale.js';

const ROW = 24;
const HEAD = 44;
const FOOT = 20;
const LEAST_PANEL = 320;
const PANEL_GAP = 32;
const MARK = 5;
const LABEL = 13;
const SMALL = 12;

/** One subject's move on one question, in CSS pixels from the picture's left top. */
export interface ChangeRow {
  /** The cell's id, its number in the grid, and its subject's id. */
  readonly id: string;
  readonly number: number;
  readonly subject: string;
  readonly label: string;
  readonly y: number;
  /** Where it stood and where it stands; absent where it gives no answer at that date. */
  readonly before?: number;
  readonly after?: number;
  /** Least and greatest value that the source allows, at either date. */
  readonly intervals: readonly { readonly at: 'before' | 'after'; readonly x1: number; readonly x2: number }[];
  /** Why it has no place at the later date. */
  readonly blank?: Blank;
  /** Dates other than the two of the whole picture, at the outer ends of the move. */
  readonly years: readonly { readonly x: number; readonly anchor: 'start' | 'end'; readonly text: string }[];
}

/** Whether it stands where it stood: what has moved by less than can be seen has moved. */
export const isStill = ({ before, after }: Pick<ChangeRow, 'before' | 'after'>): boolean =>
  before !== undefined && before === after;

/** One question's moves on its scale. */
export interface ChangePanel {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Gridlines with their text, which is '' where it has no room. */
  readonly ticks: readonly { readonly x: number; readonly textX: number; readonly text: string }[];
  readonly labelX: number;
  /** Where the scale begins: a blank's sign stands there. */
  readonly scaleX: number;
  readonly rows: readonly ChangeRow[];
}

/** What one subject said and says on a question without an order. */
export interface ChangeInWords {
  readonly id: string;
  readonly number: number;
  readonly subject: string;
  readonly label: string;
  /** Why it says nothing, and has said nothing before. */
  readonly blank?: Blank;
}

export interface ChangeLayout {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
  readonly panels: readonly ChangePanel[];
  readonly inWords: readonly {
    readonly id: string;
    readonly title: string;
    readonly cells: readonly ChangeInWords[];
  }[];
  readonly order: readonly string[];
}

export interface ChangeOptions extends CellSpeech {
  readonly width: number;
  readonly measure: Measure;
  /** The two dates as the key says them: they are not said again. */
  readonly said: readonly [string, string];
  /** The later of the two. */
  readonly at: When | 'all';
}

/** The date of the oldest position; undefined where none is dated. */
export function firstDate({ comparison }: Grid): When | undefined {
  const dates = comparison.positions.flatMap(({ when }) => when ?? []);
  return dates.reduce<When | undefined>(
    (first, date) => (first === undefined || compareWhen(date, first) < 0 ? date : first),
    undefined,
  );
}

/** What stood in a cell at an earlier date. */
export const stoodAt = (grid: Grid, number: number, since: When | undefined): Position | undefined =>
  since && asOf(grid.histories.get(number)?.at(-1) ?? grid.standing[number], grid.histories.get(number), since);

/** Lays out who moved where between two dates: a panel a question, as many side by side as have room. */
export function layoutChange(grid: Grid, since: When | undefined, options: ChangeOptions): ChangeLayout {
  const { dimensions, subjects } = grid.comparison;
  const { language, width } = options;
  const placed = dimensions.flatMap((_, d) => (isPlaced(grid, d) ? [d] : []));
  const fitting = Math.max(1, Math.floor((width + PANEL_GAP) / (LEAST_PANEL + PANEL_GAP)));
  const columns = Math.min(fitting, Math.max(1, placed.length), 3);
  const panelWidth = Math.min(560, (width - (columns - 1) * PANEL_GAP) / columns);
  const panelHeight = HEAD + subjects.length * ROW + FOOT;
  const rtl = language.dir === 'rtl';
  const panels = placed.map((d, i) => {
    const column = i % columns;
    const x = (rtl ? columns - 1 - column : column) * (panelWidth + PANEL_GAP);
    const y = Math.floor(i / columns) * panelHeight;
    return panelOf(grid, d, since, { ...options, x, y, panelWidth, panelHeight });
  });
  const inWords = dimensions.flatMap(({ id, title }, d) =>
    placed.includes(d)
      ? []
      : [
          {
            id,
            title: language.say(title),
            cells: subjects.map((_, s) => saidOf(grid, wordsOf(grid, s, d, options), since)),
          },
        ],
  );
  const all = [
    ...panels.map(({ id, rows }) => ({ id, rows })),
    ...inWords.map(({ id, cells }) => ({ id, rows: cells })),
  ];
  return Object.freeze({
    width: round(columns * panelWidth + (columns - 1) * PANEL_GAP),
    height: Math.ceil(placed.length / columns) * panelHeight - (placed.length ? FOOT - 4 : 0),
    rtl,
    panels,
    inWords,
    order: all.flatMap(({ id, rows }, i) => [id, ...rows.flatMap((row) => (i ? [row.id] : [row.subject, row.id]))]),
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;

const wordsOf = (grid: Grid, s: number, d: number, { language }: ChangeOptions): ChangeInWords => {
  const { subjects, dimensions } = grid.comparison;
  const number = s * dimensions.length + d;
  const subject = subjects[s] as Subject;
  return { id: grid.ids[number] ?? '', number, subject: subject.id, label: language.say(subject.title) };
};

const saidOf = (grid: Grid, cell: ChangeInWords, since: When | undefined): ChangeInWords => {
  const now = grid.standing[cell.number];
  const blank = blankOf(now);
  const before = stoodAt(grid, cell.number, since);
  return blank && (!before || before === now) ? { ...cell, blank } : cell;
};

interface PanelRoom extends ChangeOptions {
  readonly x: number;
  readonly y: number;
  readonly panelWidth: number;
  readonly panelHeight: number;
}

const panelOf = (grid: Grid, d: number, since: When | undefined, room: PanelRoom): ChangePanel => {
  const { language, measure, panelWidth, panelHeight } = room;
  const { subjects, dimensions } = grid.comparison;
  const dimension = dimensions[d] as Dimension;
  const rtl = language.dir === 'rtl';
  const names = subjects.map(({ title }) => language.say(title));
  const widest = names.reduce((most, name) => Math.max(most, measure(name, LABEL)), 0);
  const labelWidth = Math.min(widest + 12, panelWidth * 0.36);
  const [from, to] = [labelWidth + MARK + 4, panelWidth - MARK - 4];
  const flip = (x: number): number => round(room.x + (rtl ? panelWidth - x : x));
  const domain = domainOf(grid, d);
  const xAt = (place: number): number => flip(from + along(domain, place).t * (to - from));
  const rows = subjects.map((_, s) => {
    const words = wordsOf(grid, s, d, room);
    const positions = [stoodAt(grid, words.number, since), grid.standing[words.number]] as const;
    const label = cutText(words.label, { width: labelWidth - 8, size: LABEL, measure });
    return {
      ...words,
      label,
      y: room.y + HEAD + (s + 0.5) * ROW,
      ...moveOf(dimension, positions, xAt, isStale(grid, words.number, room.at)),
    };
  });
  const [left, right] = [room.x, room.x + panelWidth];
  return {
    id: dimension.id,
    title: cutText(language.say(dimension.title), { width: panelWidth, size: LABEL, weight: 700, measure }),
    x: round(room.x),
    y: room.y,
    width: round(panelWidth),
    height: panelHeight - FOOT,
    ticks: ticksOf(dimension, domain, xAt, { ...room, left, right }),
    labelX: flip(0),
    scaleX: flip(labelWidth),
    rows: rows.map(({ dates, ...row }) => ({
      ...row,
      years: yearsOf(row, dates, {
        ...room,
        left: left + (rtl ? 0 : labelWidth),
        right: right - (rtl ? labelWidth : 0),
      }),
    })),
  };
};

type Two<T> = readonly [T, T];

/** @param stale the later position is of a time before its date */
const moveOf = (
  dimension: Dimension,
  positions: Two<Position | undefined>,
  xAt: (place: number) => number,
  stale: boolean,
) => {
  const [before, after] = positions.map((position) => {
    const place = blankOf(position) ? undefined : placeOf(dimension, position);
    return place === undefined ? undefined : xAt(place);
  });
  const intervals = positions.flatMap((position, i) =>
    position?.interval && dimension.scale.type === 'linear'
      ? [
          {
            at: i ? ('after' as const) : ('before' as const),
            x1: xAt(position.interval[0]),
            x2: xAt(position.interval[1]),
          },
        ]
      : [],
  );
  // What has not been said anew has not moved, and is drawn once.
  const blank = blankOf(positions[1]);
  const once = positions[0] === positions[1];
  return {
    ...(before !== undefined && { before }),
    ...(after !== undefined && !(once && stale) && { after }),
    ...(blank && before === undefined && { blank }),
    intervals: once ? intervals.slice(0, intervals.length / 2) : intervals,
    dates: [positions[0]?.when, positions[1]?.when] as const,
  };
};

const yearsOf = (
  { before, after }: Pick<ChangeRow, 'before' | 'after'>,
  dates: Two<When | undefined>,
  { language, measure, said, left, right }: PanelRoom & { readonly left: number; readonly right: number },
): ChangeRow['years'] => {
  if (before === undefined || after === undefined || before === after) return [];
  return [before, after].flatMap((x, i) => {
    const text = dates[i] ? language.dates.short(dates[i]) : '';
    const outwards = x < (i ? before : after) ? -1 : 1;
    const at = x + outwards * (MARK + 5);
    const end = at + outwards * measure(text, SMALL);
    const fits = text && text !== said[i] && end > left && end < right;
    return fits ? [{ x: round(at), anchor: outwards < 0 ? ('end' as const) : ('start' as const), text }] : [];
  });
};

const domainOf = (grid: Grid, d: number): Two<number> => {
  const { subjects, dimensions } = grid.comparison;
  const dimension = dimensions[d] as Dimension;
  const { scale } = dimension;
  if (scale.type === 'linear') return scale.domain;
  if (scale.type === 'ordinal') return [0, Math.max(1, scale.steps.length - 1)];
  const held = subjects.flatMap((_, s) => {
    const cell = s * dimensions.length + d;
    return [...(grid.histories.get(cell) ?? []), grid.standing[cell]].flatMap((at) => placeOf(dimension, at) ?? []);
  });
  return [Math.min(...held), Math.max(...held)];
};

/** Texts that would meet a neighbour are left out, the ends' last; the lines stay. */
const ticksOf = (
  dimension: Dimension,
  domain: Two<number>,
  xAt: (place: number) => number,
  { left, right, ...speech }: PanelRoom & { readonly left: number; readonly right: number },
): ChangePanel['ticks'] => {
  const { language, measure } = speech;
  const { scale } = dimension;
  const values =
    scale.type === 'ordinal'
      ? scale.steps.map((_, i) => i)
      : ticks(domain[0], domain[1], scale.type === 'rank' ? Math.min(5, Math.abs(domain[1] - domain[0])) : 4);
  const texts =
    scale.type === 'ordinal'
      ? scale.steps.map(({ title }) => language.say(title))
      : scaleNumbers(dimension, values, speech);
  const wanted = values.map((value, i) => {
    const text = texts[i] ?? '';
    const half = measure(text, SMALL) / 2;
    const x = xAt(value);
    return { x, textX: round(Math.max(left + half, Math.min(x, right - half))), text, half };
  });
  const kept: typeof wanted = [];
  const ends = [0, wanted.length - 1];
  for (const i of [...ends, ...wanted.keys()]) {
    const tick = wanted[i];
    if (!tick || kept.includes(tick)) continue;
    if (kept.every((other) => Math.abs(other.textX - tick.textX) >= other.half + tick.half + 8)) kept.push(tick);
  }
  return wanted.map((tick) => ({ x: tick.x, textX: tick.textX, text: kept.includes(tick) ? tick.text : '' }));
};
