import type { TemplateResult } from 'lit';
import { outward } from '../../../view/ending.js';
import { takeFocus } from '../../../view/focus.js';
import { html } from '../../../view/html.js';
import { ref } from '../../../view/ref.js';
import type { PacerModel } from '../model.js';

/** What somebody gets whom breathing does not suit: another tool, or a short exercise in words. */
export function insteadView({ voice, state, leave }: PacerModel): TemplateResult {
  const { text } = voice;
  return html`<p tabindex="-1" ${ref(takeFocus)}>${text('instead')}</p>
    ${state.grounding ?? outward(text)}
    <div class="row"><button @click=${leave}>${text('back')}</button></div>`;
}
