// Plots as plain SVG, which any browser shows without a script.
const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const WIDTH = 720;
const LABELS = 190;
const log = Math.log10;

const scale = (values, from, to) => {
  const [low, high] = [Math.min(...values), Math.max(...values)].map(log);
  return (value) => from + ((log(value) - low) / (high - low || 1)) * (to - from);
};

/** One line a subject: a dot for every round, a bar for the median, on a logarithmic scale. `limit` is a goal. */
export function dots(title, rows, limit) {
  const drawn = rows.filter(({ rounds }) => rounds.some((value) => value > 0));
  const all = drawn.flatMap(({ rounds }) => rounds.filter((value) => value > 0));
  if (!all.length) return '';
  const x = scale([...all, 1, limit ?? 1], LABELS, WIDTH - 60);
  const height = drawn.length * 22 + 30;
  const mark = (value, kind) => `<path class="${kind}" d="M${x(value).toFixed(1)} 8V${height - 16}"/>`;
  const lines = drawn.map(({ name, rounds, median }, index) => {
    const y = 20 + index * 22;
    const points = rounds
      .filter((value) => value > 0)
      .map((value) => `<circle cx="${x(value).toFixed(1)}" cy="${y}" r="3"/>`);
    const bar = `<path d="M${x(median).toFixed(1)} ${y - 8}v16"/>`;
    const ours = /steadyground|-/.test(name) && !/chrome|picker|pre-|auto/.test(name) ? ' class="ours"' : '';
    return `<g${ours}><text x="${LABELS - 12}" y="${y + 4}" text-anchor="end">${escape(name)}</text>${points.join('')}${bar}
      <text x="${WIDTH - 52}" y="${y + 4}">${median.toFixed(2)}</text></g>`;
  });
  return `<figure><figcaption>${escape(title)}</figcaption><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escape(title)}">
    ${mark(1, 'one')}${limit ? mark(limit, 'limit') : ''}${lines.join('')}</svg></figure>`;
}

/** How each series grows: both scales logarithmic, so that what grows in step is a slope of 1. */
export function curves(title, series) {
  const points = series.flatMap(({ points }) => points);
  if (!points.length) return '';
  const x = scale(
    points.map(([size]) => size),
    50,
    WIDTH - 220,
  );
  const y = scale(
    points.map(([, ms]) => ms),
    250,
    20,
  );
  const lines = series.map(({ name, points }, index) => {
    const path = points
      .map(([size, ms], at) => `${at ? 'L' : 'M'}${x(size).toFixed(1)} ${y(ms).toFixed(1)}`)
      .join('');
    const [size, ms] = points.at(-1);
    return `<path class="series s${index}" d="${path}"/><text x="${(x(size) + 6).toFixed(1)}" y="${(y(ms) + 4).toFixed(1)}">${escape(name)}</text>`;
  });
  return `<figure><figcaption>${escape(title)}</figcaption><svg viewBox="0 0 ${WIDTH} 280" role="img" aria-label="${escape(title)}">${lines.join('')}</svg></figure>`;
}
