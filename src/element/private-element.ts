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
 * The base class of elements that take personal text or ask how somebody is. Its shadow root is closed, and nothing on
 * the element points to it, so session replay and analytics that walk the page find an empty element. Subclasses keep
 * what a person types or answers in `#private` fields, and reach their own DOM through events, `ref()` and
 * `voice.focus()`.
 */
export abstract class PrivateElement<S extends Messages = Messages> extends SteadyElement<S> {
  /** @internal */
  static override readonly shared: Messages = sharedStrings;
  /** @internal */
  static override readonly styles: CSSResultGroup = [SteadyElement.styles, fields];
  /**
   * The mark tells the shield, if the page has it, which elements to protect.
   * @internal
   */
  static override shadowRootOptions: ShadowRootInit & { steadyground: true } = {
    mode: 'closed',
    steadyground: true,
  };
  /**
   * Otherwise, a page could ask for the element's internals, which lead to the closed root.
   * @internal
   */
  static readonly disabledFeatures: readonly string[] = ['internals'];

  #root: HTMLElement | DocumentFragment | undefined;

  /**
   * Bypasses whatever has replaced this method on every element.
   * @internal
   */
  override attachShadow(init: ShadowRootInit): ShadowRoot {
    return onServer ? super.attachShadow(init) : closedRoot(this, init);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A root that the page's HTML has declared may be readable. In that case, the element fails before it draws anything.
    const open = this.shadowRoot !== null;
    const root = super.createRenderRoot();
    if (!open && !(root as ShadowRoot).serializable) this.#root = root;
    else if (DEV)
      warnOnce(
        `<${this.localName}> has a shadow root already, which scripts of the page can read, so the tool is not drawn. ` +
          'Do not attach a root to it, as <template shadowrootmode> does.',
      );
    // Lit keeps what this returns in the public `renderRoot`.
    return this;
  }

  protected override update(changed: PropertyValues): void {
    // LitElement's update() would render into `renderRoot`, so this calls ReactiveElement's instead.
    ReactiveElement.prototype['update'].call(this, changed);
    render(this.render(), this.#root!, { host: this });
  }
}

// This mark tells Lit's renderer on servers which elements to draw. These elements stay as the page wrote them, except for
// one in which a person writes nothing: it sets the mark again.
if (onServer) Reflect.set(PrivateElement, '_$litElement$', false);
