import { lastCall } from '../chart/last-call.js';
import { withEntry } from './emphasis.js';
import { layoutSides } from './layout/sides.js';
import { notesOf } from './notes.js';
import type { Painter } from './picture.js';
import { sidesView } from './sides-view.js';

export { sidesStyles as styles } from './sides.styles.js';

/** What speaks for, and what against: the first two subjects as lists side by side. */
export function sidesPainter(): Painter {
  const notes = lastCall(notesOf);
  const layoutOf = lastCall(layoutSides);
  return ({ stage, wanted, grid, speech, emphasis }) => {
    const layout = layoutOf(grid, speech);
    const { language } = stage;
    const { compare } = language.words;
    const missing = layout.sides.flatMap(({ title, unlisted }) =>
      unlisted.length ? [{ text: compare.notListed(title, language.list(unlisted)) }] : [],
    );
    return {
      drawing: sidesView({
        layout,
        language,
        emphasis: withEntry(emphasis, layout.order),
        phone: stage.phone,
        titleLevel: Math.min(6, wanted.headingLevel + 1),
      }),
      legend: [],
      notes: [...missing, ...notes(grid, speech, undefined, undefined)],
      order: layout.order,
    };
  };
}
