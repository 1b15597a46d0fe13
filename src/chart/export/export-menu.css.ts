import { css } from 'lit';

/** What the menu of files looks like once it is open. */
export const menuStyles = css`
  .downloads > div {
    position: absolute;
    inset-inline-end: 0;
    bottom: 100%;
    z-index: 2;
    display: grid;
    justify-items: start;
    width: max-content;
    max-width: min(320px, 80vw);
    padding: 6px 12px;
    border: 1px solid var(--_axis);
    background: var(--_ground);
  }
  .downloads button {
    min-width: 100%;
    min-height: 28px;
    text-align: start;
  }
  .downloads p {
    padding: 5px 0;
    color: var(--_ink-muted);
    font-size: 12px;
    line-height: 17px;
  }
  .downloads p:empty {
    padding: 0;
  }
  .downloads input {
    width: 240px;
    max-width: 100%;
    direction: ltr;
  }
  @media (pointer: coarse) {
    .downloads :is(button, input) {
      min-height: 44px;
    }
  }
`;
