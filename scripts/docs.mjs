/**
 * `npm run docs`: writes the tables of README.md from custom-elements.json and sizes.json, between their markers.
 * `npm run docs -- --check` only says whether they are up to date. Both want a build.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, TAGS } from './rollup/entries.mjs';

const { CSV_COLUMNS } = await import(pathToFileURL(path.join(ROOT, 'dist/dossier/index.js')).href);

const README = path.join(ROOT, 'README.md');
const read = (name) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));
const declarations = read('custom-elements.json').modules.flatMap(({ declarations: found }) => found ?? []);
const named = (name) => declarations.find((declaration) => declaration.name === name);
const base = named('ChartElement');
const elements = TAGS.map((tag) => declarations.find(({ tagName }) => tagName === tag)).filter(Boolean);

const own = (items = []) => items.filter(({ inheritedFrom }) => !inheritedFrom);
const isSaid = (items) => (item) => !items.some(({ name }) => name === item.name);

/** Each marker of the README and what stands between it and its end. */
const TABLES = {
  options: () => optionsTable(named('ChartOptions')),
  ...Object.fromEntries(elements.map((element) => [element.tagName, () => optionsTable(element)])),
  events: () =>
    table(
      ['Event', 'When'],
      own(base.events).map((event) => [code(event.name), event.description]),
    ),
  methods: () => table(['Method', 'Returns', 'What it does'], methodsOf(base).map(methodRow)),
  slots: () =>
    table(
      ['Slot', 'What goes there'],
      base.slots.map((slot) => [slotName(slot), slot.description]),
    ),
  parts: () => table(['Part', 'Where', 'What it is'], allOf('cssParts').map(whereRow)),
  tokens: () => table(['Token', 'Where', 'What it colours or sets'], allOf('cssProperties').map(whereRow)),
  dependencies: () => Object.keys(read('package.json').dependencies).map(code).join(', '),
  csv: () => table(['List', 'Columns'], Object.entries(CSV_COLUMNS).map(csvRow)),
  sizes: () => sizesTable(read('scripts/sizes.json')),
};

function optionsTable({ members }) {
  const fields = own(members).filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const rows = fields.map((field) => [
    field.attribute ? code(field.attribute) : '–',
    code(field.name),
    typeOf(field),
    field.description,
  ]);
  return table(['Attribute', 'Property', 'Type', 'What it does'], rows);
}

/** A type's own name says nothing to a page; its values stand in the description. */
function typeOf({ type }) {
  const text = (type?.text ?? '').replace(/\s*\|\s*undefined\b/g, '').replace('readonly string[]', 'list of ids');
  if (/^[A-Z]\w*$/.test(text)) return 'word';
  return text.includes("'")
    ? text
        .split('|')
        .map((value) => code(value.trim().replaceAll("'", '')))
        .join(', ')
    : text;
}

function methodsOf({ members }) {
  return own(members).filter(({ kind }) => kind === 'method');
}

function methodRow({ name, parameters = [], return: given, description }) {
  const list = parameters.map((parameter) => parameter.name).join(', ');
  return [code(`${name}(${list})`), given?.type?.text ? code(given.type.text) : given?.description, description];
}

/** Of the base first, then what an element adds. */
function allOf(list) {
  const shared = base[list].map((item) => ({ ...item, where: 'all' }));
  const added = elements.flatMap((element) =>
    own(element[list])
      .filter(isSaid(shared))
      .map((item) => ({ ...item, where: code(element.tagName) })),
  );
  return [...shared, ...added];
}

const whereRow = ({ name, where, description }) => [code(name), where, description];
const slotName = ({ name }) => (name ? code(name) : '(default)');

/** Columns by which a file is known to hold the list are in bold. */
function csvRow([list, columns]) {
  return [code(list), columns.map(({ name, telling }) => (telling ? `**${code(name)}**` : code(name))).join(', ')];
}

function sizesTable(sizes) {
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const rows = Object.entries(sizes).map(([name, { gzip, bundled }]) => [
    code(`cdn/${name}.js`),
    kB(gzip),
    kB(bundled),
  ]);
  return table(['Entry', 'With all that it imports at once, gzip', 'As one file, gzip'], rows);
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cellText(text = '') {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}

function code(text) {
  return `\`${text}\``;
}

function withTables(text) {
  const missing = Object.keys(TABLES).filter((name) => !text.includes(`<!-- table: ${name} -->`));
  if (missing.length) throw new Error(`README.md has no marker for: ${missing.join(', ')}`);
  return text.replace(/(<!-- table: ([\w-]+) -->)[^]*?(<!-- end -->)/g, (whole, start, name, end) => {
    if (!TABLES[name]) throw new Error(`README.md has a marker for what there is not: ${name}`);
    return `${start}\n\n${TABLES[name]()}\n\n${end}`;
  });
}

const before = readFileSync(README, 'utf8');
const after = withTables(before);
if (!process.argv.includes('--check')) writeFileSync(README, after);
else if (before !== after) {
  console.error('The tables of README.md are not up to date: npm run docs');
  process.exitCode = 1;
}
