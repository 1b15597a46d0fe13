import { runCommand } from '../../scripts/run.mjs';

/**
 * Runs npm in a project of its own. The variables with which an outer `npm test` describes our package are kept from
 * it; what the machine has set for all of npm (registry, cache, certificates) stays.
 *
 * @returns what it printed
 * @throws with what it printed, if it failed
 */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const cleared = Object.keys(process.env).filter((name) =>
    /^(npm_(package|lifecycle|node_execpath|command)|npm_config_(local_prefix|prefix|omit|include)$|INIT_CWD|NODE_ENV)/i.test(
      name,
    ),
  );
  const env = Object.fromEntries(cleared.map((name) => [name, undefined]));
  const windows = process.platform === 'win32';
  const { code, output } = await runCommand(windows ? 'npm.cmd' : 'npm', args, {
    cwd,
    env,
    shell: windows,
    quiet: true,
  });
  if (code) throw new Error(`npm ${args.join(' ')} ended with ${code}\n${output}`);
  return output;
}
