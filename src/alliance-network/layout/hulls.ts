import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import type { Dossier } from '../../dossier/dossier.js';
import { partiesAt } from '../../dossier/parties-at.js';
import type { When } from '../../dossier/when.js';
import { distance, round, type ActorMark, type NetworkDrawing, type Point } from './geometry.js';
import { areaLabels, LABEL_SIZE } from './hull-label.js';
import { distanceTo } from './segments.js';

/** The members of a bloc, of a tie of many or of a group, in one area that takes in nobody else. */
export interface Hull {
  readonly id: string;
  readonly name: string;
  /** A line through all members: drawn as thick as the area is wide. */
  readonly d: string;
  readonly width: number;
  readonly label: Point;
}

/** More areas than these are drawn only where the page asks for them by id. */
const MOST_UNASKED = 3;
const WIDTH = 44;
/** What a way past somebody who is no member costs, in CSS pixels. */
const DETOUR = 400;

/** @param asked ids of blocs, ties of many or groups; empty for the groups, where they are few; `none` for none */
export function hullsOf(
  drawing: NetworkDrawing,
  dossier: Dossier,
  at: When | 'all',
  asked: readonly string[],
  language: Language,
  measure: Measure,
): Hull[] {
  if (asked.includes('none')) return [];
  const marks = new Map(drawing.marks.map((mark) => [mark.id, mark]));
  const all = areasOf(dossier, at, language, asked).flatMap(({ id, name, members }) => {
    const own = [...new Set(members)].flatMap((member) => marks.get(member) ?? []);
    return own.length > 1 ? [{ id, name, own }] : [];
  });
  if (!asked.length && all.length > MOST_UNASKED) return [];
  const place = areaLabels(drawing, WIDTH / 2);
  return all.map(({ id, name, own }) => {
    const d = throughAll(own, drawing.marks);
    return { id, name, d, width: WIDTH, label: place(own, measure(name, LABEL_SIZE, 700)) };
  });
}

interface Area {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** Self-made groups; blocs by their members at the date, and ties of many, where they are asked for. */
function areasOf({ actors, ties }: Dossier, at: When | 'all', { say }: Language, asked: readonly string[]): Area[] {
  const wanted = (id: string): boolean => !asked.length || asked.includes(id);
  // The bloc's ties stand for it already, unless the page wants the area.
  const blocs = (asked.length ? actors : []).flatMap(({ id, name, short, when, members }): Area[] => {
    if (!members || !wanted(id)) return [];
    const parties = partiesAt({ parties: members, ...(when && { when }) }, at).map(({ actor }) => actor);
    return [{ id, name: say(short) || say(name), members: parties }];
  });
  const groups = new Map<string, string[]>();
  for (const { id, group } of actors) if (group && wanted(group)) groups.set(group, [...(groups.get(group) ?? []), id]);
  const many = ties.flatMap((tie): Area[] => {
    if (!asked.includes(tie.id)) return [];
    return [{ id: tie.id, name: say(tie.title), members: partiesAt(tie, at).map(({ actor }) => actor) }];
  });
  return [...blocs, ...[...groups].map(([id, members]) => ({ id, name: id, members })), ...many];
}

/** The shortest way that leads to all members, around those who are none. */
function throughAll(members: readonly ActorMark[], marks: readonly ActorMark[]): string {
  const own = new Set(members.map(({ id }) => id));
  const others = marks.filter(({ id }) => !own.has(id));
  const [first, ...rest] = members;
  if (!first) return '';
  const left = new Map(rest.map((mark) => [mark, { from: first, cost: costOf(first, mark, others) }]));
  let d = '';
  while (left.size) {
    let [next, least]: [ActorMark | undefined, number] = [undefined, Infinity];
    for (const [mark, { cost }] of left) if (cost < least) [next, least] = [mark, cost];
    const from = next && left.get(next)?.from;
    if (!next || !from) break;
    left.delete(next);
    d += `M${round(from.x)},${round(from.y)}L${round(next.x)},${round(next.y)}`;
    for (const [mark, way] of left) {
      const cost = costOf(next, mark, others);
      if (cost < way.cost) left.set(mark, { from: next, cost });
    }
  }
  return d;
}

const costOf = (from: ActorMark, to: ActorMark, others: readonly ActorMark[]): number =>
  distance(from, to) +
  others.reduce((sum, other) => sum + (distanceTo({ from, to }, other) < WIDTH / 2 + other.r ? DETOUR : 0), 0);
