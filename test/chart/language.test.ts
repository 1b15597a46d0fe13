import assert from 'node:assert/strict';
import test from 'node:test';
import { languageOf } from '../../src/chart/language.js';

for (const tag of ['en', 'en-GB', 'ko', 'ja', 'ja-JP', 'ar', 'fr']) {
  test(`list() in ${tag} says what Intl.ListFormat says, of one, two and three`, () => {
    const { list } = languageOf(tag);
    const oracle = new Intl.ListFormat(tag, { type: 'conjunction' });
    for (const items of [[], ['A'], ['A', 'B'], ['A', 'B', 'C']]) assert.equal(list(items), oracle.format(items));
  });
}
