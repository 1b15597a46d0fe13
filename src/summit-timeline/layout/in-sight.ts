import type { Content, TimelineLayout } from './arrange.js';
import type { Domain } from './domain.js';

interface Stretching {
  readonly from: number;
  readonly until: number;
}

export const isWithin = ({ start, end }: Domain, { from, until }: Stretching): boolean => from < end && until > start;

/** Of a drawing that goes on beyond its edges, what is seen of it: for what is said about it. */
export function inSight(layout: TimelineLayout, span: Domain): TimelineLayout {
  const { items, eras, marks, clip } = layout;
  const isSeen = ({ box }: (typeof marks)[number]): boolean =>
    !clip || (box.x < clip.x2 && box.x + box.width > clip.x1);
  return {
    ...{ ...layout, domain: span },
    items: items.filter((item) => isWithin(span, item)),
    eras: eras.filter(({ when }) => isWithin(span, { from: when.start, until: when.end })),
    marks: marks.filter(isSeen),
  };
}

/** A part of the time as if there were no other: for rows, which have no edge to go on beyond. */
export function narrowed(content: Content, span: Domain): Content {
  return {
    ...content,
    items: content.items.filter((item) => isWithin(span, item)),
    eras: content.eras.filter(({ when }) => isWithin(span, { from: when.start, until: when.end })),
    domain: span,
  };
}
