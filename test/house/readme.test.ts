import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { check, mapRows, parseCsv, parseWhen } from 'statecraft/dossier';
import { ROOT } from '../../scripts/rollup/entries.mjs';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'bench/README.md'];
const textOf = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');
const readme = textOf('README.md');

/** The one block of a language, or the one that has a word in it. */
function block(language: string, word = ''): string {
  const blocks = [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(
    ([, code]) => code ?? '',
  );
  const found = blocks.filter((code) => code.includes(word));
  assert.equal(found.length, 1, `${found.length} blocks of ${language} with ${word}`);
  return found[0] ?? '';
}

test('the first dossier of the README has no problem, and ten lines', () => {
  const text = block('json', '$schema');
  assert.ok(text.trim().split('\n').length <= 10);
  const { dossier, problems } = check(JSON.parse(text));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    dossier.ties.map(({ parties }) => parties.map(({ actor }) => actor)),
    [['KOR', 'USA']],
  );
});

test('the spreadsheet of the README makes ties and their actors', () => {
  const { dossier, problems } = check(parseCsv(block('csv', 'parties')));
  assert.equal(dossier.ties.length, 2);
  assert.deepEqual(
    dossier.actors.map(({ id }) => id),
    ['South Korea', 'United States', 'Japan'],
  );
  // Sources are all that it lacks.
  assert.deepEqual([...new Set(problems.map(({ code }) => code))], ['missing-sources']);
});

test('the mappings of the README make of its table what it says, and have no problem', () => {
  const mapped = (word: string) => mapRows(block('csv', 'topic'), JSON.parse(block('json', word)));
  const [events, ties, comparison] = [mapped('"events"'), mapped('"each"'), mapped('"comparison"')];
  for (const { problems, used } of [events, ties, comparison]) assert.deepEqual([problems, used], [[], 3]);
  assert.deepEqual(check(events.dossier).problems, []);
  assert.deepEqual(
    events.dossier.events?.map(({ when, place }) => [when, place]),
    [
      ['1998-03-01/1998-03-04', 'Århus, Denmark'],
      ['1999-05-02/', 'Peru'],
      ['2001', 'Odense, Denmark'],
    ],
  );
  assert.deepEqual(
    ties.dossier.ties?.map(({ parties, weight }) => [parties, weight]),
    [
      [['roy', 'DNK'], 1],
      [['roy', 'PER'], 1],
      [['lee', 'DNK'], 1],
    ],
  );
  const { positions } = check(comparison.dossier).dossier.comparisons[0] ?? {};
  assert.deepEqual(
    positions?.map(({ value, interval, blank }) => [value, interval, blank]),
    [
      [-1.5, [-2, -1], undefined],
      [0.4, [0, 1], undefined],
      [undefined, undefined, 'unknown'],
    ],
  );
});

test('every date form of the README is one', () => {
  const rows = readme.split('\n').filter((line) => /^\| `[\d[]/.test(line));
  const forms = rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, form]) => form));
  assert.ok(forms.length >= 10);
  assert.deepEqual(
    forms.filter((form) => !parseWhen(form)),
    [],
  );
});

test('the snippet of the README names files that the build makes, and options that the element has', () => {
  const html = block('html', 'stylesheet');
  for (const [, name] of html.matchAll(/your-site\.example\/statecraft\/([\w.-]+)"/g)) {
    assert.ok(existsSync(path.join(ROOT, 'cdn', name ?? '')), name);
  }
  const manifest = JSON.parse(textOf('custom-elements.json')) as Manifest;
  const element = manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === 'alliance-network');
  const known = element?.attributes?.map(({ name }) => name) ?? [];
  for (const [, name] of html.matchAll(/\s([a-z-]+)="/g)) {
    if (!['rel', 'href', 'type', 'src'].includes(name ?? '')) assert.ok(known.includes(name ?? ''), name);
  }
});

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { readonly tagName?: string; readonly attributes?: readonly { name: string }[] }[];
  }[];
}

for (const page of PAGES) {
  test(`${page} links to files that are there, and to no site that is made up`, () => {
    const links = [...textOf(page).matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
    for (const link of links) {
      if (/^https:/.test(link))
        assert.match(link, /^https:\/\/(www\.loc\.gov|developer\.mozilla\.org|keepachangelog\.com|semver\.org)\//);
      else assert.ok(existsSync(path.join(ROOT, path.dirname(page), link)), `${page}: ${link}`);
    }
  });
}

test('every npm script that the pages name is in package.json', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = PAGES.flatMap((page) => [...textOf(page).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? ''));
  assert.deepEqual(
    [...new Set(named)].filter((name) => !scripts[name]),
    [],
  );
});
