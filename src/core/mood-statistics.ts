/** Where the middle half of some answers lies. Each is an answer somebody gave, never a value in between. */
export interface Spread {
  readonly n: number;
  /** First quartile. */
  readonly low: number;
  /** Median; the lower of the two in the middle. */
  readonly middle: number;
  /** Third quartile. */
  readonly high: number;
}

/**
 * Median and quartiles by the inverse of the empirical distribution function: the first definition of
 * Hyndman & Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996) 361-365
 * (cited from memory, to be confirmed). It is the one that fits answers with an order but no distances.
 */
export function spread(values: readonly number[]): Spread | undefined {
  const n = values.length;
  // A scale has a few points, whatever the number of answers: counting them is quicker than sorting the answers.
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const quantile = (q: number): number => {
    let rest = Math.ceil(n * q);
    return sorted.find(([, count]) => (rest -= count) <= 0)![0];
  };
  return n ? { n, low: quantile(0.25), middle: quantile(0.5), high: quantile(0.75) } : undefined;
}
