import { writeCounts } from './results.mjs';

/** A Playwright reporter that only counts. */
export default class PlaywrightCounts {
  #suite;

  onBegin(_, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const names = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' };
    for (const test of this.#suite.allTests()) counts[names[test.outcome()]]++;
    writeCounts(counts);
  }

  printsToStdio() {
    return false;
  }
}
