import { ContextConsumer } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { calmContext } from './calm-context.js';

const waiting = new Set<CalmConsumer>();

function askAgain(): void {
  for (const consumer of waiting) consumer.hostConnected();
}

/** Consumes {@link calmContext}, also from a `<calm-space>` that is defined after the tools inside it. */
export class CalmConsumer extends ContextConsumer<typeof calmContext, ReactiveElement> {
  constructor(host: ReactiveElement) {
    super(host, { context: calmContext, subscribe: true });
  }

  override hostConnected(): void {
    waiting.add(this);
    // What a provider says of itself when it connects.
    document.addEventListener('context-provider', askAgain);
    super.hostConnected();
  }

  override hostDisconnected(): void {
    waiting.delete(this);
    super.hostDisconnected();
    if (!this.value) return;
    // Moved out of a space, it must not keep what that space said.
    this.value = undefined;
    this.host.requestUpdate();
  }
}
