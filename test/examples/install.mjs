// Folders outside the repository, in which the packed package is installed as anybody would.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is named is kept, so that the next run has next to nothing to install. */
const kept = process.env.EXAMPLES_FOLDER;
const OURS = 'node_modules/steadyground';
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

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const edit = (file, change) => {
  const content = read(file);
  change(content);
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
};

/**
 * Packs the package. `install` copies a folder and installs there what its lock file names, and the package; `lock`
 * writes that lock file anew, with the newest of all that the folder's pins ask for in turn.
 */
export async function workshop() {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'steadyground-examples-'));
  const packing = ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse((await npm('.', ...packing)).replace(/^npm warn .*$/gm, ''));

  const tarball = `file:${join(folder, filename)}`;

  /** In place of the package of the registry, which a reader gets: the packed one. */
  const copy = (from, name) => {
    const cwd = join(folder, name);
    rmSync(join(cwd, 'node_modules/steadyground'), { recursive: true, force: true });
    cpSync(from, cwd, { recursive: true, filter: (file) => !MADE.test(file) });
    edit(join(cwd, 'package.json'), ({ dependencies }) => (dependencies.steadyground = tarball));
    return cwd;
  };

  return {
    async install(from, name) {
      const cwd = copy(from, name);
      const lock = join(cwd, 'package-lock.json');
      edit(lock, ({ packages }) => {
        packages[''].dependencies.steadyground = tarball;
        packages[OURS].resolved = tarball;
      });
      const { packages: wanted } = read(lock);
      // Not npm ci, which refuses a lock file that lacks what some other system could take and the registry does not have.
      await npm(cwd, 'install', '--prefer-offline', '--no-audit', '--no-fund');
      for (const [path, { version }] of Object.entries(
        read(join(cwd, 'node_modules/.package-lock.json')).packages,
      )) {
        assert.equal(version, wanted[path]?.version, `${name}: ${path} is not what its lock file says`);
      }
      return cwd;
    },
    async lock(from, name) {
      const cwd = copy(from, name);
      const file = join(cwd, 'package-lock.json');
      rmSync(file, { force: true });
      await npm(
        cwd,
        'install',
        '--package-lock-only',
        '--omit-lockfile-registry-resolved',
        '--no-audit',
        '--no-fund',
      );
      edit(file, ({ packages }) => {
        packages[''].dependencies.steadyground = '*';
        delete packages[OURS].resolved;
        delete packages[OURS].integrity;
      });
      cpSync(file, join(from, 'package-lock.json'));
      return cwd;
    },
    close() {
      for (const child of running) stop(child);
      if (!kept) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
