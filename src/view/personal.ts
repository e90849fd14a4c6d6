import type { TemplateResult } from 'lit';
import { html } from './html.js';

const ATTRIBUTES = Object.entries({
  autocomplete: 'off',
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'off',
  writingsuggestions: 'false',
  translate: 'no',
  dir: 'auto',
});

/**
 * For `${ref(personal)}` on a field for a person's own words: the browser keeps nothing of them, suggests
 * nothing, and sends them to no service for spelling, writing or translation. They run in their own direction. Such
 * a field has no `name` and stands in no `<form>`.
 */
export const personal = (field: Element): void => {
  ATTRIBUTES.forEach((attribute) => field.setAttribute(...attribute));
  (field as HTMLElement).addEventListener('keydown', keepLetters);
};

/** From here on: a page's own shortcuts, which take the element for nothing to write in, would eat them. */
function keepLetters(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey } = event;
  if (key.length === 1 && !ctrlKey && !metaKey) event.stopPropagation();
}

/** What a person wrote, for a text position: it runs in its own direction, and is left alone by translators. */
export const ownWords = (text: string): TemplateResult => html`<bdi translate="no">${text}</bdi>`;

/** The same within a sentence of ours that is put together as plain text. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
