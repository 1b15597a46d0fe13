import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { importsOf } from '../../scripts/imports.mjs';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Code by path from the root, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

export function sourcesUnder(folder: string, ending = /\.ts$/): Sources {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true }) as string[];
  const files = names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).filter((name) => ending.test(name));
  return new Map(files.sort().map((name) => [name, readFileSync(path.join(ROOT, name), 'utf8')]));
}

export interface Step {
  readonly from: string;
  /** A path of the sources, or the name of a package. */
  readonly to: string;
  readonly line: number;
  /** Only types pass: nothing of it is there at run time. */
  readonly typeOnly: boolean;
}

/** Every import of every module: values and types, at once and lazy. */
export function stepsIn(sources: Sources): readonly Step[] {
  return [...sources].flatMap(([from, code]) =>
    importsOf(code, from).map(({ specifier, line, typeOnly }) => ({
      from,
      to: target(from, specifier),
      line,
      typeOnly,
    })),
  );
}

function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return path.posix.join(path.posix.dirname(from), specifier).replace(/\.js$/, '.ts');
}

/** Where one can go from each module. */
export type Roads = ReadonlyMap<string, readonly string[]>;

export function roadsOf(steps: readonly Step[]): Roads {
  const roads = new Map<string, string[]>();
  for (const { from, to } of steps) roads.set(from, [...(roads.get(from) ?? []), to]);
  return roads;
}

/** What a module reaches, each with the way there; itself first. */
export function reachedFrom(start: string, roads: Roads): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[start, [start]]]);
  for (const [at, way] of ways) {
    for (const to of roads.get(at) ?? []) if (!ways.has(to)) ways.set(to, [...way, to]);
  }
  return ways;
}

export function parse(name: string, code: string): ts.SourceFile {
  return ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
}

export function visitAll(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => visitAll(child, visit));
}

export function lineOf(node: ts.Node): number {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}
