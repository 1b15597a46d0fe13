import type { Measure } from '../../chart/measure.js';
import { pointOn, type Bundle } from './bundles.js';
import { round, type Box, type Label, type Point } from './geometry.js';
import { lineCost, type LabelField } from './name-labels.js';
import { axes, contains } from './segments.js';
import { blockOf, boxAt, labelAt, TYPE, wrapped, type Block, type BlockLine, type Setting } from './text-block.js';

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
  for (const offer of offersFor(claim, measure)) {
    if (offer.cost >= least || !contains(field.area, offer.box) || !field.taken.isFree(offer.box)) continue;
    const cost = offer.cost + lineCost(offer.box, field.lines);
    if (cost < least - 1e-6) [best, least] = [offer, cost];
  }
  const bearable = claim.role === 'quarrel' || least < 6;
  return best && bearable ? { label: best.label, at: best.at, side: best.side } : undefined;
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
    if (Math.abs(angle) < LEVEL && whole.width < length * 0.8) yield* alongLine(claim, whole, at, ahead, angle, i);
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
  const { size } = TYPE[claim.role];
  for (const side of [1, -1]) {
    const off = (claim.half + 5 + size / 2) * side;
    const middle = { x: at.x + across.x * off, y: at.y + across.y * off };
    const label = slanted(claim.id, block, middle, angle, size);
    yield { label, box: label.box, at, side, cost: step };
  }
}

function slanted(id: string, block: Block, middle: Point, angle: number, size: number): Label {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const width = block.width * cos + block.height * sin;
  const height = block.width * sin + block.height * cos;
  const [line] = block.lines as [BlockLine];
  // The baseline runs a third of the letters' size below their middle, at right angles to the text.
  const below = size * 0.35;
  const x = middle.x - Math.sin(angle) * below;
  const y = middle.y + Math.cos(angle) * below;
  return {
    id,
    x: round(x),
    anchor: 'middle',
    angle: round((angle * 180) / Math.PI),
    lines: [{ ...line, y: round(y) }],
    box: {
      x: round(middle.x - width / 2),
      y: round(middle.y - height / 2),
      width: round(width),
      height: round(height),
    },
    muted: false,
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
