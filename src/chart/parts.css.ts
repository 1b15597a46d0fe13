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
  .details-line,
  .claim-disputed {
    font-size: 13px;
    line-height: 18px;
    color: var(--_ink-muted);
  }
`;
