import type { Era } from '../../dossier/dossier.js';
import { wrapText } from '../../chart/wrap-text.js';
import type { FormInput } from './form.js';
import { round, type TextLine } from './geometry.js';
import type { Item } from './items.js';
import { eraName, labelWords } from './label-words.js';
import type { DateParts } from './mark.js';
import { FARTHEST, type Standing } from './stand-clear.js';

const LINE = 16;
const GAP = 5;
const MOST_LINES = 3;
/** A longer line is hard to read. */
const WIDEST = 440;
const LOOK = { label: { size: 13, weight: 400 }, band: { size: 12, weight: 700 } } as const;

/** The words of a mark or of an era, with where they want to stand. */
export interface Words extends Standing {
  readonly id: string;
  readonly lines: readonly string[];
  readonly role: 'label' | 'band';
  readonly weight: number;
}

type Room = Pick<FormInput, 'language' | 'measure' | 'width'>;

/** Title and date; of a title that is too long, the date is kept. */
export function wordsOf(item: Item, sign: DateParts, x: number, { language, measure, width }: Room): Words {
  const { title, date } = labelWords(item, language);
  const weight = item.turning ? 700 : LOOK.label.weight;
  const room = { width: Math.min(WIDEST, width - x), size: LOOK.label.size, weight, measure };
  const whole = wrapText(title + date, room);
  const [first, last] = [
    { ...room, maxLines: MOST_LINES - 1 },
    { ...room, maxLines: 1 },
  ];
  const lines =
    whole.length <= MOST_LINES
      ? whole
      : [...wrapText(title, first), ...wrapText(date.replace(/^[\s,،、]+/u, ''), last)];
  // Beside a bar, words may stand anywhere; a point is at one place.
  const isBar = sign.parts.every(({ type }) => type !== 'point');
  const [from, to] = isBar ? [sign.x1, sign.x2] : [sign.x, sign.x];
  return { id: item.id, at: sign.x, from, to, lines, height: lines.length * LINE + GAP, role: 'label', weight };
}

/** The name of an era, no higher than where it begins. */
export function wordsOfEra(era: Era, from: number, to: number, x: number, { language, measure, width }: Room): Words {
  const { size, weight } = LOOK.band;
  const lines = wrapText(eraName(era, language), { width: Math.min(WIDEST, width - x), size, weight, measure });
  const highest = from + LINE / 2 + 2;
  // Over its band it would name the time before: the others move instead, and a hair's breadth is no move.
  const own = { at: highest, from: highest + FARTHEST - 1, to: Math.max(to, highest + FARTHEST), firmness: 1e3 };
  return { id: era.id, ...own, lines, height: lines.length * LINE + GAP, role: 'band', weight };
}

/** The lines, where they have been found room. */
export const linesAt = ({ lines, role, weight }: Words, x: number, top: number, { measure }: Room): TextLine[] =>
  lines.map((text, i) => ({
    ...{ x: round(x), y: round(top + 12.5 + i * LINE), anchor: 'start', role, text },
    width: round(measure(text, LOOK[role].size, weight)),
  }));
