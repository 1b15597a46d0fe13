/**
 * Texts that run, load, inject or break something wherever they are taken for more than text. What runs calls `ran()`;
 * what loads asks for `/tripped`. Gathered from the published faults of chart libraries and sanitizers.
 */
const IMG = '<img src=/tripped onerror=ran()>';

/** Parsed as HTML, each of these runs in one engine or another, at once and without the reader. */
const RUNNING = [
  IMG,
  '<svg onload=ran()>',
  `"><img src="/tripped" onerror="ran()">`,
  `'><svg/onload=ran()>`,
  '<details open ontoggle=ran()>',
  `<iframe srcdoc="<script>parent.ran()</script>">`,
  '<iframe src="javascript:parent.ran()">',
  '<video><source onerror=ran() src=/tripped></video>',
  '<video src=/tripped onerror=ran()></video>',
  '<audio src=/tripped onerror=ran()></audio>',
  '<style onload=ran()>p{}</style>',
  '<link rel=stylesheet href=/tripped onerror=ran()>',
  '<object data=/tripped onerror=ran()></object>',
  '<svg><image href=/tripped onerror=ran()></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s></svg>',
  '<svg><set onbegin=ran() attributeName=x to=1></svg>',
  `<math><mtext>${IMG}</mtext></math>`,
  '<img srcset=/tripped onerror=ran()>',
  `<picture>${IMG}</picture>`,
  '<style>@keyframes k{}</style><p style="animation:k 1s" onanimationstart=ran()>',
  `</text></svg>${IMG}`,
  `</title>${IMG}`,
  `</style>${IMG}`,
  `</textarea>${IMG}`,
  `<!--><img src=/tripped onerror=ran()>-->`,
  `]]>${IMG}`,
  `<svg><p><style><g title="</style>${IMG}">`,
  `<form><math><mtext></form><form><mglyph><style></math>${IMG}`,
  '<a href="javascript:ran()">x</a><img src=/tripped onerror=ran()>',
  '<b onpointerover=ran()>bold</b><svg/onload=ran()>',
] as const;

/** What runs or loads by other ways than HTML: scripts, addresses, styles, templates, spreadsheets, XML. */
const OTHER_WAYS = [
  '<script>ran()</script>',
  'javascript:ran()',
  'java\nscript:ran()',
  'data:text/html,<script>parent.ran()</script>',
  '"onmouseover="ran()',
  "' autofocus onfocus='ran()",
  '&lt;img src=/tripped onerror=ran()&gt;',
  '%3Cimg src=/tripped onerror=ran()%3E',
  '\\u003cimg src=/tripped onerror=ran()\\u003e',
  '${ran()}',
  "{{constructor.constructor('ran()')()}}",
  'url(/tripped)',
  'red;background:url(/tripped)',
  "} * { background: url('/tripped') } @import '/tripped';",
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "/tripped">]><x>&e;</x>',
  '=HYPERLINK("/tripped","x")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1+1)',
  '\t=1+1',
  '＝1+1',
] as const;

/** What only breaks: keys of prototypes, control and direction characters, halves of characters, and length. */
const BREAKING = [
  '__proto__',
  'constructor',
  'a\u0000b\u0008c\u001bd\ufffee',
  '\u202egnp.exe\u2066',
  'half \ud800 a character',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031ea\u0349\u034e\u032al\u0321\u033cg\u031eo',
  '👩‍❤️‍💋‍👨 🏴‍☠️ ﷽',
  `${'long '.repeat(600)}end`,
  'quote " and , comma\r\nand a line',
] as const;

export const HOSTILE: readonly string[] = [...RUNNING, ...OTHER_WAYS, ...BREAKING];
