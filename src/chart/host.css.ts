import { css } from 'lit';

/** The element itself, and what it shows where there is no figure: these stand before anything has loaded. */
export const hostStyles = css`
  /* Nothing that a page's text has comes in but what it means for all of the page: its scheme, and what is hidden or out
     of reach. In a layer, so that any other rule is stronger. */
  @layer {
    :host > :not(slot, style),
    :host > slot > * {
      all: initial;
      display: block;
      color: var(--_ink);
      background: var(--_ground);
      font: 400 14px/20px var(--_font);
      color-scheme: inherit;
      visibility: inherit;
      pointer-events: inherit;
      user-select: text;
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
    }
  }
  :host {
    display: block;
    box-sizing: border-box;
    max-width: 1200px;
    background: var(--_ground);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  p {
    margin: 0;
  }
  .state {
    padding: 24px 20px;
    color: var(--_ink-muted);
  }
  .state b {
    color: var(--_ink);
  }
  .state.banner {
    padding: 8px 0;
    border-bottom: 1px solid var(--_hairline);
    font-size: 13px;
  }
  .state button {
    font-size: 13px;
  }
  button {
    min-height: 24px;
    padding: 3px 0;
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--_accent);
    font: 500 12px/17px var(--_font);
    cursor: pointer;
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media print {
    :host {
      color-scheme: light;
    }
    :host,
    :host > * {
      background: none;
    }
  }
`;
