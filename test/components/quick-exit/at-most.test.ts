import { expect } from '@open-wc/testing';
import type { atMost as AtMost } from '../../../src/components/quick-exit/at-most.js';

describe('so often and no oftener', () => {
  const timers: { readonly run: () => void; readonly ms: number }[] = [];
  let atMost: typeof AtMost;
  before(async () => {
    const { setTimeout } = globalThis;
    // It takes the browser's clock while it loads.
    Object.assign(globalThis, { setTimeout: (run: () => void, ms: number) => timers.push({ run, ms }) });
    try {
      ({ atMost } = await import('../../../src/components/quick-exit/at-most.js'));
    } finally {
      Object.assign(globalThis, { setTimeout });
    }
  });

  it('gives each time back when its own time is over, and no more than were taken', () => {
    const may = atMost(2, 700);
    const tries = (): boolean[] => [may(), may(), may(), may()];
    expect(tries()).to.deep.equal([true, true, false, false]);
    expect(timers.map(({ ms }) => ms)).to.deep.equal([700, 700]);
    timers.shift()!.run();
    expect(tries()).to.deep.equal([true, false, false, false]);
    for (const { run } of timers.splice(0)) run();
    expect(tries()).to.deep.equal([true, true, false, false]);
  });
});
