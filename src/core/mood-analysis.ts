import { hourReader, SCALES, type Measure, type Mood } from './mood.js';
import { oftenTogether, pairs, permutationTest, spread, type Pair, type Spread } from './mood-statistics.js';

/** How far back, and how many days a column of the chart covers. */
export const RANGES = {
  weeks: { days: 28, each: 1 },
  months: { days: 91, each: 7 },
  year: { days: 364, each: 7 },
} as const;
export type Range = keyof typeof RANGES;

/** With fewer check-ins than this there is a list and no analysis. */
export const ENOUGH = 5;

const DAY = 86_400_000;

/** Days since 1970 of a local date: daylight saving does not reach it. */
export const dayNumber = (date: string): number => Date.parse(date) / DAY;

/** The check-ins of a range that ends today, with the day number of its first day. */
export function within(
  moods: readonly Mood[],
  range: Range,
  today: string,
): { readonly first: number; readonly moods: readonly Mood[] } {
  // One who has travelled west since may have a check-in from tomorrow.
  const last = dayNumber(today) + (moods.some(({ date }) => date > today) ? 1 : 0);
  const first = last - RANGES[range].days + 1;
  // Compared as they are written: parsing each of ten thousand takes longer than all else.
  const [from, to] = [first, last].map((day) => new Date(day * DAY).toISOString().slice(0, 10));
  return { first, moods: moods.filter(({ date }) => date >= from! && date <= to!) };
}

/** What check-ins can be put side by side by. */
export type By = 'day' | 'time' | 'weekday';

/** A column: some check-ins that belong together, and where their middle lies. */
export interface Column {
  /** Day number of its first day; part of the day (0 night to 3 evening); weekday (0 Sunday to 6). */
  readonly key: number;
  readonly values: readonly number[];
  /** Missing where there is no check-in. */
  readonly spread: Spread | undefined;
}

/**
 * Check-ins in columns, those with nothing in them included: each day or week of a range from `first`;
 * night, morning, afternoon and evening, six hours each on the clock where the person was; or weekdays
 * from `firstDay` (0 Sunday to 6).
 */
export function columns(
  moods: readonly Mood[],
  by: By,
  measure: Measure,
  range: Range,
  first: number,
  firstDay = 1,
): Column[] {
  const { days, each } = RANGES[range];
  const hour = hourReader();
  let date: string | undefined;
  let day = 0;
  /** Those of one day follow each other. */
  const dayOf = (mood: Mood): number => {
    if (mood.date !== date) day = dayNumber((date = mood.date));
    return day;
  };
  const keyOf = {
    day: (mood: Mood) => dayOf(mood) - ((dayOf(mood) - first) % each),
    time: ({ at, zone }: Mood) => Math.floor(hour(at, zone) / 6),
    weekday: (mood: Mood) => (dayOf(mood) + 4) % 7,
  }[by];
  const keys = {
    day: Array.from({ length: days / each }, (_, i) => first + i * each),
    time: [0, 1, 2, 3],
    weekday: Array.from({ length: 7 }, (_, i) => (firstDay + i) % 7),
  }[by];
  const values = new Map(keys.map((key): [number, number[]] => [key, []]));
  for (const mood of moods) {
    const value = mood[measure];
    if (typeof value === 'number') values.get(keyOf(mood))?.push(value);
  }
  return [...values].map(([key, values]) => ({ key, values, spread: spread(values) }));
}

/** How columns compare: the one with the highest middle, the lowest, and how likely chance is to do it. */
export interface Comparison {
  readonly high: Column;
  readonly low: Column;
  readonly p: number;
}

/** Compares the columns that have three check-ins or more; undefined with fewer than two of them. */
export function compare(all: readonly Column[]): Comparison | undefined {
  const enough = all.filter(({ values }) => values.length > 2);
  if (enough.length < 2) return undefined;
  const sorted = [...enough].sort((a, b) => a.spread!.middle - b.spread!.middle);
  return {
    low: sorted[0]!,
    high: sorted.at(-1)!,
    p: permutationTest(enough.map(({ values }) => values)),
  };
}

/**
 * Tags that often appear together with each other, with words, and with pleasant (4 and 5) and
 * unpleasant (1 and 2) check-ins. Items are `t-` and a tag, `w-` and a word, or `valence4` and `valence2`, which
 * stand for all pleasant and unpleasant ones.
 */
export function tagsTogether(moods: readonly Mood[]): Pair[] {
  const items = (prefix: string, list: readonly string[]): string[] =>
    [...new Set(list)].map((item) => prefix + item);
  return oftenTogether([
    ...pairs(
      moods.map(({ tags, words }) => [items('t-', tags), [...items('t-', tags), ...items('w-', words)]]),
    ),
    ...pairs(
      moods.flatMap(({ tags, valence }) =>
        valence === null
          ? []
          : [[items('t-', tags), valence > 3 ? ['valence4'] : valence < 3 ? ['valence2'] : []] as const],
      ),
    ),
  ]);
}

/** The three lines of a chart, each one SVG path in a box of 400 by 100. */
export interface Plot {
  /** A dot for each check-in. */
  readonly points: string;
  /** A line over the middle half of each column. */
  readonly halves: string;
  /** A mark at the middle of each column. */
  readonly middles: string;
}

/**
 * Draws columns in the order given. Dots that would lie on each other are drawn once, so that the size of
 * the drawing has a bound whatever the number of check-ins.
 */
export function plot(all: readonly Column[], measure: Measure): Plot {
  const [least, most] = SCALES[measure];
  const y = (value: number): number => (100 * (most - value)) / (most - least);
  const drawn = new Set<number>();
  let points = '';
  let halves = '';
  let middles = '';
  all.forEach(({ values, spread }, column) => {
    const x = (share: number): number => Math.round(((column + 0.15 + 0.7 * share) * 400) / all.length);
    values.forEach((value, i) => {
      const [left, top] = [x((i + 0.5) / values.length), y(value)];
      const place = left * 1000 + top;
      if (!drawn.has(place)) points += `M${left} ${top}h.1`;
      drawn.add(place);
    });
    if (!spread) return;
    halves += `M${x(0.5)} ${y(spread.high)}V${y(spread.low)}`;
    middles += `M${x(0)} ${y(spread.middle)}H${x(1)}`;
  });
  return { points, halves, middles };
}
