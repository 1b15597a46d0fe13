import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { run } from '../../src/cli/run.js';
import { smallDossier, TAGS, type Tag } from '../fixtures.js';

const folder = await mkdtemp(path.join(tmpdir(), 'statecraft-render-'));
const SOUTH_KOREA = new URL('../../data/south-korea.json', import.meta.url).pathname;
const small = path.join(folder, 'small.json');
await writeFile(small, JSON.stringify(smallDossier));

const call = async (...words: string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(['render', ...words], '9.9.9', {
    print: (line) => out.push(line),
    tell: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
};

/** Tags in pairs, every attribute in quotes, no bare ampersand: as XML wants it. */
function faultsInXml(xml: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [token, closing, name = '', attributes = '', empty] of xml.matchAll(
    /<(\/?)([\w-]+)((?:"[^"]*"|[^">])*?)(\/?)>|[^<]+|</g,
  )) {
    if (token === '<') faults.push('a bare <');
    if (/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(token)) faults.push(`a bare & in ${token.slice(0, 60)}`);
    if (!name) continue;
    if (attributes.replace(/ [\w:-]+="[^"<]*"/g, '').trim()) faults.push(`attributes of ${token.slice(0, 90)}`);
    if (closing && open.pop() !== name) faults.push(`</${name}> closes another`);
    if (!closing && !empty) open.push(name);
  }
  return [...faults, ...open.map((name) => `<${name}> is not closed`)];
}

const FORMS: Readonly<Record<Tag, readonly (readonly string[])[]>> = {
  'alliance-network': [
    [],
    ['--view', 'list'],
    ['--view', 'circle'],
    ['--view', 'matrix'],
    ['--selected', 'KOR'],
    ['--data-table'],
  ],
  'summit-timeline': [[], ['--view', 'vertical'], ['--ties='], ['--today', '2020-01-01']],
  'policy-compare': ['table', 'positions', 'change', 'matrix', 'agreement', 'for-and-against'].map((view) => [
    '--view',
    view,
  ]),
};

for (const tag of TAGS) {
  test(`statecraft render --element ${tag} --as svg writes each form as a picture of its own`, async () => {
    for (const options of FORMS[tag]) {
      for (const more of [[], ['--locale', 'ar', '--theme', 'dark'], ['--locale', 'ko', '--width', '360']]) {
        const { code, out, err } = await call(SOUTH_KOREA, '--element', tag, '--as', 'svg', ...options, ...more);
        const said = [...options, ...more].join(' ');
        assert.deepEqual([code, err], [0, ''], said);
        assert.deepEqual(faultsInXml(out.replace(/^<\?xml.*\?>\n/, '')), [], said);
        assert.doesNotMatch(
          out,
          /var\(|light-dark|NaN|undefined|Infinity|inherit| class=| style=|<style|<script|foreignObject|href=/,
          said,
        );
        assert.match(
          out,
          new RegExp(
            `<rect width="${more.includes('360') ? 360 : 720}" height="[\\d.]+" fill="${more.includes('dark') ? '#16181c' : '#ffffff'}"/>`,
          ),
          said,
        );
        const ids = [...out.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length, said);
        for (const [, id] of out.matchAll(/url\(#([^)]+)\)/g)) assert.ok(ids.includes(id), `${said}: ${id}`);
      }
    }
  });
}

test('statecraft render --as svg has heading, summary, key, drawing, notes, sources and the date, in their words', async () => {
  const { out } = await call(
    SOUTH_KOREA,
    '--element',
    'alliance-network',
    '--as',
    'svg',
    '--heading',
    'Who & “whom”',
    '--at',
    '1990',
  );
  const text = out.replace(/<\/text>/g, ' ').replace(/<[^>]+>/g, '');
  for (const words of [
    'Who &amp; “whom”',
    'Ties as of 1990',
    'Cooperative',
    'Tie of three or more',
    'Parallel lines',
    'Korea Pro',
    'Data to',
  ])
    assert.ok(text.includes(words), words);
  // What only a reader at a screen could use.
  for (const words of ['View as table', 'Download', 'Filter', 'Arrows go']) assert.ok(!text.includes(words), words);
});

test('statecraft render --as svg sets linked sources in the colour of the others', async () => {
  const linked = path.join(folder, 'linked.json');
  const sources = [{ id: 's1', title: 'Linked', publisher: 'The press', date: '2023', url: 'https://example.org/' }];
  await writeFile(linked, JSON.stringify({ ...smallDossier, sources }));
  const { out } = await call(linked, '--element', 'summit-timeline', '--as', 'svg');
  const [, colour] = /fill="([^"]+)">Linked\. The press/.exec(out) ?? [];
  assert.equal(colour, '#565b63');
});

test('statecraft render --as png writes a picture of the size that is asked for', async () => {
  const file = path.join(folder, 'made/picture.png');
  const { code } = await call(
    small,
    '--element',
    'policy-compare',
    '--as',
    'png',
    '--width',
    '500',
    '--scale',
    '3',
    '--out',
    file,
  );
  const png = await readFile(file);
  assert.equal(code, 0);
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.equal(png.readUInt32BE(16), 1500);
});

test('statecraft render --as html writes a figure with its pictures, table, sources and data, and the hash of its styles', async () => {
  const { code, out, err } = await call(
    SOUTH_KOREA,
    '--element',
    'summit-timeline',
    '--as',
    'html',
    '--lanes',
    'actor',
  );
  assert.equal(code, 0);
  assert.match(out, /^<summit-timeline server-width="720" lanes="actor"><template shadowrootmode="open"><style>/);
  assert.match(
    out,
    /<div class="for-desk">.*class="timeline horizontal".*<div class="for-phone">.*class="timeline vertical"/s,
  );
  assert.equal([...out.matchAll(/<tr>/g)].length, 1 + 33, 'a row for each event, and the head');
  assert.match(out, /<li value="1">.*Korea Pro/);
  assert.match(out, /<script type="application\/json">\{.*\}<\/script><\/summit-timeline>$/s);
  const [, css = ''] = /<style>([^]*?)<\/style>/.exec(out) ?? [];
  const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(css))).toString('base64');
  assert.equal(err, `style-src 'sha256-${hash}'`);
});

