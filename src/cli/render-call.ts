import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CsvMapping } from '../dossier/mapping/csv-mapping.js';
import { elementType, type FigureRequest } from '../server/drawn-element.js';
import type { Theme } from '../server/still/cascade.js';
import type { Rasteriser } from '../server/still/picture.js';
import { flagNames, optionNames } from '../server/written-options.js';
import { readOptions, UsageError, type Kind } from './command.js';
import { inputMapping } from './input-file.js';

export const TAGS = ['alliance-network', 'summit-timeline', 'policy-compare'] as const;
const FORMATS = ['svg', 'png', 'html'] as const;

/** Options of the command itself; all others are the element's. */
const OWN: Readonly<Record<string, Kind>> = {
  ...{
    element: 'text',
    as: 'text',
    width: 'text',
    'phone-width': 'text',
    scale: 'text',
    theme: 'text',
    locale: 'text',
  },
  ...{ mapping: 'text', styles: 'text', out: 'text' },
};

/** What is to be drawn, and how. */
export interface Call {
  readonly files: readonly string[];
  readonly request: Omit<FigureRequest, 'data'>;
  readonly format: (typeof FORMATS)[number];
  readonly theme: Theme;
  readonly scale: number;
  readonly phoneWidth: number;
  readonly linked: boolean;
  readonly mapping: CsvMapping | undefined;
  readonly out: string | undefined;
  readonly rasteriser: Rasteriser | undefined;
}

/** @throws UsageError for what there is not */
export async function readCall(words: readonly string[]): Promise<Call> {
  const tag = oneOf('element', wordAfter(words, '--element'), TAGS);
  const type = elementType(tag);
  const flags = new Set(flagNames(type));
  // A width or a language is the command's; `--for` and the like would need a page.
  const names = optionNames(type).filter((name) => !(name in OWN));
  const kinds = Object.fromEntries(
    names.map((name) => [name, flags.has(name) ? ('flag' as const) : ('text' as const)]),
  );
  const { values, files } = readOptions(words, { ...kinds, ...OWN });
  const given = (name: string): string | undefined => values[name] as string | undefined;
  const options = Object.fromEntries(names.flatMap((name) => (name in values ? [[name, values[name]]] : [])));
  const format = oneOf('as', given('as'), FORMATS);
  const locale = given('locale');
  const mapping = given('mapping');
  return {
    files,
    request: { tag, width: pixels('width', given('width'), 720), ...(locale === undefined ? {} : { locale }), options },
    format,
    theme: oneOf('theme', given('theme') ?? 'light', ['light', 'dark'] as const),
    scale: pixels('scale', given('scale'), 2),
    phoneWidth: pixels('phone-width', given('phone-width'), 360),
    linked: oneOf('styles', given('styles') ?? 'inline', ['inline', 'link'] as const) === 'link',
    mapping: mapping === undefined ? undefined : await inputMapping(mapping),
    out: given('out'),
    rasteriser: format === 'png' ? await loadRasteriser() : undefined,
  };
}

const wordAfter = (words: readonly string[], name: string): string | undefined =>
  words.flatMap((word, i) =>
    word === name ? [words[i + 1] ?? ''] : word.startsWith(`${name}=`) ? [word.slice(name.length + 1)] : [],
  )[0];

function oneOf<T extends string>(option: string, value: string | undefined, known: readonly T[]): T {
  if ((known as readonly (string | undefined)[]).includes(value)) return value as T;
  const list = known.join(', ');
  throw new UsageError(
    value === undefined
      ? `--${option} is missing (one of ${list})`
      : `invalid --${option}: ${value} (expected ${list})`,
  );
}

function pixels(option: string, value: string | undefined, otherwise: number): number {
  const number = value === undefined ? otherwise : Number(value);
  if (number > 0 && number <= 10_000) return number;
  throw new UsageError(`invalid --${option}: ${value} (expected a number of pixels)`);
}

async function loadRasteriser(): Promise<Rasteriser> {
  try {
    return (await import('@resvg/resvg-js')) as unknown as Rasteriser;
  } catch {
    throw new UsageError('PNG takes a library that is not here: npm install @resvg/resvg-js');
  }
}

/** Of a folder, its dossiers and tables by name. @throws UsageError where there is no such file */
export async function filesIn(named: readonly string[]): Promise<readonly string[]> {
  const lists = await Promise.all(
    named.map(async (name) => {
      const found = await stat(name).catch(() => undefined);
      if (!found) throw new UsageError(`there is no such file: ${name}`);
      if (!found.isDirectory()) return [name];
      const held = await readdir(name);
      return held
        .filter((each) => /\.(?:json|csv)$/.test(each))
        .sort()
        .map((each) => path.join(name, each));
    }),
  );
  return lists.flat();
}
