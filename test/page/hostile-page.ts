/**
 * What pages are known to do to everything on them: rules on `*`, on bare tags and on the root, and settings that are
 * inherited. All but a line under or through all text: CSS draws it through every block, and has no way to keep it out.
 */
export const HOSTILE_CSS = `
  html { font-size: 40px; }
  body {
    font: italic small-caps 900 33px/3 monospace; letter-spacing: 0.3em; word-spacing: 1em; text-indent: 50px;
    text-align: justify; text-transform: uppercase; color: red; cursor: none; quotes: '«' '»'; hyphens: auto;
    fill: lime; stroke: red; stroke-width: 7px; text-anchor: end; border-collapse: separate; border-spacing: 20px;
    caption-side: bottom; list-style: square inside; white-space: pre; word-break: break-all; direction: rtl;
    font-variant-numeric: oldstyle-nums; tab-size: 20; text-shadow: 3px 3px blue; paint-order: stroke;
  }
  * {
    box-sizing: content-box !important; font-size: 40px !important; line-height: 3 !important;
    font-family: monospace !important; font-weight: 900 !important; font-style: italic !important;
    letter-spacing: 4px !important; word-spacing: 9px !important; text-transform: uppercase !important;
    text-indent: 30px !important; text-shadow: 2px 2px red !important; text-align: right !important;
    -webkit-text-fill-color: red !important;
    -webkit-text-stroke: 1px lime !important; white-space: pre !important; word-break: break-all !important;
    user-select: none !important; cursor: none !important; font-variant: small-caps !important;
    color: red !important; fill: lime !important; stroke: red !important; stroke-width: 9px !important;
    stroke-dasharray: 2 9 !important; text-anchor: end !important; dominant-baseline: hanging !important;
    border-collapse: separate !important; border-spacing: 20px !important; caption-side: bottom !important;
    list-style: square inside !important; hyphens: auto !important; font-feature-settings: 'onum' !important;
    text-rendering: geometricPrecision !important; direction: rtl !important; background: yellow !important;
    font-kerning: none !important; text-underline-offset: 20px !important; accent-color: red !important;
    shape-rendering: crispEdges !important; paint-order: stroke !important; font-size-adjust: 1 !important;
  }
  *::before, *::after { content: 'x' !important; }
  svg { width: 10px !important; overflow: hidden !important; } svg text { font-size: 50px !important; }
  table, td, th { border: 5px solid red !important; } button, summary, a, input { border: 9px solid red !important; }
  p, ol, ul, li, figure, h1, h2, h3 { margin: 40px !important; padding: 20px !important; } figure { float: left !important; }
  :focus-visible { outline: none !important; } [hidden] { display: block !important; }
  .figure, .drawing, .heading, .mark { display: none !important; }
`;

/**
 * What pages and the scripts on them are known to do to the language and the window. A name on every object that is one
 * of a record's fields is not among them: objects of ours have that field then, as all have.
 */
export const HOSTILE_SCRIPT = `
  Array.prototype.first = function () { return this[0]; };
  Array.prototype.toJSON = undefined;
  Array.prototype.each = Array.prototype.forEach;
  Object.prototype.inherited = 'from the page';
  String.prototype.strip = String.prototype.trim;
  Function.prototype.delay = function () {};
  NodeList.prototype.first = function () { return this[0]; };
  const stringify = JSON.stringify;
  JSON.stringify = (value, replacer) => stringify(value, replacer, 2);
  window.d3 = window.$ = window._ = window.Lit = 'taken';
  window.name = 'a name';
  window.process = { env: {} };
  window.module = window.exports = {};
  window.define = Object.assign(() => { throw new Error('a module loader'); }, { amd: true });
  window.Event.prototype.detail = 'taken';
  Object.freeze(Array.prototype); Object.freeze(Map.prototype);
  delete window.IntersectionObserver; delete window.requestIdleCallback; delete window.structuredClone;
`;
