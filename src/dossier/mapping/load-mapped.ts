import type { Found } from '../found.js';
import { findJsonFault } from '../json-fault.js';
import { positionAt } from '../load-error.js';
import { loadText, type LoadOptions } from '../load.js';
import { parseDossierText } from '../parse.js';
import { siftRows } from './map-rows.js';

/** Data for the checker, and what was wrong with the rows that they were made of. */
export interface Mapped {
  readonly input: unknown;
  readonly found?: readonly Found[];
}

/**
 * Loads a table and maps it. A file that is JSON after all is taken as it is.
 * @param mapping a {@link CsvMapping}, or its JSON
 * @throws LoadError as `loadDossier` does
 */
export async function loadMapped(src: string, mapping: unknown, options: LoadOptions): Promise<Mapped> {
  return loadText(src, options, (text, type) => mapText(text, mapping, type));
}

function mapText(text: string, mapping: unknown, type: string): Mapped {
  const start = /[^\s\ufeff]/.exec(text)?.[0];
  // An empty file, a web page and JSON are what they are without a mapping.
  if (start === undefined || start === '<' || start === '{' || start === '[') {
    return { input: parseDossierText(text, { type }), found: [] };
  }
  const { spec, fault } = typeof mapping === 'string' ? specIn(mapping) : { spec: mapping, fault: undefined };
  const { dossier, found } = siftRows(text, spec);
  return { input: dossier, found: fault ? [fault] : found };
}

function specIn(json: string): { readonly spec: unknown; readonly fault?: Found } {
  try {
    return { spec: JSON.parse(json) };
  } catch {
    const position = positionAt(json, findJsonFault(json) ?? json.length);
    return {
      spec: {},
      fault: { place: { list: 'mapping', record: '', path: '' }, name: 'mappingNotJson', args: [position] },
    };
  }
}
