import { bordersOf, edgesOf } from './edges.js';
import type { BoxSetter, Laid, Room } from './room.js';
import { allIn, elementsIn, type MarkupElement } from './markup-tree.js';
import { linesOf } from './text-lines.js';

/** A table's rows one under the other, its columns as wide as its sheet says, or as what is in them asks for. */
export function layTable(table: MarkupElement, { x, y, width }: Room, setter: BoxSetter): Laid {
  const rows = allIn(table).filter((each) => each.name === 'tr' && setter.isSet(each));
  const widths = columnWidths(table, rows, width, setter);
  const { rtl } = setter.styleOf(table);
  let [height, ink] = [0, ''];
  for (const row of rows) {
    let column = 0;
    const cells = cellsOf(row).map((cell) => {
      const span = spanOf(cell);
      const before = sum(widths.slice(0, column));
      const room = sum(widths.slice(column, column + span));
      column += span;
      return setter.block(cell, { x: rtl ? x + width - before - room : x + before, y: y + height, width: room });
    });
    const tall = Math.max(0, ...cells.map((cell) => cell.height));
    const edges = edgesOf(setter.styleOf(row), width);
    ink += cells.map((cell) => cell.ink).join('') + bordersOf(edges, { x, y: y + height, width }, tall);
    height += tall;
  }
  return { height, ink };
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

const cellsOf = (row: MarkupElement): MarkupElement[] =>
  elementsIn(row).filter(({ name }) => name === 'td' || name === 'th');

const spanOf = ({ attributes }: MarkupElement): number =>
  Number(attributes.get('colspan') ?? attributes.get('span') ?? 1);

function columnWidths(
  table: MarkupElement,
  rows: readonly MarkupElement[],
  width: number,
  setter: BoxSetter,
): readonly number[] {
  const count = Math.max(1, ...rows.map((row) => sum(cellsOf(row).map(spanOf))));
  if (setter.styleOf(table).get('table-layout') === 'fixed') {
    const cols = allIn(table).filter(({ name }) => name === 'col');
    const given = cols.flatMap((col) => Array.from({ length: spanOf(col) }, () => setter.styleOf(col).px('width')));
    const free = count - given.filter(Boolean).length;
    const rest = Math.max(0, width - sum(given)) / Math.max(1, free);
    return Array.from({ length: count }, (_, i) => given[i] || rest);
  }
  const wanted = Array.from({ length: count }, (_, column) =>
    Math.max(40, ...rows.map((row) => wishOf(cellsOf(row)[column], setter))),
  );
  const over = sum(wanted) - width;
  if (over <= 0) return wanted.map((each) => (each * width) / sum(wanted));
  // What is long gives way: short columns stay whole.
  const long = wanted.map((each) => Math.max(0, each - 90));
  return wanted.map((each, i) => each - (over * (long[i] ?? 0)) / Math.max(1, sum(long)));
}

const wishOf = (cell: MarkupElement | undefined, setter: BoxSetter): number => {
  if (!cell || !setter.isSet(cell) || spanOf(cell) > 1) return 0;
  const { left, right } = edgesOf(setter.styleOf(cell), 0);
  return (linesOf(setter.inlines(cell), Infinity)[0]?.width ?? 0) + left.size + right.size + 4;
};
