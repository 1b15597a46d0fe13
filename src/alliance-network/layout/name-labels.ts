import type { BoxIndex } from './box-index.js';
import { point, type Box, type Label, type Point } from './geometry.js';
import { contains, lengthInside, type Segment } from './segments.js';
import { boxAt, labelAt, type Block, type Setting } from './text-block.js';

/** What a mark wants to have written beside it. */
export interface NameClaim extends Point {
  readonly id: string;
  readonly r: number;
  /** Unit vector away from what it is tied to. */
  readonly outward: Point;
  /** From the fullest text to the least. */
  readonly blocks: readonly Block[];
  /** Whether the first block that finds room is set, or the one that finds the best. */
  readonly fullest: boolean;
  readonly muted: boolean;
  /** How far a label may move away from its mark, in CSS pixels; beyond 0 with a leader. */
  readonly reach: number;
}

export interface LabelField {
  readonly area: Box;
  /** Marks and labels: what no label may touch. */
  readonly taken: BoxIndex;
  /** What a label should rather not lie on. */
  readonly lines: readonly Segment[];
}

const GAP = 8;
const DIAGONAL = Math.SQRT1_2;
const SIDES: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [DIAGONAL, -DIAGONAL],
  [-DIAGONAL, -DIAGONAL],
  [DIAGONAL, DIAGONAL],
  [-DIAGONAL, DIAGONAL],
];
const OFF_SIDE = 9;
const DIAGONAL_COST = 2;
const PER_PIXEL_OF_LINE = 0.12;
const LEADER_STEPS = 16;

/** Sets one name on the best free side of its mark, else farther off with a leader; undefined where there is no room. */
export function placeName(claim: NameClaim, field: LabelField): Label | undefined {
  let best: { readonly block: Block; readonly offer: Offer } | undefined;
  for (const block of claim.blocks) {
    const offer = bestOf(besideMark(claim, block), block, field);
    if (offer && offer.cost < (best?.offer.cost ?? Infinity)) best = { block, offer };
    if (best && claim.fullest) break;
  }
  if (best) return labelAt(claim.id, best.block, best.offer.setting, claim.muted);
  const least = claim.blocks.at(-1);
  return least && withLeader(claim, least, field);
}

interface Offer {
  readonly setting: Setting;
  readonly cost: number;
}

function* besideMark(claim: NameClaim, block: Block): Generator<Offer> {
  const { outward } = claim;
  for (const [dx, dy] of SIDES) {
    const turned = 1 - (dx * outward.x + dy * outward.y);
    const cost = turned * OFF_SIDE + (dx && dy ? DIAGONAL_COST : 0);
    yield { setting: settingAt(claim, block, dx, dy), cost };
  }
}

/** Beside the mark the first line is level with it; above and below the block is centred. */
function settingAt({ x, y, r }: NameClaim, block: Block, dx: number, dy: number): Setting {
  const first = block.lines[0]?.role === 'main' ? 10 : block.lines[0]?.role === 'focus' ? 12 : 9;
  if (!dx) {
    const top = dy > 0 ? y + r + GAP - 4 : y - r - GAP + 4 - block.height;
    return { x: x - block.width / 2, y: top, anchor: 'middle' };
  }
  const reach = r * Math.abs(dx) + (dy ? GAP / 2 : GAP) - 1;
  const left = dx > 0 ? x + reach : x - reach - block.width;
  const top = !dy ? y - first : dy > 0 ? y + r * DIAGONAL : y - r * DIAGONAL - block.height;
  return { x: left, y: top, anchor: dx > 0 ? 'start' : 'end' };
}

function bestOf(offers: Iterable<Offer>, block: Block, { area, taken, lines }: LabelField): Offer | undefined {
  let best: Offer | undefined;
  let least = Infinity;
  for (const { setting, cost } of offers) {
    const box = boxAt(block, setting);
    if (cost >= least || !contains(area, box) || !taken.isFree(box)) continue;
    const whole = cost + lineCost(box, lines);
    if (whole < least - 1e-6) [best, least] = [{ setting, cost: whole }, whole];
  }
  return best;
}

export function lineCost(box: Box, lines: readonly Segment[]): number {
  let length = 0;
  for (const line of lines) length += lengthInside(line, box);
  return length * PER_PIXEL_OF_LINE;
}

function withLeader(claim: NameClaim, block: Block, field: LabelField): Label | undefined {
  for (let far = 14; far <= claim.reach; far += 8) {
    const offers = [...aroundMark(claim, block, far)];
    const offer = bestOf(offers, block, field);
    if (!offer) continue;
    const label = labelAt(claim.id, block, offer.setting, claim.muted);
    return { ...label, leader: leaderTo(label.box, claim) };
  }
  return undefined;
}

function* aroundMark(claim: NameClaim, block: Block, far: number): Generator<Offer> {
  const { x, y, r, outward } = claim;
  for (let i = 0; i < LEADER_STEPS; i++) {
    const angle = (i * 2 * Math.PI) / LEADER_STEPS;
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const end = { x: x + dx * (r + far), y: y + dy * (r + far) };
    const anchor = Math.abs(dx) < 0.3 ? 'middle' : dx > 0 ? 'start' : 'end';
    const left = end.x - { start: 0, middle: block.width / 2, end: block.width }[anchor];
    const top = end.y - (Math.abs(dx) < 0.3 ? (dy < 0 ? block.height : 0) : block.height / 2);
    yield { setting: { x: left, y: top, anchor }, cost: (1 - (dx * outward.x + dy * outward.y)) * OFF_SIDE };
  }
}

/** From the rim of the mark to the nearest point of the label. */
function leaderTo(box: Box, { x, y, r }: NameClaim): readonly [Point, Point] {
  const end = {
    x: Math.min(Math.max(x, box.x), box.x + box.width),
    y: Math.min(Math.max(y, box.y + 2), box.y + box.height - 2),
  };
  const length = Math.hypot(end.x - x, end.y - y) || 1;
  const rim = (r + 2) / length;
  return [point(x + (end.x - x) * rim, y + (end.y - y) * rim), end];
}
