// How each runner tells scripts/test.mjs what it counted: a JSON file named by RESULTS_FILE.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function writeCounts({ passed, failed, skipped = 0 }) {
  const file = process.env.RESULTS_FILE;
  if (!file) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
}

/** A Web Test Runner reporter. */
export const webTestRunnerCounts = {
  onTestRunFinished({ sessions }) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) {
      const tests = session.testResults ? allTests(session.testResults) : [];
      for (const { passed, skipped } of tests) counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
      // A file that failed to load, hung, or ran nothing has no failed test: it counts as one.
      if (tests.length === 0 || (!session.passed && tests.every((test) => test.passed || test.skipped)))
        counts.failed++;
    }
    writeCounts(counts);
  },
};

const allTests = ({ tests, suites }) => [...tests, ...suites.flatMap(allTests)];
