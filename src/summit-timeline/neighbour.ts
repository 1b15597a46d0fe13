import type { Mark } from './layout/geometry.js';
import type { TimelineLayout } from './layout/arrange.js';

/**
 * Where an arrow key leads on lanes: left and right in time, up and down to the nearest mark of the next lane that way;
 * where there is no other lane, of the next row.
 */
export function neighbourOf({ marks }: TimelineLayout, id: string, key: string, mirrored: boolean): string | undefined {
  const at = marks.findIndex((mark) => mark.id === id);
  const from = marks[at];
  if (!from) return undefined;
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return marks[at + ((key === 'ArrowRight') === mirrored ? -1 : 1)]?.id;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const way = key === 'ArrowDown' ? 1 : -1;
  const beyond = marks.filter((mark) => (mark.lane - from.lane) * way > 0);
  if (beyond.length) return nearest(beyond, from, ({ lane }) => Math.abs(lane - from.lane))?.id;
  const rows = marks.filter((mark) => (mark.y - from.y) * way > 0);
  return nearest(rows, from, ({ y }) => Math.abs(y - from.y))?.id;
}

/** The closest in time of those on the closest level. */
function nearest(marks: readonly Mark[], { x }: Mark, levelOf: (mark: Mark) => number): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) {
    const gain = best ? levelOf(mark) - levelOf(best) || Math.abs(mark.x - x) - Math.abs(best.x - x) : -1;
    if (gain < 0) best = mark;
  }
  return best;
}
