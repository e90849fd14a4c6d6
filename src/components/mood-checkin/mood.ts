import { cached, withDigits } from '../../language/messages.js';
import { isSeen } from '../../core/own-text.js';
import { without } from '../../keep/take-back.js';

/** A check-in. Everything but its time may be left out. */
export interface Mood {
  readonly id: string;
  /** When it was made: UTC, in milliseconds. */
  readonly at: number;
  /** IANA zone the person was in. */
  readonly zone: string;
  /** The date there and then, `YYYY-MM-DD`. Kept, so that no later change of zone rules moves a day. */
  readonly date: string;
  /** Ids of `content/emotions.ts`, or the person's own words. */
  readonly words: readonly string[];
  /** 1 very unpleasant to 5 very pleasant. */
  readonly valence: number | null;
  /** 1 very low to 5 very high. */
  readonly energy: number | null;
  /** 0 none to 10 the most there could be, as in the subjective units of distress scale. */
  readonly distress: number | null;
  /** Ids of `content/emotions.ts`, or the person's own. */
  readonly tags: readonly string[];
  readonly note: string;
}

/** What a check-in says, apart from when. */
export type MoodContent = Omit<Mood, 'id' | 'at' | 'zone' | 'date'>;

/** What of a check-in is a number, and the ends of its scale. */
export const SCALES = { valence: [1, 5], energy: [1, 5], distress: [0, 10] } as const;
export type Measure = keyof typeof SCALES;

/** The most that a word and a note have, in characters, and that a check-in has of words, and of tags. */
export const MAX_WORD = 40;
export const MAX_NOTE = 2000;
export const MAX_WORDS = 24;

export const EMPTY: MoodContent = {
  words: [],
  valence: null,
  energy: null,
  distress: null,
  tags: [],
  note: '',
};

/** Whether nothing has been said. */
export const isEmpty = ({ words, valence, energy, distress, tags, note }: MoodContent): boolean =>
  (valence ?? energy ?? distress) === null && !(words.length || tags.length || isSeen(note));

const formats = new Map<string, Intl.DateTimeFormat>();

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(
    formats,
    locale + JSON.stringify(options),
    () => new Intl.DateTimeFormat(withDigits(locale), options),
  );
}

const zones = new Map<string, string>();

/** A zone that this browser can tell the time of: the one that is named, or else UTC. */
export const usableZone = (zone: string): string =>
  cached(zones, zone, () => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return zone;
    } catch {
      return 'UTC';
    }
  });

/**
 * The zone this device is in now. Where the browser has no name for it, or one that it does not take itself, as
 * `Etc/Unknown`, it goes by the difference from UTC: those zones are named the other way round. Not cached: people
 * travel.
 */
export function zoneHere(): string {
  const hours = Math.round(new Date().getTimezoneOffset() / 60);
  const names = [
    new Intl.DateTimeFormat().resolvedOptions().timeZone,
    `Etc/GMT${hours < 0 ? '' : '+'}${hours}`,
  ];
  return names.find((name) => name && usableZone(name) === name) ?? 'UTC';
}

/**
 * Date (`YYYY-MM-DD`) and time (`HH:MM`) on a clock in `zone`, daylight saving and past changes of the
 * zone's rules included; in UTC where the browser does not know the zone.
 */
export function localTime(at: number, zone: string): { readonly date: string; readonly clock: string } {
  const two = '2-digit';
  const format = dateFormat('en-US', {
    year: 'numeric',
    ...{ month: two, day: two, hour: two, minute: two, hourCycle: 'h23' },
    timeZone: usableZone(zone),
  });
  const [month, day, year, hour, minute] = format.format(at).match(/\d+/g)!;
  return { date: `${year}-${month}-${day}`, clock: `${hour}:${minute}` };
}

/** The hour on that clock, 0 to 23. */
export const localHour = (at: number, zone: string): number =>
  Number(dateFormat('en-US', { hour: '2-digit', hourCycle: 'h23', timeZone: usableZone(zone) }).format(at));

/** Today where the person is. */
export const today = (): string => localTime(Date.now(), zoneHere()).date;

/** What makes two spellings of a person's own word one: case, spaces and how a letter is composed do not count. */
export const wordKey = (word: string): string =>
  word.trim().replace(/\s+/g, ' ').normalize('NFC').toUpperCase().toLowerCase();

/** A check-in made at `at` by someone in `zone`. */
export const newMood = (id: string, content: MoodContent, at: number, zone: string): Mood => ({
  ...content,
  id,
  at,
  zone,
  date: localTime(at, zone).date,
});

/** Adds check-ins to others, in the order of time; one that is there already is replaced. */
export const withMoods = (moods: readonly Mood[], added: readonly Mood[]): readonly Mood[] =>
  [...without(moods, added), ...added].sort((a, b) => a.at - b.at);

/** Takes back one change, the one that made `after` of `before`: what it added goes, unless it was changed since. */
export function takeBackMoods(
  now: readonly Mood[],
  before: readonly Mood[],
  after: readonly Mood[],
): readonly Mood[] {
  const added = new Set(without(after, before));
  return withMoods(
    without(before, after),
    now.filter((mood) => !added.has(mood)),
  );
}

/**
 * Whether the last three check-ins that say how pleasant it was all say unpleasant or very unpleasant.
 * When to offer a person something gentle is a choice of this product: it is not a clinical cut-off and
 * says nothing about anybody's health.
 */
export function threeLow(moods: readonly Mood[]): boolean {
  const last = moods.flatMap(({ valence }) => valence ?? []).slice(-3);
  return last.length > 2 && Math.max(...last) <= 2;
}

/** From this much distress on, a person to contact is named at once. */
const MUCH = 9;

/**
 * Whether a check-in says "without hope", or distress of 9 or 10: then a person to contact is named at once. Which
 * answers do so is a choice of this product: it is not a clinical cut-off, and finds nothing out about anybody.
 */
export const offersPerson = ({ words, distress }: MoodContent): boolean =>
  (distress ?? 0) >= MUCH || words.some((word) => wordKey(word) === 'hopeless');
