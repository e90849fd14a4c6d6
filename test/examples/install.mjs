// Folders outside the repository, in which the packed package is installed as anybody would.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is named is kept, so that the next run has next to nothing to install. */
const kept = process.env.EXAMPLES_FOLDER;
const MADE = /[\\/](node_modules|dist|site|tools|\.next|\.nuxt|\.output|\.astro|\.angular)$/;

const env = {
  ...process.env,
  npm_config_update_notifier: 'false',
  ASTRO_TELEMETRY_DISABLED: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  NUXT_TELEMETRY_DISABLED: '1',
  NG_CLI_ANALYTICS: 'false',
};
// Set by the npm that runs this: they would say where to install, and how to build.
for (const name of Object.keys(env)) {
  if (/^npm_(package|lifecycle|config_local_prefix|config_prefix|config_ignore_scripts)/.test(name))
    delete env[name];
}
delete env.NODE_ENV;

/** Processes of ours that have not ended. */
export const running = new Set();

/** Starts npm. It leads a group of its own, so that what it starts ends with it. */
export function start(cwd, ...args) {
  const child = spawn('npm', args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child.output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (child.output += data));
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}

export function stop(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Runs npm; gives what it printed, and fails with it. */
export async function npm(cwd, ...args) {
  const child = start(cwd, ...args);
  const code = await new Promise((done) => child.once('close', done));
  assert.equal(code, 0, `npm ${args.join(' ')}\n${child.output}`);
  return child.output;
}

/** Packs the package; gives a function that copies a folder and installs the package and all it names there. */
export async function workshop() {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'steadyground-examples-'));
  const packing = ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse((await npm('.', ...packing)).replace(/^npm warn .*$/gm, ''));

  return {
    async install(from, name) {
      const cwd = join(folder, name);
      rmSync(join(cwd, 'node_modules/steadyground'), { recursive: true, force: true });
      cpSync(from, cwd, { recursive: true, filter: (file) => !MADE.test(file) });
      const file = join(cwd, 'package.json');
      const manifest = JSON.parse(readFileSync(file, 'utf8'));
      manifest.dependencies.steadyground = `file:${join(folder, filename)}`;
      writeFileSync(file, JSON.stringify(manifest));
      await npm(cwd, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--no-package-lock');
      return cwd;
    },
    close() {
      for (const child of running) stop(child);
      if (!kept) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
