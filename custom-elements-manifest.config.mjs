const HIDDEN = new Set(['private', 'protected']);
/** What the parts of a chart call each other by: public in TypeScript, of no use to a page. */
const INNER = new Set(['order', 'neighbour', 'choose', 'hover', 'follow', 'markAt']);
const shown = ({ name, privacy, static: ofClass }) =>
  !HIDDEN.has(privacy) && !ofClass && !INNER.has(name) && !/^[_#]/.test(name);
/** The analyzer also takes the arguments of event classes for events. */
const ours = ({ name }) => name?.startsWith('statecraft-');

/** Only what a page may use, under the paths that the package ships. */
function publicContract() {
  const results = new Map();
  return {
    name: 'public-contract',
    // A "@returns" without a type wipes out the type that the code says.
    analyzePhase({ ts, node }) {
      if (ts.isMethodDeclaration(node) && node.type) results.set(node.name.getText(), node.type.getText());
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations) {
          if (declaration.members) declaration.members = declaration.members.filter(shown);
          for (const { name, return: given } of declaration.members ?? []) {
            if (given?.type) given.type.text ||= results.get(name) ?? '';
          }
          if (declaration.attributes) declaration.attributes = declaration.attributes.filter(({ name }) => name);
          if (declaration.events) declaration.events = declaration.events.filter(ours);
        }
      }
      shipped(customElementsManifest);
      // Files come in the order in which the disk has them.
      customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** `src/a/b.ts` is in the package as `dist/a/b.js`. */
function shipped(node) {
  if (Array.isArray(node)) node.forEach(shipped);
  else if (node && typeof node === 'object') {
    for (const [key, value] of Object.entries(node)) {
      if ((key === 'module' || key === 'path') && typeof value === 'string') node[key] = distPath(value);
      else shipped(value);
    }
  }
}

function distPath(path) {
  return path.replace(/^\/?src\/(.*)\.(ts|js)$/, 'dist/$1.js');
}

export default {
  globs: ['src/chart/chart-options.ts', 'src/chart/chart-element.ts', 'src/*/*.element.ts', 'src/*/define.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicContract()],
};
