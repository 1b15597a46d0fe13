import type { Style } from './cascade.js';
import { bordersOf, edgesOf } from './edges.js';
import type { Ink } from './ink.js';
import { elementsIn, type MarkupElement } from './markup-tree.js';
import type { BoxSetter, Laid, Room } from './room.js';
import { gridOf, layColumns, layGrid, layRow } from './rows.js';
import { layTable } from './table.js';
import { drawLine, linesOf, type Inline } from './text-lines.js';

const EMPTY: Laid = { height: 0, ink: '' };

const BLOCK = new Set(
  'article caption dd div dl dt figure h2 h3 h4 li ol p section table tbody td th thead tr ul'.split(' '),
);
/** What only a script, or a reader without eyes, would have any use for. */
const NOT_SET = new Set('details input label select script style summary template'.split(' '));

/**
 * Sets a figure's own markup by its own style sheets, as far as those go: blocks, lines of text, lists, rows, grids and
 * tables. A server has no browser that would do it.
 */
export class Setter implements BoxSetter {
  constructor(
    readonly styles: ReadonlyMap<MarkupElement, Style>,
    readonly ink: Ink,
  ) {}

  styleOf(element: MarkupElement): Style {
    return this.styles.get(element) as Style;
  }

  isSet(element: MarkupElement): boolean {
    const { name, classes, attributes } = element;
    if (name === 'button' && !isHead(element)) return false;
    if (NOT_SET.has(name) || classes.has('unseen') || attributes.get('role') === 'status') return false;
    return this.styleOf(element).get('display') !== 'none';
  }

  /** The block in a room: its borders and padding within, its margins not. */
  block(element: MarkupElement, { x, y, width }: Room): Laid {
    if (element.name === 'svg') return this.#drawing(element, { x, y, width });
    const style = this.styleOf(element);
    const edges = edgesOf(style, width);
    const inner = {
      x: x + edges.left.size,
      y: y + edges.top.size,
      width: Math.max(1, limited(style, width) - edges.left.size - edges.right.size),
    };
    const { height, ink } = this.content(element, inner);
    const whole = height + edges.top.size + edges.bottom.size;
    return { height: whole, ink: ink + bordersOf(edges, { x, y, width }, whole) };
  }

  /** What is in a block. */
  content(element: MarkupElement, room: Room): Laid {
    const style = this.styleOf(element);
    const display = style.get('display') ?? '';
    if (element.name === 'table') return layTable(element, room, this);
    if (display === 'grid') return layGrid(this.shown(element), gridOf(style, room.width), style, room, this);
    const columns = parseInt(style.get('columns') ?? '', 10);
    if (columns > 1) return layColumns(this.shown(element), columns, style.px('column-gap'), room, this);
    const shown = this.shown(element);
    if (display === 'flex' && style.get('flex-wrap') !== 'wrap') return layRow(shown, style, room, this);
    return this.#flow(element, room, display === 'flex');
  }

  /** The elements in one, through slots. */
  shown(element: MarkupElement): MarkupElement[] {
    return elementsIn(element).flatMap((child) =>
      child.name === 'slot' ? this.shown(child) : this.isSet(child) ? [child] : [],
    );
  }

  isBlock(element: MarkupElement): boolean {
    const display = this.styleOf(element).get('display') ?? '';
    if (/^inline/.test(display)) return false;
    if (element.name === 'svg')
      return !/^inline/.test(element.parent ? (this.styleOf(element.parent).get('display') ?? '') : '');
    return BLOCK.has(element.name) || /^(?:block|flex|grid)$/.test(display);
  }

  /** What stands in lines in an element. */
  inlines(element: MarkupElement, raised = false): Inline[] {
    const style = this.styleOf(element);
    return element.children.flatMap((child): Inline[] => {
      if (typeof child === 'string') return [{ text: child, style, raised }];
      if (!this.isSet(child)) return [];
      if (child.name === 'svg') return [this.#atom(child, style.px('column-gap') || 7)];
      return this.inlines(child, raised || child.name === 'sup');
    });
  }

  #atom(svg: MarkupElement, gap: number): Inline {
    return { svg, width: parseFloat(svg.attributes.get('width') ?? '0'), gap };
  }

