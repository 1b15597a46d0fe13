/** Whether what npm would publish can be used: publint and "are the types wrong", both at their strictest. */
import { run } from './run.mjs';

/** A style sheet has no types. */
const NOT_CODE = ['--exclude-entrypoints', './statecraft.css'];
const CHECKS = [
  ['publint/src/cli.js', '.', '--strict'],
  ['@arethetypeswrong/cli/dist/index.js', '--pack', '.', '--profile', 'esm-only', '--no-emoji', ...NOT_CODE],
];

for (const command of CHECKS) {
  const { code, output } = await run(command, { quiet: true });
  console.log(code ? output : `✓ ${command[0].replace(/\/(src|dist)\/.*/, '')}`);
  if (code) process.exitCode = 1;
}
