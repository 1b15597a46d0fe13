import { checkCommand } from './check-command.js';
import { UsageError, type Command, type Terminal } from './command.js';
import { convertCommand } from './convert-command.js';
import { newCommand } from './new-command.js';
import { renderCommand } from './render-command.js';
import { snippetCommand } from './snippet-command.js';

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['check', checkCommand],
  ['convert', convertCommand],
  ['new', newCommand],
  ['render', renderCommand],
  ['snippet', snippetCommand],
]);

const HELP = `Usage: statecraft COMMAND …

${[...COMMANDS].map(([name, { says }]) => `  ${name.padEnd(10)}${says}`).join('\n')}

  statecraft COMMAND --help says more of one; statecraft --version, which release this is.`;

/**
 * Runs the command line.
 * @param words what stands behind `statecraft`
 * @returns the exit code: 0 done, 1 something is wrong with the data, 2 called wrongly
 */
export async function run(words: readonly string[], version: string, terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  if (name === '--version') return said(version, terminal);
  if (name === undefined || name === '--help' || name === 'help') return said(HELP, terminal);
  const command = COMMANDS.get(name);
  if (command && rest.includes('--help')) return said(command.help, terminal);
  try {
    if (!command) throw new UsageError(`there is no command ${name}; there are ${[...COMMANDS.keys()].join(', ')}`);
    return await command.run(rest, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.tell(`statecraft: ${error.message}\nstatecraft ${command ? `${name} ` : ''}--help says how it is called.`);
    return 2;
  }
}

const said = (text: string, { print }: Terminal): number => {
  print(text);
  return 0;
};
