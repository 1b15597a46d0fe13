import { readFile } from 'node:fs/promises';
import { decodeText } from '../dossier/decode.js';
import type { CsvMapping } from '../dossier/mapping/csv-mapping.js';
import { UsageError } from './command.js';

/** A file that the call names. @throws UsageError where it cannot be read */
export async function inputText(file: string): Promise<string> {
  try {
    return decodeText(await readFile(file)).replace(/^\ufeff/, '');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

/** The mapping of a table's columns; what is wrong in it is a problem of the table's. @throws UsageError for what is no JSON */
export async function inputMapping(file: string): Promise<CsvMapping> {
  const text = await inputText(file);
  try {
    return JSON.parse(text) as CsvMapping;
  } catch (error) {
    throw new UsageError(`the mapping ${file} is no JSON: ${(error as Error).message}`);
  }
}
