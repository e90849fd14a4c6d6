import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Keep } from '../keep/keep.js';
import { pageMemory } from '../keep/memory-keep.js';

/**
 * The keep that serves an element: the one a `<calm-space>` provides, else the page's memory. The element is
 * drawn again whenever something in it changes, from whichever element.
 */
export class Kept implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #given: () => Keep | undefined;
  #followed: Keep | undefined;
  #stop: (() => void) | undefined;

  /** @param given The keep that a `<calm-space>` provides, if any. */
  constructor(host: ReactiveControllerHost, given: () => Keep | undefined) {
    this.#host = host;
    this.#given = given;
    host.addController(this);
  }

  get keep(): Keep {
    return this.#given() ?? pageMemory();
  }

  /** Whether closing the page forgets everything. */
  get inMemory(): boolean {
    return this.keep === pageMemory();
  }

  hostConnected(): void {
    this.#follow();
    // It may have changed while the element was set aside.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#followed = this.#stop = undefined;
  }

  hostUpdate(): void {
    if (this.#followed) this.#follow();
  }

  #follow(): void {
    const { keep } = this;
    if (keep === this.#followed) return;
    this.#stop?.();
    this.#followed = keep;
    this.#stop = keep.subscribe(() => this.#host.requestUpdate());
  }
}
