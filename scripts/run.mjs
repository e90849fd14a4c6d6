import { spawnSync } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** Runs a command line with the tools of node_modules on its path; true if it succeeded. */
export function run(command, env = {}) {
  const PATH = resolve('node_modules/.bin') + delimiter + process.env.PATH;
  const options = {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH, ...env },
  };
  return spawnSync(command, options).status === 0;
}
