// How each runner tells scripts/test.mjs what it counted: a JSON file named by RESULTS_FILE.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

const NOTHING = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };

/** `failures` are the names of tests that failed; `unsteady`, of those that passed at the second try only. */
export function writeCounts(counts) {
  const file = process.env.RESULTS_FILE;
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...NOTHING, ...counts }));
}

/** What a runner wrote; nothing, if it ended before it could. */
export function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return NOTHING;
  }
}

/** A Web Test Runner reporter. */
export const webTestRunnerCounts = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const session of sessions) {
      const where = `${session.browser.name}: ${relative('.', session.testFile)}`;
      const tests = session.testResults ? allTests(session.testResults) : [];
      for (const { name, passed, skipped } of tests) {
        counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
        if (!skipped && !passed) counts.failures.push(`${where} › ${name}`);
      }
      // A file that failed to load, hung, or ran nothing has no failed test: it counts as one.
      if (tests.length === 0 || (!session.passed && tests.every((test) => test.passed || test.skipped))) {
        counts.failed++;
        counts.failures.push(where);
      }
    }
    writeCounts(counts);
  },
};

const allTests = ({ tests, suites }) => [...tests, ...suites.flatMap(allTests)];
