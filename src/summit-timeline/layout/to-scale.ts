import { chooseScale } from './choose-scale.js';
import { pointOnly } from './date-parts.js';
import type { Form, FormInput } from './form.js';
import { round, type Box, type Mark, type Part, type Rule } from './geometry.js';
import { halfOf, markOf, RADIUS, type Crowd, type DateParts } from './mark.js';
import type { TimeScale } from './time-scale.js';
import { isOn, uprightAxis, type UprightAxis } from './to-scale-axis.js';
import { FARTHEST } from './stand-clear.js';
import { standAll, tracksFor, type Setting, type Standings, type Stood } from './to-scale-marks.js';
import { linesAt, wordsOfEra, type Words } from './to-scale-words.js';

/** In px: the least at which all words find room is taken, else the one with the fewest left out. */
const HEIGHTS = [360, 480, 640, 860, 1150, 1500];
const LEAST_HEIGHT = 240;
const MANY = 150;
const PAD = 10;
const AXIS_GAP = 14;
const TRACK = 16;
/** Of the room beside the axis, for marks side by side. */
const TRACKS_SHARE = 0.34;
const MOST_TRACKS = 8;
/** From the last track to the words: where lines lead to them. */
const LEAD = 26;
const KNEE = 14;
const REACH = RADIUS * 1.2;

interface Plan {
  readonly setting: Setting;
  readonly axis: UprightAxis;
  /** Where marks with words stand, and what is counted. */
  readonly trackX: (track: number) => number;
  readonly standings: Standings;
}

/** Time runs down to one scale; words stand beside the axis, near their marks, and counts on it. */
export function verticalToScale(input: FormInput): Form {
  const { height, items, width } = input;
  const own = items.length > MANY ? HEIGHTS.slice(-1) : HEIGHTS;
  let best: Plan | undefined;
  for (const each of height === undefined ? own : [Math.max(LEAST_HEIGHT, height)]) {
    const plan = planAt(each, input);
    if (!best || plan.standings.left < best.standings.left) best = plan;
    if (!best.standings.left) break;
  }
  const { setting, axis, trackX, standings } = best as Plan;
  const { scale, textX } = setting;
  const { words, tops, stood, counted } = standings;
  const end = Math.max(scale.panels.at(-1)?.x2 ?? 0, ...words.map(({ height: own }, i) => (tops[i] as number) + own));
  const placed = new Map(words.map((each, i) => [each.id, { words: each, top: tops[i] as number }]));
  const marks = [
    ...stood.map((each) => ownMark(each, trackX(each.track), placed.get(each.item.id), setting)),
    ...counted.map((each) => countMark(each, axis.x, scale)),
  ].sort((a, b) => a.day - b.day || a.y - b.y || (a.id < b.id ? -1 : 1));
  const names = words.flatMap((each, i) =>
    each.role === 'band' ? linesAt(each, textX, tops[i] as number, setting) : [],
  );
  return {
    ...{ width, height: round(end + PAD), bands: bandsOf(setting, axis.x), marks, factor: 1 },
    rules: [
      ...stood.flatMap((each) => leaderOf(each, trackX(each.track), placed.get(each.item.id), textX)),
      ...axis.rules,
      ...todayLine(setting, axis.x),
    ],
    texts: [...axis.texts, ...names],
    signs: [
      ...new Set([...stood.flatMap(({ sign }) => sign.signs), ...(counted.some(isSeveral) ? ['crowd' as const] : [])]),
    ],
    ...{ panels: scale.panels, stretch: { x1: 0, x2: width }, frame: { headRows: 0, lanes: [] } },
  };
}

const isSeveral = ({ items }: Crowd): boolean => items.length > 1;

/** Everything with words, if there is room; else counts on the axis, and marks with words beside it. */
function planAt(height: number, input: FormInput): Plan {
  const { items, width, language, measure } = input;
  const [top, bottom] = [PAD, height - PAD];
  const scale = chooseScale(input, top, bottom);
  const plan = (tracks: number, gap: number, before: number): Plan => {
    const axis = uprightAxis(scale, input, gap);
    const trackX = (track: number): number => round(axis.x + before + track * TRACK);
    // Below the axis' end there is room for the words of what crowds there.
    const room = { ...input, scale, top: 0, bottom: bottom + (input.height === undefined ? 2 * FARTHEST : 0) };
    const setting = { ...room, tracks, textX: trackX(tracks - 1) + LEAD };
    return { setting, axis, trackX, standings: standAll(items, bandNames(setting), setting) };
  };
  const most = Math.max(2, Math.min(MOST_TRACKS, Math.floor((width * TRACKS_SHARE) / TRACK)));
  const setting = { ...input, scale, top, bottom, textX: 0, tracks: most };
  const all = items.length > MANY ? undefined : tracksFor(items, most, setting);
  const whole = all === undefined ? undefined : plan(Math.max(1, all), AXIS_GAP, TRACK);
  if (whole && !whole.standings.left) return whole;
  const half = halfOf(items.length, language, measure);
  const some = plan(most, half + 6, half + 12);
  const taken = 1 + Math.max(0, ...some.standings.stood.map(({ track }) => track));
  return taken < most ? plan(taken, half + 6, half + 12) : some;
}

