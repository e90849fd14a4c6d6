const takers = new WeakMap<object, (error: unknown) => void>();

/** Passes the errors of everything that belongs to `host` to `take`. */
export function takeErrors(host: object, take: (error: unknown) => void): void {
  takers.set(host, take);
}

/**
 * A function that the browser may call in place of `run`. An error in it, even a later one, goes to whoever is
 * `this`, and never reaches the page's `onerror`.
 */
export function contained<A extends unknown[]>(run: (...args: A) => unknown): (...args: A) => void {
  return function (this: object | undefined, ...args) {
    const step = async (): Promise<unknown> => run.apply(this, args);
    step().catch((error: unknown) => this && takers.get(this)?.(error));
  };
}

/**
 * {@link contained} for `owner`, for callbacks that the browser calls without a `this`: timers, observers, the ends
 * of tones.
 */
export const containedBy = <A extends unknown[]>(
  owner: object,
  run: (...args: A) => unknown,
): ((...args: A) => void) => contained(run).bind(owner);
