import assert from 'node:assert/strict';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { check } from '../../src/dossier/check.js';
import { run } from '../../src/cli/run.js';

const folder = await mkdtemp(path.join(tmpdir(), 'statecraft-cli-'));
const write = async (name: string, text: string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return file;
};
const call = async (...words: string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, '9.9.9', { print: (line) => out.push(line), tell: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
};
const SOUTH_KOREA = new URL('../../data/south-korea.json', import.meta.url).pathname;

const FAULTY = `{
  "sources": [{ "id": "s", "title": "S" }],
  "actors": [
    { "id": "A", "name": "A", "kind": "state", "sources": ["s"] },
    { "id": "B", "name": "B", "kind": "state",
      "sources": ["s"], "colour": "red" }
  ],
  "ties": [
    { "id": "t", "kind": "k", "title": "T", "sources": ["s"],
      "parties": ["A", "B"],
      "when": "2021-02-30" },
    { "kind": "k", "title": "no id", "parties": ["A", "B"], "sources": ["s"] }
  ],
  "comparisons": [{ "id": "c", "title": "C", "sources": ["s"],
    "subjects": [{ "id": "x", "title": "X", "sources": ["s"] }],
    "dimensions": [{ "id": "d", "title": "D", "scale": { "type": "linear", "domain": [0, 1] } }],
    "positions": [
      { "subject": "x", "dimension": "d", "value": 7, "sources": ["s"] } ] }]
}`;

test('statecraft says what it can, and its release', async () => {
  for (const words of [[], ['--help'], ['help']]) {
    const { code, out } = await call(...words);
    assert.equal(code, 0);
    for (const name of ['check', 'convert', 'new', 'render', 'snippet'])
      assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
  }
  assert.equal((await call('--version')).out, '9.9.9');
  assert.match((await call('check', '--help')).out, /--json/);
});

test('statecraft called wrongly says how, and ends with 2', async () => {
  for (const words of [
    ['chekc'],
    ['check'],
    ['check', 'a', '--jsn'],
    ['convert', 'a.csv'],
    ['new'],
    ['new', 'a', 'b'],
  ]) {
    const { code, out, err } = await call(...words);
    assert.deepEqual([code, out], [2, ''], words.join(' '));
    assert.match(err, /--help says how it is called/);
  }
});

test('statecraft check says nothing of a sound file', async () => {
  assert.deepEqual(await call('check', SOUTH_KOREA), { code: 0, out: '1 file checked: no problems', err: '' });
});

test('statecraft check tells each problem with its line and column', async () => {
  const file = await write('faulty.json', FAULTY);
  const { code, out } = await call('check', file);
  assert.equal(code, 1);
  const at = (place: string, what: RegExp): void =>
    assert.match(out.split('\n').find((line) => line.startsWith(`${file}:${place}: `)) ?? `nothing at ${place}`, what);
  at('6:35', /colour.*\(unknown-field\)$/);
  at('11:15', /2021-02-30.*\(impossible-date\)$/);
  at('12:5', /\(missing-id\)$/);
  at('18:52', /\(value-off-scale\)$/);
  assert.match(out, /\n\d problems in 1 file$/);
});

test('statecraft check --json is the same for programs, and one bad file does not stop the others', async () => {
  const [faulty, cut] = [await write('faulty.json', FAULTY), await write('cut.json', '{\n  "actors": [')];
  const { code, out } = await call('check', faulty, cut, path.join(folder, 'none.json'), SOUTH_KOREA, '--json');
  assert.equal(code, 1);
  const [first, second, third, last] = JSON.parse(out);
  assert.ok(
    first.problems.some(
      (problem: { code: string; line: number }) => problem.code === 'impossible-date' && problem.line === 11,
    ),
  );
  assert.deepEqual([second.error.code, second.error.line, second.error.column], ['malformed-json', 2, 14]);
  assert.equal(third.error.message, 'There is no such file.');
  assert.deepEqual([last.problems, last.records.actors > 40], [[], true]);
});

test('statecraft check --mapping and convert read a table, and tell of its lines', async () => {
  const table = await write('table.csv', 'year,who,what\n1999,Roy,Talks\nsoon,Lee,More talks\n');
  const mapping = await write(
    'mapping.json',
    JSON.stringify({ events: { title: 'what', when: 'year', actors: ['who'] } }),
  );
  const checked = await call('check', table, '--mapping', mapping);
  assert.equal(checked.code, 1);
  assert.match(checked.out, /table\.csv:3:1: .*soon/);
  const target = path.join(folder, 'out.json');
  const converted = await call('convert', table, '--mapping', mapping, '--out', target);
  assert.match(converted.err, /2 of 2 rows$/);
  const { dossier } = check(JSON.parse(await readFile(target, 'utf8')));
  assert.deepEqual(
    dossier.events?.map(({ when }) => when?.edtf),
    ['1999', undefined],
  );
});

test('statecraft new writes a dossier without a fault but its want of true facts, and overwrites nothing', async () => {
  const file = path.join(folder, 'new.json');
  assert.equal((await call('new', file)).code, 0);
  assert.equal((await call('check', file)).code, 0);
  const again = await call('new', file);
  assert.equal(again.code, 2);
  assert.match(again.err, /is there already/);
});
