import { readFileSync } from 'node:fs';
import { run } from './run.js';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

// Whoever reads no more of it, such as `head`, has had enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// Set, not left by exit(): what is still to be written to a pipe is written.
// And not awaited: in the built file what loads on demand stands below, and is not there before all of it has run.
void run(process.argv.slice(2), version, {
  print: (line) => void process.stdout.write(`${line}\n`),
  tell: (line) => void process.stderr.write(`${line}\n`),
}).then((code) => (process.exitCode = code));
