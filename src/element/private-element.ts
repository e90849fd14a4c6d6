import { DEV } from '#dev';
import { render, type CSSResultGroup, type PropertyValues, ReactiveElement } from 'lit';
import { onServer } from '../page/server.js';
import type { Messages } from '../language/messages.js';
import { warnOnce } from '../core/warn.js';
import { closedRoot } from './closed-root.js';
import { sharedStrings } from '../language/shared.strings.js';
import { fields } from '../theme/fields.styles.js';
import { SteadyElement } from './steady-element.js';

/**
 * For elements that take personal text, or ask how somebody is: a closed shadow root that nothing on the element
 * points to, so that session replay and analytics walking the page find an empty element. Subclasses keep what a
 * person types or answers in `#private` fields, and reach their own DOM through events, `ref()` and `voice.focus()`.
 */
export abstract class PrivateElement<S extends Messages = Messages> extends SteadyElement<S> {
  /** @internal */
  static override readonly shared: Messages = sharedStrings;
  /** @internal */
  static override readonly styles: CSSResultGroup = [SteadyElement.styles, fields];
  /**
   * The shield, where a page has it, knows by the mark which elements it is for.
   * @internal
   */
  static override shadowRootOptions: ShadowRootInit & { steadyground: true } = {
    mode: 'closed',
    steadyground: true,
  };
  /**
   * Else a page could ask for the element's internals, and they lead to the closed root.
   * @internal
   */
  static readonly disabledFeatures: readonly string[] = ['internals'];

  #root: HTMLElement | DocumentFragment | undefined;

  /**
   * Past whatever has replaced this on every element.
   * @internal
   */
  override attachShadow(init: ShadowRootInit): ShadowRoot {
    return onServer ? super.attachShadow(init) : closedRoot(this, init);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // One that the page's HTML has declared may be one to look into: there it fails before it draws anything.
    const open = this.shadowRoot !== null;
    const root = super.createRenderRoot();
    if (!open && !(root as ShadowRoot).serializable) this.#root = root;
    else if (DEV) warnOnce(`<${this.localName}> has a shadow root already, which can be read.`);
    // Lit keeps what this returns in the public `renderRoot`.
    return this;
  }

  protected override update(changed: PropertyValues): void {
    // LitElement's own update() would render into `renderRoot`: skip it, keep ReactiveElement's.
    ReactiveElement.prototype['update'].call(this, changed);
    render(this.render(), this.#root!, { host: this });
  }
}

// By this mark Lit's renderer on servers knows what it draws. These it leaves as the page wrote them,
// but for one with nothing to write in.
if (onServer) Reflect.set(PrivateElement, '_$litElement$', false);
