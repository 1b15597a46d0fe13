import type { Language } from '../../chart/language.js';
import type { Measure } from '../../chart/measure.js';
import type { Actor, Tie } from '../../dossier/dossier.js';
import type { Node } from './network.js';
import { blockOf, wrapped, type Block, type BlockLine } from './text-block.js';
import type { DatedLink } from './ties-at.js';

const NAME_WIDTH = 150;
/** Lines of titles under a name: as many as there is room for. */
const MOST_TITLES = [4, 2];

export interface TextOptions {
  readonly language: Language;
  readonly measure: Measure;
  /** Of the titles under a name, in CSS pixels. */
  readonly titleWidth: number;
}

/** An actor's name where there is little room: the short one if the whole is long. */
export function nameOf(actor: Actor, { say }: Language): string {
  const name = say(actor.name) || actor.id;
  return (name.length > 22 && say(actor.short)) || name;
}

/** `Title, 1953–`: what stands beside a line. */
export function titleOf(tie: Tie, { say, dates, words }: Language): string {
  const years = dates.short(tie.when ?? tie.signed);
  const title = say(tie.title) || tie.id;
  return years ? words.network.titled(title, years.replaceAll(' ', '\u00a0')) : title;
}

export function nameLines(node: Node, focus: boolean, language: Language, measure: Measure): BlockLine[] {
  const role = focus ? 'focus' : node.main ? 'main' : 'actor';
  return wrapped(nameOf(node.actor, language), role, focus ? 2 * NAME_WIDTH : NAME_WIDTH, measure, 2);
}

/** The focus actor's name where there is little room beside its mark. */
export const narrowFocus = ({ actor }: Node, { language, measure }: TextOptions): Block =>
  blockOf(wrapped(nameOf(actor, language), 'focus', NAME_WIDTH, measure, 3), measure);

/** The titles of an actor's ties under its name: at most so many lines, then how many more there are. */
export function titleLines(
  ties: readonly DatedLink[],
  { language, measure, titleWidth }: TextOptions,
  most = MOST_TITLES[0] ?? 0,
): BlockLine[] {
  const lines: BlockLine[] = [];
  let shown = 0;
  for (const { link } of ties) {
    const own = wrapped(titleOf(link.tie, language), 'title', titleWidth, measure, 2);
    if (lines.length + own.length > most) break;
    lines.push(...own);
    shown++;
  }
  const rest = ties.length - shown;
  return rest > 0 && shown > 0 ? [...lines, { text: language.words.network.more(rest), role: 'title' }] : lines;
}

/** From name and all titles to the bare name: what can be set beside a mark. */
export function blocksFor(name: readonly BlockLine[], ties: readonly DatedLink[], options: TextOptions): Block[] {
  const steps = ties.length ? MOST_TITLES.map((most) => titleLines(ties, options, most)) : [];
  return [...steps, []].map((titles) => blockOf([...name, ...titles], options.measure));
}
