import { css } from 'lit';

const tokens = css`
  :host {
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
`;

const tableStyles = css`
  .compare {
    table-layout: fixed;
    margin-top: 16px;
    font-size: 15px;
    line-height: 21px;
    word-break: inherit;
  }
  .compare.positions {
    font-size: 14px;
    line-height: 20px;
  }
  .head-150 {
    width: 150px;
  }
  .head-112 {
    width: 112px;
  }
  .compare :is(th, td) {
    padding-block: 10px;
  }
  .compare thead :is(th, td) {
    padding-block: 0 10px;
    border-bottom: 0;
    font-size: 15px;
    line-height: 21px;
    white-space: normal;
    vertical-align: top;
  }
  .note {
    font-weight: 400;
    font-size: 13px;
    line-height: 17px;
    color: var(--_ink-muted);
  }
  .compare tbody th[scope='row'] {
    min-width: 0;
    font-size: 13px;
    line-height: 20px;
    color: var(--_ink-muted);
  }
  .compare.table tbody:first-of-type tr:first-child:not(.section) {
    border-top: 1px solid var(--_hairline);
  }
  .compare .section th {
    padding-block: 14px 6px;
    font-size: 13px;
    font-weight: 700;
    line-height: 20px;
    border-bottom: 1px solid var(--_ink);
  }
  .compare tr.section,
  .compare tr.section + tr,
  .compare tr.under-axis {
    border-top: 0;
  }
  .compare .axis-row td {
    padding: 0;
  }
  .compare .under-axis :is(th, td) {
    padding-block: 0 14px;
  }
  .remarks {
    font-weight: 400;
    font-size: 12px;
    line-height: 17px;
    color: var(--_ink-muted);
  }
`;

const cellStyles = css`
  .compare td[data-id],
  .compare thead th,
  .cards [data-id] {
    cursor: pointer;
  }
  .mark {
    cursor: pointer;
  }
  span.mark:focus-visible {
    border-radius: 0;
  }
  .blank {
    font-size: 13px;
    color: var(--_ink-muted);
  }
  .blank svg {
    display: inline-block;
    vertical-align: -2px;
  }
  .blank > span {
    margin-inline-start: 8px;
  }
  .blank-sign path,
  .blank-sign rect {
    fill: none;
  }
  .hatch {
    stroke: var(--_axis);
    stroke-width: 1.5;
    fill: none;
  }
  .edge {
    stroke: var(--_axis);
    fill: none;
  }
  .blank-sign .edge,
  .blank-no-position {
    stroke: var(--_axis);
    stroke-width: 1.5;
  }
  .blank-sign.unknown .edge {
    stroke: var(--_neutral);
    stroke-width: 1;
  }
  .rule,
  .blank-not-applicable {
    stroke: var(--_axis);
    stroke-width: 2;
    fill: none;
  }
  .doubt {
    display: inline-block;
    width: 17px;
    height: 17px;
    margin-inline-start: 6px;
    border: 1px solid var(--_ink);
    border-radius: 50%;
    font-size: 12px;
    font-weight: 700;
    line-height: 15px;
    text-align: center;
  }
  .accent {
    color: var(--_accent);
  }
  .dimmed {
    color: var(--_ink-muted);
  }
  .over > .mark,
  th[scope='row'].over {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .selected {
    font-weight: 700;
  }
  .said {
    width: fit-content;
    max-width: 60ch;
  }
  .selected > .said {
    outline: 2px solid var(--_ink);
    outline-offset: 3px;
  }
  .said:has(.mark:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 3px;
  }
  .said:has(.mark:focus-visible) .mark {
    outline: none;
  }
`;

const cardStyles = css`
  .cards {
    margin-top: 8px;
  }
  .card {
    padding-block: 7px 10px;
    border-top: 1px solid var(--_hairline);
    break-inside: avoid;
  }
  p.section {
    padding-block: 14px 7px;
    font-size: 13px;
    font-weight: 700;
    line-height: 20px;
  }
  .card-title {
    font-size: 14px;
    font-weight: 700;
    line-height: 20px;
  }
  .cards > .note {
    padding-block: 0 7px;
  }
  .cards > .note span {
    display: block;
  }
  .cards.table .card-title {
    font-size: 13px;
    font-weight: 400;
    color: var(--_ink-muted);
  }
  .cards .strip {
    margin-block: 2px 4px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    gap: 4px 20px;
    margin: 3px 0 0;
  }
  .entry {
    display: grid;
    grid-template-columns: 92px 1fr;
    column-gap: 10px;
    line-height: 20px;
  }
  dt {
    font-size: 13px;
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  dd {
    margin: 0;
    min-width: 0;
  }
`;

