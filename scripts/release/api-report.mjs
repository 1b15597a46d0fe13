/**
 * The public surface of a build as text: what programs import, what pages write, what the command line takes, what a
 * dossier may hold. A line each, sorted, so that a change of the surface is a change of lines. test/api/report.txt is the
 * one that is agreed on: it stands with the other drawings that tests compare with.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../rollup/entries.mjs';
import { declaredApi } from './declared-api.mjs';

export const REPORT = path.join(ROOT, 'test/api/report.txt');

const HEAD = `The public surface, made by: npm run api -- --update
A key, two spaces, what it is. A line that goes or changes may break what relies on it; a new one adds.
`;

const jsonOf = (name) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));

export function apiReport() {
  const { exports, engines, peerDependencies } = jsonOf('package.json');
  const parts = {
    'To be imported': [...pathsIn(exports), ...declaredApi(ROOT, exports)],
    'To be written in pages': elementsIn(jsonOf('custom-elements.json')),
    'On the command line': commandLine(),
    'In a dossier': schemaIn(jsonOf('data/dossier-1.schema.json')),
    'What it takes': [
      `node  ${engines.node}`,
      ...Object.entries(peerDependencies ?? {}).map(([name, range]) => `peer ${name}  ${range}`),
    ],
  };
  return [HEAD, ...Object.entries(parts).map(([title, lines]) => `# ${title}\n${unique(lines).join('\n')}\n`)].join(
    '\n',
  );
}

const unique = (lines) => [...new Set(lines)].sort();

/** What the package has that is no code. */
const pathsIn = (exports) =>
  Object.entries(exports).flatMap(([key, target]) => (typeof target === 'string' ? [`path '${key}'  file`] : []));

function elementsIn({ modules }) {
  const elements = modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
  return elements.flatMap((each) => {
    const of = (what, list, says) =>
      (list ?? []).map((item) => `<${each.tagName}> ${what} ${item.name || '(default)'}  ${says(item)}`);
    return [
      `<${each.tagName}>  element`,
      ...of('attribute', each.attributes, ({ type }) => type?.text ?? 'string'),
      ...of('event', each.events, ({ type }) => type?.text ?? 'Event'),
      ...of('slot', each.slots, () => 'slot'),
      ...of('part', each.cssParts, () => 'part'),
      ...of('token', each.cssProperties, () => 'custom property'),
    ];
  });
}

function commandLine() {
  const help = (...words) =>
    execFileSync(process.execPath, [path.join(ROOT, 'dist/cli.js'), ...words, '--help'], { encoding: 'utf8' });
  const commands = [...help().matchAll(/^ {2}([a-z]+) {2,}/gm)].map(([, name]) => name);
  if (!commands.length) throw new Error('the command line tells of no commands');
  return commands.flatMap((name) => {
    const told = help(name);
    const usage = /^Usage: statecraft (.+)$/m.exec(told)?.[1] ?? name;
    const options = [...told.matchAll(/^ {2}(--[a-z-]+)(?: ([A-Z|]+))?/gm)];
    return [
      `statecraft ${name}  ${usage}`,
      ...options.map(([, option, value = 'flag']) => `statecraft ${name} ${option}  ${value}`),
    ];
  });
}

/** Each field by the list that it is in. */
function schemaIn({ properties, $defs }) {
  const fields = (name, { properties: own = {}, items, anyOf, required = [] } = {}) => [
    ...Object.entries(own).flatMap(([key, said]) => [
      `${name}.${key}  ${kindOf(said)}${required.includes(key) ? ', required' : ''}`,
      ...(said.properties || said.items?.properties || said.anyOf ? fields(`${name}.${key}`, said) : []),
    ]),
    ...(items ? fields(name, items) : []),
    ...(anyOf ?? []).flatMap((each) => fields(name, each)),
  ];
  return [
    ...fields('dossier', { properties }),
    ...Object.entries($defs).flatMap(([name, said]) => [`${name}  ${kindOf(said)}`, ...fields(name, said)]),
  ];
}

function kindOf({ $ref, type, items, anyOf, enum: one, const: only, pattern }) {
  if ($ref) return $ref.replace('#/$defs/', '');
  if (one) return one.map((each) => JSON.stringify(each)).join(' | ');
  if (only !== undefined) return JSON.stringify(only);
  if (anyOf) return anyOf.map(kindOf).join(' or ');
  if (items) return `list of ${kindOf(items)}`;
  return [type ?? 'anything', pattern].filter(Boolean).join(' ');
}

/** @typedef {{removed: string[], changed: string[], added: string[]}} ApiChange */

/**
 * What became of a surface.
 * @param {string} before @param {string} after reports
 * @returns {ApiChange} in words; `removed` and `changed` may break what relies on them
 */
export function apiChange(before, after) {
  const [old, now] = [linesOf(before), linesOf(after)];
  const both = [...old.keys()].filter((key) => now.has(key) && now.get(key) !== old.get(key));
  return {
    removed: [...old].filter(([key]) => !now.has(key)).map(([key, value]) => `${key}  ${value}`),
    changed: both.map((key) => `${key}  ${old.get(key)}  →  ${now.get(key)}`),
    added: [...now].filter(([key]) => !old.has(key)).map(([key, value]) => `${key}  ${value}`),
  };
}

const linesOf = (report) =>
  new Map(
    report
      .split(/^# /m)
      .slice(1)
      .flatMap((part) => {
        const [title, ...lines] = part.split('\n');
        return lines.filter(Boolean).map((line) => {
          const [key, ...says] = line.split('  ');
          return [`${title}: ${key}`, says.join('  ')];
        });
      }),
  );

/** For a reader: what breaks first. @param {ApiChange} change */
export const told = ({ removed, changed, added }) =>
  [
    ...removed.map((line) => `BREAKING, gone:    ${line}`),
    ...changed.map((line) => `BREAKING, changed: ${line}`),
    ...added.map((line) => `new:               ${line}`),
  ].join('\n');
