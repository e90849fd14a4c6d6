import { nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formatNumber, type Params } from '../../language/messages.js';
import { html } from '../../view/html.js';
import { ref, type Ref } from '../../view/ref.js';
import type { strings } from './breathing-pacer.strings.js';
import { isOn } from './extras.js';
import type { PacerSession } from './session.js';
import type { Settings } from './settings.js';

type Say = (key: keyof typeof strings, params?: Params) => unknown;

/** What a screen reader says: each phase, or little. */
export function said(
  { state, settling: { turn }, player: { phase, minute: n } }: PacerSession,
  say: Say,
): unknown {
  if (state === 'ended' || state === 'paused') return say(state);
  if (state === 'settling') return turn === 'ready' || isOn('less') ? say('settle') : say(turn);
  if (state !== 'running' || !phase) return nothing;
  // Two sips in a row are two things to say, though the words are the same.
  if (!isOn('less')) return keyed(phase.start, html`<span>${say(phase.kind)}</span>`);
  return n ? say('minutesLong', { n }) : say('started');
}

/**
 * Word and count in the middle of the picture.
 * @param count Where the count goes, for {@link writeCount}.
 */
export function words(
  session: PacerSession,
  settings: Settings,
  say: Say,
  locale: string,
  count: Ref,
): unknown {
  const { state, settling, player } = session;
  const { phase } = player;
  const number = (value: number): string => formatNumber(value, locale);
  let word: unknown = say(settings.pattern);
  let line: unknown = settings.steps.map(
    ({ kind, seconds }, index) => html`${index ? ' · ' : ''}${say(kind)} ${number(seconds)}`,
  );
  if (state === 'running' && phase) {
    return html`<p class="word" part="word">${say(phase.kind)}</p>
      <p class="count" part="count" ${ref(count)}></p>`;
  }
  if (state !== 'idle') {
    word = say(state === 'paused' ? state : settling.turn);
    line = nothing;
  }
  return html`<p class="word" part="word">${word}</p>
    <p class="count" part="count">${line}</p>`;
}

/** By hand: the whole view would be drawn anew each second, for one number. */
export function writeCount({ value }: Ref, { player: { count } }: PacerSession, locale: string): void {
  if (value) value.textContent = formatNumber(count, locale);
}
