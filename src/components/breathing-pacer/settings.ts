import { nothing, type ReactiveControllerHost } from 'lit';
import {
  adjust,
  hasHolds,
  MINUTES,
  PACES,
  readSteps,
  stepsOf,
  type Minutes,
  type Pace,
  type PatternName,
  type Step,
} from './breath.js';
import { WakeLock } from './wake-lock.js';
import { check } from '../../view/controls.js';
import { html } from '../../view/html.js';
import type { strings } from './breathing-pacer.strings.js';
import { canVibrate } from './cues.js';
import { EXTRAS, isOn, type Extra } from './extras.js';

/** What `allow` can name. */
export const CHANGEABLE = ['pattern', 'minutes', 'pace'] as const;

/** Patterns without holds, which a person may always choose among. */
const OFFERED = ['gentle', 'even', 'short', 'sigh'] as const;

type Key = keyof typeof strings;
export type Named = PatternName | 'custom';

/** The element, as far as the settings need it. */
interface Host extends ReactiveControllerHost {
  readonly pattern: PatternName;
  readonly phases: string;
  readonly minutes: Minutes;
  readonly sips: number;
  readonly allow: string;
}

/** What the host of the page has set, and what the person has chosen within what that allows. */
export class Settings {
  #pattern: Named | undefined;
  #minutes: Minutes | undefined;
  #pace: Pace = 'asSet';
  skipHolds = false;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
  }

  get #given(): Named {
    return this.#host.phases ? 'custom' : this.#host.pattern;
  }

  get pattern(): Named {
    return this.#pattern ?? this.#given;
  }

  get minutes(): Minutes {
    return this.#minutes ?? this.#host.minutes;
  }

  /** Whether the pattern has holds that could be skipped. */
  get hasHolds(): boolean {
    return hasHolds(this.#steps);
  }

  get steps(): readonly Step[] {
    return adjust(this.#steps, this.#pace, !this.skipHolds);
  }

  get #steps(): readonly Step[] {
    const { pattern } = this;
    return pattern === 'custom' ? readSteps(this.#host.phases) : stepsOf(pattern, this.#host.sips);
  }

  forget(): void {
    this.#pattern = this.#minutes = undefined;
    this.#pace = 'asSet';
    this.skipHolds = false;
  }

  /** @param str Says a string as plain text: options hold nothing else. */
  renderChoices(str: (key: Key, params?: { n: number }) => string): unknown {
    const select = <T extends string>(
      key: 'pattern' | 'minutes' | 'pace',
      values: readonly T[],
      chosen: T,
      label: (value: T) => string,
      choose: (value: T) => void,
    ): unknown =>
      this.#host.allow.includes(key)
        ? html`<label
            >${str(key)}<select
              @change=${(event: Event) => {
                choose((event.target as HTMLSelectElement).value as T);
                this.#host.requestUpdate();
              }}
            >
              ${values.map(
                (value) =>
                  html`<option .value=${value} .selected=${value === chosen}>${label(value)}</option>`,
              )}
            </select></label
          >`
        : nothing;
    return html`<div class="fields">
      ${select('pattern', [...new Set([this.#given, ...OFFERED])], this.pattern, str, (value) => {
        this.#pattern = value;
      })}
      ${select(
        'minutes',
        MINUTES,
        this.minutes,
        (value) => (value === 'open' ? str(value) : str('minutesLong', { n: Number(value) })),
        (value) => {
          this.#minutes = value;
        },
      )}
      ${select('pace', Object.keys(PACES) as Pace[], this.#pace, str, (value) => {
        this.#pace = value;
      })}
    </div>`;
  }

  renderExtras(text: (key: Key) => unknown, turn: (extra: Extra, on: boolean) => void): unknown {
    const missing = { vibration: !canVibrate(), awake: !WakeLock.supported };
    return html`<div class="fields">
      ${EXTRAS.filter((extra) => !(extra in missing && missing[extra as 'awake'])).map((extra) =>
        check(text(extra), isOn(extra), (on) => turn(extra, on)),
      )}
    </div>`;
  }
}
