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

/** Below this, after correction, chance alone is said to do it seldom; at or above, "this may be chance". */
export const ALPHA = 0.01;

const logFactorials = [0];
function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logFactorials[i - 1]! + Math.log(i));
  return logFactorials[n]!;
}

/**
 * Fisher's exact test, one-sided: how likely it is that two things, seen `a` and `b` times in `n`
 * check-ins, come together at least `both` times when neither has to do with the other.
 * R. A. Fisher, The Design of Experiments (1935), chapter II (cited from memory, to be confirmed).
 */
export function fisher(both: number, a: number, b: number, n: number): number {
  const ways = (from: number, take: number): number =>
    logFactorial(from) - logFactorial(take) - logFactorial(from - take);
  let p = 0;
  for (let k = Math.max(both, a + b - n); k <= Math.min(a, b); k++) {
    p += Math.exp(ways(a, k) + ways(n - a, b - k) - ways(n, b));
  }
  return Math.min(1, p);
}

/**
 * A permutation test of whether groups differ: the share of shuffles whose sum of squares between groups
 * is at least the one seen. P. Good, Permutation, Parametric and Bootstrap Tests of Hypotheses (2005);
 * the seen order counts as one of the shuffles, so that p is never 0: B. Phipson & G. K. Smyth, "Permutation
 * p-values should never be zero", Stat Appl Genet Mol Biol 9 (2010) 39 (both cited from memory, to be
 * confirmed).
 *
 * It takes check-ins as exchangeable. Check-ins that follow each other are alike, which makes p somewhat
 * too small: one reason for the strict {@link ALPHA}. The shuffles come from a generator with a fixed
 * start, so that the same check-ins always give the same answer.
 */
export function permutationTest(groups: readonly (readonly number[])[]): number {
  // The largest first: it is what the others leave, and need not be drawn.
  const sorted = groups.filter(({ length }) => length).sort((a, b) => b.length - a.length);
  const values = sorted.flat();
  const n = values.length;
  const sums = sorted.map((group) => group.reduce((sum, value) => sum + value, 0));
  const total = sums.reduce((all, sum) => all + sum, 0);
  const between = (): number => {
    sums[0] = sums.reduce((rest, sum, group) => (group ? rest - sum : rest), total);
    return sums.reduce((all, sum, group) => all + (sum * sum) / sorted[group]!.length, 0);
  };
  // A tie must count whatever the rounding.
  const seen = between() - 1e-6;
  // 1999 shuffles, fewer of very many values: the work has a bound.
  const shuffles = Math.max(499, Math.min(1999, Math.round(2e6 / n)));
  let reached = 1;
  let state = 1;
  for (let i = 0; i < shuffles; i++) {
    let at = n;
    for (let group = sorted.length - 1; group; group--) {
      let sum = 0;
      for (const end = at - sorted[group]!.length; at > end;) {
        // A linear congruential generator (Numerical Recipes' constants) by its high bits, which are the good ones.
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        const other = Math.floor((state / 4294967296) * at--);
        const value = values[other]!;
        values[other] = values[at]!;
        values[at] = value;
        sum += value;
      }
      sums[group] = sum;
    }
    if (between() >= seen) reached++;
  }
  return reached / (shuffles + 1);
}

/** Two things that appear in the same check-ins. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  /** How many check-ins have both, have `a`, have `b`, and how many there are. */
  readonly both: number;
  readonly ofA: number;
  readonly ofB: number;
  readonly n: number;
  readonly p: number;
}

/** What one check-in adds to the comparison: each thing on the left is compared with each on the right. */
export type Row = readonly [left: readonly string[], right: readonly string[]];

const MOST = 30;
const LEAST = 3;

/**
 * Every pair of things that are common enough to be looked at. What is looked at depends on how often each
 * appears, never on how often they appear together, so that the choice does not bend the test.
 */
export function pairs(rows: readonly Row[]): Pair[] {
  const n = rows.length;
  const common = (side: 0 | 1): [string, Set<number>][] => {
    const found = new Map<string, Set<number>>();
    rows.forEach((row, i) =>
      row[side].forEach((item) => found.set(item, (found.get(item) ?? new Set()).add(i))),
    );
    return [...found]
      .filter(([, at]) => at.size >= LEAST && at.size < n)
      .sort((x, y) => y[1].size - x[1].size)
      .slice(0, MOST);
  };
  const left = common(0);
  const right = common(1);
  return left.flatMap(([a, ofA]) =>
    right
      // A thing on both sides meets another one once, and never itself.
      .filter(([b]) => b > a || !left.some(([item]) => item === b))
      .map(([b, ofB]) => {
        const both = [...ofA].filter((i) => ofB.has(i)).length;
        return { a, b, both, ofA: ofA.size, ofB: ofB.size, n, p: fisher(both, ofA.size, ofB.size, n) };
      }),
  );
}

/**
 * The pairs that come together more often than their numbers alone would have it, the clearest first.
 * Each p is multiplied by the number of pairs looked at (Bonferroni's correction): with many pairs, some
 * would stand out by chance, and this errs on the side of saying so.
 */
export const oftenTogether = (looked: readonly Pair[]): Pair[] =>
  looked
    .filter(({ both, ofA, ofB, n }) => both >= LEAST && both * n > ofA * ofB)
    .sort((x, y) => x.p - y.p)
    .slice(0, 6)
    .map((pair) => ({ ...pair, p: Math.min(1, pair.p * looked.length) }));
