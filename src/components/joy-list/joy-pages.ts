import { html, nothing, type TemplateResult } from 'lit';
import type { Joy } from '../../core/joys.js';
import { outward, support } from '../../shared/ending.js';
import { takeFocus } from '../../shared/focus.js';
import { ref } from '../../shared/ref.js';
import { nameOf, planOf, type Voice } from './voice.js';

/** One thing to do now, and nothing else. */
export function nowView(
  voice: Voice,
  joy: Joy | undefined,
  done: () => void,
  notNow: () => void,
): TemplateResult | typeof nothing {
  if (!joy) return nothing;
  const { text } = voice;
  return html`<div class="stack" part="now">
    <h2 class="big" tabindex="-1" ${ref(takeFocus)}>${nameOf(voice, joy)}</h2>
    ${joy.when ? html`<p>${planOf(voice, joy.when)}</p>` : nothing}
    <p>${text('aboutMinutes', { n: joy.minutes })}</p>
    <p class="muted">${text('calmly')}</p>
    <div class="row">
      <button class="primary" @click=${done}>${text('done')}</button>
      <button @click=${notNow}>${text('notNow')}</button>
    </div>
  </div>`;
}

/** Where "None of these fit" leads: a grounding exercise, if the page has it, and a person to contact. */
export function noneFitView(
  { text }: Voice,
  grounding: HTMLElement | undefined,
  back: () => void,
): TemplateResult {
  return html`
    <h2 tabindex="-1" ${ref(takeFocus)}>${text('noneTitle')}</h2>
    <p>${text('noneText')}</p>
    ${grounding ? html`${grounding}${support(text)}` : outward(text)}
    <div class="row"><button @click=${back}>${text('back')}</button></div>
  `;
}
