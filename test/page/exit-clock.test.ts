import { expect } from '@open-wc/testing';
import type * as Exit from '../../src/page/exit.js';

let now = 0;
let count = 0;
const waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
/** The browser's clock, as it is while the module loads. */
const browser = {
  setTimeout: (run: () => void, ms: number) => waiting.set(++count, { at: now + ms, run }) && count,
  clearTimeout: (id: number) => void waiting.delete(id),
};
/** One that a page puts in its place, and that never strikes. */
const page = { setTimeout: () => 0, clearTimeout: () => undefined };

function pass(ms: number): void {
  now += ms;
  for (const [id, { at, run }] of [...waiting]) {
    if (at <= now && waiting.delete(id)) run();
  }
}

describe('the clock of Shift three times', () => {
  const { setTimeout, clearTimeout } = globalThis;
  let loaded: typeof Exit;
  before(async () => {
    Object.assign(globalThis, browser);
    try {
      loaded = await import('../../src/page/exit.js');
    } finally {
      Object.assign(globalThis, { setTimeout, clearTimeout });
    }
  });
  afterEach(() => {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    pass(60_000);
  });

  it('is the browser’s, whatever a page puts in its place, and is stopped by each press', () => {
    const told: number[] = [];
    const shift = new loaded.ShiftThrice((presses) => told.push(presses));
    const press = (): void => {
      shift.down({ key: 'Shift' });
      shift.up({ key: 'Shift' });
    };
    Object.assign(globalThis, page);
    press();
    pass(4000);
    press();
    pass(4000);
    expect(told, 'each press has five seconds of its own').to.deep.equal([1, 2]);
    pass(1000);
    expect(told, 'which end').to.deep.equal([1, 2, -1]);
    press();
    pass(1000);
    shift.reset();
    pass(60_000);
    expect(told, 'and are over with what came between').to.deep.equal([1, 2, -1, 1, 0]);
  });
});
