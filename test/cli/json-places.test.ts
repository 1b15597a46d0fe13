import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import fc from 'fast-check';
import { jsonPlaces, type JsonNode } from '../../src/cli/json-places.js';

/** What the nodes stand for, each read from the text at its own offset. */
const rebuilt = (node: JsonNode, text: string): unknown => {
  if (node.fields) {
    assert.equal(text[node.offset], '{');
    return Object.fromEntries([...node.fields].map(([key, held]) => [key, rebuilt(held, text)]));
  }
  if (node.items) {
    assert.equal(text[node.offset], '[');
    return node.items.map((held) => rebuilt(held, text));
  }
  const [word = ''] = /^(?:"(?:[^"\\]|\\.)*"|[^\s,\]}]+)/.exec(text.slice(node.offset)) ?? [];
  assert.deepEqual(JSON.parse(word), node.value);
  return node.value;
};

test('jsonPlaces(text) has every value of any JSON, where it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, space) => {
      const text = ` ${JSON.stringify(value, null, space)}\n`;
      assert.deepEqual(rebuilt(jsonPlaces(text), text), JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

test('jsonPlaces(a dossier) has all of it', async () => {
  const text = await readFile(new URL('../../data/south-korea.json', import.meta.url), 'utf8');
  assert.deepEqual(rebuilt(jsonPlaces(text), text), JSON.parse(text));
});

test('jsonPlaces(100 000 brackets) ends, and goes on behind what it passes over', () => {
  const deep = `[${'['.repeat(100_000)}"]["${']'.repeat(100_000)}, 7]`;
  const { items } = jsonPlaces(deep);
  assert.equal(items?.length, 2);
  assert.equal(items?.[1]?.value, 7);
});
