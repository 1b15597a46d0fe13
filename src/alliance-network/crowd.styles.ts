import { css } from 'lit';

/** A network on a canvas: under it nothing, over it the named marks, which only keys and screen readers come to. */
export const crowdStyles = css`
  .crowd,
  .crowd .field {
    position: relative;
    touch-action: pan-x pan-y;
  }
  .crowd canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    cursor: default;
  }
  .crowd.over canvas {
    cursor: pointer;
  }
  .crowd.zoomed canvas {
    cursor: grab;
  }
  .crowd .names {
    display: block;
    position: relative;
    pointer-events: none;
  }
  .crowd .mark {
    fill: none;
  }
  .crowd .zoom-buttons {
    display: flex;
    justify-content: flex-end;
    gap: 4px;
  }
  .figure:not(.phone) .crowd .zoom-buttons {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  .crowd .zoom-buttons button {
    min-width: 26px;
    min-height: 26px;
    padding: 2px 7px;
    border: 1px solid var(--_axis);
    border-radius: 2px;
    background: var(--_ground);
    color: var(--_ink);
    font: 400 13px/18px var(--_font);
    cursor: pointer;
  }
  .crowd .zoom-buttons button[aria-disabled='true'] {
    border-color: var(--_hairline);
    color: var(--_ink-muted);
    cursor: default;
  }
  @media (pointer: coarse) {
    .crowd .zoom-buttons button {
      min-width: 44px;
      min-height: 44px;
    }
  }
  @media print {
    .crowd .zoom-buttons {
      display: none;
    }
  }
  .palette.ground {
    color: var(--_ground);
  }
  .palette.ink {
    color: var(--_ink);
  }
  .palette.muted {
    color: var(--_ink-muted);
  }
  .palette.hairline {
    color: var(--_hairline);
  }
  .palette.axis {
    color: var(--_axis);
  }
  .palette.cooperative {
    color: var(--_cooperative);
  }
  .palette.adversarial {
    color: var(--_adversarial);
  }
  .palette.mixed {
    color: var(--_mixed);
  }
  .palette.neutral {
    color: var(--_neutral);
  }
`;
