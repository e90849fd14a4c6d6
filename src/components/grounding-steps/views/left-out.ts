import { nothing } from 'lit';
import { chip } from '../../../view/controls.js';
import { html } from '../../../view/html.js';
import type { GroundingModel } from '../model.js';

/** The senses that are left out for this visit, each with a button that brings it back. */
export function leftOutView(model: GroundingModel): unknown {
  const { text, str } = model.voice;
  const out = [...model.leftOut];
  if (!out.length) return nothing;
  return html`<div class="row" part="left-out" role="group" aria-label=${str('leftOut')}>
    <span class="muted">${text('leftOut')}</span>
    ${out.map((sense) =>
      chip(text('bringBack', { sense: str(`chip-${sense}`) }), () => model.bringBack(sense)),
    )}
  </div>`;
}
