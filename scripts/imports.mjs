import ts from 'typescript';

/** The specifiers that a JavaScript or TypeScript module loads at once: `import … from` and `export … from`. */
export function staticImports(code, name = 'module.ts') {
  return importsOf(code, name).flatMap(({ specifier, lazy }) => (lazy ? [] : [specifier]));
}

/**
 * Every import of a module, types and `import()` too, `import('…').Type` included.
 *
 * @returns {{specifier: string, lazy: boolean, line: number}[]}
 */
export function importsOf(code, name = 'module.ts') {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, lazy) => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    found.push({ specifier: node.text, lazy, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, false);
    else if (ts.isImportTypeNode(node)) add(node.argument.literal, false);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], true);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
