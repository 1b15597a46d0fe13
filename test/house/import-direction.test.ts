import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn } from './import-direction.js';
import { sourcesUnder } from './module-graph.js';

const NETWORK = 'src/alliance-network';
const SOUND = {
  'src/dossier/when.ts': 'export const days = 1;',
  'src/chart/chart-element.ts': "import { LitElement } from 'lit'; export class ChartElement extends LitElement {}",
  [`${NETWORK}/layout.ts`]: "import { days } from '../dossier/when.js'; export const layout = () => days;",
  [`${NETWORK}/view.ts`]:
    "import { svg } from 'lit'; import { layout } from './layout.js'; export const view = svg`${layout()}`;",
  [`${NETWORK}/alliance-network.element.ts`]:
    "import { ChartElement } from '../chart/chart-element.js'; import { view } from './view.js'; export class N extends ChartElement { v = view; }",
  [`${NETWORK}/define.ts`]: "import { N } from './alliance-network.element.js'; customElements.define('n', N);",
  'src/summit-timeline/summit-timeline.element.ts': 'export class S {}',
  'src/index.ts': `export * from './alliance-network/alliance-network.element.js';`,
};

const planted = (files: Record<string, string>) => faultsIn(new Map(Object.entries({ ...SOUND, ...files }))).join('\n');

test('src/ imports in one direction, without a cycle, and its lower half is pure', () => {
  const sources = sourcesUnder('src');
  assert.ok(sources.size > 20, 'the walk found the sources');
  assert.deepEqual(faultsIn(sources), []);
});

test('faultsIn(sound modules) finds nothing', () => assert.equal(planted({}), ''));

const FAULTS: readonly (readonly [string, Record<string, string>, RegExp])[] = [
  [
    'a dossier that imports a chart',
    { 'src/dossier/a.ts': "import '../chart/chart-element.js';" },
    /dossier reaches chart/,
  ],
  [
    'a step up by a type',
    { 'src/dossier/a.ts': "import type { N } from '../chart/chart-element.js';" },
    /dossier reaches chart/,
  ],
  [
    'a step up by import()',
    { 'src/dossier/a.ts': "export const a = () => import('../chart/chart-element.js');" },
    /dossier reaches chart/,
  ],
  [
    "a step up by import('…').T",
    { 'src/dossier/a.ts': "export let a: import('../chart/chart-element.js').ChartElement;" },
    /dossier reaches chart/,
  ],
  [
    'a step up by export from',
    { 'src/chart/a.ts': "export * from '../alliance-network/layout.js';" },
    /chart reaches layout/,
  ],
  [
    'a layout that reaches its view through a module between',
    {
      [`${NETWORK}/layout.ts`]: "import './between.js';",
      [`${NETWORK}/between.ts`]: "import './view.js';",
      [`${NETWORK}/view.ts`]: '',
    },
    /layout reaches view: .*between/,
  ],
  [
    'an index that registers',
    { 'src/index.ts': "import './define.js';", 'src/define.ts': '' },
    /element reaches define/,
  ],
  [
    'an element that imports another',
    { [`${NETWORK}/a.ts`]: "import { S } from '../summit-timeline/summit-timeline.element.js';" },
    /another element/,
  ],
  [
    'a cycle',
    { 'src/chart/a.ts': "import './b.js';", 'src/chart/b.ts': "import './a.js';" },
    /^cycle: src\/chart\/a\.ts → src\/chart\/b\.ts → src\/chart\/a\.ts$/m,
  ],
  [
    'a cycle of types',
    { 'src/chart/a.ts': "import type { B } from './b.js';", 'src/chart/b.ts': "import type { A } from './a.js';" },
    /^cycle/m,
  ],
  [
    'Lit in a layout',
    { [`${NETWORK}/layout-list.ts`]: "import { svg } from 'lit';" },
    /layout-list\.ts:1 is pure, but imports lit/,
  ],
  [
    'Lit that a layout runs through the chart',
    { [`${NETWORK}/layout.ts`]: "import '../chart/chart-element.js';" },
    /chart-element\.ts:1 is pure, but imports lit/,
  ],
  [
    'the page in a dossier',
    { 'src/dossier/a.ts': 'export const a = document.title;' },
    /a\.ts:1 is pure, but uses document/,
  ],
  ['a timer in a layout', { [`${NETWORK}/layout.ts`]: 'setTimeout(() => {}, 1);' }, /uses setTimeout/],
  ['chance', { 'src/dossier/a.ts': 'export const a = Math.random();' }, /uses Math\.random/],
  ['the clock', { 'src/dossier/a.ts': 'export const a = Date.now();' }, /uses Date\.now/],
  ['the clock as a new Date()', { 'src/dossier/a.ts': 'export const a = new Date();' }, /uses Date\.now/],
  ['an import of what is not there', { 'src/dossier/a.ts': "import './gone.js';" }, /gone\.ts, which is not there/],
];

for (const [name, files, expected] of FAULTS) {
  test(`faultsIn(${name}) tells it`, () => assert.match(planted(files), expected));
}

test('faultsIn(load with a timer) allows it, as a load has a time limit', () => {
  assert.equal(planted({ 'src/dossier/load.ts': 'setTimeout(() => {}, 1);' }), '');
});

test('faultsIn(a type of the chart in a layout) is no fault: nothing of Lit runs', () => {
  assert.equal(
    planted({
      [`${NETWORK}/layout.ts`]:
        "import type { ChartElement } from '../chart/chart-element.js'; export type L = ChartElement;",
    }),
    '',
  );
});
