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
  path.leader {
    fill: none;
    stroke: var(--_axis);
    stroke-width: 0.75;
  }
  path.axis-strong {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .horizontal .break {
    stroke: var(--_ink);
    stroke-width: 1.5;
  }
  .window {
    overflow: hidden;
  }
  path.today {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  text.today {
    fill: var(--_accent);
    font-weight: 700;
  }
  text {
    font-size: 12px;
  }
  text:is(.axis, .axis-strong, .date, .year) {
    font-variant-numeric: tabular-nums;
  }
  .drawing text:is(.axis, .axis-strong, .date, .year, .band, .count) {
    stroke: none;
  }
  text:is(.axis, .sub, .date, .band, .dimmed) {
    fill: var(--_ink-muted);
  }
  text:is(.axis-strong, .year, .count, .band, .head) {
    font-weight: 700;
  }
  text:is(.head, .title),
  .words.sub {
    font-size: 14px;
  }
  text.label {
    font-size: 13px;
  }
  text.over:is(.label, .title) {
    font-weight: 600;
  }
  text:is(.turning, .selected):is(.label, .title) {
    font-weight: 700;
  }
  .words {
    cursor: pointer;
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
  .to-come {
    display: block;
    visibility: hidden;
  }
  .strip-to-come {
    height: 42px;
  }
  .filters-to-come {
    margin-bottom: 8px;
  }
  .crowd-list {
    columns: 24em;
    column-gap: 32px;
  }
  .crowd-list button {
    text-align: start;
    font-weight: 400;
    font-size: 13px;
  }
  .picture {
    margin: 8px 0 0;
    font-size: 12px;
    line-height: 17px;
    color: var(--_ink-muted);
  }
  .picture img {
    display: block;
    max-width: 100%;
    max-height: 320px;
    height: auto;
  }
  @media (pointer: coarse) {
    :is(.horizontal, .scaled) .hit {
      transform: scale(1, 1.84);
      transform-box: fill-box;
      transform-origin: center;
    }
    :is(.horizontal, .scaled) .hit.small {
      transform: scale(1.84);
    }
    .scaled .hit.tall {
      transform: scale(1.84, 1);
    }
  }
`;
