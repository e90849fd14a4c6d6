// Installs the dependencies where they are missing or are not those of the lock file, so that every npm command works on a
// fresh clone. It may use no dependency itself. An argument names another folder that has dependencies of its own: bench.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL(`../${process.argv[2] ?? ''}`, import.meta.url)));

/** npm writes a copy of the lock file at the end of an install, without what this system cannot use. */
function isInstalled() {
  const [wanted, found] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
    existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {},
  );
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      !path || found[path]?.version === version || (optional && !found[path]),
  );
}

if (!isInstalled()) {
  console.log('Installing dependencies (npm ci). The first time, this takes a minute or two …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  // Some tools ask for a newer Node than they need. npm warns of each, and nobody can act on it here.
  const { status, stdout, stderr } = spawnSync(command, [...args, 'ci', '--loglevel=error'], {
    encoding: 'utf8',
    shell: !npm,
  });
  if (status !== 0) console.error(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}
