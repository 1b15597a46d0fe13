import { check } from '../../src/dossier/check.js';
import type { Dossier, DossierFile } from '../../src/dossier/dossier.js';
import { closingDate } from '../../src/dossier/status.js';
import { layoutTimeline, type TimelineLayout, type TimelineOptions } from '../../src/summit-timeline/layout.js';
import { boxOfText, type Box, type Mark, type Part } from '../../src/summit-timeline/layout/geometry.js';
import { reachOf } from '../../src/summit-timeline/layout/date-parts.js';

export type EventFile = NonNullable<DossierFile['events']>[number];

/** The dossier of a file that has nothing to complain of but missing sources. */
export function checked(file: DossierFile): Dossier {
  return check(file).dossier;
}

/** One event a date, all of one kind; ids are the dates. */
export function datesOnly(dates: readonly string[], more: Partial<DossierFile> = {}): Dossier {
  const events = dates.map((when, i): EventFile => ({
    id: dates.indexOf(when) === i ? when : `${when} #${i}`,
    title: `Event ${i}`,
    kind: 'meeting',
    when,
  }));
  return checked({ events, ...more });
}

export function laidOut(dossier: Dossier, options: Partial<TimelineOptions> = {}): TimelineLayout {
  const closing = closingDate(dossier);
  return layoutTimeline(dossier, { width: 1060, ...(closing ? { closing } : {}), ...options });
}

export function markOf(layout: TimelineLayout, id: string): Mark {
  const found = layout.marks.find((mark) => mark.id === id);
  if (!found) throw new Error(`no mark ${id}`);
  return found;
}

const boxOfPart = (part: Part): Box => {
  const [x1, x2] = reachOf(part);
  if (part.type !== 'stretch') return { x: x1, y: part.y - (x2 - x1) / 2, width: x2 - x1, height: x2 - x1 };
  const half = part.weight / 2;
  return part.x1 === part.x2
    ? { x: x1 - half, y: part.y1, width: part.weight, height: part.y2 - part.y1 }
    : { x: x1, y: part.y1 - half, width: x2 - x1, height: part.weight };
};

interface Inked {
  readonly id: string;
  readonly what: string;
  readonly box: Box;
}

/** Everything that has ink of its own: words, and marks part by part; counts have no parts but a box. */
function inkOf(layout: TimelineLayout): Inked[] {
  const free = layout.texts.map((line): Inked => ({ id: '', what: line.text, box: boxOfText(line) }));
  const own = layout.marks.flatMap((mark): Inked[] => [
    ...mark.texts
      .filter(({ role }) => role !== 'count')
      .map((line): Inked => ({ id: mark.id, what: line.text, box: boxOfText(line) })),
    ...(mark.count > 1 ? [{ id: mark.id, what: `count ${mark.count}`, box: mark.box }] : []),
    ...mark.parts.map((part): Inked => ({ id: mark.id, what: `${part.type} of ${mark.id}`, box: boxOfPart(part) })),
  ]);
  return [...free, ...own];
}

const EPS = 0.2;

const meet = (a: Box, b: Box): boolean =>
  a.x + EPS < b.x + b.width && b.x + EPS < a.x + a.width && a.y + EPS < b.y + b.height && b.y + EPS < a.y + a.height;

const isText = ({ what, id }: Inked, layout: TimelineLayout): boolean =>
  id === '' || layout.marks.some((mark) => mark.id === id && mark.texts.some(({ text }) => text === what));

/** What lies over what: text over text, text over another record's mark, mark over mark. None in a sound drawing. */
export function collisions(layout: TimelineLayout): string[] {
  const ink = inkOf(layout);
  const text = new Set(ink.filter((each) => isText(each, layout)));
  const found: string[] = [];
  ink.forEach((a, i) => {
    for (const b of ink.slice(i + 1)) {
      const sameMark = a.id !== '' && a.id === b.id;
      const allowed = sameMark && !(text.has(a) && text.has(b));
      if (!allowed && meet(a.box, b.box)) found.push(`${a.what} × ${b.what}`);
    }
  });
  return found;
}

/** What leaves the drawing. */
export function outside(layout: TimelineLayout): string[] {
  const { width, height } = layout;
  return inkOf(layout)
    .filter(({ box }) => box.x < -EPS || box.x + box.width > width + EPS || box.y < -2 || box.y + box.height > height)
    .map(({ what, box }) => `${what} at ${box.x}–${box.x + box.width}, ${box.y}–${box.y + box.height}`);
}

/** The ids of all events that can be reached by a mark. */
export const reached = ({ marks }: TimelineLayout): string[] =>
  marks.flatMap(({ id, count, stands }) => (count > 1 ? stands : [id]));
