import { readdirSync, readFileSync } from 'node:fs';
import type { DossierFile } from '../../src/dossier/dossier.js';

const FOLDER = new URL('../../data/', import.meta.url);
const SCHEMA = 'dossier-1.schema.json';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

/** Every dossier of `data/`, by the name of its file. */
export const dossiers: ReadonlyMap<string, DossierFile> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
    .map((name) => [name, read(name) as DossierFile]),
);

export const readSchema = (): object => read(SCHEMA) as object;

export const southKorea = dossiers.get('south-korea.json') as Required<DossierFile>;
