import type { TemplateResult } from 'lit';
import type { LanguageController } from './language-controller.js';
import type { Params } from './messages.js';

/** What the parts of an element need of it: its words, and to be drawn again. */
export interface Voice<Key extends string> {
  readonly language: LanguageController;
  /** A string for a text position. */
  text(key: Key, params?: Params): string | TemplateResult;
  /** A string for an attribute, or a sentence made of several. */
  str(key: Key, params?: Params): string;
  /** Draws again. */
  readonly update: () => void;
  /** Draws again, then moves the focus to what `selector` finds first, because the person acted. */
  readonly focus: (selector?: string) => void;
}