const axisStyles = css`
  .axis,
  .leader,
  .point .outward {
    fill: none;
    stroke: var(--_axis);
  }
  .leader {
    stroke: var(--_hairline);
  }
  .bar {
    stroke: var(--_ink);
    stroke-width: 5;
  }
  .small {
    font-size: 12px;
    fill: var(--_ink-muted);
  }
  .name {
    font-size: 12px;
    font-weight: 700;
  }
  text.accent {
    fill: var(--_accent);
  }
  text.dimmed {
    fill: var(--_ink-muted);
  }
  .point {
    cursor: pointer;
  }
  .hit,
  .surface {
    fill: none;
    pointer-events: all;
  }
  .point .body {
    fill: var(--_ink);
  }
  .point .whisker {
    stroke: var(--_ink);
    stroke-width: 3;
  }
  .point .outward {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .point.accent .body {
    fill: var(--_accent);
  }
  .point.accent :is(.whisker, .outward) {
    stroke: var(--_accent);
  }
  .point.dimmed .body {
    fill: var(--_hairline);
  }
  .point.dimmed :is(.whisker, .outward) {
    stroke: var(--_hairline);
  }
  .point.over .body {
    stroke: currentcolor;
    stroke-width: 2;
  }
  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
  }
`;

const matrixStyles = css`
  .matrix-scroll {
    display: flex;
    overflow-x: auto;
    margin-top: 12px;
  }
  .matrix {
    flex: none;
  }
  .matrix.heads {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_ground);
  }
  .matrix text {
    font-variant-numeric: tabular-nums;
  }
  .surface {
    cursor: pointer;
  }
  .cell {
    fill: none;
    pointer-events: all;
  }
  .row-head.accent text {
    fill: var(--_accent);
    font-weight: 700;
  }
  :is(.row-head, .column-head).over text {
    font-weight: 700;
  }
  .matrix .mark:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .ring {
    pointer-events: none;
  }
  .ring.over {
    stroke-width: 1;
  }
  .filled,
  .blank-unknown {
    stroke: var(--_axis);
  }
  .category-0 {
    fill: var(--_neutral);
  }
  .key-ends {
    font-size: 13px;
  }
  @media (forced-colors: active) {
    .matrix,
    .legend svg {
      forced-color-adjust: none;
    }
  }
`;

const RAMP_STEPS = css`
  .sequential-1 {
    fill: var(--_sequential-1);
  }
  .sequential-2 {
    fill: var(--_sequential-2);
  }
  .sequential-3 {
    fill: var(--_sequential-3);
  }
  .sequential-4 {
    fill: var(--_sequential-4);
  }
  .sequential-5 {
    fill: var(--_sequential-5);
  }
  .sequential-6 {
    fill: var(--_sequential-6);
  }
  .sequential-7 {
    fill: var(--_sequential-7);
  }
  .diverging-1 {
    fill: var(--_diverging-1);
  }
  .diverging-2 {
    fill: var(--_diverging-2);
  }
  .diverging-3 {
    fill: var(--_diverging-3);
  }
  .diverging-4 {
    fill: var(--_diverging-4);
  }
  .diverging-5 {
    fill: var(--_diverging-5);
  }
  .diverging-6 {
    fill: var(--_diverging-6);
  }
  .diverging-7 {
    fill: var(--_diverging-7);
  }
  .category-1 {
    fill: var(--_kind-1);
  }
  .category-2 {
    fill: var(--_kind-2);
  }
  .category-3 {
    fill: var(--_kind-3);
  }
  .category-4 {
    fill: var(--_kind-4);
  }
  .category-5 {
    fill: var(--_kind-5);
  }
  .category-6 {
    fill: var(--_kind-6);
  }
  .category-7 {
    fill: var(--_kind-7);
  }
  .on-sequential-1,
  .on-sequential-2,
  .on-sequential-3,
  .on-diverging-3,
  .on-diverging-4,
  .on-diverging-5 {
    fill: var(--_on-pale);
  }
  .on-sequential-5,
  .on-sequential-6,
  .on-sequential-7,
  .on-diverging-1,
  .on-diverging-7 {
    fill: var(--_on-deep);
  }
  .on-sequential-4,
  .on-diverging-2,
  .on-diverging-6 {
    fill: var(--_on-both);
  }
`;

export const compareStyles = [tokens, tableStyles, cellStyles, cardStyles, axisStyles, RAMP_STEPS, matrixStyles];
