import { stripVTControlCharacters } from 'node:util';

/** Every part of the gate that runs tests closes with this line, and so does the gate. */
export const countsLine = (passed, failed) => `${passed} passed, ${failed} failed`;

/**
 * A reporter that redraws the screen leaves its orders to the terminal before what it says.
 *
 * @returns {{passed: number, failed: number} | undefined} of the last such line in a part's output
 */
export function readCounts(output) {
  const last = [...stripVTControlCharacters(output).matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]) };
}

/** What Node's own runner says, in either of its forms. Cancelled, skipped and "todo" tests have not passed. */
export function readNodeCounts(output) {
  const count = (name) => Number(output.match(new RegExp(`^[ℹ#] ${name} (\\d+)$`, 'm'))?.[1] ?? NaN);
  const [passed, tests] = [count('pass'), count('tests')];
  return Number.isNaN(passed + tests) ? undefined : { passed, failed: tests - passed };
}

/**
 * For @web/test-runner: a test in two browsers is two tests. A file that could not be loaded is one that failed.
 *
 * @returns {import('@web/test-runner').Reporter}
 */
export function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const totals = { passed: 0, failed: 0 };
      for (const session of sessions) {
        const { passed, failed } = resultsOf(session.testResults);
        totals.passed += passed;
        totals.failed += failed || (session.passed ? 0 : 1);
      }
      console.log(countsLine(totals.passed, totals.failed));
    },
  };
}

/** A skipped test counts as failed: none is left out on purpose. */
function resultsOf(suite) {
  const totals = { passed: 0, failed: 0 };
  for (const test of suite?.tests ?? []) totals[test.passed && !test.skipped ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) {
    const { passed, failed } = resultsOf(inner);
    totals.passed += passed;
    totals.failed += failed;
  }
  return totals;
}
