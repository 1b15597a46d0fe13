/** Types for frameworks, components for React and data for editors, all from custom-elements.json, into dist/. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import { readContracts } from './frameworks/contract.mjs';
import * as types from './frameworks/declarations.mjs';
import { cssData, htmlData, webTypes } from './frameworks/editor-data.mjs';
import { ROOT } from './rollup/entries.mjs';

const STYLE = { printWidth: 120, singleQuote: true };

/** A module of types alone, for who imports it as a module. */
const NOTHING = '// Types only: see the declarations beside it.\nexport {};\n';

export async function writeFrameworks() {
  const elements = readContracts();
  const manifest = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  const files = {
    'frameworks/elements.d.ts': types.sharedTypes(elements),
    'react/index.d.ts': types.reactTypes(elements),
    'react/index.js': types.reactModule(elements),
    'editors/html.json': JSON.stringify(htmlData(elements)),
    'editors/css.json': JSON.stringify(cssData(elements)),
    'editors/web-types.json': JSON.stringify(webTypes(elements, manifest)),
  };
  const tags = { jsx: types.jsxTypes, solid: types.solidTypes, vue: types.vueTypes, svelte: types.svelteTypes };
  for (const [name, write] of Object.entries(tags)) {
    files[`frameworks/${name}.d.ts`] = write(elements);
    files[`frameworks/${name}.js`] = NOTHING;
  }
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(ROOT, 'dist', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, await format(text, { ...STYLE, filepath: file }));
  }
}
