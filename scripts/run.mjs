import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** What spawn() takes to run a command line with the tools of node_modules on its path. */
export function commandLine(command, env = {}) {
  const PATH = resolve('node_modules/.bin') + delimiter + process.env.PATH;
  return [command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, PATH, ...env } }];
}

/** Runs a command line, and shows what it says; true if it succeeded. */
export function run(command, env) {
  const [line, options] = commandLine(command, env);
  const { status, signal } = spawnSync(line, { ...options, stdio: ['ignore', 'inherit', 'inherit'] });
  if (signal) console.log(`${command} was ended by ${signal}.`);
  return status === 0;
}
