import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every element of the package; its folder in src/ has the same name. */
export const TAGS = ['alliance-network', 'summit-timeline', 'policy-compare'];

/** What package.json's `exports` reach, and the base classes, which the manifest names. Keys are paths in dist/. */
export function libraryEntries() {
  const locales = readdirSync(path.join(ROOT, 'src/chart/locale')).filter((file) => /^[a-z]{2}\.ts$/.test(file));
  const modules = [
    'index',
    'define',
    'dossier/index',
    'chart/chart-element',
    'chart/chart-options',
    'server/index',
    'react/component',
    ...TAGS.flatMap((tag) => [`${tag}/${tag}.element`, `${tag}/define`]),
    ...locales.map((file) => `chart/locale/${path.basename(file, '.ts')}`),
  ];
  return Object.fromEntries(modules.map((module) => [module, path.join(ROOT, `src/${module}.ts`)]));
}

/** The files that a plain page loads: everything, or one element each. Keys are paths in cdn/. */
export function cdnEntries() {
  const single = TAGS.map((tag) => [tag, path.join(ROOT, `src/${tag}/define.ts`)]);
  return Object.fromEntries([['statecraft', path.join(ROOT, 'src/define.ts')], ...single]);
}

/** For figures in frames: what the page in the frame loads, and the page around it. */
export function embedEntries() {
  return { embed: path.join(ROOT, 'src/embed/frame.ts'), 'embed-host': path.join(ROOT, 'src/embed/host.ts') };
}
