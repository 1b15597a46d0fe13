import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { CsvMapping } from '../dossier/mapping/csv-mapping.js';
import type { FigureRequest } from '../server/drawn-element.js';
import type { Theme } from '../server/still/cascade.js';
import type { Rasteriser } from '../server/still/picture.js';
import { UsageError, type Kind } from './command.js';
import { oneOf, pixels, readElementCall } from './element-call.js';
import { inputMapping } from './input-file.js';

const FORMATS = ['svg', 'png', 'html'] as const;

/** Options of the command itself; all others are the element's. */
const OWN: Readonly<Record<string, Kind>> = {
  ...{ as: 'text', width: 'text', 'phone-width': 'text', scale: 'text', theme: 'text', locale: 'text' },
  ...{ mapping: 'text', styles: 'text', src: 'text', out: 'text' },
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
  const { tag, options, given, files } = readElementCall(words, OWN);
  const format = oneOf('as', given('as'), FORMATS);
  const locale = given('locale');
  const mapping = given('mapping');
  const src = given('src');
  if (format === 'html' && given('theme') !== undefined)
    throw new UsageError('--theme is of svg and png: html is light where its page is, and dark where that is');
  if (format !== 'html' && src !== undefined) throw new UsageError('--src is of html: a picture loads nothing');
  return {
    files,
    request: {
      ...{ tag, width: pixels('width', given('width'), 720), options },
      ...(locale === undefined ? {} : { locale }),
      ...(src === undefined ? {} : { src }),
    },
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
