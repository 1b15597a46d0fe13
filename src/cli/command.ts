import { parseArgs } from 'node:util';

/** What a command says and does; tests put their own in place of the terminal. */
export interface Terminal {
  /** A line of what was asked for. */
  print(line: string): void;
  /** A line about how it goes. */
  tell(line: string): void;
}

export interface Command {
  /** In the list of commands. */
  readonly says: string;
  readonly help: string;
  /** @returns the exit code: 0 done, 1 something is wrong with the data @throws UsageError where it was called wrongly */
  run(words: readonly string[], terminal: Terminal): Promise<number>;
}

/** The call is wrong, not the data: exit code 2. */
export class UsageError extends Error {}

export type Kind = 'text' | 'flag';

/**
 * Options of a command, and the files it is about.
 * @param leastFiles of which there have to be so many
 * @throws UsageError for an unknown option, and where no file is named
 */
export function readOptions(words: readonly string[], kinds: Readonly<Record<string, Kind>>, leastFiles = 1) {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [
      name,
      { type: kind === 'flag' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values, positionals: files } = parsed(words, options);
  if (files.length < leastFiles) throw new UsageError('no file is named');
  return { values, files };
}

const parsed = (words: readonly string[], options: Readonly<Record<string, { type: 'boolean' | 'string' }>>) => {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};
