import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { wrapText } from '../../chart/wrap-text.js';
import type { Sign } from '../../dossier/dossier.js';
import { round, type LineSign, type TieStyle } from './geometry.js';
import { styleOf } from './bundles.js';
import { neighboursOf } from './neighbours.js';
import { byId, type Network, type Node } from './network.js';
import { phaseSign } from './signs.js';
import { nameOf } from './texts.js';
import type { DatedLink, TiesAt } from './ties-at.js';

/** A row's, and a column's, head. */
export interface MatrixHead {
  readonly id: string;
  readonly name: string;
  /** Of the middle of its row, and of its column. */
  readonly y: number;
  readonly x: number;
}

/** Two actors with ties between them. */
export interface MatrixCell {
  /** Of the pair in this order: no record's. */
  readonly id: string;
  readonly pair: readonly [string, string];
  readonly row: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly style: TieStyle;
  readonly sign: LineSign | undefined;
  /** They are parties of ties of many only. */
  readonly loose: boolean;
  readonly ties: readonly DatedLink[];
}

export interface MatrixDrawing {
  readonly width: number;
  readonly height: number;
  /** Of a cell, in CSS pixels. */
  readonly size: number;
  /** Where the cells begin. */
  readonly left: number;
  readonly top: number;
  readonly heads: readonly MatrixHead[];
  readonly cells: readonly MatrixCell[];
  /** Actors that have ties and found no room. */
  readonly leftOut: number;
}

const SIZE = { least: 15, phone: 24, most: 26 };
const LONGEST_NAME = 150;
const GAP = 8;
const TEXT = 13;

/** Pairs as cells, actors with like partners beside each other; those of most ties where not all have room. */
export function matrixOf(
  network: Network,
  ties: TiesAt,
  width: number,
  phone: boolean,
  language: Language,
  measure: Measure,
): MatrixDrawing {
  const tied = new Set(ties.current.concat(ties.between ? ties.ended : []).flatMap(({ parties }) => parties));
  const all = network.nodes.filter(({ id }) => tied.has(id) && !ties.absent.has(id));
  const least = phone ? SIZE.phone : SIZE.least;
  const candidates = mostTied(all, network.ego, Math.ceil(width / least));
  const names = new Map(candidates.map((node) => [node.id, shortened(nameOf(node.actor, language), phone, measure)]));
  const label = Math.ceil(Math.max(0, ...[...names.values()].map((name) => measure(name, TEXT, 400)))) + GAP;
  const room = Math.max(1, Math.floor((width - label) / least));
  const shown = seriated(network, candidates.slice(0, room));
  const size = Math.max(1, Math.min(SIZE.most, Math.floor((width - label) / Math.max(1, shown.length))));
  const rtl = language.dir === 'rtl';
  const used = label + size * shown.length;
  const left = rtl ? used - label - size * shown.length : label;
  const heads = shown.map(({ id }, i): MatrixHead => {
    const column = rtl ? shown.length - 1 - i : i;
    return { id, name: names.get(id) ?? '', y: label + (i + 0.5) * size, x: left + (column + 0.5) * size };
  });
  return {
    width: used,
    height: label + size * shown.length,
    ...{ size, left, top: label, heads },
    cells: cellsOf(heads, [...ties.current, ...(ties.between ? ties.ended : [])]),
    leftOut: all.length - shown.length,
  };
}

const shortened = (name: string, phone: boolean, measure: Measure): string =>
  wrapText(name, { width: phone ? 84 : LONGEST_NAME, size: TEXT, weight: 400, measure, maxLines: 1 })[0] ?? name;

const mostTied = (nodes: readonly Node[], ego: string | undefined, room: number): Node[] =>
  [...nodes]
    .sort((a, b) => Number(b.id === ego) - Number(a.id === ego) || b.degree - a.degree || byId(a, b))
    .slice(0, room);

/** From the first on, always the one whose partners, at any date, are most like the last one's: the same at all dates. */
function seriated(network: Network, nodes: readonly Node[]): Node[] {
  const index = new Map(network.nodes.map(({ id }, i) => [id, i]));
  const near = neighboursOf(network, Infinity).map((own, i) => new Set([...own, i]));
  const partners = (node: Node): Set<number> => near[index.get(node.id) ?? -1] ?? new Set();
  const rest = new Set(nodes);
  const order: Node[] = [];
  for (let last = nodes[0]; last;) {
    order.push(last);
    rest.delete(last);
    const own = partners(last);
    let [next, most]: [Node | undefined, number] = [undefined, -1];
    for (const node of rest) {
      const like = likeness(own, partners(node));
      if (like > most + 1e-9) [next, most] = [node, like];
    }
    last = next;
  }
  return order;
}

/** How many of the partners of either both have. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const each of a) if (b.has(each)) both++;
  return both / (a.size + b.size - both || 1);
}

function cellsOf(heads: readonly MatrixHead[], ties: readonly DatedLink[]): MatrixCell[] {
  const places = new Map(heads.map(({ id }, i) => [id, i]));
  const pairs = new Map<number, DatedLink[]>();
  for (const tie of ties) {
    const ends = tie.parties.flatMap((id) => places.get(id) ?? []);
    for (const row of ends)
      for (const column of ends) {
        const key = row * heads.length + column;
        if (row === column) continue;
        const own = pairs.get(key);
        if (own) own.push(tie);
        else pairs.set(key, [tie]);
      }
  }
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .map(([key, own]) => cellOf(heads, Math.floor(key / heads.length), key % heads.length, own));
}

function cellOf(heads: readonly MatrixHead[], row: number, column: number, ties: readonly DatedLink[]): MatrixCell {
  const [from, to] = [heads[row], heads[column]] as [MatrixHead, MatrixHead];
  const style = commonStyle(ties);
  const quarrel: LineSign | undefined = style.sign === 'adversarial' || style.sign === 'mixed' ? style.sign : undefined;
  return {
    id: JSON.stringify([from.id, to.id]),
    pair: [from.id, to.id],
    ...{ row, column, x: round(to.x), y: round(from.y), style, ties },
    sign: phaseSign(style) ?? quarrel,
    loose: ties.every(({ link }) => link.form === 'hub'),
  };
}

/** A quarrel among other ties is mixed; what is equal of all is said of all. */
function commonStyle(ties: readonly DatedLink[]): TieStyle {
  const [first, ...rest] = ties.map((tie) => styleOf(tie)) as [TieStyle, ...TieStyle[]];
  const signs = new Set<Sign>([first, ...rest].map(({ sign }) => sign));
  const sign = signs.size === 1 ? first.sign : signs.has('adversarial') || signs.has('mixed') ? 'mixed' : 'cooperative';
  const same = rest.every((each) => each.status === first.status);
  const change = rest.every((each) => each.change === first.change) ? first.change : 'kept';
  return { sign, status: same ? first.status : 'in-force', width: 1, ...(first.change && change && { change }) };
}
