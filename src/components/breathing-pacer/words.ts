import { nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { formatNumber, type Params } from '../../core/messages.js';
import { html } from '../../shared/html.js';
import type { strings } from './breathing-pacer.strings.js';
import { isOn } from './extras.js';
import type { PacerSession } from './session.js';
import type { Settings } from './settings.js';

type Say = (key: keyof typeof strings, params?: Params) => unknown;

/** What a screen reader says: each phase, or little. */
export function said({ state, player: { phase, elapsed } }: PacerSession, say: Say): unknown {
  if (state === 'ended' || state === 'paused') return say(state);
  if (state !== 'running' || !phase) return nothing;
  // Two sips in a row are two things to say, though the words are the same.
  if (!isOn('less')) return keyed(phase.start, html`<span>${say(phase.kind)}</span>`);
  const n = Math.floor(elapsed / 60_000);
  return n ? say('minutesLong', { n }) : say('started');
}

/** Word and count in the middle of the picture. */
export function words(session: PacerSession, settings: Settings, say: Say, locale: string): unknown {
  const { state, settling, player } = session;
  const { phase, count } = player;
  const number = (value: number): string => formatNumber(value, locale);
  let word: unknown = say(settings.pattern);
  let line: unknown = settings.steps.map(
    ({ kind, seconds }, index) => html`${index ? ' · ' : ''}${say(kind)} ${number(seconds)}`,
  );
  if (state === 'running' && phase) {
    word = say(phase.kind);
    line = number(count);
  } else if (state !== 'idle') {
    word = say(state === 'paused' ? state : settling.breathingIn ? 'in' : 'out');
    line = nothing;
  }
  return html`<p class="word" part="word">${word}</p>
    <p class="count" part="count">${line}</p>`;
}
