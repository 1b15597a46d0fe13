import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import { wrapText } from '../../chart/wrap-text.js';
import type { ActorKind, Kind } from '../../dossier/dossier.js';
import type { When } from '../../dossier/when.js';
import { styleOf } from './bundles.js';
import { point, type Box, type TieLine } from './geometry.js';
import { type Network, type Node } from './network.js';
import { isQuarrel, planSpine, type RowPlan } from './spine-rows.js';
import { signsFor } from './signs.js';
import { nameOf } from './texts.js';
import type { DatedLink, TiesAt } from './ties-at.js';

export type SpineRole = 'centre' | 'group' | 'name' | 'past' | 'quarrel' | 'title' | 'years';

export interface SpineText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly role: SpineRole;
}

/** What can be focused: an actor or a tie, and the box that it takes. */
export interface SpineTarget {
  readonly id: string;
  readonly box: Box;
  readonly texts: readonly SpineText[];
}

export interface SpineMark {
  /** Of the actor, or of the tie of many. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly kind: ActorKind | 'hub';
  readonly past: boolean;
  readonly contested: boolean;
  readonly tie: DatedLink;
}

/** The list of one actor's ties: one line down, a stub to each. */
export interface Spine {
  readonly width: number;
  readonly height: number;
  readonly centre: SpineTarget & { readonly kind: ActorKind };
  /** Of the line down. */
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly groups: readonly SpineText[];
  readonly stubs: readonly TieLine[];
  readonly marks: readonly SpineMark[];
  readonly targets: readonly SpineTarget[];
  /** Ids in reading order. */
  readonly order: readonly string[];
}

const SPINE_X = 9;
const STUB = [12, 46] as const;
const MARK_X = 53;
const TEXT_X = 66;
const SIZES: Readonly<Record<SpineRole, readonly [size: number, weight: number, pitch: number]>> = {
  centre: [17, 700, 24],
  group: [12, 700, 17],
  name: [14, 700, 24],
  past: [14, 700, 24],
  quarrel: [13, 600, 16],
  title: [13, 400, 16],
  years: [13, 400, 16],
};
/** Letters of Arabic reach farther above and below. */
const TALL_LETTERS = 5;
const ROW_GAP = 8;
/** What a finger can hit: each name and each title is a target. */
const LEAST_TARGET = 24;
/** From the top of a row of names to its middle, and to the line that they stand on. */
const [NAME_MIDDLE, NAME_BASE] = [12, 17];
const GROUP_GAP = 6;
const MOST_STUBS = 5;

/** Lays the ties of one actor out as a list, for widths where a drawing would be a tangle. */
export function spineOf(
  network: Network,
  ties: TiesAt,
  centre: string,
  width: number,
  language: Language,
  measure: Measure,
  at: When | 'all',
  kinds: readonly Kind[] = [],
): Spine {
  const node = network.nodes.find(({ id }) => id === centre) as Node;
  const plan = planSpine(network, ties, centre, language);
  const setter = new SpineSetter(width, language, measure, kinds);
  const head = setter.head(node);
  const titles = language.words.network.groups;
  for (const { title, rows } of plan.groups) {
    const past = at === 'all' ? titles.past : titles.pastBefore(language.dates.short(at));
    setter.group(title === 'past' ? past : titles[title], TEXT_X);
    for (const row of rows) setter.row(row, title === 'past');
  }
  const to = setter.lastStub;
  if (plan.among.length) setter.group(network.ego === undefined ? titles.among : titles.amongPartners, 0);
  for (const tie of plan.among) setter.pair(tie, network);
  return setter.result(head, node.actor.kind, to);
}

/** Sets one thing under the other; everything is mirrored where the language runs from right to left. */
class SpineSetter {
  readonly groups: SpineText[] = [];
  readonly stubs: TieLine[] = [];
  readonly marks: SpineMark[] = [];
  readonly targets: SpineTarget[] = [];
  lastStub = 20;
  #y = 0;

  constructor(
    private readonly width: number,
    private readonly language: Language,
    private readonly measure: Measure,
    private readonly kinds: readonly Kind[],
  ) {}

