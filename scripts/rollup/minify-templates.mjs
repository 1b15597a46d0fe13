import { transform } from 'esbuild';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';

/** Old enough that esbuild writes no CSS newer than the browsers we name in the README. */
const CSS_TARGET = ['chrome111', 'firefox115', 'safari16.4'];
/** White space counts inside these, so a template that has one is left as it is. */
const KEEPS_SPACE = /<(pre|textarea|script|style)\b|xml:space|white-space/i;

/**
 * Shrinks css``, html`` and svg`` templates. The published minifiers damage SVG (they unclose `<path/>` and glue
 * `A <tspan>` to its neighbour); this one only ever turns a line break with its indentation into one line break.
 * A css`` with an expression in it is left alone: its pieces are not a style sheet each.
 *
 * @returns {import('rollup').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    async transform(code, id) {
      if (/node_modules/.test(id) || !/\b(css|html|svg)`/.test(code)) return null;
      const source = new MagicString(code);
      await Promise.all(templatesIn(this.parse(code)).map((node) => shrink(node, source)));
      return source.hasChanged() ? { code: source.toString(), map: source.generateMap({ hires: true }) } : null;
    },
  };
}

function templatesIn(ast) {
  const found = [];
  walk(ast, {
    enter(node) {
      if (node.type === 'TaggedTemplateExpression' && /^(css|html|svg)$/.test(node.tag.name ?? '')) found.push(node);
    },
  });
  return found;
}

async function shrink({ tag, quasi }, source) {
  if (tag.name === 'css') {
    if (quasi.quasis.length > 1) return;
    const [{ start, end, value }] = quasi.quasis;
    if (start < end) source.update(start, end, await minifyCss(value.cooked));
    return;
  }
  if (quasi.quasis.some(({ value }) => KEEPS_SPACE.test(value.raw))) return;
  for (const { start, end, value } of quasi.quasis) {
    const short = value.raw.replace(/[ \t]*\n\s*/g, '\n');
    if (short !== value.raw) source.update(start, end, short);
  }
}

async function minifyCss(css) {
  return forTemplate(await minifyStyleSheet(css));
}

/** What stands between backquotes must not end them, start an expression, or escape anything by accident. */
function forTemplate(text) {
  return text.replace(/[\\`]|\$\{/g, '\\$&');
}

/** @param {string} css @returns {Promise<string>} the same rules in fewer bytes; a warning is an error. */
export async function minifyStyleSheet(css) {
  const { code, warnings } = await transform(css, { loader: 'css', minify: true, target: CSS_TARGET });
  if (warnings.length) throw new Error(`css: ${warnings.map(({ text }) => text).join('; ')}`);
  return code.trim();
}
