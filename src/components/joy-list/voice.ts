import { html, type TemplateResult } from 'lit';
import type { StarterId } from '../../content/joys.js';
import type { Joy, JoyRecord } from '../../core/joys.js';
import type { Params } from '../../core/messages.js';
import type { sharedStrings } from '../../shared/shared.strings.js';
import type { transferStrings } from '../../shared/transfer.strings.js';
import type { strings } from './joy-list.strings.js';

export type JoyStrings = typeof strings & typeof transferStrings;
export type Key = keyof JoyStrings | keyof typeof sharedStrings;
export type Text = string | TemplateResult;

/** How the parts of the element speak: its `text()` and `str()`, which are its own. */
export interface Voice {
  readonly text: (key: Key, params?: Params) => Text;
  readonly str: (key: Key, params?: Params) => string;
}

/** A starter's string: the type tells when one is missing. */
const starterKey = (id: string): Key => `joy-${id as StarterId}`;

/** What a thing says, as plain text. */
export const wordsOf = ({ str }: Voice, { id, text }: JoyRecord): string => text ?? str(starterKey(id));

/** What a thing says, for a text position: a person's own words keep their own direction. */
export const nameOf = ({ text }: Voice, joy: Joy): Text =>
  joy.text === undefined ? text(starterKey(joy.id)) : html`<bdi translate="no">${joy.text}</bdi>`;

/** Keeps a person's words from turning the sentence around them. */
export const isolate = (words: string): string => `\u2068${words}\u2069`;

/** The plan for a thing, as a sentence. */
export const planOf = ({ text }: Voice, when: string): TemplateResult =>
  html`<span translate="no">${text('plan', { when: isolate(when) })}</span>`;

/** What a thing takes, shortest first; nothing is said of what is easiest anyway. */
export function factsOf({ text }: Voice, joy: Joy): Text[] {
  return [
    text('minutes', { n: joy.minutes }),
    text(`energy-${joy.energy}`),
    ...(joy.cost === 'little' ? [text('cost-little')] : []),
    ...(joy.company === 'either' ? [] : [text(`company-${joy.company}`)]),
    ...(joy.indoors ? [] : [text('outside')]),
    ...(joy.quiet ? [] : [text('noisy')]),
  ];
}
