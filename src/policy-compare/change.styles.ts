import { css } from 'lit';

export const changeStyles = css`
  .change {
    margin-top: 12px;
  }
  .panel-title {
    font-size: 13px;
    font-weight: 700;
  }
  .name-of {
    font-size: 13px;
    cursor: pointer;
  }
  /* The name of the move tells them, and its row takes the pointer. */
  .year {
    pointer-events: none;
  }
  .gridline {
    stroke: var(--_hairline);
    fill: none;
  }
  :is(.change, .change-key) .before {
    fill: var(--_ground);
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .change-key .after + .before,
  .change .after + .before {
    fill: none;
  }
  :is(.change, .change-key) .after {
    fill: var(--_ink);
  }
  .way {
    stroke: var(--_ink);
    stroke-width: 1.5;
    fill: none;
  }
  .interval {
    stroke: var(--_axis);
    stroke-width: 2;
  }
  .change .interval.before {
    stroke: var(--_hairline);
    stroke-width: 2;
  }
  .move.over .way {
    stroke-width: 2.5;
  }
  .move.accent .after,
  .name-of.accent {
    fill: var(--_accent);
  }
  .move.accent :is(.before, .way) {
    stroke: var(--_accent);
  }
  .move.dimmed .after {
    fill: var(--_hairline);
  }
  .move.dimmed :is(.before, .way) {
    stroke: var(--_hairline);
  }
  .name-of.dimmed {
    fill: var(--_ink-muted);
  }
  .name-of:is(.accent, .over, .selected) {
    font-weight: 700;
  }
  .move.selected .hit {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .change .mark:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
  .change-words {
    padding-block: 10px;
    break-inside: avoid;
  }
  .change-title {
    font-size: 13px;
    font-weight: 700;
  }
`;
