import { nothing, type TemplateResult } from 'lit';
import { folded } from '../../../view/folded.js';
import { html } from '../../../view/html.js';
import type { PacerModel } from '../model.js';
import { buttonsView } from './buttons.js';
import { choicesView, extrasView } from './settings.js';
import { isStill, stageView } from './stage.js';

/** The breathing itself: the picture, its buttons, and what can be changed. */
export function pacerView(model: PacerModel): TemplateResult {
  const { voice, state, settling, minutes } = model;
  const { text } = voice;
  const idle = state.status === 'idle';
  const settles = state.status === 'settling';
  return html`<div class=${`pacer stack ${isStill(model) ? 'still' : ''} ${settles ? settling.turn : ''}`}>
    ${stageView(model)}
    <div class="stack">
      ${buttonsView(model)}
      ${
        idle || settles
          ? html`<p id="how">
              ${
                settles
                  ? text('settle')
                  : minutes === 'open'
                    ? text('introOpen')
                    : text('intro', { n: Number(minutes) })
              }
            </p>`
          : nothing
      }
      <p class="muted">${text('dizzy')}</p>
      <div><button class="quiet" @click=${model.notForMe}>${text('notForMe')}</button></div>
      ${state.dark ? html`<p class="muted" role="status">${text('dark')}</p>` : nothing}
      <details part="settings">
        <summary>${text('change')}</summary>
        ${folded(() => html`${idle ? choicesView(model) : nothing} ${extrasView(model)}`)}
      </details>
    </div>
  </div>`;
}
