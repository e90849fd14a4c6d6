import { DEV } from '#dev';
import {
  LitElement,
  ReactiveElement,
  supportsAdoptingStyleSheets,
  type CSSResult,
  type CSSResultGroup,
  type PropertyValues,
} from 'lit';
import { CalmConsumer } from './calm-consumer.js';
import type { CalmValue } from './calm-context.js';
import { LanguageController } from '../language/language-controller.js';
import { onServer } from '../page/server.js';
import { takeErrors } from '../page/contain.js';
import { real } from '../page/document.js';
import { format, type Message, type Messages, type Translation } from '../language/messages.js';
import { oneOf, readOptions, type Option } from '../core/options.js';
import { VERSION } from '../core/version.js';
import { wipeOnRequest } from '../page/wipe.js';
import { base } from '../theme/base.styles.js';
import { tokens } from '../theme/tokens.js';
import { canDraw } from './can-draw.js';
import { Discretion } from './discretion.js';
import { onHeld } from '../view/enter.js';
import { takeFocus } from '../view/focus.js';
import { html } from '../view/html.js';
import { property } from './property.js';
import { ref } from '../view/ref.js';
import { register } from './register.js';
import { everyStrings, type sharedStrings } from '../language/shared.strings.js';
import { standIn } from './stand-in.js';
import type { Voice } from '../language/voice.js';
import { outliveTranslation } from './translated.js';
import { untilScript, untilScriptStyles } from './until-script.js';

/** A key of the element's own strings, or of those that all elements share. */
type Key<S extends Messages> = (keyof S | keyof typeof sharedStrings) & string;

const THEME: Option<unknown> = oneOf(['auto', 'light', 'dark'], 'auto');

/** Keeps `auto` off the tag, because no page wrote it there. */
const unlessAuto = (theme: unknown): unknown => (theme === 'auto' ? null : theme);

/**
 * What every element shares: registration, language and direction, the host's replacements for single
 * strings, typed events and forgetting. Subclasses define `tag`, `messages` and `options`, and draw their
 * content in {@link view}.
 *
 * @csspart base - The box around everything.
 * @csspart fallback - The page's own content, shown if the element could not be drawn.
 * @cssproperty --sg-surface - The background of everything.
 * @cssproperty --sg-tint - A quiet tint for what stands out a little from the background.
 * @cssproperty --sg-text - Text; 4.5:1 on surface and on tint.
 * @cssproperty --sg-muted - Secondary text; 4.5:1 on surface and on tint.
 * @cssproperty --sg-line - Decorative lines.
 * @cssproperty --sg-control - Borders of buttons and fields; 3:1 on surface.
 * @cssproperty --sg-accent - The one accent; 4.5:1 on surface and on tint.
 * @cssproperty --sg-on-accent - Text on the accent; 4.5:1.
 * @cssproperty --sg-focus - The ring around the control that has the focus; 3:1 on surface.
 * @cssproperty --sg-radius - The radius of corners: a length.
 * @cssproperty --sg-space - The basic spacing, from which all other spacing follows: a length.
 */
export abstract class SteadyElement<S extends Messages = Messages> extends LitElement {
  /** The version of the package, which distinguishes one copy on a page from another. */
  static readonly version: string = VERSION;
  /** The tag name, unless you choose another. */
  static readonly tag: string;
  /**
   * The English strings, which are also the list of keys.
   * @internal
   */
  static readonly messages: Messages = {};
  /**
   * The shared strings that the element uses beside its own: by default, those that any element may say.
   * @internal
   */
  static readonly shared: Messages = everyStrings;
  /**
   * On servers: whether the element shows only what the page wrote, so that nothing in it waits for a script.
   * @internal
   */
  static readonly whole?: boolean;
  /**
   * How each property that takes a limited set of values is read.
   * @internal
   */
  static readonly options: Readonly<Record<string, Option<unknown>>> = {};
  /** @internal */
  static override readonly styles: CSSResultGroup = onServer
    ? [tokens, base, untilScriptStyles]
    : [tokens, base];

  /**
   * Registers the element. Never throws.
   * @param name - The tag name; by default, the element's own.
   */
  static define(name: string = this.tag): void {
    register(this as unknown as CustomElementConstructor, name);
  }

  /** `light` or `dark`, whatever the page's `color-scheme` is; `auto` follows the page. */
  @property({ reflect: true, useDefault: true, converter: { toAttribute: unlessAuto } }) theme:
    'auto' | 'light' | 'dark' = 'auto';

  /** Covers the element as soon as its page is hidden; one press shows it again. */
  @property({ type: Boolean }) discreet = false;

  /** Replacements for single strings of this element, by key: see "Strings". */
  @property({ attribute: false }) strings: Partial<Translation<S>> = {};

