import { nothing, type TemplateResult } from 'lit';
import { check } from '../../../view/controls.js';
import { html } from '../../../view/html.js';
import { MINUTES, PACES, type Pace } from '../breath.js';
import { canVibrate } from '../cues.js';
import { EXTRAS, isOn } from '../extras.js';
import type { PacerModel } from '../model.js';
import { WakeLock } from '../wake-lock.js';

/** Patterns without holds, from which a person may always choose. */
const OFFERED = ['gentle', 'even', 'short', 'sigh'] as const;

/** The choice of how to breathe, how long and how fast, within what the page allows. */
export function choicesView(model: PacerModel): TemplateResult {
  // Plain text, because options can contain nothing else.
  const { str } = model.voice;
  const select = <T extends string>(
    key: 'pattern' | 'minutes' | 'pace',
    values: readonly T[],
    chosen: T,
    label: (value: T) => string,
  ): unknown =>
    model.given.allow.includes(key)
      ? html`<label
          >${str(key)}<select
            @change=${(event: Event) => model.set({ [key]: (event.target as HTMLSelectElement).value })}
          >
            ${values.map(
              (value) => html`<option .value=${value} .selected=${value === chosen}>${label(value)}</option>`,
            )}
          </select></label
        >`
      : nothing;
  return html`<div class="fields">
    ${select('pattern', [...new Set([model.givenPattern, ...OFFERED])], model.pattern, str)}
    ${select('minutes', MINUTES, model.minutes, (value) =>
      value === 'open' ? str(value) : str('minutesLong', { n: Number(value) }),
    )}
    ${select('pace', Object.keys(PACES) as Pace[], model.state.pace, str)}
  </div>`;
}

/** What can be turned on, as far as the device supports it. */
export function extrasView(model: PacerModel): TemplateResult {
  const missing = { vibration: !canVibrate(), awake: !WakeLock.supported };
  return html`<div class="fields">
    ${EXTRAS.filter((extra) => !(extra in missing && missing[extra as 'awake'])).map((extra) =>
      check(model.voice.text(extra), isOn(extra), (on) => model.turn(extra, on)),
    )}
  </div>`;
}
