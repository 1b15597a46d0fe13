import { css } from 'lit';

/** The frame around every drawing, and the signs that all drawings share. */
export const frameStyles = css`
  .figure {
    margin: 0;
    padding: 16px 20px 20px;
    border-top: 2px solid var(--_ink);
    font-family: var(--_font);
  }
  .figure.phone {
    padding: 12px 16px 16px;
  }
  .figure.frameless {
    padding-inline: 0;
    border-top: 0;
  }
  .heading {
    font: 700 22px/28px var(--_font-heading);
    letter-spacing: -0.005em;
    max-width: 34em;
    text-wrap: balance;
  }
  .phone .heading {
    font-size: 19px;
    line-height: 24px;
  }
  p,
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .summary {
    margin-top: 4px;
    font-size: 15px;
    line-height: 21px;
    color: var(--_ink-muted);
    max-width: 64em;
  }
  .phone .summary {
    font-size: 14px;
    line-height: 20px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    margin: 12px 0 8px;
    font-size: 13px;
    line-height: 20px;
  }
  .phone .legend {
    gap: 4px 14px;
    font-size: 12px;
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 7px;
  }
  .legend :is(.muted, .out, small) {
    color: var(--_ink-muted);
  }
  .legend small {
    font: inherit;
    font-variant-numeric: tabular-nums;
  }
  .legend .out svg {
    opacity: 0.45;
  }
  .legend .pick {
    position: relative;
  }
  .legend :is(.on, .pick:hover) span {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .legend .on span {
    text-decoration-thickness: 2px;
  }
  /* Two pixels into the gaps make it 24 high. */
  .legend input {
    position: absolute;
    inset: -2px;
    width: calc(100% + 4px);
    height: calc(100% + 4px);
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .legend .pick:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .legend svg {
    flex: none;
  }
  .drawing {
    position: relative;
  }
  .control {
    margin-top: 6px;
  }
  :is(select, input:is([type='text'], [type='search'])) {
    box-sizing: border-box;
    min-height: 26px;
    padding: 2px 6px;
    border: 1px solid var(--_axis);
    border-radius: 2px;
    background: var(--_ground);
    color: var(--_ink);
    font: 400 13px/18px var(--_font);
  }
  .phone .control {
    margin-top: 8px;
  }
  svg {
    display: block;
    overflow: visible;
    direction: ltr;
  }
  svg text {
    font-family: var(--_font);
    fill: var(--_ink);
    unicode-bidi: plaintext;
  }
  .drawing svg text {
    paint-order: stroke;
    stroke: var(--_ground);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .drawing svg text.no-halo {
    stroke: none;
  }
  .notes,
  .sources,
  .foot {
    margin-top: 8px;
    font-size: 12px;
    line-height: 17px;
    color: var(--_ink-muted);
  }
  .notes b,
  .sources b,
  .claim-disputed b {
    color: var(--_ink);
    font-weight: 600;
  }
  .sources.many {
    columns: 2;
    column-gap: 32px;
  }
  .phone .sources {
    columns: 1;
  }
  .sources li {
    display: flex;
    break-inside: avoid;
  }
  @media screen {
    .sources .aside {
      display: none;
    }
  }
  .sources b {
    flex: none;
    width: 18px;
    font-variant-numeric: tabular-nums;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 2px;
  }
  .sources a {
    color: inherit;
  }
  .foot {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0 20px;
    margin-top: 10px;
    padding-top: 6px;
    border-top: 1px solid var(--_hairline);
  }
  .phone .foot {
    flex-wrap: wrap;
  }
  .actions {
    display: flex;
    align-items: baseline;
    gap: 20px;
  }
  .downloads {
    position: relative;
  }
  summary {
    min-height: 24px;
    padding: 3px 0;
    border-radius: 2px;
    color: var(--_accent);
    font: 500 12px/17px var(--_font);
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  @media (pointer: coarse) {
    summary {
      padding: 13px 0;
    }
  }
  sup {
    margin-inline-start: 2px;
    font-size: 12px;
    line-height: 0;
    vertical-align: 4px;
    color: var(--_ink-muted);
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  bdi {
    unicode-bidi: isolate;
    overflow-wrap: anywhere;
  }
  .heading,
  .summary,
  .legend {
    overflow-wrap: anywhere;
  }
  .figure:lang(ko) {
    word-break: keep-all;
  }
  .figure:lang(ko) .heading,
  .figure:lang(ja) .heading {
    letter-spacing: 0;
    line-height: 30px;
  }
  .figure:lang(ko) .summary,
  .figure:lang(ja) .summary {
    line-height: 23px;
  }
  .figure:lang(ko) .notes,
  .figure:lang(ja) .notes,
  .figure:lang(ko) .sources,
  .figure:lang(ja) .sources {
    line-height: 19px;
  }
  .figure:lang(ja) {
    --_font: var(--statecraft-font, var(--_latin), var(--_japanese), sans-serif);
  }
  .figure:lang(ar) {
    --_font: var(--statecraft-font, var(--_latin), var(--_arabic), sans-serif);
  }
  .figure:lang(ar) .heading {
    letter-spacing: 0;
    line-height: 32px;
  }
  @media print {
    .control,
    .actions,
    .details button {
      display: none;
    }
    .figure {
      break-inside: avoid;
    }
  }
`;
