import { EMPTY, isEmpty, MAX_NOTE, MAX_WORD, MAX_WORDS, SCALES, takeBackMoods, type Mood } from './mood.js';
import { isSeen, tidy } from '../../core/own-text.js';
import { collection, type PersonalCollection } from '../../keep/collection.js';
import { apart } from '../../keep/take-back.js';
import { field, fits, readExport, writeExport } from '../../keep/transfer.js';

const HOUR = 3_600_000;

/** How a field is read; undefined where it is not what it has to be. */
type Reader = (value: unknown) => unknown;

const text =
  (most: number) =>
  (value: unknown): string | undefined =>
    typeof value === 'string' && value.length <= most ? tidy(value) : undefined;
const word: Reader = (value) => {
  const read = text(MAX_WORD)(value);
  return read !== undefined && isSeen(read) ? read : undefined;
};
const list: Reader = (value) => {
  const read = Array.isArray(value) && value.length <= MAX_WORDS ? value.map(word) : [undefined];
  return read.includes(undefined) ? undefined : [...new Set(read)];
};
const whole =
  ([least, most]: readonly [number, number]): Reader =>
  (value) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most ? value : undefined;
/** A day that a calendar has; the thirtieth of February would be shown as another one. */
const day: Reader = (value) => {
  const at = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) : NaN;
  return isNaN(at) || !new Date(at).toISOString().startsWith(value as string) ? undefined : value;
};

const FIELDS: Readonly<Record<keyof Mood, Reader>> = {
  id: word,
  at: whole([0, 253_000_000_000_000]), // years of four digits: a clock may be wrong
  zone: text(64),
  date: day,
  words: list,
  valence: whole(SCALES.valence),
  energy: whole(SCALES.energy),
  distress: whole(SCALES.distress),
  tags: list,
  note: text(MAX_NOTE),
};

/** A check-in as it was written: the known fields, each of its own kind and within its limits. */
export function readMood(record: unknown): Mood | undefined {
  const read: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries(FIELDS)) {
    const value = field(record, name) ?? field(EMPTY, name);
    const found = value === null ? null : reader(value);
    if (found === undefined) return undefined;
    read[name] = found;
  }
  const mood = read as unknown as Mood;
  // Zones are up to 14 h ahead of UTC and 12 h behind it: a true date starts within this of `at`.
  const since = mood.at - Date.parse(mood.date);
  return since >= -14 * HOUR && since < 36 * HOUR && !isEmpty(mood) ? mood : undefined;
}

/** Whether something is a check-in as it is kept: whole, with what was left out in its place. */
export const isMood = (record: unknown): record is Mood =>
  !!readMood(record) &&
  Object.keys(FIELDS).every((name) => {
    const value = field(record, name);
    return value === null ? field(EMPTY, name) === null : value !== undefined;
  });

/** A check-in as it is written: without what was left out, so that years of them fit into one file. */
const writeMood = (mood: Mood): object =>
  Object.fromEntries(Object.entries(mood).filter(([, value]) => value !== null && String(value) !== ''));

export const writeMoods = (moods: readonly Mood[]): string => writeExport(MOODS, moods.map(writeMood));

/** @throws {ImportError} */
export const readMoods = (file: string): readonly Mood[] => apart(readExport(file, MOODS, readMood));

/** Whether so much can be written to a file and read again. A thousand check-ins always can, however long each is. */
export const holdsMoods = (moods: readonly Mood[]): boolean =>
  moods.length <= 1000 || fits(writeMoods(moods));

/** The check-ins. */
export const MOODS: PersonalCollection<Mood> = collection({
  name: 'moods',
  version: 1,
  is: isMood,
  read: readMood,
  write: writeMood,
  holds: holdsMoods,
  file: { name: 'entries.json', write: writeMoods, read: readMoods },
  takeBack: takeBackMoods,
});
