import { css } from 'lit';

/** What the reader arranges rows and columns with. */
export const arrangingStyles = css`
  .arranging.to-come {
    visibility: hidden;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 20px;
    min-height: 26px;
    margin-bottom: 6px;
  }
  .choices label {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 24px;
    max-width: 100%;
    font-size: 13px;
    line-height: 20px;
    cursor: pointer;
  }
  .choice > span {
    flex: none;
    color: var(--_ink-muted);
  }
  .choices select {
    min-width: 0;
    max-width: 22em;
    text-overflow: ellipsis;
  }
  .choices input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  @media (pointer: coarse) {
    .choices,
    .choices :is(label, select) {
      min-height: 44px;
    }
  }
  @media print {
    .arranging {
      display: none;
    }
  }
`;
