import assert from 'node:assert/strict';
import test from 'node:test';
import en from '../../src/chart/locale/en.js';
import ko from '../../src/chart/locale/ko.js';
import ja from '../../src/chart/locale/ja.js';
import ar from '../../src/chart/locale/ar.js';

type Tree = { readonly [key: string]: unknown };

const leaves = (tree: Tree, path = ''): Map<string, unknown> => {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(tree)) {
    const here = path ? `${path}.${key}` : key;
    if (value && typeof value === 'object') for (const [k, v] of leaves(value as Tree, here)) found.set(k, v);
    else found.set(here, value);
  }
  return found;
};

const english = leaves(en as unknown as Tree);
// Words that are the same in every language: a year's own digits.
const SAME = new Set(['dates.allOf']);

for (const [tag, words] of Object.entries({ ko, ja, ar })) {
  const own = leaves(words as unknown as Tree);

  test(`locale ${tag} has every string of English, and no other`, () => {
    assert.deepEqual([...own.keys()].sort(), [...english.keys()].sort());
  });

  test(`locale ${tag} translates every string`, () => {
    const untranslated = [...own]
      .filter(([key, value]) => value !== '' && value === english.get(key) && !SAME.has(key))
      .map(([key]) => key);
    assert.deepEqual(untranslated, []);
  });

  test(`locale ${tag} has functions where English has, with as many parameters or fewer`, () => {
    for (const [key, value] of english) {
      assert.equal(typeof own.get(key), typeof value, key);
      if (typeof value === 'function') assert.ok((own.get(key) as () => void).length <= value.length, key);
    }
  });
}

test('counts in sentences are grouped in every language', () => {
  for (const { timeline, network } of [en, ko, ja, ar]) {
    for (const said of [timeline.events(4230), timeline.counted(4230), network.ties(4230), network.notes.untied(4230)])
      assert.match(said, /4,230/);
    assert.match(timeline.events(230), /^\D*230\D*$/);
  }
});
