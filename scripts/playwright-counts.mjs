import { writeCounts } from './results.mjs';

const KINDS = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' };

/** A Playwright reporter that only counts. */
export default class PlaywrightCounts {
  #suite;

  onBegin(_, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const counts = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
    for (const test of this.#suite.allTests()) {
      const outcome = test.outcome();
      const name = test.titlePath().filter(Boolean).join(' › ');
      counts[KINDS[outcome]]++;
      if (outcome === 'unexpected') counts.failures.push(name);
      if (outcome === 'flaky') counts.unsteady.push(name);
    }
    writeCounts(counts);
  }

  printsToStdio() {
    return false;
  }
}
