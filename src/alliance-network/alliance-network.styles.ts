import { css } from 'lit';

/** Ink for what actors are, colour for the sign of a tie, and nothing else. */
export const networkStyles = css`
  .network {
    touch-action: pan-y pinch-zoom;
  }
  .tie {
    --_sign: var(--_neutral);
    color: var(--_sign);
  }
  .tie.cooperative {
    --_sign: var(--_cooperative);
  }
  .tie.adversarial {
    --_sign: var(--_adversarial);
  }
  .tie.mixed {
    --_sign: var(--_mixed);
  }
  .tie.ended {
    --_sign: var(--_neutral);
  }
  .tie.dim,
  .raising .below .tie {
    --_sign: var(--_hairline);
  }
  .stroke {
    fill: none;
    stroke: var(--_sign);
    transition: stroke 120ms linear;
  }
  .signed.stroke,
  .signed .stroke {
    stroke-dasharray: 4 3;
  }
  .suspended.stroke,
  .suspended .stroke {
    stroke-dasharray: 10 4;
  }
  .ended.stroke,
  .ended .stroke {
    stroke-dasharray: 1 4;
    stroke-linecap: round;
  }
  .circle {
    fill: none;
    stroke: var(--_hairline);
  }
  .hull,
  .hull-edge {
    fill: none;
    stroke: var(--_band);
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hull-edge {
    stroke: var(--_axis);
  }
  .hull-name {
    font-size: 12px;
    font-weight: 700;
    fill: var(--_ink-muted);
  }
  .passing.stroke,
  .passing .stroke {
    stroke-dasharray: 12 3 2 3;
  }
  .doubtful.stroke,
  .doubtful .stroke {
    stroke-dasharray: 3 2;
  }
  .tie.change-kept {
    --_sign: var(--_axis);
  }
  .change-kept.stroke {
    stroke-width: 1px;
  }
  .tie.change-gone {
    --_sign: var(--_ink-muted);
  }
  .change-gone.stroke,
  .change-gone .stroke {
    stroke-dasharray: 1 4;
    stroke-linecap: round;
  }
  .change-new.stroke,
  .change-new .stroke {
    stroke-width: 3px;
  }
  .arrow {
    fill: var(--_sign);
  }
  .diamond {
    fill: var(--_ground);
    stroke: var(--_sign);
    stroke-width: 1.5px;
  }
  .sign path {
    fill: none;
    stroke: var(--_sign);
    stroke-width: 2.5px;
  }
  .sign:is(.mixed, .suspended, .begins, .ends, .doubtful) path {
    stroke-width: 1.8px;
  }
  .sign:is(.new, .gone) path {
    stroke: var(--_ink);
  }
  .gap {
    fill: var(--_ground);
    stroke: var(--_ink-muted);
    stroke-width: 1px;
  }
  .gap.bare {
    stroke: none;
  }
  .drawing svg .disputed text,
  .disputed text {
    font-size: 13px;
    font-weight: 700;
    fill: var(--_ink);
  }
  .actor.solid,
  .actor .solid {
    fill: var(--_ink);
    stroke: var(--_ground);
    stroke-width: 2px;
    paint-order: stroke;
  }
  .actor.open,
  .actor .open {
    fill: var(--_ground);
    stroke: var(--_ink);
    stroke-width: 1.6px;
  }
  .actor.idle.solid,
  .actor.idle .solid {
    fill: var(--_hairline);
    stroke: var(--_axis);
    stroke-width: 1px;
    paint-order: normal;
  }
  .actor.idle.open,
  .actor.idle .open {
    stroke: var(--_axis);
  }
  .actor.contested.solid,
  .actor.contested .solid {
    fill: var(--_ground);
    stroke: var(--_ink-muted);
    stroke-width: 1.4px;
    paint-order: normal;
  }
  .actor.contested:is(.solid, .open),
  .actor.contested :is(.solid, .open) {
    stroke-dasharray: 1.6 1.8;
  }
  .actor.dim.solid,
  .actor.dim .solid {
    fill: var(--_hairline);
  }
  .actor.dim.open,
  .actor.dim .open {
    stroke: var(--_hairline);
  }
  .selected-ring {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 2px;
  }
  .leader {
    stroke: var(--_hairline);
    stroke-width: 1px;
  }
  .label {
    font-size: 13px;
    line-height: 16px;
    cursor: default;
  }
  .label .focus {
    font-size: 18px;
    font-weight: 700;
  }
  .label:has(.focus) {
    stroke-width: 6px;
  }
  .label .main {
    font-size: 15px;
    font-weight: 700;
  }
  .label .quarrel {
    font-weight: 600;
    fill: var(--_adversarial);
  }
  .label .title {
    font-size: 12px;
    fill: var(--_ink-muted);
  }
  .label .count {
    font-size: 12px;
    font-weight: 600;
  }
  .label.away tspan {
    fill: var(--_ink-muted);
  }
  .label.strong .actor {
    font-weight: 600;
  }
  .control [part='switch'] {
    margin-block: 2px 6px;
  }
  .trunk {
    stroke: var(--_ink);
    stroke-width: 3px;
  }
  .spine-centre {
    font-size: 17px;
    font-weight: 700;
  }
  .spine-group {
    font-size: 12px;
    font-weight: 700;
  }
  .spine-name,
  .spine-past {
    font-size: 14px;
    font-weight: 700;
  }
  .spine-quarrel {
    font-size: 13px;
    font-weight: 600;
  }
  .spine-title,
  .spine-years {
    font-size: 13px;
  }
  .spine .spine-quarrel {
    fill: var(--_adversarial);
  }
  .spine :is(.spine-group, .spine-past, .spine-title, .spine-years) {
    fill: var(--_ink-muted);
  }
  .spine-years {
    font-variant-numeric: tabular-nums;
  }
  .mark {
    outline: none;
    cursor: pointer;
  }
  .hit {
    fill: transparent;
    pointer-events: all;
  }
  .line-hit {
    fill: none;
    pointer-events: stroke;
    stroke: transparent;
  }
  @media (pointer: coarse) {
    .actor-hit {
      stroke: transparent;
      stroke-width: 20px;
    }
  }
  .ring {
    display: none;
    fill: none;
    stroke: var(--_focus);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .mark:focus-visible .ring,
  .mark:focus-visible ~ .ring {
    display: block;
  }
  .legend .tie .stroke {
    stroke-width: 1.5px;
  }
  .legend .tie.adversarial .stroke {
    stroke-width: 2.5px;
  }
  @media (prefers-reduced-motion: reduce) {
    .stroke {
      transition: none;
    }
  }
`;
