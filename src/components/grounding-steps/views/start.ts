import type { TemplateResult } from 'lit';
import { EXERCISES, usable, type Exercise } from '../grounding.js';
import { folded } from '../../../view/folded.js';
import { html } from '../../../view/html.js';
import { ref } from '../../../view/ref.js';
import type { GroundingModel } from '../model.js';
import { leftOutView } from './left-out.js';

/**
 * The first view: one exercise within one tap, and the others in a list below.
 *
 * @param given The exercise that the page offers first, if it names one.
 */
export function startView(model: GroundingModel, given: Exercise | undefined): TemplateResult {
  const { text } = model.voice;
  const out = model.leftOut;
  const open = !!model.state.choosing;
  const offered = given ?? '5-4-3-2-1';
  return html`<div class="stack">
    <h2 tabindex="-1" ${ref(model.heading)}>${text(given ? `name-${given}` : 'title')}</h2>
    <p>${text(given ? `about-${given}` : 'intro')}</p>
    <div class="row">
      <button class="primary" part="start" @click=${() => model.start(offered)}>
        ${text(given || out.has('see') ? 'start' : 'startSee')}
      </button>
    </div>
    <details ?open=${open}>
      <summary>${text('else')}</summary>
      ${folded(
        () =>
          html`<ul role="list" class="stack" part="choices">
            ${EXERCISES.filter((each) => each !== offered && usable(each, out)).map(
              (each) =>
                html`<li>
                  <button @click=${() => model.start(each)}>
                    <b>${text(`name-${each}`)}</b>
                    <span class="muted">${text(`about-${each}`)}</span>
                  </button>
                </li>`,
            )}
          </ul>`,
        open,
      )}
    </details>
    ${leftOutView(model)}
  </div>`;
}
