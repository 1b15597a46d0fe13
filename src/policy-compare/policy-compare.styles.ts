import { css } from 'lit';
import { filterStyles } from '../chart/figure/filters.css.js';
import { tableStyles as anyTable } from '../chart/parts.css.js';
import { arrangingStyles } from './arranging.styles.js';

const tableStyles = css`
  .compare {
    table-layout: fixed;
    margin-top: 10px;
    font-size: 15px;
    line-height: 21px;
  }
  .compare.positions {
    font-size: 14px;
    line-height: 20px;
  }
  .compare :is(th, td) bdi {
    overflow-wrap: anywhere;
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
    position: sticky;
    inset-block-start: var(--statecraft-sticky-top, 0px);
    z-index: 1;
    background: var(--_ground);
    padding-block: 6px 10px;
    border-bottom: 0;
    font-size: 15px;
    line-height: 21px;
    white-space: normal;
    vertical-align: top;
  }
  /* The line under the heads goes with them, as the first row's own one does not; over sections only where they are stuck. */
  .compare thead :is(th, td)::after {
    content: '';
    position: absolute;
    inset: auto 0 -1px;
    border-bottom: 1px solid transparent;
  }
  .compare:not(:has(.section)) thead :is(th, td)::after {
    border-color: var(--_hairline);
  }
  @supports (container-type: scroll-state) {
    .compare thead :is(th, td) {
      container-type: scroll-state;
    }
    @container scroll-state(stuck: top) {
      .compare thead :is(th, td)::after {
        border-color: var(--_hairline);
      }
    }
  }
  /* What takes the focus is not under the heads. */
  .compare tbody .mark {
    scroll-margin-block-start: calc(var(--statecraft-sticky-top, 0px) + 90px);
  }
  @media print {
    .compare thead :is(th, td) {
      position: static;
    }
    .compare thead :is(th, td)::after {
      content: none;
    }
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
  /* All that a cell has held is several words: a column of one word a line is not read. */
  [part='table'] td {
    min-width: 8em;
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
  span.blank {
    display: inline-flex;
    gap: 8px;
  }
  .blank svg {
    flex: none;
    margin-top: 3px;
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
  .alone .entry {
    grid-template-columns: 1fr;
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
  .gridline {
    stroke: var(--_hairline);
    fill: none;
  }
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
  .range {
    fill: var(--_band);
    stroke: var(--_axis);
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

export const compareStyles = [anyTable, filterStyles, arrangingStyles, tableStyles, cellStyles, cardStyles, axisStyles];
