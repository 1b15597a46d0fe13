import type { BoxSetter, Laid, Room } from './room.js';
import { pixels, type Style } from './cascade.js';
import { closing, splitList } from './css-selector.js';
import type { MarkupElement } from './markup-tree.js';
import { linesOf } from './text-lines.js';

/** The widths of a grid's columns; undefined for one that is as wide as what is in it. */
export function gridOf(style: Style, width: number): readonly (number | undefined)[] {
  const gap = style.px('column-gap');
  const tracks = tracksIn(style.get('grid-template-columns') ?? '1fr');
  const repeated = /^repeat\(auto-fill,.*?(\d+)px/.exec(tracks[0] ?? '');
  if (repeated) {
    const count = Math.max(1, Math.floor((width + gap) / (Number(repeated[1]) + gap)));
    return Array.from({ length: count }, () => (width - gap * (count - 1)) / count);
  }
  const fixed = tracks.map((track) => pixels(track, style.fontSize, width));
  const parts = tracks.filter((track) => /fr\)?$/.test(track)).length;
  const left = width - gap * (tracks.length - 1) - fixed.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  return tracks.map((track, i) => fixed[i] ?? (/fr\)?$/.test(track) ? left / parts : undefined));
}

/** At spaces that stand in no brackets. */
function tracksIn(text: string): string[] {
  const tracks: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (at < text.length && text[at] !== ' ') at = text[at] === '(' ? closing(text, at + 1) + 1 : at + 1;
    if (at > start) tracks.push(text.slice(start, at));
  }
  return tracks.flatMap((track) => splitList(track).join(', '));
}

const widthOf = (element: MarkupElement): number => parseFloat(element.attributes.get('width') ?? '0');

/** Row by row, each as high as what is highest in it. */
export function layGrid(
  items: readonly MarkupElement[],
  tracks: readonly (number | undefined)[],
  style: Style,
  { x, y, width }: Room,
  setter: BoxSetter,
): Laid {
  const [across, down] = [style.px('column-gap'), style.px('row-gap')];
  const widths = tracks.map(
    (track, column) =>
      track ?? Math.max(...items.map((item, i) => (i % tracks.length === column ? widthOf(item) : 0)), 0),
  );
  let [top, ink] = [0, ''];
  for (let first = 0; first < items.length; first += tracks.length) {
    let left = 0;
    const row = items.slice(first, first + tracks.length).map((item, i) => {
      const room = widths[i] ?? 0;
      const at = style.rtl ? x + width - left - room : x + left;
      left += room + across;
      return setter.block(item, { x: at, y: y + top, width: room });
    });
    ink += row.map((laid) => laid.ink).join('');
    top += Math.max(...row.map(({ height }) => height)) + down;
  }
  return { height: Math.max(0, top - down), ink };
}

/** Side by side: those of a width of their own, and one that takes what is left. */
export function layRow(items: readonly MarkupElement[], style: Style, { x, y, width }: Room, setter: BoxSetter): Laid {
  const gap = style.px('column-gap');
  const own = items.map((item, i) => {
    if (item.name === 'svg') return widthOf(item);
    const wide = setter.styleOf(item).px('width', width);
    return i < items.length - 1 ? wide || (linesOf(setter.inlines(item), Infinity)[0]?.width ?? 0) : 0;
  });
  const rest = width - own.reduce((sum, each) => sum + each, 0) - gap * (items.length - 1);
  let left = 0;
  const laid = items.map((item, i) => {
    const room = own[i] || Math.max(1, rest);
    const drop = setter.styleOf(item).px('margin-top');
    const at = style.rtl ? x + width - left - room : x + left;
    left += room + gap;
    const { height, ink } = setter.block(item, { x: at, y: y + drop, width: room });
    return { height: height + drop, ink };
  });
  return { height: Math.max(0, ...laid.map(({ height }) => height)), ink: laid.map(({ ink }) => ink).join('') };
}

/** In columns of about the same height, one after the other. */
export function layColumns(
  items: readonly MarkupElement[],
  count: number,
  gap: number,
  { x, y, width }: Room,
  setter: BoxSetter,
): Laid {
  const room = (width - gap * (count - 1)) / count;
  const heights = items.map((item) => setter.block(item, { x, y, width: room }).height);
  const most = heights.reduce((sum, each) => sum + each, 0) / count;
  let [column, top, height, ink] = [0, 0, 0, ''];
  items.forEach((item, i) => {
    const own = heights[i] ?? 0;
    if (top && top + own / 2 > most && column < count - 1) [column, top] = [column + 1, 0];
    const at = setter.styleOf(item).rtl ? x + width - room - column * (room + gap) : x + column * (room + gap);
    ink += setter.block(item, { x: at, y: y + top, width: room }).ink;
    top += own;
    height = Math.max(height, top);
  });
  return { height, ink };
}
