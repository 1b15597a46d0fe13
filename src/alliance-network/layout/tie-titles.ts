import type { Measure } from '../../chart/measure.js';
import { pointOn, type Bundle } from './bundles.js';
import { point, round, type Box, type Label, type Point } from './geometry.js';
import { lineCost, type LabelField } from './name-labels.js';
import { axes, contains, crossing } from './segments.js';
import { blockOf, boxAt, labelAt, wrapped, type Block, type Setting } from './text-block.js';

/** A title beside or along a line. */
export interface TitleClaim {
  readonly id: string;
  readonly text: string;
  readonly role: 'quarrel' | 'title';
  readonly line: Pick<Bundle, 'from' | 'to' | 'bend'>;
  /** Half the width of the line and of those that run beside it. */
  readonly half: number;
}

export interface PlacedTitle {
  readonly label: Label;
  /** The point of the line that the title stands at. */
  readonly at: Point;
  /** On which side of the line, seen from its start: 1 is left, −1 right. */
  readonly side: number;
}

const STEPS = [0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32, 0.74, 0.26, 0.8, 0.2] as const;
const LEVEL = (15 * Math.PI) / 180;
const BESIDE_WIDTH = 136;
const PAD = 3;
const STRAY = 5;
const FARTHEST = 120;

interface Offer {
  readonly label: Label;
  readonly box: Box;
  readonly at: Point;
  readonly side: number;
  readonly cost: number;
}

/** Sets a title where it touches nothing and lies on as few lines as possible; undefined where there is no room. */
export function placeTitle(claim: TitleClaim, field: LabelField, measure: Measure): PlacedTitle | undefined {
  let best: Offer | undefined;
  let least = Infinity;
  const weigh = (offer: Offer): void => {
    if (offer.cost >= least || !contains(field.area, offer.box) || !field.taken.isFree(offer.box)) return;
    const cost = offer.cost + lineCost(offer.box, field.lines) + strayCost(offer, claim, field);
    if (cost < least - 1e-6) [best, least] = [offer, cost];
  };
  for (const offer of offersFor(claim, measure)) weigh(offer);
  if (!best && claim.role === 'quarrel')
    for (const offer of offersAway(claim, measure, Math.min(FARTHEST, field.area.width / 6))) weigh(offer);
  const bearable = claim.role === 'quarrel' || least < 6;
  return best && bearable ? { label: best.label, at: best.at, side: best.side } : undefined;
}

/** Farther off, with a leader: a quarrel always says what it is about. */
function* offersAway(claim: TitleClaim, measure: Measure, farthest: number): Generator<Offer> {
  const block = blockOf(wrapped(claim.text, claim.role, BESIDE_WIDTH, measure, 3), measure);
  for (const t of STEPS) {
    const at = pointOn(claim.line, t);
    for (let far = 24; far <= farthest; far += 16) {
      for (let i = 0; i < 12; i++) {
        const [dx, dy] = [Math.cos((i * Math.PI) / 6), Math.sin((i * Math.PI) / 6)];
        const middle = { x: at.x + dx * (far + block.width / 2), y: at.y + dy * (far + block.height / 2) };
        const setting: Setting = { x: middle.x - block.width / 2, y: middle.y - block.height / 2, anchor: 'middle' };
        const level = labelAt(claim.id, block, setting);
        const end = point(middle.x - (dx * block.width) / 2, middle.y - (dy * block.height) / 2);
        const label: Label = { ...level, leader: [point(at.x, at.y), end] };
        yield { label, box: level.box, at, side: 1, cost: far * 0.3 };
      }
    }
  }
}

