import ts from 'typescript';

/** The specifiers that a JavaScript module loads at once: `import … from` and `export … from`. */
export function staticImports(code, name = 'module.js') {
  return importsOf(code, name).flatMap(({ specifier, lazy }) => (lazy ? [] : [specifier]));
}

/**
 * Every import of a module: types, `import()` and `import('…').Type` too.
 *
 * @returns {{specifier: string, lazy: boolean, typeOnly: boolean, line: number}[]}
 */
export function importsOf(code, name = 'module.ts') {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  /** @type {{specifier: string, lazy: boolean, typeOnly: boolean, line: number}[]} */
  const found = [];
  const add = (node, { lazy = false, typeOnly = false } = {}) => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    found.push({ specifier: node.text, lazy, typeOnly, line });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, { typeOnly: Boolean(node.importClause?.isTypeOnly) });
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, { typeOnly: node.isTypeOnly });
    else if (ts.isImportTypeNode(node)) add(node.argument.literal, { typeOnly: true });
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], { lazy: true });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
