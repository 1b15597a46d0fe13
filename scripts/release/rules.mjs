/** What a release has to keep to, as functions of what is written: no files, no git, no network. */

const SECTION = /^## \[?([^\]\n]+?)\]?(?: - (\S+))?$/gm;

/**
 * The sections of a changelog in the form of Keep a Changelog, newest first.
 * @param {string} text
 * @returns {{name: string, date: string | undefined, lines: string[]}[]} `lines` are the entries, without headings
 */
export function sectionsOf(text) {
  const heads = [...text.matchAll(SECTION)];
  return heads.map(({ 0: head, 1: name, 2: date, index }, i) => ({
    ...{ name, date },
    lines: text
      .slice(index + head.length, heads[i + 1]?.index)
      .split('\n')
      .filter((line) => line.startsWith('- ')),
  }));
}

/**
 * Whether the changelog is that of a release of this day.
 * @param {string} text @param {string} version @param {string} today as 2026-01-31
 * @returns {string[]} what is wrong with it
 */
export function changelogFaults(text, version, today) {
  const [unreleased, newest] = sectionsOf(text);
  if (unreleased?.name !== 'Unreleased') return ['its first section is not [Unreleased]'];
  const faults = [];
  if (unreleased.lines.length)
    faults.push(`${unreleased.lines.length} lines stand under [Unreleased]: they go under [${version}]`);
  if (newest?.name !== version)
    return [...faults, `its newest release is ${newest?.name}, and the package is ${version}`];
  if (!newest.lines.length) faults.push(`nothing stands under [${version}]`);
  if (newest.date !== today) faults.push(`[${version}] is of ${newest.date ?? 'no date'}, and today is ${today}`);
  return faults;
}

/** @param {{removed: string[], changed: string[], added: string[]}} change @returns {'major' | 'minor' | 'patch'} */
export const bumpFor = ({ removed, changed, added }) =>
  removed.length || changed.length ? 'major' : added.length ? 'minor' : 'patch';

const ORDER = ['patch', 'minor', 'major'];
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/**
 * Whether a version may follow another, as Semantic Versioning has it. Before 1.0.0 a minor version may break, and a
 * patch may add.
 * @param {string} last @param {string} next @param {'major' | 'minor' | 'patch'} least
 * @returns {string[]} what is wrong with it
 */
export function versionFaults(last, next, least) {
  const [from, to] = [last, next].map((each) => VERSION.exec(each)?.slice(1).map(Number));
  if (!from || !to) return [`invalid version: ${from ? next : last} (expected 1.2.3)`];
  const at = to.findIndex((number, i) => number !== from[i]);
  if (at < 0) return [`${next} is released`];
  const steps = to[at] === from[at] + 1 && to.slice(at + 1).every((number) => number === 0);
  if (!steps) return [`${next} does not follow ${last}`];
  const given = ['major', 'minor', 'patch'][at];
  const wanted = from[0] === 0 && to[0] === 0 ? { major: 'minor', minor: 'patch', patch: 'patch' }[least] : least;
  return ORDER.indexOf(given) >= ORDER.indexOf(wanted)
    ? []
    : [`${next} is a ${given} version, and the surface asks for a ${wanted} one after ${last}`];
}

/** Terms under which code may be shipped with ours, or asked for by it. */
const TERMS = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD']);

/** @param {{name: string, license?: string}[]} packages @returns {string[]} those of other terms */
export const licenceFaults = (packages) =>
  packages
    .filter(({ license }) => !TERMS.has(license ?? ''))
    .map(({ name, license }) => `${name} is under ${license ?? 'no terms'}`);

/** What goes with the package, whatever else does. */
const NEEDED = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'custom-elements.json', 'cdn/integrity.json'];
const FOREIGN = /^(?:test|scripts|stories|bench|examples|node_modules|\.)/;

/** @param {string[]} names files of the tarball @param {string[]} entries paths that `exports` and `bin` name */
export const packFaults = (names, entries) => [
  ...[...NEEDED, ...entries].filter((name) => !names.includes(name)).map((name) => `${name} is not in it`),
  ...names.filter((name) => FOREIGN.test(name)).map((name) => `${name} is in it`),
];
