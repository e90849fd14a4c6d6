import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formatNumber } from '../../../language/messages.js';
import { reducedMotion } from '../../../page/listen.js';
import { html } from '../../../view/html.js';
import { ref } from '../../../view/ref.js';
import { isOn } from '../extras.js';
import type { PacerModel } from '../model.js';

/** What a screen reader says: each phase or, if the person wants less, only the minutes. */
export function said({
  voice,
  state,
  settling: { turn },
  player: { phase, minute: n },
}: PacerModel): unknown {
  const { text } = voice;
  const { status } = state;
  if (status === 'ended' || status === 'paused') return text(status);
  if (status === 'settling') return turn === 'ready' || isOn('less') ? text('settle') : text(turn);
  if (status !== 'running' || !phase) return nothing;
  // Two sips in a row have the same words, but must be said twice.
  if (!isOn('less')) return keyed(phase.start, html`<span>${text(phase.kind)}</span>`);
  return n ? text('minutesLong', { n }) : text('started');
}

/** Whether the picture keeps still and only becomes lighter and darker. */
export const isStill = ({ given }: PacerModel): boolean =>
  given.visual === 'words' || reducedMotion().matches;

/** The picture, with the word and the count in its middle. */
export function stageView(model: PacerModel): TemplateResult {
  return html`<div class="stage" part="stage" aria-hidden="true">
    <div class="disc" part="disc" ${ref((disc) => model.player.show(disc, isStill(model)))}></div>
    ${words(model)}
  </div>`;
}

function words(model: PacerModel): TemplateResult {
  const { voice, state, settling, player, pattern, steps } = model;
  const { text } = voice;
  const { status } = state;
  const number = (value: number): string => formatNumber(value, voice.language.locale);
  const { phase } = player;
  if (status === 'running' && phase) {
    const count = (line: Element): void => {
      model.counted = () => (line.textContent = number(player.count));
      model.counted();
    };
    return html`<p class="word" part="word">${text(phase.kind)}</p>
      <p class="count" part="count" ${ref(count)}></p>`;
  }
  let word = text(pattern);
  let line: unknown = steps.map(
    ({ kind, seconds }, index) => html`${index ? ' · ' : ''}${text(kind)} ${number(seconds)}`,
  );
  if (status !== 'idle') {
    word = text(status === 'paused' ? status : settling.turn);
    line = nothing;
  }
  return html`<p class="word" part="word">${word}</p>
    <p class="count" part="count">${line}</p>`;
}
