import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onServer } from '../page/server.js';
import { containedBy } from '../page/contain.js';
import { real } from '../page/document.js';
import { calmContext, type CalmValue } from './calm-context.js';

const waiting = new Set<CalmConsumer>();

const askAgain = (): void => waiting.forEach((consumer) => consumer.askAgain());

/**
 * Consumes {@link calmContext}, by the protocol of `@lit/context` but without its code, which a tool on its own
 * would carry in vain. Also follows a `<calm-space>` that is defined after the tools inside it.
 */
export class CalmConsumer implements ReactiveController {
  /** Empty outside every `<calm-space>`. */
  value: CalmValue = {};
  readonly #host: ReactiveControllerHost & HTMLElement;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (!onServer) {
      waiting.add(this);
      // What a provider says of itself when it connects.
      real('addEventListener')('context-provider', askAgain);
    }
    this.#host.dispatchEvent(
      Object.assign(new Event('context-request', { bubbles: true, composed: true }), {
        context: calmContext,
        contextTarget: this.#host,
        callback: this.#receive,
        subscribe: true,
      }),
    );
  }

  askAgain(): void {
    containedBy(this.#host, () => this.hostConnected())();
  }

  hostDisconnected(): void {
    waiting.delete(this);
    // Moved out of a space, it must not keep what that space said.
    if (this.#unsubscribe) this.#receive({});
  }

  readonly #receive = (value: CalmValue, unsubscribe?: () => void): void => {
    // A nearer space may have come between.
    if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.value = value;
    this.#host.requestUpdate();
  };
}
