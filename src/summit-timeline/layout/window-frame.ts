import type { Frame, LaneBox, TimeWindow } from './form.js';
import { round } from './geometry.js';

/** What decides how tall a lane is while a part of the time is seen. All in px. */
export interface LaneInWindow {
  /** Whether anything of it is to be seen in that part. */
  readonly seen: boolean;
  /** For its name and one row. */
  readonly least: number;
  /** For words beside all that is seen. */
  readonly wanted: () => number;
}

/**
 * Lanes of which nothing is seen shrink to their names; those whose words found no room may have what that leaves over.
 * In a part that the page has set, each lane is as tall as what is seen of it. Once the reader moves it, lanes with
 * something to be seen keep the height that they have in the whole, and while the time moves (`held`) every one keeps
 * what it has: lanes change when the hand is at rest, not under it, and only where one has emptied or filled. What comes
 * into sight of a lane that is shrunk is drawn in its one row until then.
 */
export function frameOf({ frame, held, fitted }: TimeWindow, lanes: readonly LaneInWindow[]): Frame {
  if (held || (!fitted && lanes.every(({ seen }) => seen))) return frame;
  const heights = lanes.map(({ seen, least }, i) => {
    const own = frame.lanes[i]?.height ?? 0;
    return seen && !fitted ? own : Math.min(own, least);
  });
  let left = frame.lanes.reduce((sum, { height }, i) => sum + height - (heights[i] as number), 0);
  const short = lanes
    .map(({ seen, wanted }, i) => ({ i, more: seen ? Math.max(0, wanted() - (heights[i] as number)) : 0 }))
    .filter(({ more }) => more > 0)
    .sort((a, b) => a.more - b.more || a.i - b.i);
  short.forEach(({ i, more }, turn) => {
    const share = Math.min(more, Math.floor(left / (short.length - turn)));
    heights[i] = (heights[i] as number) + share;
    left -= share;
  });
  return { ...frame, lanes: stacked(heights, frame.lanes[0]?.y ?? 0) };
}

function stacked(heights: readonly number[], top: number): readonly LaneBox[] {
  let y = top;
  return heights.map((height) => {
    const box = { y: round(y), height };
    y += height;
    return box;
  });
}
