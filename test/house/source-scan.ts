import ts from 'typescript';
import { lineOf, parse, visitAll } from './module-graph.js';

/**
 * Ways for a dossier's text to become markup, code or style, and what breaks under the strict policy. A name is found
 * as an identifier or as a key, never in prose: a comment and a test's title may speak of it.
 */
const NAMES = new Set([
  ...['innerHTML', 'outerHTML', 'srcdoc', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe'],
  ...['unsafeHTML', 'unsafeSVG', 'unsafeCSS', 'unsafeMathML', 'unsafeStatic', 'styleMap', 'DOMParser', 'eval'],
  ...['Worker', 'SharedWorker', 'importScripts'],
]);

export interface Finding {
  readonly what: string;
  readonly line: number;
}

/** Every sink in a module, by name and line. */
export function scan(name: string, code: string): readonly Finding[] {
  const found: Finding[] = [];
  visitAll(parse(name, code), (node) => {
    const what = namedIn(node) ?? calledIn(node) ?? writtenIn(node);
    if (what) found.push({ what, line: lineOf(node) });
  });
  return found;
}

function namedIn(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) && NAMES.has(node.text)) return node.text;
  const key = ts.isElementAccessExpression(node) ? node.argumentExpression : undefined;
  return key && ts.isStringLiteral(key) && NAMES.has(key.text) ? key.text : undefined;
}

function calledIn(node: ts.Node): string | undefined {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const callee = node.expression.getText();
  const [first] = node.arguments ?? [];
  const text = first && ts.isStringLiteralLike(first) ? first.text : undefined;
  if (callee === 'Function') return 'Function';
  if (/^document\.write(ln)?$/.test(callee)) return callee;
  if (/^(window\.)?set(Timeout|Interval)$/.test(callee) && text !== undefined) return `${callee} with text`;
  if (/\.html$/.test(callee)) return '.html()';
  if (!/\.(attr|setAttribute(NS)?|toggleAttribute)$/.test(callee) || text === undefined) return undefined;
  if (text === 'style') return 'style attribute';
  return /^on[a-z]+$/.test(text) ? 'event attribute' : undefined;
}

/** Faults in what a template says. Expressions are put as `${}`, so that only their place counts. */
function writtenIn(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) && /^\s*javascript:/i.test(node.text)) return 'javascript:';
  if (!ts.isTaggedTemplateExpression(node)) return undefined;
  const tag = node.tag.getText();
  const { template } = node;
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)].map((piece) => piece.text).join('${}');
  if (tag === 'css') return text.includes('${}') ? 'bound css' : undefined;
  if (tag !== 'html' && tag !== 'svg') return undefined;
  if (/<[^>]*\sstyle\s*=/.test(text)) return 'style attribute';
  if (/<[^>]*\son[a-z]+\s*=/.test(text)) return 'event attribute';
  if (/<style\b/.test(text)) return 'style element';
  return /<title[^>]*>[^<]*\$\{\}/.test(text) ? 'bound title' : undefined;
}
