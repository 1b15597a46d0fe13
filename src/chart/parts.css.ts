import { css } from 'lit';

/** Every table. */
export const tableStyles = css`
  .table-scroll {
    overflow-x: auto;
    margin-top: 8px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 13px;
    line-height: 18px;
  }
  th,
  td {
    padding: 6px 20px 7px 0;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  [dir='rtl'] :is(th, td) {
    padding: 6px 0 7px 20px;
  }
  thead th {
    border-bottom: 1px solid var(--_ink);
    font-weight: 700;
    white-space: nowrap;
  }
  tbody tr + tr {
    border-top: 1px solid var(--_hairline);
  }
  tbody th {
    min-width: 9em;
  }
  /* "anywhere" would let columns shrink to a letter; the table scrolls instead. */
  :is(th, td) bdi {
    overflow-wrap: break-word;
  }
  tr.selected :is(th, td) {
    font-weight: 700;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  /* Rows are further apart than a finger needs. */
  th > button {
    min-height: 0;
    padding: 0;
    color: inherit;
    font: inherit;
    text-align: inherit;
  }
  .table-search,
  .table-pages {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 20px;
    margin-top: 8px;
    font-size: 13px;
    line-height: 20px;
    color: var(--_ink-muted);
  }
  .table-search input {
    width: 11em;
    margin-inline-start: 8px;
  }
  button:disabled {
    color: var(--_ink-muted);
    cursor: default;
    text-decoration: none;
  }
`;

/** The record under pointer or focus. */
export const tooltipStyles = css`
  .tooltip {
    position: absolute;
    left: 0;
    top: 0;
    z-index: 2;
    width: max-content;
    max-width: min(320px, 100%);
    padding: 6px 10px 7px;
    border: 1px solid var(--_axis);
    background: var(--_ground);
    color: var(--_ink);
    font-size: 13px;
    line-height: 18px;
  }
  .tooltip p {
    font-size: 12px;
    line-height: 17px;
    color: var(--_ink-muted);
  }
  @media print {
    .tooltip {
      display: none;
    }
  }
`;

/** The details panel. */
export const detailsStyles = css`
  .details {
    margin-top: 12px;
    padding: 8px 0 10px;
    border-block: 1px solid var(--_ink);
    max-width: 64em;
  }
  .details-head {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 20px;
    font-size: 15px;
    line-height: 21px;
  }
  .entries {
    columns: 2 22em;
    column-gap: 32px;
    margin-top: 4px;
    font-size: 13px;
    line-height: 18px;
  }
  .entries.short {
    columns: 4 9em;
  }
  .entries li {
    break-inside: avoid;
    padding-bottom: 4px;
  }
  .entries p {
    color: var(--_ink-muted);
  }
  .entries button {
    text-align: start;
  }
  .shared-with {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    margin-top: 4px;
    font-size: 13px;
  }
  .shared-with select {
    max-width: 100%;
  }
  .details-line,
  .claim-disputed {
    font-size: 13px;
    line-height: 18px;
    color: var(--_ink-muted);
  }
`;
