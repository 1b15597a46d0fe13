import assert from 'node:assert/strict';
import test from 'node:test';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { matrixStyles } from '../../src/policy-compare/matrix.styles.js';
import { theme } from '../../src/chart/theme.css.js';

type Scheme = 'light' | 'dark';

/** The tokens as the stylesheet gives them: `--_name: var(--statecraft-name, light-dark(#…, #…))`. */
const tokens = new Map(
  [
    ...`${theme.cssText}${String(matrixStyles)}`.matchAll(
      /--_([\w-]+): var\(--statecraft-\1, light-dark\((#\w{6}), (#\w{6})\)\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

const token = (name: string, scheme: Scheme): string => {
  const found = tokens.get(name);
  assert.ok(found, `no token ${name}`);
  return found[scheme];
};

const GROUNDS = {
  light: ['#ffffff', '#fff1e5', token('band', 'light')],
  dark: [token('ground', 'dark'), token('band', 'dark'), '#000000'],
};
const TEXTS = ['ink', 'ink-muted', 'accent', 'adversarial'];
const SIGNS = ['cooperative', 'adversarial', 'mixed', 'neutral'];
const KINDS = [1, 2, 3, 4, 5, 6, 7].map((n) => `kind-${n}`);
const MARKS = [...SIGNS, ...KINDS, 'axis', 'focus'];

const VISIONS: Readonly<Record<string, (color: Color) => Color>> = {
  normal: (color) => color,
  protan: filterDeficiencyProt(1) as (color: Color) => Color,
  deutan: filterDeficiencyDeuter(1) as (color: Color) => Color,
  tritan: filterDeficiencyTrit(1) as (color: Color) => Color,
};
const difference = differenceCiede2000();

const nearest = (names: readonly string[], scheme: Scheme, see: (color: Color) => Color): number => {
  const seen = names.map((name) => formatHex(see(parse(token(name, scheme)) as Color)) as string);
  let least = Infinity;
  seen.forEach((a, i) => seen.slice(i + 1).forEach((b) => (least = Math.min(least, difference(a, b)))));
  return least;
};

for (const scheme of ['light', 'dark'] as const) {
  test(`${scheme} text contrasts by 4.5 with every ground it may stand on`, () => {
    for (const name of TEXTS) {
      for (const ground of GROUNDS[scheme]) {
        const contrast = wcagContrast(token(name, scheme), ground);
        assert.ok(contrast >= 4.5, `${name} on ${ground}: ${contrast.toFixed(2)}`);
      }
    }
  });

  test(`${scheme} marks contrast by 3 with every ground they may stand on`, () => {
    for (const name of MARKS) {
      for (const ground of GROUNDS[scheme]) {
        const contrast = wcagContrast(token(name, scheme), ground);
        assert.ok(contrast >= 3, `${name} on ${ground}: ${contrast.toFixed(2)}`);
      }
    }
  });

  for (const [vision, see] of Object.entries(VISIONS)) {
    test(`${scheme} kinds and signs stay apart in ${vision} sight`, () => {
      assert.ok(nearest([...KINDS, 'neutral'], scheme, see) >= 12, 'kinds');
      assert.ok(nearest(SIGNS, scheme, see) >= 11, 'signs');
    });
  }

  test(`${scheme} steps of the ramp can be told apart, and carry text`, () => {
    const ramp = [1, 2, 3, 4, 5, 6, 7].map((n) => token(`sequential-${n}`, scheme));
    ramp.forEach((step, i) => {
      const next = ramp[i + 1];
      if (next) assert.ok(difference(step, next) >= 8, `${step} ${next}`);
      const best = Math.max(wcagContrast(step, '#16181c'), wcagContrast(step, '#ffffff'));
      assert.ok(best >= 4.5, step);
    });
  });
}
