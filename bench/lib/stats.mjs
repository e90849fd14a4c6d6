export const sum = (values) => values.reduce((total, value) => total + value, 0);

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  if (!sorted.length) return NaN;
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

/** How the samples of one subject compare with those of another, round by round: the machine's mood of a round cancels out. */
export function ratio(samples, base) {
  const rounds = samples.flatMap((value, round) =>
    value === undefined || !base[round] ? [] : value / base[round],
  );
  return { median: median(rounds), low: quantile(rounds, 0.25), high: quantile(rounds, 0.75), rounds };
}

/** The least-squares line through points: [slope, value at 0]. */
export function line(points) {
  const x = sum(points.map(([x]) => x)) / points.length;
  const y = sum(points.map(([, y]) => y)) / points.length;
  const slope = sum(points.map(([a, b]) => (a - x) * (b - y))) / sum(points.map(([a]) => (a - x) ** 2));
  return [slope, y - slope * x];
}
