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

for (const tag of ['en', 'ko', 'ja', 'ar', 'de']) {
  test(`number() in ${tag} with a number of decimals says what Intl.NumberFormat says`, () => {
    const { number } = languageOf(tag);
    for (const decimals of [0, 1, 2, 5]) {
      const oracle = new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
      const broken = Array.from({ length: 200 }, (_, i) => (i - 100) * 1.37 + i / 1000);
      for (const value of [
        0,
        7,
        -12,
        0.125,
        -0.125,
        2.5,
        1.005,
        998.96,
        999.96,
        -999.5,
        1000,
        28500.25,
        1e21,
        ...broken,
      ])
        assert.equal(number(value, decimals), oracle.format(value), String(value));
    }
  });
}
