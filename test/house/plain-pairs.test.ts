import assert from 'node:assert/strict';
import test from 'node:test';
import { rollup } from 'rollup';
import { plainPairs } from '../../scripts/rollup/plain-pairs.mjs';

const written = async (code: string): Promise<string> => {
  const source = { name: 'source', resolveId: (id: string) => id, load: () => code };
  const bundle = await rollup({
    input: 'x',
    plugins: [source, plainPairs()],
    treeshake: false,
    onwarn: () => undefined,
  });
  return (await bundle.generate({})).output[0].code.replace(/\s+/g, ' ').trim();
};

const body = async (code: string): Promise<string> =>
  /\{ (.*) \} export/.exec(await written(`export function f(p, q) { ${code} }`))?.[1] ?? '';

test('several names that are given a value each are given them one by one', async () => {
  assert.equal(await body('const [a, b] = [p, q + 1]; return a + b;'), 'const a = p, b = q + 1; return a + b;');
  assert.equal(
    await body('p = 1; [p, q] = [Math.min(p, 2), 3]; return p + q;'),
    'p = 1; p = Math.min(p, 2), q = 3; return p + q;',
  );
});

test('what would be another program stays as it is', async () => {
  for (const code of [
    '[p, q] = [q, p]; return p + q;',
    '[p, q] = [1, g(q)]; function g() { return p; }',
    'const [a, b] = p; return a + b;',
    'const [a] = [...p]; return a;',
    'const [a, b] = [p]; return a + b;',
    'const [a = 1] = [p]; return a;',
    '[p.x, p.y] = [1, 2];',
    'for (const [a, b] of [[p, q]]) g(a, b); function g() {}',
  ])
    assert.equal(await body(code), code);
});
