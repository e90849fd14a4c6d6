// Node's own test runner over the test files of a folder, with its counts for scripts/test.mjs.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { writeCounts } from './results.mjs';

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.test.mjs'))
  .map((file) => resolve(join(folder, file)));

const counts = {};
const events = run({ files, concurrency: false });
events.on('test:diagnostic', ({ message }) => {
  const [name, count] = message.split(' ');
  if (['pass', 'fail', 'cancelled', 'skipped'].includes(name)) counts[name] = Number(count);
});
const failures = [];
events.on('test:fail', ({ name, details }) => {
  process.exitCode = 1;
  // A suite fails with its tests, which are named themselves.
  if (details.error?.failureType !== 'subtestsFailed') failures.push(name);
});
events.on('end', () => {
  const { pass = 0, fail = 0, cancelled = 0, skipped = 0 } = counts;
  writeCounts({ passed: pass, failed: fail + cancelled, skipped, failures });
});
events.compose(new spec()).pipe(process.stdout);
