import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { check } from '../dossier/check.js';
import { decodeText } from '../dossier/decode.js';
import type { CsvMapping } from '../dossier/mapping/csv-mapping.js';
import { mapRows } from '../dossier/mapping/map-rows.js';
import { parseDossierText } from '../dossier/parse.js';
import { readyMadeFigure } from '../server/ready-made.js';
import { pngOf, type Rasteriser } from '../server/still/picture.js';
import { stillFigure } from '../server/still/still-figure.js';
import type { Terminal } from './command.js';
import type { Call } from './render-call.js';

/** The style sheet of ready-made figures that link it; all of one element and release have the same. */
const SHEET = (tag: string): string => `statecraft-${tag}.css`;

/**
 * Draws one file. What is wrong with it stops nobody else.
 * @param out where to; undefined for standard output
 * @returns what is wrong, in words
 */
export async function renderFile(
  file: string,
  out: string | undefined,
  call: Call,
  terminal: Terminal,
): Promise<readonly string[]> {
  try {
    const { data, faults } = dataIn(decodeText(await readFile(file)).replace(/^\ufeff/, ''), call.mapping);
    const content = await drawn(data, out, call, terminal);
    if (out === undefined) terminal.print(String(content).trimEnd());
    else await writeFile(out, content);
    return faults;
  } catch (error) {
    return [(error as Error).message];
  }
}

async function drawn(
  data: unknown,
  out: string | undefined,
  call: Call,
  terminal: Terminal,
): Promise<string | Uint8Array> {
  const request = { ...call.request, data };
  if (call.format !== 'html') {
    const { svg } = await stillFigure(request, call.theme);
    return call.format === 'png' ? pngOf(svg, call.scale, call.rasteriser as Rasteriser) : svg;
  }
  const sheet = SHEET(request.tag);
  const stylesHref = call.linked ? { stylesHref: sheet } : {};
  const { html, css, styleHash } = await readyMadeFigure({ ...request, phoneWidth: call.phoneWidth, ...stylesHref });
  if (call.linked) await writeFile(path.join(out === undefined ? '.' : path.dirname(out), sheet), css);
  else terminal.tell(`style-src '${styleHash}'`);
  return `${html}\n`;
}

/** @throws LoadError of a text that is neither JSON nor CSV of ours */
function dataIn(text: string, mapping: CsvMapping | undefined): { readonly data: unknown; readonly faults: string[] } {
  const mapped = mapping && mapRows(text, mapping);
  const data = mapped ? mapped.dossier : parseDossierText(text);
  const problems = [...(mapped?.problems ?? []), ...check(data).problems];
  const [first] = problems;
  const more = problems.length > 1 ? `, and ${problems.length - 1} more: statecraft check tells of them` : '';
  return { data, faults: first ? [`${first.message} (${first.code})${more}`] : [] };
}
