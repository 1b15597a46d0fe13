import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { check, mapRows } from 'statecraft/dossier';
import { SAMPLES } from './samples.js';

/** A folder with the published tables; without it they are not tried, and a line says so. */
const folder = process.env['STATECRAFT_SAMPLES'];

test('the mappings of published tables make of each what they should, where the tables are', () => {
  assert.equal(SAMPLES.length, 5);
  for (const { file, mapping, makes, undated, problems } of SAMPLES) {
    const address = path.join(folder ?? '', file);
    if (folder === undefined || !existsSync(address)) {
      console.log(`${file} is not here (STATECRAFT_SAMPLES): not tried.`);
      continue;
    }
    const mapped = mapRows(readFileSync(address, 'utf8'), mapping);
    const { dossier, problems: unsound } = check(mapped.dossier);
    const [comparison] = dossier.comparisons;
    for (const [list, count] of Object.entries(makes)) {
      const records = (dossier[list as 'ties'] as readonly unknown[] | undefined) ?? comparison?.[list as 'positions'];
      assert.equal(records?.length, count, `${file}: ${list}`);
    }
    assert.equal(mapped.undated, undated, file);
    assert.equal(mapped.problems.length, problems, mapped.problems[0]?.message);
    assert.deepEqual(
      unsound.filter(({ code }) => code !== 'missing-sources').map(({ message }) => message),
      [],
    );
  }
});
