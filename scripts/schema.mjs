/** Writes data/dossier-1.schema.json from the tables that the checker runs on. Run with tsx: `npm run schema`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { dossierSchema } from '../src/dossier/json-schema.ts';

const target = fileURLToPath(new URL('../data/dossier-1.schema.json', import.meta.url));
await mkdir(new URL('../data/', import.meta.url), { recursive: true });
await writeFile(target, await format(JSON.stringify(dossierSchema()), { parser: 'json', printWidth: 120 }));
console.log(`wrote ${target}`);
