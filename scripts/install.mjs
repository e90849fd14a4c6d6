// Every npm command calls this first, so that each works on a fresh clone. It may use no dependency. A folder may be
// named whose own dependencies are wanted: bench.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL(`../${process.argv[2] ?? ''}`, import.meta.url)));
const age = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes this copy of the lock file at the end of an install: older than the lock file means out of date.
if (age('node_modules/.package-lock.json') < age('package-lock.json')) {
  console.log('Installing dependencies (npm ci) …');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: !npm });
  process.exit(status ?? 1);
}
