import { css } from 'lit';

/** Pairs as cells: the colour is the sign's, and the sign stands in it. */
export const matrixStyles = css`
  .matrix-grid {
    fill: none;
    stroke: var(--_hairline);
    stroke-width: 1px;
  }
  .matrix-self {
    fill: var(--_band);
  }
  .matrix-head {
    font-size: 13px;
  }
  .matrix-head.lit {
    font-weight: 700;
  }
  .cell .square {
    fill: var(--_sign);
  }
  .cell:is(.signed, .suspended, .change-gone) .square {
    fill: var(--_ground);
    stroke: var(--_sign);
    stroke-width: 1.5px;
    stroke-dasharray: 3 2;
  }
  .cell .sign path {
    stroke: var(--_ground);
    stroke-width: 2px;
  }
  .cell .gap {
    fill: none;
    stroke: none;
  }
  .cell:is(.signed, .suspended, .change-gone) .sign path,
  .cell:has(.diamond) .sign path {
    stroke: var(--_ink);
  }
  :is(.drawing svg, svg.matrix) .cell-count {
    font-size: 12px;
    font-weight: 700;
    fill: var(--_ground);
  }
`;
