import { css } from 'lit';

/** What stands under the drawing: the row of years, the filter, the dates, the views. */
export const toolStyles = css`
  .years-row {
    display: flex;
    align-items: flex-start;
    gap: 4px;
  }
  .years-row > button {
    flex: none;
    min-width: 24px;
    min-height: 24px;
    padding: 0;
    font-size: 15px;
    line-height: 24px;
  }
  .years-row > button svg {
    margin: auto;
    fill: currentColor;
  }
  [dir='rtl'] .years-row > .step svg,
  [dir='rtl'] .years-row > .play svg {
    transform: scaleX(-1);
  }
  .phone .years-row {
    flex-wrap: wrap;
    align-items: center;
  }
  .phone .years-row > .as-of-label {
    margin: 0;
    font-size: 13px;
  }
  .phone .years-row > .as-of {
    flex: 1 1 100%;
  }
  @media (pointer: coarse) {
    .years-row > button {
      min-width: 44px;
    }
    .figure:not(.phone) .years-row > button {
      margin-top: -10px;
    }
  }
  .tool-row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 24px;
    margin-top: 2px;
    font-size: 13px;
    line-height: 20px;
  }
  .tool-row .filter-bar {
    margin-bottom: 0;
  }
  .tool-row :is(.dates[open], .filter-bar:has(> [open])) {
    flex: 1 1 100%;
  }
  .dates > summary::before {
    content: '▸';
    display: inline-block;
    width: 14px;
  }
  .dates[open] > summary::before {
    content: '▾';
  }
  [dir='rtl'] .dates:not([open]) > summary::before {
    transform: scaleX(-1);
  }
  .date-fields {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 20px;
    padding: 6px 0 10px;
    border-bottom: 1px solid var(--_hairline);
  }
  .date-fields label {
    display: inline-flex;
    align-items: baseline;
    gap: 8px;
  }
  @media (pointer: coarse) {
    .tool-row :is(input[type='text'], select) {
      min-height: 44px;
    }
  }
  .date-hint {
    flex: 1 1 100%;
    font-size: 12px;
    line-height: 17px;
    color: var(--_ink-muted);
  }
  .misread {
    font-size: 12px;
    font-weight: 600;
    color: var(--_adversarial);
  }
  .view-choice {
    display: inline-flex;
    align-items: baseline;
    gap: 8px;
    margin-inline-start: auto;
  }
  .phone .view-choice {
    margin-inline-start: 0;
  }
  .results {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    width: 100%;
    font-size: 13px;
  }
`;
