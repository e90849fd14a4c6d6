import { nothing, type ReactiveControllerHost } from 'lit';
import type { SayShared } from './ending.js';
import { html } from './html.js';

/**
 * Offers to take back the last removal, or whatever else was done. The offer stays until the next one or
 * until the person leaves that view: nothing here runs out.
 */
export class Undo {
  #offer: (() => void) | undefined;
  #said: () => unknown = () => '';
  readonly #host: ReactiveControllerHost;
  readonly #say: SayShared;

  constructor(host: ReactiveControllerHost, say: SayShared) {
    this.#host = host;
    this.#say = say;
  }

  /** @param said What was done, where that is not a removal. */
  offer(undo: () => void, said: () => unknown = () => this.#say('removed')): void {
    this.#offer = undo;
    this.#said = said;
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#offer = undefined;
    this.#host.requestUpdate();
  }

  readonly #take = (): void => {
    const undo = this.#offer;
    this.clear();
    undo?.();
  };

  /** Always rendered, so that a screen reader hears the text when it comes. */
  render(): unknown {
    return html`<div class="row" part="undo" role="status">
      ${
        this.#offer
          ? html`<span>${this.#said()}</span> <button @click=${this.#take}>${this.#say('undo')}</button>`
          : nothing
      }
    </div>`;
  }
}
