import { nothing, type ReactiveControllerHost } from 'lit';
import { button } from './controls.js';
import { html } from './html.js';
import { ref } from './ref.js';
import { takeFocus } from './focus.js';
import type { EndingStrings } from '../language/ending.strings.js';
import type { sharedStrings } from '../language/shared.strings.js';

/** Says one of the shared strings in the element's language. */
export type SayShared = (key: keyof typeof sharedStrings | keyof EndingStrings) => unknown;

const ANSWERS = ['better', 'same', 'worse', 'skip'] as const;

/**
 * A person to contact (slot `support`), and an eyes-open exercise with the attention on the room: where
 * "Worse" leads, and where anything leads that is not for this person now.
 */
export function outward(say: SayShared): unknown {
  return html`
    ${support(say)}
    <h3>${say('outwardTitle')}</h3>
    <ol class="stack">
      <li>${say('outward1')}</li>
      <li>${say('outward2')}</li>
      <li>${say('outward3')}</li>
    </ol>
  `;
}

/** A person to contact: the host's own (slot `support`), or a sentence that fits anywhere. */
export function support(say: (key: 'supportTitle' | 'supportText') => unknown): unknown {
  return html`
    <h3>${say('supportTitle')}</h3>
    <slot name="support"><p>${say('supportText')}</p></slot>
  `;
}

/**
 * How every exercise ends, under the heading of its tool: "Better / The same / Worse / Skip", each optional. The answer stays here: it is
 * not stored and not told to the page.
 */
export class Ending {
  #stage: 'none' | 'ask' | 'thanks' | 'worse' = 'none';
  readonly #host: ReactiveControllerHost;
  readonly #say: SayShared;
  readonly #leave: () => void;

  /** @param leave Called when the person is through with it, to show the element's first view again. */
  constructor(host: ReactiveControllerHost, say: SayShared, leave: () => void) {
    this.#host = host;
    this.#say = say;
    this.#leave = leave;
  }

  get active(): boolean {
    return this.#stage !== 'none';
  }

  /** It has shown a person to contact. */
  get worse(): boolean {
    return this.#stage === 'worse';
  }

  /** Asks. */
  begin(): void {
    this.#go('ask');
  }

  reset(): void {
    this.#go('none');
  }

  #go(stage: 'none' | 'ask' | 'thanks' | 'worse'): void {
    this.#stage = stage;
    this.#host.requestUpdate();
  }

  readonly #done = (): void => {
    this.reset();
    this.#leave();
  };

  #answer(answer: (typeof ANSWERS)[number]): void {
    if (answer === 'skip') this.#done();
    else this.#go(answer === 'worse' ? 'worse' : 'thanks');
  }

  render(): unknown {
    const say = this.#say;
    if (this.#stage === 'ask') {
      return html`
        <div class="stack" part="ending" role="group" aria-labelledby="ending">
          <h3 id="ending" tabindex="-1" ${ref(takeFocus)}>${say('endingAsk')}</h3>
          <div class="row">
            ${ANSWERS.map((answer) =>
              button(say(answer), () => this.#answer(answer), answer === 'skip' ? 'quiet' : ''),
            )}
          </div>
        </div>
      `;
    }
    if (this.#stage === 'none') return nothing;
    const worse = this.#stage === 'worse';
    return html`
      <div class="stack" part="ending">
        <p tabindex="-1" ${ref(takeFocus)}>${say(worse ? 'endingWorse' : 'endingThanks')}</p>
        ${worse ? outward(say) : nothing}
        <div class="row">${button(say('done'), this.#done, 'primary')}</div>
      </div>
    `;
  }
}
