import { nothing, type ReactiveControllerHost } from 'lit';
import { real } from '../page/document.js';
import { listen } from '../page/listen.js';
import { html } from '../view/html.js';
import { createRef, type Ref } from '../view/ref.js';

/**
 * Covers an element once its page is hidden, until the person uncovers it, so that nobody sees it when the tab or the
 * app comes back. What is under the cover stays as it was.
 */
export class Discretion {
  /** Where the element's content is. */
  readonly content: Ref<HTMLElement> = createRef();
  covered = false;
  readonly #host: ReactiveControllerHost;
  #focused: Element | null = null;

  /** @param wanted Whether the page has asked for the cover. */
  constructor(host: ReactiveControllerHost, wanted: () => boolean) {
    this.#host = host;
    listen(host, 'visibilitychange', () => {
      if (!real('hidden') || !wanted()) return;
      this.#focused = (this.content.value?.getRootNode() as ShadowRoot | undefined)?.activeElement ?? null;
      this.#cover(true);
    });
  }

  #cover(covered: boolean): void {
    this.covered = covered;
    this.#host.requestUpdate();
  }

  readonly #show = async (): Promise<void> => {
    this.#cover(false);
    await this.#host.updateComplete;
    (this.#focused as HTMLElement | null)?.focus();
  };

  /** One button as large as what it covers. */
  render(label: unknown): unknown {
    return this.covered
      ? html`<button class="cover" @click=${this.#show}><span>${label}</span></button>`
      : nothing;
  }
}
