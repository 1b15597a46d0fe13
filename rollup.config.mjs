import { readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { ROOT, cdnEntries, embedEntries, libraryEntries } from './scripts/rollup/entries.mjs';
import { licences } from './scripts/rollup/licences.mjs';
import { minifyTemplates } from './scripts/rollup/minify-templates.mjs';
import { plainPairs } from './scripts/rollup/plain-pairs.mjs';

const { dependencies, peerDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const external = new RegExp(`^(${Object.keys({ ...dependencies, ...peerDependencies }).join('|')})(/|$)`);
const typescript = esbuild({ tsconfig: path.join(ROOT, 'tsconfig.build.json'), target: 'es2022', sourceMap: true });

/** A warning fails the build. d3-interpolate's own cycle is known and harmless, as is what TypeScript writes for old helpers. */
function onwarn(warning, warn) {
  const ids =
    warning.code === 'CIRCULAR_DEPENDENCY' ? warning.ids : warning.code === 'THIS_IS_UNDEFINED' ? [warning.id] : [];
  const elsewhere = ids.length && ids.every((id) => id.includes('node_modules'));
  if (elsewhere) return;
  warn(warning);
  throw new Error(`rollup: ${warning.message}`);
}

/** The maps carry their sources, so that the names only have to be the same on every machine. */
function sourcemapPathTransform(source) {
  return source.replace(/^.*?\/node_modules\//, 'node_modules/');
}

/** For bundlers: one file an entry, dependencies left to the page's own copy. */
const library = {
  input: libraryEntries(),
  external,
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Bundlers warn of the bare imports that hoisting would write, and gain nothing by them.
    hoistTransitiveImports: false,
  },
  plugins: [nodeResolve({ extensions: ['.ts'] }), typescript, plainPairs(), minifyTemplates()],
  onwarn,
};

/**
 * For plain pages: dependencies inside. All entries are one build, so they share chunks by relative import, and any
 * mix of them on a page has one copy of Lit: a second one would throw under `trusted-types lit-html`.
 */
const cdn = {
  input: { ...cdnEntries(), ...embedEntries() },
  output: {
    dir: 'cdn',
    format: 'es',
    sourcemap: true,
    sourcemapPathTransform,
    chunkFileNames: 'chunks/[name]-[hash].js',
    plugins: [terser({ ecma: 2022, module: true, format: { comments: false } })],
  },
  plugins: [
    nodeResolve({ browser: true, exportConditions: ['production'], extensions: ['.ts', '.mjs', '.js'] }),
    typescript,
    plainPairs(),
    minifyTemplates(),
    licences(),
  ],
  onwarn,
};

/** What `npx statecraft` runs: one file with the renderer in it, and no page in its Lit. */
const cli = {
  input: path.join(ROOT, 'src/cli/main.ts'),
  external: (id) => id.startsWith('node:') || id === 'fs/promises' || id.startsWith('@resvg/'),
  output: {
    file: 'dist/cli.js',
    format: 'es',
    inlineDynamicImports: true,
    sourcemap: true,
    sourcemapPathTransform,
    banner: '#!/usr/bin/env node',
    plugins: [terser({ ecma: 2022, module: true, format: { comments: false, shebang: true } })],
  },
  plugins: [
    nodeResolve({ exportConditions: ['node'], extensions: ['.ts', '.js'] }),
    typescript,
    minifyTemplates(),
    licences('cli-licences.txt'),
  ],
  onwarn,
};

export default [library, cdn, cli];
