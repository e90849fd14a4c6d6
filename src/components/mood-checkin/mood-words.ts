import { cached, formatNumber } from '../../language/messages.js';
import { dateFormat, usableZone, type Measure, type Mood } from './mood.js';
import { isolated } from '../../view/personal.js';
import type { Voice } from '../../language/voice.js';
import { messages } from './mood-checkin.strings.js';
import { LISTS, type Key, type List } from './model.js';

export const isKnown = (key: string): key is Key => Object.hasOwn(messages, key);

/** A word (`w-…`) or tag (`t-…`): ours in the person's language; of their own, what `own` makes of it. */
export const itemName = ({ str }: Voice<Key>, key: string, own: typeof isolated = isolated): string =>
  isKnown(key) ? str(key) : own(key.slice(2));

const lists = new Map<string, Intl.ListFormat>();

/** Several, as a list is written in the person's language. */
export function listed(
  voice: Voice<Key>,
  list: List,
  items: readonly string[],
  own: typeof isolated = isolated,
): string {
  const { locale } = voice.language;
  return cached(lists, locale, () => new Intl.ListFormat(locale, { type: 'unit' })).format(
    items.map((item) => itemName(voice, LISTS[list] + item, own)),
  );
}

export const number = ({ language }: Voice<Key>, value: number): string =>
  formatNumber(value, language.locale);

/** A point of a scale, in words where it has some. */
export const point = (voice: Voice<Key>, measure: Measure, value: number): string => {
  const key = `${measure}${value}`;
  return isKnown(key) ? voice.str(key) : number(voice, value);
};

const DAY = 86_400_000;

/** A date, or several days in a row, from day numbers. */
export const days = ({ language }: Voice<Key>, from: number, to: number = from): string =>
  dateFormat(language.locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(from * DAY, to * DAY);

/** A weekday's name; the fourth of January 1970 was a Sunday. */
export const weekday = ({ language }: Voice<Key>, day: number, style: 'long' | 'narrow'): string =>
  dateFormat(language.locale, { weekday: style, timeZone: 'UTC' }).format((day + 3) * DAY);

/** When a check-in was made, on the clock where the person was. */
export const moment = ({ language }: Voice<Key>, { at, zone }: Mood): string =>
  dateFormat(language.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: usableZone(zone),
  }).format(at);
