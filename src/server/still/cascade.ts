import type { Declaration, Rule } from './css-rules.js';
import { closing, splitList } from './css-selector.js';
import type { MarkupElement } from './markup-tree.js';
import { longhands } from './shorthands.js';

export type Theme = 'light' | 'dark';

const INHERITED =
  /^(?:--.*|color|fill|fill-opacity|stroke|stroke-(?!$).*|paint-order|font-.*|line-height|text-anchor|text-align|letter-spacing|visibility|direction)$/;

/** What holds for one element, with nothing left to look up. */
export class Style {
  readonly #own = new Map<string, string>();

  constructor(
    private readonly theme: Theme,
    private readonly parent?: Style,
  ) {}

  get(name: string): string | undefined {
    return this.#own.get(name) ?? (INHERITED.test(name) ? this.parent?.get(name) : undefined);
  }

  /** In CSS pixels; lengths of other kinds by the font's size. */
  px(name: string, of = 0): number {
    return pixels(this.get(name), this.fontSize, of) ?? 0;
  }

  get fontSize(): number {
    return parseFloat(this.get('font-size') ?? '14');
  }

  get weight(): number {
    const weight = this.get('font-weight') ?? '400';
    return weight === 'bold' ? 700 : parseFloat(weight) || 400;
  }

  get lineHeight(): number {
    return pixels(this.get('line-height'), this.fontSize) ?? this.fontSize * 1.4;
  }

  get rtl(): boolean {
    return this.get('direction') === 'rtl';
  }

  /** The names that are set here, not farther out. */
  get names(): Iterable<string> {
    return this.#own.keys();
  }

  set(name: string, value: string): void {
    const meant = value === 'inherit' ? this.parent?.get(name) : value;
    if (meant !== undefined) this.#own.set(name, meant);
  }

  /** A value with its tokens replaced by what they stand for in this theme. */
  resolved(value: string): string {
    const at = /(var|light-dark)\(/.exec(value);
    if (!at) return value;
    const from = at.index + at[0].length;
    const end = closing(value, from);
    const [first = '', ...rest] = splitList(value.slice(from, end));
    const meant =
      at[1] === 'var' ? (this.get(first) ?? rest.join(', ')) : ((this.theme === 'dark' ? rest[0] : first) ?? '');
    return this.resolved(value.slice(0, at.index) + meant + value.slice(end + 1));
  }
}

/** @param of what a percentage is of */
export function pixels(value: string | undefined, fontSize: number, of = 0): number | undefined {
  const [, number, unit] = /^(-?[\d.]+)(px|em|ch|%)?$/.exec(value?.trim() ?? '') ?? [];
  if (number === undefined) return undefined;
  const size = { px: 1, em: fontSize, ch: fontSize * 0.55, '%': of / 100 }[unit ?? 'px'] ?? 1;
  return parseFloat(number) * size;
}

/** The browser's own, as far as our templates rely on it. */
const OF_TAGS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  b: [['font-weight', '700']],
  th: [['font-weight', '700']],
};

/** The style of every element under a root, the root included. */
export function stylesOf(root: MarkupElement, rules: readonly Rule[], theme: Theme): Map<MarkupElement, Style> {
  const styles = new Map<MarkupElement, Style>();
  const visit = (element: MarkupElement, parent?: Style): void => {
    const style = new Style(theme, parent);
    styles.set(element, style);
    for (const [name, value] of OF_TAGS[element.name] ?? []) style.set(name, value);
    const dir = element.attributes.get('dir');
    if (dir) style.set('direction', dir);
    const set = declarationsFor(element, rules).flatMap((each) => longhands(each, style.rtl));
    // Tokens first: what is painted with them may stand before them.
    for (const { name, value } of set) if (name.startsWith('--')) style.set(name, style.resolved(value));
    for (const { name, value } of set) {
      if (!name.startsWith('--')) style.set(name, style.resolved(value));
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child, style);
  };
  visit(root);
  return styles;
}

function declarationsFor(element: MarkupElement, rules: readonly Rule[]): readonly Declaration[] {
  const found = rules
    .map(({ selector, weight, declarations }, order) => ({ selector, weight, declarations, order }))
    .filter(({ selector }) => selector.matches(element))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
    .flatMap(({ declarations }) => declarations);
  return [...found.filter(({ important }) => !important), ...found.filter(({ important }) => important)];
}
