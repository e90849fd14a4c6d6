import { nothing, type TemplateResult } from 'lit';
import { html } from '../../../view/html.js';
import type { PacerModel } from '../model.js';

/** The buttons. Each has its own place, so that an accidental second press never hits another button, such as Stop. */
export function buttonsView(model: PacerModel): TemplateResult {
  const { voice, state, busy, settling } = model;
  const { text } = voice;
  const { status } = state;
  const settles = status === 'settling';
  return html`<div class="row" part="controls">
    <button
      class=${settles ? 'primary main press' : 'primary main'}
      aria-describedby=${settles || !busy ? 'how' : nothing}
      @pointerdown=${(event: PointerEvent) => settling.onPointerdown(event, settles)}
      @pointerup=${settling.onRelease}
      @pointercancel=${settling.onRelease}
      @click=${() => settling.clicked || model.pressMain()}
    >
      ${text(settles ? 'press' : !busy ? 'start' : status === 'running' ? 'pause' : 'resume')}
    </button>
    ${busy ? html`<button @click=${model.pressStop}>${text('stop')}</button>` : nothing}
    ${
      settles
        ? html`<button @click=${model.run}>${text('skip')}</button>`
        : model.hasHolds
          ? html`<button aria-pressed=${!!state.skipHolds} @click=${model.toggleHolds}>
              ${text('skipHolds')}
            </button>`
          : nothing
    }
  </div>`;
}

export function onKeydown(
  { state, busy, settling, pressMain, pressStop }: PacerModel,
  event: KeyboardEvent,
): void {
  if (!busy) return;
  const { key, repeat } = event;
  const target = event.target as Element;
  const onMain = target.matches('.main');
  if (key === 'Escape') {
    event.preventDefault();
    pressStop();
  } else if (!onMain && target.closest('button, select, input, summary')) {
    // These controls use the keys themselves.
  } else if (state.status === 'settling') {
    settling.onKeydown(event);
  } else if (repeat && (key === ' ' || key === 'Enter')) {
    // The key is still held from the press that started the session.
    event.preventDefault();
  } else if (key === ' ' && !onMain) {
    event.preventDefault();
    pressMain();
  }
}
