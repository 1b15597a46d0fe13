const HIDDEN = new Set(['private', 'protected']);
const shown = (member) => !HIDDEN.has(member.privacy) && !/^[_#]/.test(member.name);

/** Only what a page may use, under the paths that the package ships. */
function publicContract() {
  return {
    name: 'public-contract',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        for (const declaration of module.declarations) {
          if (declaration.members) declaration.members = declaration.members.filter(shown);
          if (declaration.attributes) declaration.attributes = declaration.attributes.filter(({ name }) => name);
        }
      }
      shipped(customElementsManifest);
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
  globs: ['src/chart/chart-element.ts', 'src/*/*.element.ts', 'src/*/define.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicContract()],
};
