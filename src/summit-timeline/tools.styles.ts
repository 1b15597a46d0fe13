import { css } from 'lit';

export const toolStyles = css`
  .tools {
    min-height: 24px;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 20px;
  }
  .zoom-buttons {
    display: inline-flex;
    align-items: center;
    gap: 4px 12px;
  }
  .zoom-buttons button:not(:last-child) {
    min-width: 24px;
    /* No higher than what keeps its place for it. */
    padding-block: 2px;
    border: 1px solid var(--_hairline);
    font-size: 15px;
    line-height: 17px;
  }
  .tools .shown-part {
    font-size: 12px;
    line-height: 17px;
    color: var(--_ink-muted);
    font-variant-numeric: tabular-nums;
  }
  [aria-disabled='true'] {
    color: var(--_ink-muted);
    cursor: default;
    text-decoration: none;
  }
  .overview {
    margin-top: 6px;
    cursor: grab;
    touch-action: pan-y;
  }
  .density {
    fill: var(--_hairline);
  }
  .seen {
    fill: var(--_accent);
    fill-opacity: 0.12;
    stroke: var(--_accent);
  }
  .beside,
  .told {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 280px;
    gap: 28px;
    align-items: start;
  }
  .phone :is(.beside, .told),
  .below:is(.beside, .told) {
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .beside:not(.below) .story,
  .told:not(.below) .stays {
    position: sticky;
    top: 16px;
  }
  .beside.below .story {
    position: sticky;
    bottom: 0;
    background: var(--_ground);
  }
  .phone .beside.below .story {
    max-height: 45vh;
    overflow-y: auto;
  }
  .story .details {
    margin-top: 0;
  }
  .story-steps {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 12px;
    padding: 4px 0;
  }
  .story-count {
    font-size: 12px;
    color: var(--_ink-muted);
    font-variant-numeric: tabular-nums;
  }
  ::slotted([data-step]) {
    margin-block: 0 40vh;
  }
  .below ::slotted([data-step]) {
    margin-block: 0 16px;
  }
  @media print {
    .tools,
    .overview,
    .story-steps {
      display: none;
    }
  }
`;
