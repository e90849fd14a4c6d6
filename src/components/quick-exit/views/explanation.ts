import { takeFocus } from '../../../view/focus.js';
import { html } from '../../../view/html.js';
import { ref } from '../../../view/ref.js';
import type { ExitModel } from '../model.js';

/** What leaving does and does not do. */
export const explanationView = ({ voice: { text } }: ExitModel, close: () => void): unknown =>
  html`<div class="explanation stack" id="explanation" part="explanation">
    <h2 tabindex="-1" ${ref(takeFocus)}>${text('about')}</h2>
    <p>${text('does')}</p>
    <p>${text('history')}</p>
    <p>${text('spyware')}</p>
    <p>${text('safer')}</p>
    <button @click=${close}>${text('close')}</button>
  </div>`;
