import { walk } from 'estree-walker';
import MagicString from 'magic-string';

/**
 * Writes `const [a, b] = [x, y]` as `const a = x, b = y`. Until a loop is hot the engine runs the former as an iterator
 * with its guards, some twenty times as slow, and a first picture is drawn by code that is never hot.
 * Assignments are left alone where a value reads, or a call might read, what was assigned before it.
 *
 * @returns {import('rollup').Plugin}
 */
export function plainPairs() {
  return {
    name: 'plain-pairs',
    transform(code, id) {
      if (/node_modules/.test(id) || !/\]\s*=\s*\[/.test(code)) return null;
      const source = new MagicString(code);
      walk(this.parse(code), {
        enter(node) {
          // What is within a value that was written anew stays as it is: an edit inside another cannot be.
          if (node.type === 'VariableDeclarator' && declare(node, source, code)) this.skip();
          if (node.type === 'ExpressionStatement' && assign(node, source, code)) this.skip();
        },
      });
      return source.hasChanged() ? { code: source.toString(), map: source.generateMap({ hires: true }) } : null;
    },
  };
}

function declare({ start, end, id, init }, source, code) {
  const pairs = pairsOf(id, init);
  if (pairs) source.update(start, end, written(pairs, code));
  return Boolean(pairs);
}

function assign({ start, end, expression }, source, code) {
  const { type, operator, left, right } = expression;
  const pairs = type === 'AssignmentExpression' && operator === '=' ? pairsOf(left, right) : undefined;
  if (!pairs || !isInOrder(pairs)) return false;
  source.update(start, end, `${written(pairs, code)};`);
  return true;
}

/** Names with their values, where there is a value for each name and nothing else. */
function pairsOf(pattern, values) {
  if (pattern?.type !== 'ArrayPattern' || values?.type !== 'ArrayExpression') return undefined;
  const { elements: names } = pattern;
  const whole = names.length > 0 && names.length === values.elements.length;
  if (!whole || names.some((name) => name?.type !== 'Identifier')) return undefined;
  if (values.elements.some((value) => !value || value.type === 'SpreadElement')) return undefined;
  return names.map((name, i) => [name.name, values.elements[i]]);
}

/** Whether no value can tell that the names before it have theirs already. */
function isInOrder(pairs) {
  const assigned = new Set();
  return pairs.every(([name, value]) => {
    const free = assigned.size === 0 || !reads(value, assigned);
    assigned.add(name);
    return free;
  });
}

function reads(value, names) {
  let found = false;
  walk(value, {
    enter(node) {
      if (/^(Call|New|Yield|Await|TaggedTemplate)Expression$/.test(node.type) && !isMath(node)) found = true;
      if (node.type === 'Identifier' && names.has(node.name)) found = true;
      if (found) this.skip();
    },
  });
  return found;
}

const isMath = ({ callee }) => callee?.type === 'MemberExpression' && callee.object.name === 'Math';

const written = (pairs, code) =>
  pairs.map(([name, { start, end }]) => `${name} = ${code.slice(start, end)}`).join(', ');
