import { expect } from '@open-wc/testing';
import { isBack } from '../../../src/components/quick-exit/back.js';

describe('a page that somebody has just come back to', () => {
  const pretend = (type: string | undefined, now: number): boolean => {
    const { performance } = window;
    performance.getEntriesByType = (of) =>
      type && of === 'navigation' ? [{ type } as unknown as PerformanceEntry] : [];
    performance.now = () => now;
    try {
      return isBack();
    } finally {
      Reflect.deleteProperty(performance, 'getEntriesByType');
      Reflect.deleteProperty(performance, 'now');
    }
  };

  it('is one that Back or Forward has loaded, for its first minute', () => {
    expect(pretend('back_forward', 10)).to.equal(true);
    expect(pretend('back_forward', 59_999)).to.equal(true);
    expect(pretend('back_forward', 60_000)).to.equal(false);
    for (const type of ['navigate', 'reload', 'prerender', undefined]) {
      expect(pretend(type, 10), type).to.equal(false);
    }
  });
});
