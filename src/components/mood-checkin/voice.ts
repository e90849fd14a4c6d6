import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageController } from '../../controllers/language.js';
import { formatNumber, type Params } from '../../core/messages.js';
import { dateFormat, type Measure } from '../../core/mood.js';
import type { sharedStrings } from '../../shared/shared.strings.js';
import type { transferStrings } from '../../shared/transfer.strings.js';
import { strings } from './mood-checkin.strings.js';

export type Key = keyof typeof strings | keyof typeof sharedStrings | keyof typeof transferStrings;
export type Prefix = 'w-' | 't-';

/** What the parts of the element need of it. */
export interface Voice {
  readonly language: LanguageController;
  /** For text positions. */
  text(key: Key, params?: Params): unknown;
  /** For attributes, and sentences made of several. */
  str(key: Key, params?: Params): string;
  /** Draws again. */
  update(): void;
  /** Draws again, then moves the focus to the heading, because the view has changed. */
  turn(): void;
}

export const isKnown = (key: string): key is keyof typeof strings => Object.hasOwn(strings, key);

/** A word (`w-…`) or tag (`t-…`): ours in the person's language, their own as they wrote it. */
export const itemName = (voice: Voice, key: string): string => (isKnown(key) ? voice.str(key) : key.slice(2));

/** Several, as a list is written in the person's language. */
export const listed = (voice: Voice, prefix: Prefix, items: readonly string[]): string =>
  new Intl.ListFormat(voice.language.locale, { type: 'unit' }).format(
    items.map((item) => itemName(voice, prefix + item)),
  );

export const number = (voice: Voice, value: number): string => formatNumber(value, voice.language.locale);

/** A point of a scale, in words where it has some. */
export const point = (voice: Voice, measure: Measure, value: number): string => {
  const key = `${measure}${value}`;
  return isKnown(key) ? voice.str(key) : number(voice, value);
};

const DAY = 86_400_000;

/** A date, or several days in a row, from day numbers. */
export const days = ({ language }: Voice, from: number, to: number = from): string =>
  dateFormat(language.locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(from * DAY, to * DAY);

/** A weekday's name; the fourth of January 1970 was a Sunday. */
export const weekday = ({ language }: Voice, day: number, style: 'long' | 'narrow'): string =>
  dateFormat(language.locale, { weekday: style, timeZone: 'UTC' }).format((day + 3) * DAY);

/** A part that unfolds. */
export const fold = (summary: unknown, content: unknown): TemplateResult =>
  html`<details>
    <summary>${summary}</summary>
    <div class="stack">${content}</div>
  </details>`;

export const button = (text: unknown, press: (event: Event) => void, kind = ''): TemplateResult =>
  html`<button class=${kind} @click=${press}>${text}</button>`;

/** A choice from a few, by key. */
export const pick = <K extends Key>(
  voice: Voice,
  label: Key,
  keys: readonly K[],
  chosen: K,
  choose: (key: K) => void,
): TemplateResult =>
  html`<label class="pick"
    >${voice.text(label)}
    <select
      autocomplete="off"
      @change=${(event: Event) => {
        choose(keys[(event.target as HTMLSelectElement).selectedIndex]!);
        voice.update();
      }}
    >
      ${keys.map((key) => html`<option .selected=${key === chosen}>${voice.str(key)}</option>`)}
    </select></label
  >`;

/** A table: its first row names the columns, the first cell of each other row names the row. */
export const table = (
  voice: Voice,
  [head, ...rows]: readonly (readonly (string | number | null)[])[],
): TemplateResult => {
  const cell = (value: string | number | null): unknown =>
    typeof value === 'number' ? number(voice, value) : (value ?? nothing);
  return html`<table>
    <thead>
      <tr>
        ${head!.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([name, ...cells]) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cells.map((value) => html`<td>${cell(value)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
};
