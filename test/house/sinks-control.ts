/**
 * What no other file may hold, so that tests can be seen to fail. It is exempt from the scan, and no part of the package.
 */

/** The control of test/hostile/: a text taken for HTML, as the peers did. */
export function takeForHtml(box: Element, text: string): void {
  // eslint-disable-next-line no-restricted-syntax -- the one place: without it nobody knows that the hostile texts work
  box.innerHTML = text;
}

/**
 * The control of test/house/source-scan.test.ts: one of each sink, which proves that the scan sees what it looks for.
 * The word in the comment is what must be found.
 */
export const CONTROL = [
  'element.innerHTML = text; // innerHTML',
  'const html = element.innerHTML; // innerHTML',
  'element.outerHTML = text; // outerHTML',
  'frame.srcdoc = text; // srcdoc',
  "element['innerHTML'] = text; // innerHTML",
  "element.insertAdjacentHTML('beforeend', text); // insertAdjacentHTML",
  'range.createContextualFragment(text); // createContextualFragment',
  'element.setHTMLUnsafe(text); // setHTMLUnsafe',
  "import { unsafeHTML } from 'lit/directives/unsafe-html.js'; // unsafeHTML",
  "import { unsafeSVG } from 'lit/directives/unsafe-svg.js'; // unsafeSVG",
  "import { unsafeCSS } from 'lit'; // unsafeCSS",
  "import { styleMap as s } from 'lit/directives/style-map.js'; // styleMap",
  'selection.html(text); // .html()',
  "new DOMParser().parseFromString(text, 'text/html'); // DOMParser",
  'eval(text); // eval',
  "new Function('a', text); // Function",
  "Function('a', text); // Function",
  "setTimeout('text', 1); // setTimeout with text",
  'document.write(text); // document.write',
  'document.writeln(text); // document.writeln',
  'new Worker(text); // Worker',
  'new SharedWorker(text); // SharedWorker',
  "element.setAttribute('style', text); // style attribute",
  "selection.attr('style', text); // style attribute",
  "element.setAttribute('onclick', text); // event attribute",
  'html`<p style="color: red"></p>`; // style attribute',
  'html`<p style=${text}></p>`; // style attribute',
  'svg`<g><rect x="1"\n style="fill: red"/></g>`; // style attribute',
  'html`<p onclick="go()"></p>`; // event attribute',
  'html`<style>${text}</style>`; // style element',
  'svg`<title>${text}</title>`; // bound title',
  'css`p { color: ${text} }`; // bound css',
  "anchor.href = 'javascript:void(0)'; // javascript:",
] as const;
