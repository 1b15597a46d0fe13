import { css } from 'lit';

/** The slider of years. */
export const sliderStyles = css`
  .as-of {
    display: flex;
    align-items: flex-start;
    font-size: 13px;
    line-height: 24px;
  }
  .as-of-label {
    flex: none;
    margin-inline-end: auto;
    font-weight: 700;
    white-space: nowrap;
  }
  .track {
    position: relative;
    flex: none;
  }
  .years line {
    stroke: var(--_ink);
    stroke-width: 3px;
  }
  .years .years-rest {
    stroke: var(--_hairline);
  }
  .years .years-tick {
    stroke: var(--_axis);
    stroke-width: 1px;
  }
  .years text {
    font-size: 12px;
    fill: var(--_ink-muted);
  }
  .years .years-now {
    font-weight: 700;
    fill: var(--_ink);
  }
  .track input {
    position: absolute;
    inset: 0 6px auto;
    height: 24px;
    width: calc(100% - 12px);
    margin: 0;
    appearance: none;
    background: none;
    border-radius: 2px;
    cursor: pointer;
  }
  .track input::-webkit-slider-runnable-track {
    height: 24px;
    background: none;
  }
  .track input::-webkit-slider-thumb {
    appearance: none;
    width: 16px;
    height: 16px;
    margin-top: 4px;
    border: 2.5px solid var(--_ink);
    border-radius: 50%;
    background: var(--_ground);
  }
  .track input::-moz-range-track {
    height: 3px;
    background: none;
  }
  .track input::-moz-range-thumb {
    box-sizing: border-box;
    width: 16px;
    height: 16px;
    border: 2.5px solid var(--_ink);
    border-radius: 50%;
    background: var(--_ground);
  }
  @media (pointer: coarse) {
    .track input {
      top: -10px;
      height: 44px;
    }
    .track input::-webkit-slider-runnable-track {
      height: 44px;
    }
    .track input::-webkit-slider-thumb {
      margin-top: 14px;
    }
  }
  .years-row [aria-disabled='true'] {
    color: var(--_ink-muted);
    cursor: default;
  }
`;
