import { css } from 'lit';

export const timelineStyles = css`
  .mark,
  .sign {
    color: var(--_neutral);
  }
  .slot-1 {
    color: var(--_kind-1);
  }
  .slot-2 {
    color: var(--_kind-2);
  }
  .slot-3 {
    color: var(--_kind-3);
  }
  .slot-4 {
    color: var(--_kind-4);
  }
  .slot-5 {
    color: var(--_kind-5);
  }
  .slot-6 {
    color: var(--_kind-6);
  }
  .slot-7 {
    color: var(--_kind-7);
  }
  .mark {
    outline: none;
    cursor: pointer;
  }
  .bar,
  .filled {
    fill: currentColor;
  }
  .hollow,
  .dashed {
    fill: var(--_ground);
    stroke: currentColor;
    stroke-width: 2;
  }
  .dashed {
    stroke-dasharray: 2 2;
  }
  .dash,
  .dots {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-dasharray: 4 3;
  }
  .dots {
    stroke-linecap: round;
    stroke-dasharray: 0.1 4.5;
  }
  .outline {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-dasharray: 2 2;
  }
  .hatch {
    fill: url(#hatch);
    stroke: var(--_axis);
    stroke-width: 1;
  }
  .hatch-line {
    stroke: var(--_neutral);
    stroke-width: 1.5;
  }
  .query {
    fill: var(--_ground);
    stroke: var(--_axis);
    stroke-width: 1;
  }
  .query-sign {
    font-size: 12px;
    font-weight: 700;
  }
  .crowd {
    fill: var(--_ground);
    stroke: var(--_neutral);
    stroke-width: 1.5;
  }
  .hit {
    fill: transparent;
    cursor: pointer;
  }
  .ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .focus {
    display: none;
    fill: none;
    stroke: var(--_focus);
    stroke-width: 2;
  }
  .mark:focus-visible .focus {
    display: inline;
  }
  .band {
    fill: var(--_band);
  }
  .grid,
  .hairline {
    fill: none;
    stroke: var(--_hairline);
  }
  path:is(.axis, .axis-strong, .break) {
    fill: none;
    stroke: var(--_axis);
    stroke-width: 1;
  }
  .horizontal path.axis {
    stroke-width: 1.5;
  }
  path.axis-strong {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .horizontal .break {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  text {
    font-size: 12px;
  }
  text.axis,
  text.axis-strong,
  text.date,
  text.year {
    stroke-width: 0;
    font-variant-numeric: tabular-nums;
  }
  text.axis,
  text.sub,
  text.date {
    fill: var(--_ink-muted);
  }
  .drawing text.axis,
  .drawing text.axis-strong,
  .drawing text.band,
  .drawing text.count {
    stroke: none;
  }
  text.axis-strong,
  text.year,
  text.count {
    font-weight: 700;
  }
  text.band {
    fill: var(--_ink-muted);
    font-weight: 700;
  }
  text.head {
    font-size: 14px;
    font-weight: 700;
  }
  text.label {
    font-size: 13px;
  }
  text.title,
  .vertical text.sub {
    font-size: 14px;
  }
  .vertical > text.sub {
    font-size: 12px;
  }
  .over text.label {
    font-weight: 600;
  }
  .over text.title {
    font-weight: 600;
  }
  :is(.turning, .selected) text:is(.label, .title) {
    font-weight: 700;
  }
  .over .crowd,
  .over .hollow {
    stroke-width: 3;
  }
  .over .filled {
    stroke: currentColor;
    stroke-width: 1;
  }
  .dimmed {
    color: var(--_hairline);
  }
  .dimmed text {
    fill: var(--_ink-muted);
  }
  @media (pointer: coarse) {
    .horizontal .hit {
      transform: scale(1, 1.84);
      transform-box: fill-box;
      transform-origin: center;
    }
  }
`;