/** A title behind another line would be taken for that line's. */
function strayCost({ at, box }: Offer, { line }: TitleClaim, { lines }: LabelField): number {
  const way = { from: at, to: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
  const others = lines.filter((other) => other.from !== line.from && other.to !== line.to);
  return others.filter((other) => crossing(way, other) !== undefined).length * STRAY;
}

function* offersFor(claim: TitleClaim, measure: Measure): Generator<Offer> {
  const { line, text, role } = claim;
  const whole = blockOf([{ text, role }], measure);
  const length = Math.hypot(line.to.x - line.from.x, line.to.y - line.from.y);
  const folded = blockOf(wrapped(text, role, BESIDE_WIDTH, measure, 3), measure);
  for (const [i, t] of STEPS.entries()) {
    const at = pointOn(line, t);
    const ahead = pointOn(line, Math.min(1, t + 0.02));
    const angle = uprightAngle(at, ahead);
    const fitting = Math.abs(angle) < LEVEL ? [whole, folded].find(({ width }) => width < length * 0.8) : undefined;
    if (fitting) yield* alongLine(claim, fitting, at, ahead, angle, i);
    else if (Math.abs(angle) < Math.PI / 4) yield* overLine(claim, folded, at, angle, i);
    else yield* besideLine(claim, folded, at, ahead, i);
  }
}

/** Of a line's slope, so that text on it never stands on its head. */
function uprightAngle(from: Point, to: Point): number {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  return angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

function* alongLine(
  claim: TitleClaim,
  block: Block,
  at: Point,
  ahead: Point,
  angle: number,
  step: number,
): Generator<Offer> {
  const { across } = axes(at, ahead);
  for (const side of [1, -1]) {
    const off = (claim.half + 3 + block.height / 2) * side;
    const middle = { x: at.x + across.x * off, y: at.y + across.y * off };
    const label = slanted(claim.id, block, middle, angle);
    yield { label, box: label.box, at, side, cost: step };
  }
}

/** A block turned about its middle. Its lines are told as they would stand level: all turn about the first line's anchor. */
function slanted(id: string, block: Block, middle: Point, angle: number): Label {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = block.width * cos + block.height * Math.abs(sin);
  const height = block.width * Math.abs(sin) + block.height * cos;
  const level = labelAt(id, block, { x: -block.width / 2, y: -block.height / 2, anchor: 'middle' });
  const first = level.lines[0]?.y ?? 0;
  const anchor = { x: middle.x - sin * first, y: middle.y + cos * first };
  return {
    ...level,
    x: round(anchor.x),
    angle: round((angle * 180) / Math.PI),
    lines: level.lines.map((line) => ({ ...line, y: round(anchor.y + line.y - first) })),
    box: {
      x: round(middle.x - width / 2),
      y: round(middle.y - height / 2),
      width: round(width),
      height: round(height),
    },
  };
}

/** Level text over or under a line that does not slope much. */
function* overLine(claim: TitleClaim, block: Block, at: Point, angle: number, step: number): Generator<Offer> {
  const off = claim.half + 4 + block.height / 2 + (Math.tan(Math.abs(angle)) * block.width) / 2;
  const { across } = axes(claim.line.from, claim.line.to);
  for (const below of [true, false]) {
    const middle = at.y + (below ? off : -off);
    const setting: Setting = { x: at.x - block.width / 2, y: middle - block.height / 2, anchor: 'middle' };
    const side = across.y > 0 === below ? 1 : -1;
    yield { label: labelAt(claim.id, block, setting), box: boxAt(block, setting), at, side, cost: step + PAD };
  }
}

function* besideLine(claim: TitleClaim, block: Block, at: Point, ahead: Point, step: number): Generator<Offer> {
  const { across } = axes(at, ahead);
  const slope = Math.abs((ahead.x - at.x) / (ahead.y - at.y || 1e-6));
  // A block beside a leaning line has to keep clear of it at its near corner.
  const off = claim.half + 9 + Math.min(40, (slope * block.height) / 2);
  for (const east of [true, false]) {
    const setting: Setting = {
      x: east ? at.x + off : at.x - off - block.width,
      y: at.y - block.height / 2,
      anchor: east ? 'start' : 'end',
    };
    const side = across.x > 0 === east ? 1 : -1;
    yield { label: labelAt(claim.id, block, setting), box: boxAt(block, setting), at, side, cost: step + PAD };
  }
}
