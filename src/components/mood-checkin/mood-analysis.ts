import { localHour, SCALES, usableZone, wordKey, type Measure, type Mood } from './mood.js';

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

/** With fewer dates than this a weekday or a time of day has dots and no middle. */
export const DATES = 3;

/** A column: some check-ins that belong together, and where their middle lies. */
export interface Column {
  /** Day number of its first day; part of the day (0 night to 3 evening); weekday (0 Sunday to 6). */
  readonly key: number;
  readonly values: readonly number[];
  /** Missing where there is nothing, or, of dates, fewer than {@link DATES}. */
  readonly middle: number | undefined;
}

/**
 * Check-ins in columns, those with nothing in them included: each day or week of a range from `first`;
 * night, morning, afternoon and evening, six hours each on the clock where the person was; or weekdays
 * from `firstDay` (0 Sunday to 6). Times and weekdays have one value a date, the mean of its answers: those of one
 * day are alike, and a day on which somebody wrote often would weigh more than others (De Haan-Rietdijk, Kuppens &
 * Hamaker 2016, Front Psychol 7:891). Only check-ins that answer the question count.
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
  let date: string | undefined;
  let day = 0;
  /** Those of one day follow each other. */
  const dayOf = (mood: Mood): number => {
    if (mood.date !== date) day = dayNumber((date = mood.date));
    return day;
  };
  const keyOf = {
    day: (mood: Mood) => dayOf(mood) - ((dayOf(mood) - first) % each),
    // What the clock said in a zone that the browser does not know is not known.
    time: ({ at, zone }: Mood) => (usableZone(zone) === zone ? Math.floor(localHour(at, zone) / 6) : NaN),
    weekday: (mood: Mood) => (dayOf(mood) + 4) % 7,
  }[by];
  const keys = {
    day: Array.from({ length: days / each }, (_, i) => first + i * each),
    time: [0, 1, 2, 3],
    weekday: Array.from({ length: 7 }, (_, i) => (firstDay + i) % 7),
  }[by];
  const found = new Map(keys.map((key) => [key, new Map<unknown, number[]>()]));
  for (const mood of moods) {
    const value = mood[measure];
    const column = found.get(keyOf(mood));
    if (value === null || !column) continue;
    const one = by === 'day' ? mood : mood.date;
    const answers = column.get(one);
    if (answers) answers.push(value);
    else column.set(one, [value]);
  }
  return [...found].map(([key, answers]) => {
    const values = [...answers.values()].map(mean);
    return { key, values, middle: by !== 'day' && values.length < DATES ? undefined : median(values) };
  });
}

/** The one in the middle, an answer that somebody gave: of two, the lower one. */
export const median = (values: readonly number[]): number | undefined =>
  [...values].sort((a, b) => a - b)[(values.length - 1) >> 1];

/** To one decimal, which is more than a scale of five points says. */
const mean = (values: readonly number[]): number =>
  Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;

/**
 * What a check-in says, by how it is compared, and as it was written: `t-` and a tag, `w-` and a word, or `valence` and
 * a point of that scale.
 */
const things = ({ tags, words, valence }: Mood): [key: string, written: string][] => [
  ...tags.map((tag): [string, string] => [`t-${wordKey(tag)}`, `t-${tag}`]),
  ...words.map((word): [string, string] => [`w-${wordKey(word)}`, `w-${word}`]),
  ...(valence === null ? [] : [[`valence${valence}`, `valence${valence}`] as [string, string]]),
];

/** The tags and words of some check-ins, as they were written last, by how they are compared. */
export const noted = (moods: readonly Mood[]): ReadonlyMap<string, string> =>
  new Map(moods.flatMap((mood) => things({ ...mood, valence: null })));

/** The most that are told of what was noted with one thing. */
const MOST = 12;

/**
 * What was noted with one thing, and in how many check-ins, most often first. Nothing is said of chance or cause, and
 * nothing is compared with check-ins that have only one of both: what is left out is not "not there".
 *
 * @param isAsked Which things are looked at.
 */
export function notedWith(
  moods: readonly Mood[],
  one: string,
  isAsked: (thing: string) => boolean,
): [thing: string, times: number][] {
  const together = new Map<string, number>();
  for (const mood of moods) {
    const all = new Map(things(mood));
    if (!all.delete(one)) continue;
    for (const thing of all.keys()) if (isAsked(thing)) together.set(thing, (together.get(thing) ?? 0) + 1);
  }
  return [...together].sort(([, x], [, y]) => y - x).slice(0, MOST);
}

/** The two lines of a chart, each one SVG path in a box of 400 by 100. */
export interface Plot {
  /** A dot for each value. */
  readonly points: string;
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
  let middles = '';
  all.forEach(({ values, middle }, column) => {
    const x = (share: number): number => Math.round(((column + 0.15 + 0.7 * share) * 400) / all.length);
    values.forEach((value, i) => {
      const [left, top] = [x((i + 0.5) / values.length), y(value)];
      const place = left * 1000 + top;
      if (!drawn.has(place)) points += `M${left} ${top}h.1`;
      drawn.add(place);
    });
    if (middle !== undefined) middles += `M${x(0)} ${y(middle)}H${x(1)}`;
  });
  return { points, middles };
}
