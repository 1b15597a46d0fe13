import { css } from 'lit';

/**
 * The two ramps, and the ink on either: whichever of the two contrasts more with a step. In forced colours they run
 * between colours of the reader's; the number or stroke in a cell tells what they then tell less well.
 */
const tokens = css`
  :host {
    --_sequential-1: var(--statecraft-sequential-1, light-dark(#daeff8, #22333a));
    --_sequential-2: var(--statecraft-sequential-2, light-dark(#abd1e5, #2d5060));
    --_sequential-3: var(--statecraft-sequential-3, light-dark(#7fb3d1, #3b6e8a));
    --_sequential-4: var(--statecraft-sequential-4, light-dark(#5893bc, #508cb4));
    --_sequential-5: var(--statecraft-sequential-5, light-dark(#3874a3, #6eaadd));
    --_sequential-6: var(--statecraft-sequential-6, light-dark(#205587, #96c9fd));
    --_sequential-7: var(--statecraft-sequential-7, light-dark(#0f3867, #d4e6ff));
    --_diverging-1: var(--statecraft-diverging-1, light-dark(#065e8b, #54bbfe));
    --_diverging-2: var(--statecraft-diverging-2, light-dark(#518eb8, #508db7));
    --_diverging-3: var(--statecraft-diverging-3, light-dark(#a0bed4, #466175));
    --_diverging-4: var(--statecraft-diverging-4, light-dark(#eeeeee, #383838));
    --_diverging-5: var(--statecraft-diverging-5, light-dark(#d5b0a8, #75544e));
    --_diverging-6: var(--statecraft-diverging-6, light-dark(#b77265, #b67164));
    --_diverging-7: var(--statecraft-diverging-7, light-dark(#943322, #fb8f7a));
    --_on-pale: light-dark(#16181c, #ffffff);
    --_on-deep: light-dark(#ffffff, #16181c);
    --_on-both: #16181c;
  }
  @media (forced-colors: active) {
    :host {
      --_sequential-1: Canvas;
      --_sequential-2: color-mix(in srgb, CanvasText 9%, Canvas);
      --_sequential-3: color-mix(in srgb, CanvasText 18%, Canvas);
      --_sequential-4: color-mix(in srgb, CanvasText 27%, Canvas);
      --_sequential-5: color-mix(in srgb, CanvasText 75%, Canvas);
      --_sequential-6: color-mix(in srgb, CanvasText 87%, Canvas);
      --_sequential-7: CanvasText;
      --_diverging-1: CanvasText;
      --_diverging-2: color-mix(in srgb, CanvasText 27%, Canvas);
      --_diverging-3: color-mix(in srgb, CanvasText 13%, Canvas);
      --_diverging-4: Canvas;
      --_diverging-5: color-mix(in srgb, LinkText 13%, Canvas);
      --_diverging-6: color-mix(in srgb, LinkText 27%, Canvas);
      --_diverging-7: LinkText;
      --_on-pale: CanvasText;
      --_on-deep: Canvas;
      --_on-both: CanvasText;
    }
  }
`;

const paintStyles = css`
  .matrix-scroll {
    display: grid;
    grid-template-columns: max-content max-content;
    justify-content: start;
    overflow: auto;
    overscroll-behavior-inline: contain;
    margin-top: 12px;
  }
  .matrix-scroll.long {
    max-height: min(640px, 85vh);
  }
  .matrix-corner,
  .matrix.columns,
  .matrix.heads {
    position: sticky;
    z-index: 1;
    background: var(--_ground);
  }
  .matrix-corner,
  .matrix.columns {
    top: 0;
  }
  .matrix-corner,
  .matrix.heads {
    inset-inline-start: 0;
  }
  .matrix-corner {
    z-index: 2;
  }
  @media print {
    .matrix-scroll.long {
      max-height: none;
    }
  }
  .matrix text {
    font-variant-numeric: tabular-nums;
  }
  /* Words of many cells are one text: each has a direction of its own. */
  .words tspan {
    unicode-bidi: plaintext;
  }
  .surface {
    cursor: pointer;
  }
  .cell {
    fill: none;
    pointer-events: all;
  }
  .row-head.accent {
    fill: var(--_accent);
    font-weight: 700;
  }
  .row-head.over,
  .column-head:is(.over, .selected) {
    font-weight: 700;
  }
  .matrix .mark:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .ring {
    pointer-events: none;
  }
  .ring.gap {
    stroke: var(--_ground);
    stroke-width: 6;
  }
  .ring.lit {
    stroke-width: 1;
  }
  .filled,
  .blank-unknown {
    stroke: var(--_axis);
  }
  @media (forced-colors: active) {
    .matrix,
    .legend svg {
      forced-color-adjust: none;
    }
  }
`;

const inkStyles = css`
  .on-pale {
    fill: var(--_on-pale);
  }
  .on-deep {
    fill: var(--_on-deep);
  }
  .on-both {
    fill: var(--_on-both);
  }
`;

export const matrixStyles = [tokens, inkStyles, paintStyles];
