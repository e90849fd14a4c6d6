import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Joy } from '../../core/joys.js';
import { ref } from '../../shared/ref.js';
import type { DragOrder } from './drag-order.js';
import { factsOf, nameOf, planOf, type Voice } from './voice.js';

/** What one row needs of the list around it. */
export interface RowPlaces {
  readonly voice: Voice;
  readonly drag: DragOrder;
  readonly choose: (joy: Joy) => void;
  readonly menu: (joy: Joy) => void;
  readonly change: (mode: 'edit' | 'when', joy: Joy) => void;
  readonly remove: (joy: Joy) => void;
  /** Moves a thing to a place; the pressed button takes the focus along. */
  readonly move: (joy: Joy, to: number, pressed?: HTMLButtonElement) => void;
  /** Given the row's first button when the focus is to go there. */
  readonly focus: (button?: Element) => void;
}

const GRIP = svg`<svg class="grip" viewBox="0 0 12 18" aria-hidden="true">
  <path d="M3 3h0M9 3h0M3 9h0M9 9h0M3 15h0M9 15h0" />
</svg>`;

/**
 * One thing on the list. Its further buttons are a disclosure of our own rather than a `<details>`: one is
 * open at a time, and a list of 1,000 does not carry 5,000 hidden buttons.
 */
export function joyRow(
  joy: Joy,
  index: number,
  { open, focused }: { readonly open: boolean; readonly focused: boolean },
  places: RowPlaces,
): TemplateResult {
  const { voice, drag, choose, menu, change, remove, move } = places;
  const { text } = voice;
  const by = (step: number) => (event: Event) =>
    move(joy, index + step, event.currentTarget as HTMLButtonElement);
  const keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') drag.cancel();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    by(event.key === 'ArrowUp' ? -1 : 1)(event);
  };
  return html`<li part="item">
    <button
      class="handle"
      aria-labelledby="handle text-${index}"
      @keydown=${keydown}
      @pointerdown=${(event: PointerEvent) => drag.start(event, (to) => move(joy, to))}
      @pointermove=${drag.move}
      @pointerup=${drag.end}
      @pointercancel=${drag.cancel}
      @lostpointercapture=${drag.cancel}
    >
      ${GRIP}
    </button>
    <div class="what">
      <p id="text-${index}">${nameOf(voice, joy)}</p>
      <p class="muted facts">${factsOf(voice, joy).map((fact) => html`<span>${fact}</span> `)}</p>
      ${joy.when ? html`<p class="plan">${planOf(voice, joy.when)}</p>` : nothing}
    </div>
    <div class="row buttons">
      <button
        id="do-${index}"
        aria-labelledby="do-${index} text-${index}"
        @click=${() => choose(joy)}
        ${focused ? ref(places.focus) : nothing}
      >
        ${text('doIt')}
      </button>
      <button
        class="quiet"
        id="menu-${index}"
        aria-labelledby="menu-${index} text-${index}"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => menu(joy)}
      >
        ${text('menu')}
      </button>
    </div>
    ${
      open
        ? html`<div class="row menu">
            <button @click=${() => change('edit', joy)}>${text('edit')}</button>
            <button @click=${() => change('when', joy)}>${text('when')}</button>
            <button @click=${by(-1)}>${text('up')}</button>
            <button @click=${by(1)}>${text('down')}</button>
            <button @click=${() => remove(joy)}>${text(joy.own ? 'remove' : 'hide')}</button>
          </div>`
        : nothing
    }
  </li>`;
}

/**
 * Remembers which button of its row this is; what is returned focuses the same one of another row. Rows
 * stay where they are and show other things, so the focus has to follow a thing that is moved.
 */
export function sameButton(pressed: HTMLButtonElement): (row: number) => void {
  const row = pressed.closest('li');
  const button = [...(row?.querySelectorAll('button') ?? [])].indexOf(pressed);
  return (index) => row?.parentElement?.children[index]?.querySelectorAll('button')[button]?.focus();
}
