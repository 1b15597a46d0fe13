import { css } from 'lit';

export const sidesStyles = css`
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 40px;
    margin-top: 16px;
  }
  .sides.stacked {
    grid-template-columns: 1fr;
    row-gap: 20px;
    margin-top: 12px;
  }
  .side-head {
    padding-bottom: 8px;
    border-bottom: 1px solid var(--_ink);
    font-size: 15px;
    font-weight: 700;
    line-height: 21px;
  }
  .side-head.accent {
    color: var(--_accent);
  }
  .side-item {
    display: flex;
    gap: 12px;
    padding-block: 10px;
    border-bottom: 1px solid var(--_hairline);
    font-size: 15px;
    line-height: 21px;
    cursor: pointer;
    break-inside: avoid;
  }
  .stacked .side-item {
    font-size: 14px;
    line-height: 20px;
  }
  .side-item:last-child {
    border-bottom: 0;
  }
  .side-sign {
    flex: none;
    margin-top: 5px;
  }
  .side-sign path {
    stroke: var(--_ink);
    stroke-width: 2;
  }
`;
