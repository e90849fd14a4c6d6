import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { oneOf } from '../../src/core/options.js';
import { html } from '../../src/view/html.js';
import { PrivateElement } from '../../src/element/private-element.js';
import { sharedStrings } from '../../src/language/shared.strings.js';
import { SteadyElement } from '../../src/element/steady-element.js';

export const strings = { hello: 'Hello', left: { one: '{n} left', other: '{n} left' } } as const;

/** A smallest element on the base class, to test the base class with. */
export class ProbeElement extends SteadyElement<typeof strings> {
  static override readonly tag: string = 'probe-element';
  static override readonly messages: typeof strings = strings;
  static override readonly shared: typeof sharedStrings = sharedStrings;
  static override readonly options = { kind: oneOf(['a', 'b'], 'a') };

  @property() kind = 'a';

  /** Where it fails: `draw`, `handler` or `later`. */
  @property({ attribute: false }) breaks = '';

  #fail(): void {
    throw new Error(this.breaks);
  }

  async #failLater(): Promise<void> {
    await Promise.resolve();
    this.#fail();
  }

  protected override view(): unknown {
    if (this.breaks === 'draw') this.#fail();
    if (this.breaks)
      return html`<button @click=${this.breaks === 'later' ? this.#failLater : this.#fail}>Fail</button>`;
    return html`<p title=${this.voice.str('hello')}>${this.voice.text('hello')}</p>
      <p>${this.voice.text('left', { n: 2 })}</p>
      <p>${this.voice.text('done')}</p>
      <p>${this.calm.country}</p>`;
  }

  sibling(): HTMLElement | undefined {
    return this.voice.nested('probe-private');
  }
}

/** The same with a closed root and a field. */
export class ProbePrivate extends PrivateElement {
  static override readonly tag: string = 'probe-private';
  #typed = '';

  override wipe(): void {
    this.#typed = '';
    super.wipe();
  }

  protected override view(): unknown {
    return html`<label
      >Text
      <input
        autocomplete="off"
        spellcheck="false"
        autocorrect="off"
        autocapitalize="off"
        writingsuggestions="false"
        translate="no"
        .value=${live(this.#typed)}
        @input=${(event: Event) => (this.#typed = (event.target as HTMLInputElement).value)}
    /></label>`;
  }
}
