import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const OPTIONS = {
  ...{ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, types: [] },
  ...{ moduleResolution: ts.ModuleResolutionKind.Bundler, skipLibCheck: true, noEmit: true },
};
const printer = ts.createPrinter({ removeComments: true });

/**
 * What programs can import: a line for each name of each entry, and one for each member of whatever these names, or the
 * types in their signatures, stand for. Private and protected members are nobody's affair.
 *
 * @param {string} root folder of the package, built
 * @param {Record<string, unknown>} exports of its package.json
 * @returns {string[]} lines of a key, two spaces and what it says
 */
export function declaredApi(root, exports) {
  const entries = entriesOf(root, exports);
  const program = ts.createProgram([...entries.values()], OPTIONS);
  const checker = program.getTypeChecker();
  const own = path.join(root, 'dist') + path.sep;
  const isOwn = (node) => path.normalize(node.getSourceFile().fileName).startsWith(own);
  const found = new Set();
  const lines = [];
  for (const [entry, file] of entries) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file));
    const names = module ? checker.getExportsOfModule(module) : [];
    lines.push(`import '${entry}'  ${names.length} names`);
    for (const each of names) {
      const symbol = aliased(checker, each);
      lines.push(`import { ${each.name} } from '${entry}'  ${kindOf(symbol)}`);
      if (symbol.declarations?.some(isOwn)) found.add(symbol);
    }
  }
  // A set grows while it is walked: so do the types that others name.
  for (const symbol of found) {
    for (const declaration of symbol.declarations.filter(isOwn)) {
      for (const named of namedIn(declaration, checker)) {
        if (named.declarations?.some((each) => isOwn(each) && isNamed(each))) found.add(named);
      }
    }
  }
  const files = program.getSourceFiles().filter(isOwn);
  return [...lines, ...describeAll([...found], isOwn), ...files.flatMap((file) => merged(addedTo(file)))].sort();
}

/** What a module adds to the types of others: of the page, of a framework. */
function addedTo(node, place = '') {
  return node.statements.flatMap((each) => {
    if (ts.isModuleDeclaration(each) && each.body && ts.isModuleBlock(each.body)) {
      const name = ts.isStringLiteral(each.name) ? `'${each.name.text}'` : each.name.text;
      return addedTo(each.body, `${place || 'declare '}${place ? '.' : ''}${name}`);
    }
    return place && isNamed(each) ? describe(`${place}.${each.name.text}`, each) : [];
  });
}

/** Entries with types, by the name that a program has for them; one with a star is as many as there are files. */
function entriesOf(root, exports) {
  const entries = new Map();
  for (const [key, target] of Object.entries(exports)) {
    const types = target?.types;
    if (typeof types !== 'string') continue;
    const name = key.replace('.', 'statecraft');
    if (!types.includes('*')) entries.set(name, path.join(root, types));
    else for (const [each, file] of filesFor(root, types)) entries.set(name.replace('*', each), file);
  }
  for (const [name, file] of entries) if (!existsSync(file)) throw new Error(`${name}: there is no ${file}`);
  return entries;
}

function filesFor(root, pattern) {
  const [before, after] = path.basename(pattern).split('*');
  const folder = path.join(root, path.dirname(pattern));
  return readdirSync(folder)
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => [name.slice(before.length, -after.length), path.join(folder, name)])
    .sort();
}

const aliased = (checker, symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

function kindOf({ flags }) {
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Function) return 'function';
  if (flags & ts.SymbolFlags.Variable) return 'value';
  return 'type';
}

const isNamed = (node) =>
  ts.isInterfaceDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isVariableDeclaration(node);

const isHidden = (member) =>
  (member.name && ts.isPrivateIdentifier(member.name)) ||
  ts.getModifiers(member)?.some(({ kind }) => HIDDEN.has(kind)) === true;
const HIDDEN = new Set([ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword]);

function namedIn(declaration, checker) {
  const named = new Set();
  const visit = (node) => {
    if (ts.isClassElement(node) && isHidden(node)) return;
    if (ts.isIdentifier(node)) {
      const symbol = checker.getSymbolAtLocation(node);
      if (symbol) named.add(aliased(checker, symbol));
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return named;
}

/** Two of one name in different modules are told apart by these. */
function describeAll(symbols, isOwn) {
  const names = new Map();
  for (const { name } of symbols) names.set(name, (names.get(name) ?? 0) + 1);
  return symbols.flatMap((symbol) => {
    const declarations = symbol.declarations.filter((each) => isOwn(each) && isNamed(each));
    const [first] = declarations;
    if (!first) return [];
    const of = names.get(symbol.name) > 1 ? ` of ${moduleOf(first)}` : '';
    return merged(declarations.flatMap((each) => describe(symbol.name + of, each)));
  });
}

const moduleOf = (node) =>
  node
    .getSourceFile()
    .fileName.replace(/^.*\/dist\//, '')
    .replace(/\.d\.ts$/, '');

/** Overloads are one line. */
function merged(pairs) {
  const lines = new Map();
  for (const [key, value] of pairs) lines.set(key, lines.has(key) ? `${lines.get(key)} & ${value}` : value);
  return [...lines].map(([key, value]) => `${key}  ${value}`);
}

function describe(name, node) {
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) {
    const heritage = (node.heritageClauses ?? []).map(printed).join(' ');
    const kind = ts.isClassDeclaration(node) ? 'class' : 'interface';
    return [
      [name, [kind, parametersOf(node).trim(), heritage].filter(Boolean).join(' ')],
      ...membersOf(name, node.members),
    ];
  }
  if (ts.isTypeAliasDeclaration(node)) {
    if (!ts.isTypeLiteralNode(node.type)) return [[name, `type ${parametersOf(node)}= ${printed(node.type)}`]];
    return [[name, `type ${parametersOf(node)}`.trim()], ...membersOf(name, node.type.members)];
  }
  if (ts.isVariableDeclaration(node) && node.type && ts.isTypeLiteralNode(node.type)) {
    return [[name, 'const'], ...membersOf(name, node.type.members)];
  }
  const value = node.type ?? node.initializer;
  return [[name, ts.isFunctionDeclaration(node) ? signatureOf(node) : `const ${value ? printed(value) : 'any'}`]];
}

const membersOf = (name, members) =>
  members
    .filter((member) => !isHidden(member))
    .map((member) => {
      const own = member.name ? printed(member.name) : printed(member).split(/[:(]/)[0];
      return [`${name}.${own || 'new'}`, signatureOf(member)];
    });

/** All of it but its name. */
function signatureOf(node) {
  const text = printed(node)
    .replace(/^export /, '')
    .replace(/^declare /, '')
    .replace(/;$/, '');
  return text.replace(/^(async )?function \w+/, '');
}

const parametersOf = ({ typeParameters }) =>
  typeParameters?.length ? `<${typeParameters.map(printed).join(', ')}> ` : '';

const printed = (node) =>
  printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replace(/\s+/g, ' ').trim();
