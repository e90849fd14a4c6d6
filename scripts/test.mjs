// Runs the named parts one after another; its last line adds up what they counted.
//   node scripts/test.mjs build check unit
// Other arguments go to the runner: npm run test:unit -- --files test/page/url.test.ts
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCounts } from './results.mjs';
import { run } from './run.mjs';

const parts = {
  build: { command: 'npm run --silent build' },
  check: { command: 'node scripts/check.mjs' },
  unit: { command: 'wtr', counts: true, env: { ENGINES: 'chromium' } },
  browsers: { command: 'wtr', counts: true, env: { ENGINES: 'chromium,firefox,webkit' } },
  consumers: { command: 'node scripts/node-test.mjs test/consumers', counts: true },
  examples: { command: 'node scripts/node-test.mjs test/examples', counts: true },
  docs: { command: 'node scripts/node-test.mjs test/docs', counts: true },
  e2e: {
    command: `node scripts/site.mjs && node scripts/install.mjs test/e2e/routers && playwright test${process.env.CI ? '' : ' --grep-invert @thorough'}`,
    counts: true,
  },
  bench: { command: 'node scripts/node-test.mjs bench/ci', counts: true },
  'new-tool': { command: 'node scripts/node-test.mjs test/new-tool', counts: true },
  release: { command: 'node scripts/node-test.mjs test/release', counts: true },
  safety: {
    command:
      'node scripts/install.mjs test/safety/recorders && playwright test --config test/safety/playwright.config.mjs',
    counts: true,
  },
};

const names = process.argv.slice(2).filter((arg) => arg in parts);
const more = process.argv.slice(2).filter((arg) => !(arg in parts));
const RESULTS_FILE = resolve(`build/results-${process.pid}.json`);
const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];
const named = { failures: [], unsteady: [] };

for (const name of names) {
  const { command, counts, env } = parts[name];
  console.log(`\n=== ${name}`);
  rmSync(RESULTS_FILE, { force: true });
  const ok = run([command, ...(counts ? more : [])].join(' '), { ...env, RESULTS_FILE });
  const result = readCounts(RESULTS_FILE);
  for (const key of Object.keys(total)) total[key] += result[key];
  for (const key of Object.keys(named)) named[key].push(...result[key].map((test) => `${name}: ${test}`));
  // A runner can end well without having run a test; a build or a check counts only when it fails.
  const ranNothing = counts && result.passed + result.failed === 0;
  if (ranNothing) console.log(`${name} ran no test.`);
  if (ranNothing || (!ok && result.failed === 0)) total.failed++;
  if (ranNothing || !ok || result.failed) broken.push(name);
  if (!ok && name === 'build') break;
}

rmSync(RESULTS_FILE, { force: true });
list('Passed at the second try only', named.unsteady);
list('Failed', named.failures);
if (broken.length) console.log(`\nFailed: ${broken.join(', ')}`);
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;

function list(title, tests) {
  if (tests.length) console.log(`\n${title}:\n${tests.map((test) => `  ${test}`).join('\n')}`);
}
