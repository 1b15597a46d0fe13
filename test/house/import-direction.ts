import ts from 'typescript';
import { lineOf, parse, reachedFrom, roadsOf, stepsIn, visitAll, type Sources, type Step } from './module-graph.js';

/**
 * The layers of src/, lowest first; a module may reach its own and what is below. A module of an element's folder that
 * has none of these names belongs to whoever imports it: it is looked through.
 */
const LAYERS: readonly (readonly [string, RegExp])[] = [
  ['dossier', /^src\/dossier\//],
  ['chart', /^src\/chart\//],
  ['layout', /^src\/[^/]+\/layout[^/]*(\/.*)?\.ts$|^src\/[^/]+\/layout\//],
  ['view', /^src\/[^/]+\/(view[^/]*|[^/]+\.styles)\.ts$|^src\/[^/]+\/view\//],
  ['element', /^src\/[^/]+\/[^/]+\.element\.ts$|^src\/index\.ts$/],
  ['define', /^src\/([^/]+\/)?define\.ts$/],
  ['leaf', /^src\/(cli|embed|react|server)\//],
];

/** A load has a time limit; nothing else below the view may wait. */
const HAS_TIMERS = /^src\/dossier\/load[^/]*\.ts$/;
const TIMERS = new Set([
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'requestAnimationFrame',
  'scheduler',
]);
const PAGE = new Set([
  'document',
  'window',
  'navigator',
  'location',
  'customElements',
  'HTMLElement',
  'SVGElement',
  'Element',
]);
const CHANCE_AND_CLOCK = new Set([
  'Math.random',
  'Date.now',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]);

const layerOf = (module: string): number => LAYERS.findIndex(([, pattern]) => pattern.test(module));
const nameOf = (layer: number): string => LAYERS[layer]?.[0] ?? 'none';
const folderOf = (module: string): string => module.split('/').slice(0, 2).join('/');

/** Everything that is wrong with how the modules import each other: one sentence each; none if all is well. */
export function faultsIn(sources: Sources): readonly string[] {
  const steps = stepsIn(sources);
  return [
    ...missing(sources, steps),
    ...upward(sources, steps),
    ...sideways(sources, steps),
    ...cycles(sources, steps),
    ...impure(sources, steps),
  ];
}

function missing(sources: Sources, steps: readonly Step[]): string[] {
  const lost = steps.filter(({ to }) => to.startsWith('src/') && to.endsWith('.ts') && !sources.has(to));
  return lost.map(({ from, to, line }) => `${from}:${line} imports ${to}, which is not there`);
}

function upward(sources: Sources, steps: readonly Step[]): string[] {
  const faults: string[] = [];
  const roads = roadsOf(steps);
  for (const module of sources.keys()) {
    const own = layerOf(module);
    if (own < 0) continue;
    for (const [reached, way] of reachedFrom(module, roads)) {
      if (layerOf(reached) > own) faults.push(`${nameOf(own)} reaches ${nameOf(layerOf(reached))}: ${way.join(' → ')}`);
    }
  }
  return faults;
}

/** An element's folder holds an element; two of those know nothing of each other. */
function sideways(sources: Sources, steps: readonly Step[]): string[] {
  const elements = new Set([...sources.keys()].filter((module) => /\.element\.ts$/.test(module)).map(folderOf));
  return steps
    .filter(
      ({ from, to }) => elements.has(folderOf(from)) && elements.has(folderOf(to)) && folderOf(from) !== folderOf(to),
    )
    .map(({ from, to, line }) => `${from}:${line} imports another element: ${to}`);
}

function cycles(sources: Sources, steps: readonly Step[]): string[] {
  const faults: string[] = [];
  const roads = roadsOf(steps);
  for (const module of sources.keys()) {
    for (const to of roads.get(module) ?? []) {
      const way = reachedFrom(to, roads).get(module);
      // Each member of a cycle would tell it anew: the first in the alphabet speaks for all.
      if (way && [...way].sort()[0] === module) faults.push(`cycle: ${module} → ${way.join(' → ')}`);
    }
  }
  return faults;
}

/** dossier/, every layout, and all that those run: no Lit, no page, no timer, no chance, no clock. */
function impure(sources: Sources, steps: readonly Step[]): string[] {
  const run = steps.filter(({ typeOnly }) => !typeOnly);
  const roads = roadsOf(run);
  const pure = new Set<string>();
  for (const module of sources.keys()) {
    if (!['dossier', 'layout'].includes(nameOf(layerOf(module)))) continue;
    for (const reached of reachedFrom(module, roads).keys()) pure.add(reached);
  }
  const lit = [...pure].filter((module) => /^(@lit\/|lit(-|\/|$))/.test(module));
  const importers = run.filter(({ from, to }) => pure.has(from) && lit.includes(to));
  return [
    ...importers.map(({ from, to, line }) => `${from}:${line} is pure, but imports ${to}`),
    ...[...pure].flatMap((module) => globalsUsed(module, sources.get(module) ?? '')),
  ];
}

function globalsUsed(module: string, code: string): string[] {
  const source = parse(module, code);
  const own = new Set<string>();
  visitAll(source, (node) => {
    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    ) {
      own.add(node.name.text);
    }
  });
  const faults: string[] = [];
  visitAll(source, (node) => {
    const word = wordOf(node);
    if (word && !own.has(word) && isBanned(word, module))
      faults.push(`${module}:${lineOf(node)} is pure, but uses ${word}`);
  });
  return faults;
}

function isBanned(word: string, module: string): boolean {
  return PAGE.has(word) || CHANCE_AND_CLOCK.has(word) || (TIMERS.has(word) && !HAS_TIMERS.test(module));
}

/** A global's name where it stands for its value; `Math.random` as a whole; `new Date()` is `Date.now`. */
function wordOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return `${node.expression.getText()}.${node.name.text}`;
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) return 'Date.now';
  if (!ts.isIdentifier(node)) return undefined;
  const { parent } = node;
  const isName =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    ts.isTypeReferenceNode(parent) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent);
  return isName ? undefined : node.text;
}
