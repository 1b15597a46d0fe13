import type { Stage } from '../chart/figure/figure.js';
import { lastCall } from '../chart/last-call.js';
import { withEntry } from './emphasis.js';
import { layoutComparison } from './layout.js';
import type { CellSpeech } from './layout/cells.js';
import type { Grid } from './layout/grid.js';
import { dateShown, notesOf } from './notes.js';
import type { Painter } from './picture.js';
import { compareView } from './view.js';

// Orders that say nothing of the subjects leave them in the order of their ranks.
const RANKED: ReadonlySet<string> = new Set(['auto', 'difference']);

/** What each subject says, side by side or as cards, with axes in `positions`. */
export function tablePainter(view: 'table' | 'positions'): Painter {
  const notes = lastCall(notesOf);
  const layoutOf = lastCall(
    (
      grid: Grid,
      speech: CellSpeech,
      measure: Stage['measure'],
      width: number,
      phone: boolean,
      asGiven: boolean,
      dated: string,
    ) => layoutComparison(grid, { ...speech, measure, view, width, phone, asGiven, dated }),
  );
  return ({ stage, wanted, grid, speech, emphasis }) => {
    const { measure, width, phone, language } = stage;
    const at = dateShown(grid, wanted.at);
    const asGiven = !RANKED.has(wanted.arrangement.sort);
    const layout = layoutOf(grid, speech, measure, width, phone, asGiven, language.dates.short(at));
    return {
      drawing: compareView({
        layout,
        language,
        emphasis: withEntry(emphasis, layout.order),
        caption: wanted.heading ?? language.say(grid.comparison.title),
        titleLevel: Math.min(6, wanted.headingLevel + 1),
      }),
      legend: [],
      notes: notes(grid, speech, layout, at),
      order: layout.order,
      ...(layout.form === 'columns' && { perRow: layout.columns.length + 1 }),
    };
  };
}