  head(node: Node): SpineTarget {
    const text = this.#text(nameOf(node.actor, this.language), 27, 16, 'centre');
    this.#y = 28;
    return { id: node.id, box: this.#box(0, 0, 27 + this.#widthOf(text), 24), texts: [text] };
  }

  group(title: string, x: number): void {
    for (const line of this.#wrap(title, 'group', this.width - x)) {
      this.groups.push(this.#text(line, x, this.#y + 12, 'group'));
      this.#y += this.#pitch('group');
    }
    this.#y += GROUP_GAP;
  }

  row(row: RowPlan, past: boolean): void {
    const top = this.#y;
    this.#stubs(row, top + NAME_MIDDLE);
    this.#mark(row, top + NAME_MIDDLE, past);
    this.#names(row, past ? 'past' : 'name');
    const entries = row.shared ? [row.ties] : row.ties.map((tie) => [tie]);
    for (const entry of entries) this.#entry(entry, TEXT_X);
    this.#y += ROW_GAP;
    this.lastStub = top + NAME_MIDDLE;
  }

  /** A tie that the actor of the list has no part in: one name, the line, the other name. */
  pair(tie: DatedLink, { nodes }: Network): void {
    const known = new Map(nodes.map((node) => [node.id, node]));
    const names = tie.parties.map((id) => [id, nameOf((known.get(id) as Node).actor, this.language)] as const);
    const [first, ...rest] = names;
    if (!first) return;
    this.#word(first, 0, rest.length ? 48 : 0);
    for (const [i, name] of rest.entries()) {
      const from = i ? 0 : this.#x + 8;
      if (!i && this.#x + 52 + this.measure(name[1], 14, 700) > this.width) this.#newLine();
      if (!i) this.#pairLine(tie, Math.min(from, this.#x ? from : 0));
      this.#word(name, this.#x + (i ? 4 : 50), 0);
    }
    this.#newLine();
    this.#entry([tie], 0);
    this.#y += ROW_GAP - 4;
  }

  result(head: SpineTarget, kind: ActorKind, to: number): Spine {
    const seen = new Set([head.id, ...this.targets.map(({ id }) => id)]);
    return {
      width: this.width,
      height: Math.ceil(this.#y),
      centre: { ...head, kind },
      x: this.#at(SPINE_X),
      from: 10,
      to,
      groups: this.groups,
      stubs: this.stubs,
      marks: this.marks,
      targets: this.targets,
      order: [...seen],
    };
  }

  #x = 0;

  #word([id, name]: readonly [string, string], x: number, tail: number): void {
    const [size, weight] = SIZES.name;
    const pitch = this.#pitch('name');
    const [line = ''] = wrapText(name, { width: this.width - tail, size, weight, measure: this.measure, maxLines: 1 });
    const width = this.measure(line, size, weight);
    if (x + width > this.width && x > 0) {
      this.#newLine();
      return this.#word([id, name], 0, tail);
    }
    const text = this.#text(line, x, this.#y + NAME_BASE, 'name');
    this.targets.push({ id, box: this.#box(x, this.#y, width, pitch), texts: [text] });
    this.#x = x + width;
  }

  #newLine(): void {
    this.#y += this.#pitch('name');
    this.#x = 0;
  }

  #pairLine(tie: DatedLink, x: number): void {
    const y = this.#y + NAME_MIDDLE;
    this.stubs.push(this.#stub([tie], x, x + 34, y));
  }

  #stubs({ ties, shared }: RowPlan, y: number): void {
    const strands = shared || ties.length > MOST_STUBS ? [ties] : ties.map((tie) => [tie]);
    const quarrels = ties.filter(isQuarrel).length;
    const pitch = strands.length > 3 && quarrels < 2 ? 5 : 8;
    const first = y - Math.min(((strands.length - 1) / 2) * pitch, 8);
    strands.forEach((strand, i) => this.stubs.push(this.#stub(strand, STUB[0], STUB[1], first + i * pitch, i)));
  }

  #stub(ties: readonly DatedLink[], from: number, to: number, y: number, nth = 0): TieLine {
    const [first] = ties as [DatedLink];
    const line: TieLine = {
      id: first.link.id,
      ids: ties.map(({ link }) => link.id),
      style: styleOf(first),
      from: point(this.#at(from), y),
      to: point(this.#at(to), y),
      reach: 0,
      directed: false,
      signs: [],
    };
    const signs = signsFor(line, Boolean(first.link.tie.disputed));
    // Signs of neighbouring stubs stand beside, not under each other.
    const step = (to - from) / (signs.length + 1);
    const shift = nth === 0 ? 0 : nth % 2 ? step / 2 : -step / 2;
    return { ...line, signs: signs.map((sign, i) => ({ sign, ...point(this.#at(from + step * (i + 1) + shift), y) })) };
  }

  #mark({ actors, hub, ties }: RowPlan, y: number, past: boolean): void {
    const [tie] = ties as [DatedLink];
    const [node] = actors;
    const kind = hub || !node ? 'hub' : node.actor.kind;
    const id = kind === 'hub' ? tie.link.id : (node as Node).id;
    this.marks.push({ id, ...point(this.#at(MARK_X), y), kind, past, contested: Boolean(node?.actor.disputed), tie });
  }

  /** Names one after the other, each a target of its own; of a tie of many, the parties' names are the tie's. */
  #names({ actors, hub, ties }: RowPlan, role: 'name' | 'past'): void {
    const [size, weight] = SIZES[role];
    const pitch = this.#pitch(role);
    let x = TEXT_X;
    let words: string[] = [];
    const endLine = (): void => {
      this.groups.push(this.#text(words.join(' '), TEXT_X, this.#y + NAME_BASE, role));
      words = [];
    };
    actors.forEach((node, i) => {
      const comma = i < actors.length - 1 ? ',' : '';
      const name =
        wrapText(nameOf(node.actor, this.language), {
          width: this.width - TEXT_X - 6,
          size,
          weight,
          measure: this.measure,
          maxLines: 1,
        })[0] ?? '';
      const width = this.measure(name + comma, size, weight);
      if (x > TEXT_X && x + width > this.width) {
        endLine();
        [x, this.#y] = [TEXT_X, this.#y + pitch];
      }
      words.push(name + comma);
      this.targets.push({ id: node.id, box: this.#box(x, this.#y, width, pitch), texts: [] });
      x += width + this.measure(' ', size, weight);
    });
    endLine();
    this.#y += pitch;
    const more = hub ? (ties[0]?.link.more ?? 0) : 0;
    if (!more) return;
    this.groups.push(this.#text(this.language.words.network.andMore(more), TEXT_X, this.#y + 12, 'title'));
    this.#y += this.#pitch('title');
  }

  /** A tie's title at the start, its years at the end. */
  #entry(ties: readonly DatedLink[], x: number): void {
    const [tie] = ties as [DatedLink];
    const { dates } = this.language;
    const role = isQuarrel(tie) ? 'quarrel' : 'title';
    const years = ties.every((each) => each.link.tie.when?.edtf === tie.link.tie.when?.edtf)
      ? dates.short(tie.link.tie.when ?? tie.link.tie.signed)
      : '';
    const top = this.#y;
    const [size, weight] = SIZES[role];
    const pitch = this.#pitch(role);
    const taken = years ? this.measure(years, size, weight) + 12 : 0;
    const lines = this.#wrap(this.#title(ties), role, this.width - x - taken);
    const room = lines.length * pitch + Math.max(0, LEAST_TARGET - pitch);
    // Nearer to the name above than to the row below.
    const base = top + 12 + (room - lines.length * pitch) / 4;
    const texts = lines.map((line, i) => this.#text(line, x, base + i * pitch, role));
    this.#y += room;
    const end: SpineText[] = years
      ? [
          {
            text: years,
            x: this.#at(this.width),
            y: base,
            anchor: this.#anchor('end'),
            role: role === 'quarrel' ? role : 'years',
          },
        ]
      : [];
    const box = this.#box(x, top, this.width - x, this.#y - top);
    ties.forEach(({ link }, i) => this.targets.push({ id: link.id, box, texts: i ? [] : [...texts, ...end] }));
  }

  /** Of equal ties the common title, else the common kind. */
  #title(ties: readonly DatedLink[]): string {
    const { say } = this.language;
    const [first, ...rest] = ties.map(({ link }) => say(link.tie.title) || link.tie.kind);
    if (rest.every((title) => title === first)) return first ?? '';
    const kind = ties[0]?.link.tie.kind ?? '';
    const declared = this.kinds.find(({ id, of }) => of === 'tie' && id === kind);
    return (declared && say(declared.title)) || kind;
  }

  #pitch(role: SpineRole): number {
    return SIZES[role][2] + (this.language.dir === 'rtl' ? TALL_LETTERS : 0);
  }

  #wrap(text: string, role: SpineRole, width: number): string[] {
    const [size, weight] = SIZES[role];
    return wrapText(text, { width: Math.max(40, width), size, weight, measure: this.measure, maxLines: 4 });
  }

  #widthOf({ text, role }: SpineText): number {
    return this.measure(text, SIZES[role][0], SIZES[role][1]);
  }

  #text(text: string, x: number, y: number, role: SpineRole): SpineText {
    return { text, ...point(this.#at(x), y), anchor: this.#anchor('start'), role };
  }

  #at(x: number): number {
    return this.language.dir === 'rtl' ? this.width - x : x;
  }

  #anchor(side: 'start' | 'end'): 'start' | 'end' {
    return (this.language.dir === 'rtl') === (side === 'start') ? 'end' : 'start';
  }

  #box(x: number, y: number, width: number, height: number): Box {
    const left = this.language.dir === 'rtl' ? this.width - x - width : x;
    return { ...point(left, y), width: Math.ceil(Math.max(1, width)), height: Math.ceil(height) };
  }
}
