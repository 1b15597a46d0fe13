/** What operates a figure, beside it or in its place. */
const OPERATES = '.actions, .tooltip, .story, .table-search, .table-pages, slot[name=step]';
/** What is there for a hand or an ear only. */
export const NOT_SEEN = `${OPERATES}, .unseen, input, select, button:not(th *), textarea, script, style, template`;
/** What a file has of the figure. */
export const PARTS = 'slot, .legend, .drawing, .control, .notes, .sources, .foot';

/** While marks are read: nothing scrolls, nothing is to be operated. The page never paints in between. */
export const STILL = `
  .figure { padding-bottom: 16px !important }
  .figure.frameless { padding: 16px !important }
  .control::before { content: attr(data-said); font-size: 13px; line-height: 20px }
  .control > *, .figure > :not(${PARTS}), ${OPERATES} { position: absolute !important; visibility: hidden }
  .table-scroll, .matrix-scroll { overflow: visible !important; max-height: none !important }
  .matrix-corner, .matrix, .stays { position: static !important }
`;
