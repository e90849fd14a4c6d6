const takers = new WeakMap<object, (error: unknown) => void>();

/** Has the errors of what belongs to `host` given to `take`. */
export function takeErrors(host: object, take: (error: unknown) => void): void {
  takers.set(host, take);
}

/**
 * What the browser may call in place of `run`: an error, also a later one, ends with whoever is `this`, and
 * the page's `onerror` never hears of it.
 */
export function contained<A extends unknown[]>(run: (...args: A) => unknown): (...args: A) => void {
  return function (this: object | undefined, ...args) {
    const step = async (): Promise<unknown> => run.apply(this, args);
    step().catch((error: unknown) => this && takers.get(this)?.(error));
  };
}

/** {@link contained} for `owner`, where the browser calls without a `this`: timers, observers, the ends of tones. */
export const containedBy = <A extends unknown[]>(
  owner: object,
  run: (...args: A) => unknown,
): ((...args: A) => void) => contained(run).bind(owner);
