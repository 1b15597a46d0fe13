import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsReporter, readCounts, readNodeCounts } from '../../scripts/counts.mjs';
import { faultsOf } from '../../scripts/sizes.mjs';

test('readCounts(output) takes the last line that stands alone', () => {
  assert.deepEqual(readCounts('1 passed, 2 failed\n✓ x  5 passed, 5 failed\n30 passed, 0 failed\nbye\n'), {
    passed: 30,
    failed: 0,
  });
  assert.deepEqual(readCounts('\u001b[2K\u001b[1A\u001b[G7 passed, 1 failed\n'), { passed: 7, failed: 1 });
  assert.equal(readCounts('all 3 passed, 0 failed'), undefined);
});

test('readNodeCounts(output) counts what was cancelled, skipped or put off as failed', () => {
  const output = 'ℹ tests 10\nℹ pass 6\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 1\n';
  assert.deepEqual(readNodeCounts(output), { passed: 6, failed: 4 });
  assert.equal(readNodeCounts('Error: no such file'), undefined);
});

test('countsReporter() counts each browser, and as failed a file that did not load and a test that was skipped', (t) => {
  const log = t.mock.method(console, 'log', () => undefined);
  const tests = [{ passed: true }, { passed: false }, { passed: true, skipped: true }];
  const sessions = [
    { passed: false, testResults: { tests, suites: [{ tests: [{ passed: true }], suites: [] }] } },
    { passed: false, testResults: undefined },
  ];
  const finished = countsReporter().onTestRunFinished as (run: unknown) => void;
  finished({ sessions });
  assert.deepEqual(log.mock.calls[0]?.arguments, ['2 passed, 3 failed']);
});

test('faultsOf(sizes) tells what is heavier, much lighter, unrecorded or over its ceiling', () => {
  const recorded = { statecraft: { gzip: 50_000 }, 'alliance-network': { gzip: 20_000 } };
  const faults = (sizes: Record<string, number>) =>
    faultsOf(Object.fromEntries(Object.entries(sizes).map(([name, gzip]) => [name, { gzip }])), recorded);
  assert.deepEqual(faults({ statecraft: 50_400, 'alliance-network': 19_500 }), []);
  assert.match(faults({ statecraft: 50_600 }).join(), /heavier/);
  assert.match(faults({ 'alliance-network': 18_000 }).join(), /lighter/);
  assert.match(faults({ 'summit-timeline': 1 }).join(), /no size is recorded/);
  assert.match(faults({ statecraft: 70_001 }).join(), /over its ceiling/);
});
