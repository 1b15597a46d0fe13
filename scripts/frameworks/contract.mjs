/** What the elements promise, from custom-elements.json, and what their types come to, from their declarations. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT, TAGS } from '../rollup/entries.mjs';

/**
 * @typedef {object} Option
 * @property {string} name of the property
 * @property {string | undefined} attribute
 * @property {string} description
 * @property {string} text its type, spelt out
 * @property {readonly string[]} words that it may be, where these are known
 * @property {boolean} isFlag
 *
 * @typedef {object} Item
 * @property {string} name
 * @property {string} description
 *
 * @typedef {object} Contract of one element
 * @property {string} tag
 * @property {string} name of the class
 * @property {string} module of the class, in dist/
 * @property {string} summary
 * @property {string} description
 * @property {readonly Option[]} options
 * @property {readonly (Item & {type: string})[]} events
 * @property {readonly Item[]} slots
 * @property {readonly Item[]} cssParts
 * @property {readonly Item[]} cssProperties
 */

/** @returns {readonly Contract[]} */
export function readContracts() {
  const { modules } = JSON.parse(readFileSync(path.join(ROOT, 'custom-elements.json'), 'utf8'));
  const all = modules.flatMap(({ path: module, declarations }) => declarations.map((found) => ({ ...found, module })));
  const elements = TAGS.map((tag) => all.find(({ tagName }) => tagName === tag));
  const typesOf = typesIn(elements.map(({ module }) => module.replace(/\.js$/, '.d.ts')));
  return elements.map((element) => ({
    tag: element.tagName,
    name: element.name,
    module: element.module,
    summary: oneLine(element.summary),
    description: element.description.trim(),
    options: optionsOf(element, typesOf(element.name)),
    events: named(element.events).map((event) => ({ ...event, type: event.type.text })),
    slots: named(element.slots),
    cssParts: named(element.cssParts),
    cssProperties: named(element.cssProperties),
  }));
}

function optionsOf({ members }, typeOf) {
  return members
    .filter(({ kind, readonly }) => kind === 'field' && !readonly)
    .map(({ name, attribute, description }) => ({
      name,
      attribute,
      description: oneLine(description),
      ...typeOf(name),
    }));
}

/** An element's own line stands for the one that it inherits. */
function named(items = []) {
  const byName = new Map(items.map((item) => [item.name, { ...item, description: oneLine(item.description) }]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim();

/** The manifest has a type as it is written, which may be the name of what nobody else can see. */
function typesIn(files) {
  const program = ts.createProgram(
    files.map((file) => path.join(ROOT, file)),
    { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, noEmit: true, types: [] }, // prettier-ignore
  );
  const checker = program.getTypeChecker();
  const classes = new Map();
  for (const file of files) {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(path.join(ROOT, file)));
    for (const found of checker.getExportsOfModule(symbol)) classes.set(found.name, found);
  }
  return (name) => {
    const type = checker.getDeclaredTypeOfSymbol(classes.get(name));
    return (property) => typeOf(checker, checker.getTypeOfSymbol(type.getProperty(property)));
  };
}

function typeOf(checker, type) {
  const given = checker.getNonNullableType(type);
  const parts = given.isUnion() ? given.types : [given];
  const isFlag = parts.every(({ flags }) => flags & ts.TypeFlags.BooleanLike);
  return {
    text: checker.typeToString(given, undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias),
    words: parts.filter((part) => part.isStringLiteral()).map(({ value }) => value),
    isFlag,
  };
}
