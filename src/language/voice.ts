import type { TemplateResult } from 'lit';
import type { LanguageController } from './language-controller.js';
import type { Params } from './messages.js';

/** What the parts of an element need of it: its words, its events, and to be drawn again. */
export interface Voice<Key extends string> {
  readonly language: LanguageController;
  /** A string for a text position: one in another language than the rest, such as English, is marked so. */
  text(key: Key, params?: Params): string | TemplateResult;
  /** A string for an attribute, or a sentence made of several. */
  str(key: Key, params?: Params): string;
  /** Tells the page, by an event that bubbles and carries nothing personal. */
  readonly emit: (type: string, detail: object) => void;
  /** Another of our elements, under the prefix that this one was registered with, if the page has it. */
  readonly nested: (tag: string) => HTMLElement | undefined;
  /** Draws again. */
  readonly update: () => void;
  /** Draws again, then moves the focus to what `selector` finds first, because the person acted. */
  readonly focus: (selector?: string) => void;
}