  protected readonly language: LanguageController = new LanguageController(this);
  readonly #space = new CalmConsumer(this);
  readonly #discretion = new Discretion(this, () => this.discreet);
  /** How the element and its parts get strings, emit events and are drawn again. */
  protected readonly voice: Voice<Key<S>> = {
    language: this.language,
    text: (key, params) => {
      const [message, locale] = this.#message(key);
      const text = format(message, locale, params);
      return locale === this.language.locale ? text : html`<span lang=${locale} dir="auto">${text}</span>`;
    },
    str: (key, params) => format(...this.#message(key), params),
    emit: (type, detail) => {
      const event = new CustomEvent(type, { detail, bubbles: true });
      // In Firefox, an event leads to the node that was pressed when it was created, also in closed roots.
      Object.defineProperty(event, 'explicitOriginalTarget', { value: this });
      this.dispatchEvent(event);
    },
    nested: (tag) => {
      const own = this.#type.tag;
      const prefix = this.localName.endsWith(own) ? this.localName.slice(0, -own.length) : '';
      const name = prefix + tag;
      return customElements.get(name) ? real('createElement')(name) : undefined;
    },
    update: () => this.requestUpdate(),
    focus: (selector = 'h2') => {
      this.requestUpdate();
      void this.updateComplete.then(() => takeFocus(this.#root.querySelector(selector) ?? undefined));
    },
  };
  #root: HTMLElement | DocumentFragment = this;
  #draw!: (draw: () => void) => void;
  /** The line for the element's message, once an error has put the page's own content in the element's place. */
  #said: HTMLElement | undefined;
  readonly #type = this.constructor as typeof SteadyElement;

  constructor() {
    super();
    wipeOnRequest(this);
    takeErrors(this, (error) => this.#fail(error));
    if (onServer) {
      // All that a server needs, for an application with context: without a root, no context request gets past this.
      this.connectedCallback = () => {
        super.createRenderRoot();
        this.#space.hostConnected();
      };
    }
  }

  /** Forgets at once everything that a person typed or chose here. */
  wipe(): void {
    this.requestUpdate();
  }

  /**
   * Moves the focus to the first control in the element, or in the page's own content if that is shown instead.
   * @param options - The same as for any element, such as `preventScroll`.
   */
  override focus(options?: FocusOptions): void {
    if (!this.hasUpdated) {
      if (this.isConnected) void this.updateComplete.then(() => this.focus(options));
      return;
    }
    if (this.matches(':focus-within')) return;
    for (const root of [this, this.#root]) {
      for (const each of root.querySelectorAll<HTMLElement>(':not([tabindex="-1"])')) {
        each.focus(options);
        if (each.matches(':focus-within')) return;
      }
    }
  }

  /** What `<calm-space>` provides, if the element is in one. */
  protected get calm(): CalmValue {
    return this.#space.value;
  }

  #message(key: string): readonly [Message, string] {
    const { tag, messages, shared } = this.#type;
    const english = messages[key] ?? shared[key];
    return this.language.find(tag, key, [this.strings as Messages, this.calm.strings?.[tag]], english);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (onServer) {
      this.language.told = this.calm.language;
      this.language.resolve();
    }
    readOptions(this, { theme: THEME, ...this.#type.options }, (name) => changed.has(name));
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // What a server drew goes in the frame that shows the element's own view (docs/decisions/0015-server-rendering.md).
    this.shadowRoot?.replaceChildren();
    if (this.ownerDocument !== document && supportsAdoptingStyleSheets) {
      this.#root = this.shadowRoot ?? this.attachShadow(this.#type.shadowRootOptions);
      this.adoptedCallback();
    } else {
      // Not LitElement's method, which a page may have patched to hydrate.
      this.#root = ReactiveElement.prototype['createRenderRoot'].call(this);
    }
    this.#draw = outliveTranslation(this.#root);
    return this.#root;
  }

  /** Another document, such as a frame's, needs new style sheets, because each sheet works in one document only. */
  adoptedCallback(): void {
    if (this.#root === this) return;
    const { ownerDocument } = this;
    try {
      const page = ownerDocument.defaultView!;
      // Removing a frame disconnects nothing in it, so what the element has started on this page would go on.
      page.addEventListener('pagehide', ({ persisted }) => {
        if (!persisted && ownerDocument === this.ownerDocument) this.remove();
      });
      const sheet = new page.CSSStyleSheet();
      sheet.replaceSync((this.#type.elementStyles as CSSResult[]).join(''));
      (this.#root as ShadowRoot).adoptedStyleSheets = [sheet];
    } catch {
      // A document without a window has no such sheets. In Safari before 16.4, styles are elements, which moved along.
    }
  }

  protected override performUpdate(): void {
    if (this.#said) return this.#excuse();
    try {
      if (!canDraw())
        throw new Error(
          DEV
            ? 'Trusted Types refuse or change templates: allow the policy steadyground (npm: lit-html)'
            : '',
        );
      this.#draw(() => super.performUpdate());
    } catch (error) {
      this.#fail(error);
    }
  }

  /** After an error in the element, the page's own content inside it takes its place, and nothing else is disturbed. */
  #fail(error: unknown): void {
    if (this.#said) return;
    this.#said = standIn(this, this.#root, error);
    try {
      // The element stops everything and follows only the language of its message.
      this.disconnectedCallback();
      this.language.hostConnected();
    } catch {
      // The page's own words are shown anyway.
    }
    this.#excuse();
  }

  #excuse(): void {
    this.isUpdatePending = false; // as Lit does after drawing
    const { locale, dir } = this.language;
    Object.assign(this.#said!, { lang: locale, dir, textContent: this.excuse });
  }

  /** The message below the page's own content if the element could not be drawn. */
  protected get excuse(): string {
    return this.voice.str('failed');
  }

  protected override render(): unknown {
    const { content, covered } = this.#discretion;
    const view = this.view();
    const drawn = html`<div
      class=${covered ? 'base covered' : 'base'}
      part="base"
      lang=${this.language.locale}
      dir=${this.language.dir}
      @keydown=${onHeld}
      ${ref(content)}
    >
      ${view} ${this.cover()}
    </div>`;
    return onServer && !this.#type.whole ? untilScript(view, drawn, this.voice.text('failed')) : drawn;
  }

  /** The button over a covered element. An element that opens a dialog shows the button there too. */
  protected cover(): unknown {
    return this.#discretion.render(this.voice.text('show'));
  }

  /** The element's content. */
  protected abstract view(): unknown;
}
