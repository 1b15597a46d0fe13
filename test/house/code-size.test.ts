import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { lineOf, parse, sourcesUnder, visitAll } from './module-graph.js';

const FILE_LINES = 400;
const FUNCTION_LINES = 60;
const MOST_FUNCTION_LINES = 30;

interface Sized {
  readonly name: string;
  readonly lines: number;
}

const lengthOf = (code: string): number => code.trimEnd().split('\n').length;

/** Every function, method and accessor with a body of its own, from its first line to its last. */
function functionsIn(name: string, code: string): Sized[] {
  const source = parse(name, code);
  const found: Sized[] = [];
  visitAll(source, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return;
    const last = source.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
    found.push({ name: `${name}:${lineOf(node)}`, lines: last - lineOf(node) + 1 });
  });
  return found;
}

test('functionsIn(code) counts from the first line to the last', () => {
  const code = 'const a = () => 1;\nfunction b() {\n  return 1;\n}\nclass C {\n  get d() {\n    return 1;\n  }\n}\n';
  assert.deepEqual(
    functionsIn('x.ts', code).map(({ lines }) => lines),
    [1, 3, 3],
  );
});

test(`no file is over ${FILE_LINES} lines`, () => {
  const folders = ['src', 'scripts', 'stories', 'test', 'bench', 'examples'];
  const files = folders.flatMap((folder) => [...sourcesUnder(folder, /\.(ts|js|mjs|css)$/)]);
  const long = files.map(([name, code]) => ({ name, lines: lengthOf(code) })).filter(({ lines }) => lines > FILE_LINES);
  assert.deepEqual(long, []);
});

test(`in src/ no function is over ${FUNCTION_LINES} lines, and nine of ten are under ${MOST_FUNCTION_LINES}`, () => {
  const functions = [...sourcesUnder('src')].flatMap(([name, code]) => functionsIn(name, code));
  assert.deepEqual(
    functions.filter(({ lines }) => lines > FUNCTION_LINES),
    [],
  );
  const short = functions.filter(({ lines }) => lines < MOST_FUNCTION_LINES).length;
  assert.ok(short >= functions.length * 0.9, `${short} of ${functions.length}`);
});
