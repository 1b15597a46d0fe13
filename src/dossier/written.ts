import type { Dossier, DossierFile } from './dossier.js';
import type { When } from './when.js';

const isWhen = (value: object): value is When => 'edtf' in value && 'start' in value;

/** A checked value as it is written in a file: dates as EDTF, empty lists left out. */
const written = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  if (isWhen(value)) return value.edtf;
  const entries = Object.entries(value).filter(([, each]) => !(Array.isArray(each) && each.length === 0));
  return Object.fromEntries(entries.map(([key, each]) => [key, written(each)]));
};

/** The inverse of `check`: a dossier as a file, which checks to the same dossier again. */
export function writtenDossier(dossier: Dossier): DossierFile {
  return { $schema: 'dossier-1.schema.json', ...(written(dossier) as DossierFile) };
}
