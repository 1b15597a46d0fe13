import { css } from 'lit';

/** On paper nothing is operated, nothing scrolls, and no line of text is cut in two. */
export const printStyles = css`
  .on-paper {
    display: none;
  }
  @media print {
    :host {
      height: auto !important;
      min-height: 0 !important;
      max-width: none !important;
      overflow: visible !important;
      background: #fff !important;
      print-color-adjust: exact;
    }
    .control {
      display: block;
    }
    .control > *,
    .figure > :not(slot, .legend, .drawing, .control, .details, .notes, .sources, .foot),
    .tooltip,
    .story,
    .legend input,
    .table-search,
    .table-pages,
    slot[name='step'] {
      display: none !important;
    }
    /* Not away: what stands in its place refers to its masks and patterns. */
    .off-paper {
      position: absolute;
      width: 0;
      height: 0;
      overflow: hidden;
    }
    .control::before {
      content: attr(data-said);
      font: 700 13px/20px var(--_font);
    }
    .on-paper {
      display: block;
    }
    .on-paper table {
      margin-top: 16px;
    }
    .slice {
      overflow: hidden;
    }
    svg[part~='svg'] {
      width: 100%;
      height: auto;
    }
    .table-scroll,
    .matrix-scroll {
      max-height: none;
      overflow: visible;
    }
    table {
      font-size: 12px;
      line-height: 16px;
    }
    th button {
      color: inherit;
      font: inherit;
    }
    thead {
      display: table-header-group;
    }
    tr,
    .card,
    .entry,
    .details,
    .notes,
    .head,
    .legend,
    svg[part~='svg'] {
      break-inside: avoid;
    }
    .heading,
    .summary,
    .legend {
      break-after: avoid;
    }
    a {
      color: inherit;
      text-decoration: none;
    }
  }
`;
