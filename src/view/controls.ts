import { nothing, type TemplateResult } from 'lit';
import { folded } from './folded.js';
import { html } from './html.js';

export const button = (text: unknown, press: (event: Event) => unknown, kind = ''): TemplateResult =>
  html`<button class=${kind} @click=${press}>${text}</button>`;

/** A button for one of several things, which can be chosen together or one after another. */
export const chip = (text: unknown, press: () => unknown, pressed?: boolean): TemplateResult =>
  html`<button class="chip" aria-pressed=${pressed ?? nothing} @click=${press}>${text}</button>`;

/** A checkbox with its label. */
export const check = (text: unknown, on: boolean, set: (on: boolean) => void): TemplateResult =>
  html`<label class="check"
    ><input
      type="checkbox"
      autocomplete="off"
      .checked=${on}
      @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}
    />${text}</label
  >`;

/** A select, for choosing one of a few values. */
export const choice = <T>(
  text: unknown,
  values: readonly T[],
  chosen: T,
  name: (value: T) => string,
  choose: (value: T) => void,
): TemplateResult =>
  html`<label
    >${text}
    <select
      autocomplete="off"
      @change=${(event: Event) => choose(values[(event.target as HTMLSelectElement).selectedIndex]!)}
    >
      ${values.map((value) => html`<option .selected=${value === chosen}>${name(value)}</option>`)}
    </select></label
  >`;

/** A part that the person can unfold. Its content is drawn only then. */
export const fold = (summary: unknown, content: () => unknown, open = false, part = ''): TemplateResult =>
  html`<details part=${part} ?open=${open}>
    <summary>${summary}</summary>
    <div class="stack">${folded(content, open)}</div>
  </details>`;
