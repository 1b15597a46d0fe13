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

for (const tag of ['en', 'en-GB', 'ko', 'ja-JP', 'ar', 'en-IN', 'de']) {
  test(`number() in ${tag} says what Intl.NumberFormat says, of small and great, whole and broken`, () => {
    const { number } = languageOf(tag);
    const oracle = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    for (const value of [0, 7, -12, 999, 1000, -4230, 28500, 1234567, 2 ** 53, 1e21, 0.25, -3.5, 12.345, 1000.5, 1e-9])
      assert.equal(number(value), oracle.format(value));
  });
}