function todayLine({ today, scale, textX }: Setting, x: number): readonly Rule[] {
  if (today === undefined || !isOn(scale, today)) return [];
  const y = scale.x(today + 0.5);
  return [{ x1: x, y1: y, x2: textX - KNEE, y2: y, role: 'today' }];
}

function piecesOf({
  eras,
  scale,
  closing,
}: Setting): readonly { readonly x1: number; readonly x2: number; readonly i: number }[] {
  return eras.flatMap(({ when }, i) =>
    scale.pieces(when.start, Math.min(when.end, closing)).map(({ x1, x2 }) => ({ x1, x2, i })),
  );
}

const bandsOf = (setting: Setting, x: number): Box[] =>
  piecesOf(setting).map(({ x1, x2 }) => ({ x, y: x1, width: round(setting.width - x), height: round(x2 - x1) }));

/** Each era's name where it is the first to be seen. */
function bandNames(setting: Setting): readonly Words[] {
  const pieces = piecesOf(setting);
  return setting.eras.flatMap((era, i) => {
    const own = pieces.filter((piece) => piece.i === i);
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [wordsOfEra(era, first.x1, last.x2, setting.textX, setting)] : [];
  });
}

interface PlacedWords {
  readonly words: Words;
  readonly top: number;
}

/** A date as it is drawn along a level axis, turned to run down. */
const turned = (part: Part, x: number): Part =>
  part.type === 'stretch' ? { ...part, x1: x, x2: x, y1: part.x1, y2: part.x2 } : { ...part, x, y: part.x };

function upright(sign: DateParts, x: number): { readonly sign: DateParts; readonly box: Box } {
  const parts = sign.parts.map((part) => turned(part, x));
  const half = parts.some(({ type }) => type === 'query') ? REACH + 1.5 : REACH;
  const box = { x: round(x - half), y: round(sign.x1), width: round(half * 2), height: round(sign.x2 - sign.x1) };
  return { sign: { ...sign, parts, x, x1: x - half, x2: x + half }, box };
}

function ownMark({ item, sign }: Stood, x: number, placed: PlacedWords | undefined, setting: Setting): Mark {
  const stood = upright(sign, x);
  const texts = placed ? linesAt(placed.words, setting.textX, placed.top, setting) : [];
  return { ...markOf({ what: item, row: 0, sign: stood.sign }, 0, 0), y: sign.x, box: stood.box, texts };
}

/** What stands on the axis: a count, or a single mark that found no room for its words. */
function countMark(crowd: Crowd, x: number, scale: TimeScale): Mark {
  const [single] = crowd.items;
  if (crowd.items.length === 1 && single) {
    const { sign, box } = upright(pointOnly(single, scale), x);
    return { ...markOf({ what: single, row: 0, sign }, 0, 0), y: crowd.x, box };
  }
  const sign: DateParts = { parts: [], x, x1: x - crowd.half, x2: x + crowd.half, signs: ['crowd'], long: false };
  return markOf({ what: { ...crowd, x }, row: 0, sign }, 0, crowd.x);
}

/** From a mark to words that do not stand right beside it: level, then to their height. */
function leaderOf({ sign, item }: Stood, x: number, placed: PlacedWords | undefined, textX: number): readonly Rule[] {
  if (!placed || item.id !== placed.words.id) return [];
  const { from, to } = placed.words;
  const end = placed.top + 8;
  const start = from === to ? sign.x : Math.min(Math.max(end, from + 2), to - 2);
  const [x1, knee, x2] = [x + REACH + 2, textX - KNEE, textX - 4];
  const level: Rule = { x1: round(x1), y1: round(start), x2: round(knee), y2: round(start), role: 'leader' };
  const bent: Rule = { x1: round(knee), y1: round(start), x2: round(x2), y2: round(end), role: 'leader' };
  return [level, bent];
}
