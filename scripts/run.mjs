import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from './rollup/entries.mjs';

/**
 * Runs a Node script that a dependency brings (`typescript/bin/tsc`) without a shell, so that it is the same on
 * Windows. Its output is given back and, unless `quiet`, shown as it comes.
 *
 * @param {string[]} args script first; a bare one is looked up in node_modules
 * @param {{quiet?: boolean, env?: Record<string, string | undefined>, cwd?: string}} [options]
 * @returns {Promise<{code: number, output: string, seconds: number}>}
 */
export function run([script, ...args], { quiet = false, env = {}, cwd = ROOT } = {}) {
  const file = script.startsWith('.') ? path.join(ROOT, script) : path.join(ROOT, 'node_modules', script);
  return runCommand(process.execPath, [file, ...args], { quiet, env, cwd });
}

/**
 * As {@link run}, for a program on the PATH.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{quiet?: boolean, env?: Record<string, string | undefined>, cwd?: string, shell?: boolean}} [options]
 * @returns {Promise<{code: number, output: string, seconds: number}>}
 */
export function runCommand(command, args, { quiet = false, env = {}, cwd = ROOT, shell = false } = {}) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const pieces = [];
    const take = (out) => (piece) => {
      pieces.push(piece);
      if (!quiet) out.write(piece);
    };
    const finish = (code) =>
      resolve({ code, output: Buffer.concat(pieces).toString(), seconds: (performance.now() - began) / 1000 });
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => {
      pieces.push(Buffer.from(`${error.message}\n`));
      finish(127);
    });
    child.on('close', (code, signal) => finish(signal ? 1 : (code ?? 1)));
  });
}
