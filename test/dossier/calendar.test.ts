import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { civilFromDays, daysFromCivil } from 'statecraft/dossier';
import { daysInMonth, isLeapYear } from '../../src/dossier/calendar.js';

const MS_A_DAY = 86_400_000;

test('daysFromCivil() and civilFromDays() agree with Date in every year that Date has', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (days) => {
      const date = new Date(days * MS_A_DAY);
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      assert.deepEqual(civilFromDays(days), civil);
      assert.equal(daysFromCivil(civil.year, civil.month, civil.day), days);
    }),
    { numRuns: 5_000 },
  );
});

test('civilFromDays(daysFromCivil()) is the same day far beyond Date', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e11, max: 1e11 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(30),
      (year, month, d) => {
        const day = (d % daysInMonth(year, month)) + 1;
        assert.deepEqual(civilFromDays(daysFromCivil(year, month, day)), { year, month, day });
      },
    ),
    { numRuns: 5_000 },
  );
});

test('daysFromCivil() knows the year before 1 CE, and the leap rule of centuries', () => {
  assert.equal(daysFromCivil(1, 1, 1) - daysFromCivil(0, 12, 31), 1);
  assert.equal(daysFromCivil(1970), 0);
  assert.deepEqual([1900, 2000, 2024, 2023, 0, -4, -100].map(isLeapYear), [
    false,
    true,
    true,
    false,
    true,
    true,
    false,
  ]);
});

test('civilFromDays() of a fraction is the day it falls in', () => {
  assert.deepEqual(civilFromDays(-0.25), { year: 1969, month: 12, day: 31 });
});
