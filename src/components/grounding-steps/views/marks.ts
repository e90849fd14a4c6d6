import { nothing, type TemplateResult } from 'lit';
import type { Walk } from '../grounding.js';
import { fill } from '../../../view/fill.js';
import { html } from '../../../view/html.js';
import { personal } from '../../../view/personal.js';
import { ref } from '../../../view/ref.js';
import type { GroundingModel } from '../model.js';

const TICK = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path
    d="M5 12.5l4.5 4.5L19 7.5"
    fill="none"
    stroke="currentColor"
    stroke-width="2.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`;

/** A circle to press for each thing to notice, with a field beside it if the person wants to write. */
export function marksView(model: GroundingModel, { step, noticed }: Walk, count: number): TemplateResult {
  const { text, str } = model.voice;
  const { words } = model.state;
  const set = noticed[step] ?? [];
  return html`<ul role="list" class=${words ? 'stack' : 'row'} part="marks">
      ${Array.from({ length: count }, (_, index) => {
        const on = set.includes(index);
        const n = index + 1;
        return html`<li class="mark">
          <button
            aria-pressed=${on}
            aria-label=${str('notice', { n })}
            part="mark"
            @click=${() => model.mark(index, !on)}
          >
            ${on ? TICK : nothing}
          </button>
          ${
            words
              ? html`<input
                  aria-label=${str('field', { n })}
                  .value=${fill(words[step]?.[index] ?? '')}
                  @input=${(event: Event) => model.write(index, (event.target as HTMLInputElement).value)}
                  ${ref(personal)}
                />`
              : nothing
          }
        </li>`;
      })}
    </ul>
    <p class="muted" role="status">
      ${
        set.length === count
          ? text('onward')
          : set.length
            ? text('left', { n: count - set.length })
            : text('tap')
      }
    </p>`;
}
