import type { TemplateResult } from 'lit';
import type { LanguageController } from './language-controller.js';
import type { Params } from './messages.js';

/** What the parts of an element need from it: its strings, its events, and a way to be drawn again. */
export interface Voice<Key extends string> {
  readonly language: LanguageController;
  /** A string for a text position. If its language differs from the rest, as English may, it is marked with `lang`. */
  text(key: Key, params?: Params): string | TemplateResult;
  /** A string for an attribute, or for a sentence that is made of several strings. */
  str(key: Key, params?: Params): string;
  /** Emits an event to the page. It bubbles, and must carry nothing personal. */
  readonly emit: (type: string, detail: object) => void;
  /** Creates another of our elements, with the prefix that this one was registered with, if the page has it. */
  readonly nested: (tag: string) => HTMLElement | undefined;
  /** Draws the element again. */
  readonly update: () => void;
  /** Draws the element again, then moves the focus to the first match of `selector`, because the person acted. */
  readonly focus: (selector?: string) => void;
}
