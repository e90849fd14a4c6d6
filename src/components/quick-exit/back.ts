import type { Cover } from './cover.js';

/** Where the script in the head has left its cover, for the element to take over. */
const EARLY = Symbol.for('steadyground-cover');
const { performance } = globalThis;

type WithEarly = Record<symbol, Pick<Cover, 'on' | 'lift'> | undefined>;

/** ms after which a page is no longer one that somebody has just come back to. */
const ARRIVED = 60_000;

/** The page has just been loaded by Back or Forward, anew: one that the browser had kept is not loaded. */
export function isBack(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    (navigation as PerformanceNavigationTiming | undefined)?.type === 'back_forward' &&
    performance.now() < ARRIVED
  );
}

export const earlyCover = (): WithEarly[symbol] => (globalThis as unknown as WithEarly)[EARLY];

export function setEarlyCover(cover: Cover): void {
  Object.defineProperty(globalThis, EARLY, { value: cover });
}
