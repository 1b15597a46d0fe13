import { css } from 'lit';

export const filterStyles = css`
  .filter-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 20px;
    margin-bottom: 8px;
    font-size: 13px;
    line-height: 20px;
  }
  .filters[open] {
    flex: 1 1 100%;
  }
  .filters summary::before {
    content: '▸';
    display: inline-block;
    width: 14px;
  }
  .filters [open] > summary::before,
  .filters[open] > summary::before {
    content: '▾';
  }
  [dir='rtl'] .filters:not([open]) > summary::before {
    content: '◂';
  }
  .filter-groups {
    display: grid;
    gap: 10px;
    padding: 6px 0 10px;
    border-bottom: 1px solid var(--_hairline);
  }
  .filters fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .filters legend {
    padding: 0;
    font-weight: 700;
  }
  .filter-options {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 18px;
  }
  .filters label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    cursor: pointer;
  }
  .filters input[type='checkbox'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .filter-search {
    font-weight: 700;
  }
  .filters input[type='search'] {
    width: min(100%, 20em);
  }
  .filter-count {
    color: var(--_ink-muted);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }
  .filters .none bdi {
    color: var(--_ink-muted);
  }
  @media (pointer: coarse) {
    .filters label {
      min-height: 44px;
    }
  }
  @media print {
    .filter-bar {
      display: none;
    }
  }
`;
