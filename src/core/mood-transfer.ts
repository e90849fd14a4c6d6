import { EMPTY, isEmpty, MAX_NOTE, MAX_WORD, MAX_WORDS, SCALES, type Mood } from './mood.js';
import { field } from './transfer.js';

const HOUR = 3_600_000;

const text =
  (most: number) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length <= most;
const word = (value: unknown): boolean => text(MAX_WORD)(value) && (value as string).trim() !== '';
const list = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= MAX_WORDS && value.every(word);
const whole =
  ([least, most]: readonly [number, number]) =>
  (value: unknown): boolean =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** The fields of a record, and what each may hold that is not left out. */
const FIELDS: Readonly<Record<keyof Mood, (value: unknown) => boolean>> = {
  id: word,
  at: whole([0, 253_000_000_000_000]), // years of four digits: a clock may be wrong
  zone: text(64),
  date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  words: list,
  valence: whole(SCALES.valence),
  energy: whole(SCALES.energy),
  distress: whole(SCALES.distress),
  tags: list,
  note: text(MAX_NOTE),
};

const isField = ([name, valid]: [string, (value: unknown) => boolean], record: object): boolean => {
  const value = field(record, name);
  return value === null ? field(EMPTY, name) === null : valid(value);
};

/** Whether something is a check-in, whole, each field of its own kind and within its limits. */
export function isMood(record: unknown): record is Mood {
  const mood = record as Mood;
  if (!mood || !Object.entries(FIELDS).every((each) => isField(each, mood))) return false;
  // Zones are up to 14 h ahead of UTC and 12 h behind it: a true date starts within this of `at`.
  const since = mood.at - Date.parse(mood.date);
  return since >= -14 * HOUR && since < 36 * HOUR && !isEmpty(mood);
}

/** One record of an imported file: the known fields, and what was left out. */
export function readMood(record: object): Mood | undefined {
  const read = Object.fromEntries(
    Object.keys(FIELDS).map((name) => [name, field(record, name) ?? field(EMPTY, name)]),
  );
  return isMood(read) ? read : undefined;
}

/** A check-in as it is exported: without what was left out, so that years of them fit into one file. */
export const writeMood = (mood: Mood): object =>
  Object.fromEntries(Object.entries(mood).filter(([, value]) => value !== null && String(value) !== ''));