test('statecraft render --styles link writes the style sheet beside the figure, and none into it', async () => {
  const out = path.join(folder, 'linked');
  assert.equal(
    (await call(small, '--element', 'policy-compare', '--as', 'html', '--styles', 'link', '--out', out)).code,
    0,
  );
  assert.deepEqual((await readdir(out)).sort(), ['small.html', 'statecraft-policy-compare.css']);
  const html = await readFile(path.join(out, 'small.html'), 'utf8');
  assert.match(html, /<link rel="stylesheet" href="statecraft-policy-compare.css">/);
  assert.doesNotMatch(html, /<style| style=/);
});

test('statecraft render draws all of a folder, says how far it is, and a bad file does not stop the others', async () => {
  const [data, out] = [path.join(folder, 'data'), path.join(folder, 'out')];
  await mkdir(data);
  for (const name of ['a', 'c', 'd']) await writeFile(path.join(data, `${name}.json`), JSON.stringify(smallDossier));
  await writeFile(path.join(data, 'b.json'), '{ "actors": [');
  await writeFile(
    path.join(data, 'e.json'),
    JSON.stringify({ ...smallDossier, ties: [...(smallDossier.ties ?? []), { id: 'no-parties' }] }),
  );
  await writeFile(path.join(data, 'read-me.txt'), 'not a dossier');
  const { code, out: said, err } = await call(data, '--element', 'alliance-network', '--as', 'svg', '--out', out);
  assert.deepEqual([code, said], [1, '']);
  assert.deepEqual((await readdir(out)).sort(), ['a.svg', 'c.svg', 'd.svg', 'e.svg']);
  assert.match(err, /^1 of 5: .*a\.json$/m);
  assert.match(err, /b\.json: .*JSON/);
  assert.match(err, /e\.json: .*no-parties/);
  assert.match(err, /^2 of 5 with problems: .*b\.json, .*e\.json$/m);
});

test('statecraft render says where there is nothing to draw, and writes no file', async () => {
  const file = path.join(folder, 'eventless.json');
  await writeFile(file, JSON.stringify({ ...smallDossier, events: [] }));
  for (const format of ['svg', 'html']) {
    const { code, out, err } = await call(file, '--element', 'summit-timeline', '--as', format);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /eventless\.json: there is nothing in it for <summit-timeline> to draw/);
  }
});

test('statecraft render reads a table by a mapping', async () => {
  const table = path.join(folder, 'table.csv');
  const mapping = path.join(folder, 'mapping.json');
  await writeFile(table, 'year,what\n1999,Talks in Rome\n2001,Talks in Oslo\n');
  await writeFile(
    mapping,
    JSON.stringify({
      base: { sources: [{ id: 's', title: 'S', publisher: 'P' }] },
      sources: ['s'],
      events: { title: 'what', when: 'year' },
    }),
  );
  const { code, out } = await call(table, '--mapping', mapping, '--element', 'summit-timeline', '--as', 'svg');
  assert.equal(code, 0);
  assert.match(out, /Talks in Rome/);
});

test('statecraft render called wrongly says how, and ends with 2', async () => {
  const sound = [small, '--element', 'alliance-network', '--as', 'svg'];
  for (const [words, expected] of [
    [[small, '--as', 'svg'], /--element is missing \(one of alliance-network/],
    [[small, '--element', 'pie', '--as', 'svg'], /invalid --element: pie/],
    [[small, '--element', 'alliance-network'], /--as is missing/],
    [[...sound, '--width', 'wide'], /invalid --width: wide/],
    [[...sound, '--lanes', 'actor'], /lanes/],
    [[...sound, '--theme', 'sepia'], /invalid --theme: sepia \(expected light, dark\)/],
    [[...sound, small], /--out is missing/],
    [[...sound, '--src', '/data/small.json'], /--src is of html/],
    [[...sound.with(-1, 'html'), '--theme', 'dark'], /--theme is of svg and png/],
    [[small, '--element', 'alliance-network', '--as', 'png'], /--out is missing/],
    [[path.join(folder, 'none.json'), '--element', 'alliance-network', '--as', 'svg'], /no such file/],
  ] as const) {
    const { code, out, err } = await call(...words);
    assert.deepEqual([code, out], [2, ''], words.join(' '));
    assert.match(err, expected);
  }
});