  /** Blocks one under the other, with lines between them; of a wrapping row, each item is a word. */
  #flow(element: MarkupElement, room: Room, wraps: boolean): Laid {
    const style = this.styleOf(element);
    if (wraps) return this.#wrapped(element, style, room);
    let [height, ink, margin] = [0, '', 0];
    const set = (laid: Laid, before: number, after: number): void => {
      if (!laid.height) return;
      height += (height ? Math.max(margin, before) : before) + laid.height;
      ink += laid.ink;
      margin = after;
    };
    let row: Inline[] = [];
    const endRow = (): void => {
      set(this.#lines(row, style, { ...room, y: room.y + height + (height ? margin : 0) }), 0, 0);
      row = [];
    };
    const walk = (from: MarkupElement): void => {
      for (const child of from.children) {
        if (typeof child === 'string') row.push({ text: child, style: this.styleOf(from), raised: false });
        else if (child.name === 'slot') walk(child);
        else if (this.isSet(child) && this.isBlock(child)) {
          endRow();
          const own = this.styleOf(child);
          const [before, after] = [own.px('margin-top'), own.px('margin-bottom')];
          const y = room.y + height + (height ? Math.max(margin, before) : before);
          set(this.block(child, { ...room, y }), before, after);
        } else if (this.isSet(child)) {
          if (child.name === 'svg') row.push(this.#atom(child, 7));
          else if (child.children.some((each) => typeof each !== 'string' && this.isSet(each) && this.isBlock(each)))
            walk(child);
          else row.push(...this.inlines(child, child.name === 'sup'));
        }
      }
    };
    walk(element);
    endRow();
    return { height, ink };
  }

  #lines(row: readonly Inline[], style: Style, { x, y, width }: Room): Laid {
    const lines = linesOf(row, width);
    if (!lines.length) return EMPTY;
    const ink = lines.map((line, i) => drawLine(line, { x, y: y + i * style.lineHeight, width, style }, this.ink));
    return { height: lines.length * style.lineHeight, ink: ink.join('') };
  }

  #wrapped(element: MarkupElement, style: Style, { x, y, width }: Room): Laid {
    const [across, down] = [style.px('column-gap'), style.px('row-gap')];
    let [along, top, ink] = [0, 0, ''];
    for (const child of this.shown(element)) {
      const own = this.styleOf(child);
      const [line] = linesOf(this.inlines(child), Infinity);
      if (!line) continue;
      if (along && along + line.width > width) [along, top] = [0, top + own.lineHeight + down];
      const room = own.rtl ? { x, width: width - along } : { x: x + along, width };
      ink += drawLine(line, { ...room, y: y + top, style: own }, this.ink);
      along += line.width + across;
      if (child === this.shown(element).at(-1)) top += own.lineHeight;
    }
    return { height: top, ink };
  }

  #drawing(svg: MarkupElement, { x, y, width }: Room): Laid {
    const [own, height] = ['width', 'height'].map((name) => parseFloat(svg.attributes.get(name) ?? '0')) as [
      number,
      number,
    ];
    const left = this.styleOf(svg.parent ?? svg).rtl ? x + width - own : x;
    return { height, ink: this.ink.drawing(svg, left, y) };
  }
}

/** Some names lead to their record: of a row of a table, or of a partner in the details. */
function isHead(button: MarkupElement): boolean {
  for (let at = button.parent; at; at = at.parent) if (at.name === 'th' || at.classes.has('entries')) return true;
  return false;
}

const limited = (style: Style, width: number): number => {
  const most = style.get('max-width');
  return most && most !== 'none' ? Math.min(width, style.px('max-width', width) || width) : width;
};
