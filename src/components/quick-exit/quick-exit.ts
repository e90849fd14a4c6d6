import { DEV } from '#dev';
import { onServer } from '../../page/server.js';
import { containedBy } from '../../page/contain.js';
import { nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { real } from '../../page/document.js';
import { EXPIRED, exitAddress, exitHref, NEUTRAL_HREF, PRESSES } from '../../page/exit.js';
import { oneOf, type Option } from '../../core/options.js';
import { warnOnce } from '../../core/warn.js';
import { html } from '../../view/html.js';
import { property } from '../../element/property.js';
import { SteadyElement } from '../../element/steady-element.js';
import type { CoverWords } from './cover.js';
import { ExitModel, type Events } from './model.js';
import { enter, leave, makeRoom, quit, type Exit } from './page.js';
import { Place } from './place.js';
import { strings } from './quick-exit.strings.js';
import { styles } from './quick-exit.styles.js';
import { explanationView } from './views/explanation.js';

/** Whether presses of Shift are answered with "press Shift 2 more times to leave". */
export const ANNOUNCE = ['on', 'off'] as const;
/** What a page that somebody comes back to begins with. */
export const BACK = ['cover', 'show'] as const;

/**
 * Leaves the page at once, by a link in a bar across the lower edge of the window, or by Shift pressed three times.
 * After Back, the page is blank. The presses of Shift may be at most five seconds apart, and work wherever the focus
 * is, even with a dialog open.
 *
 * Write the link yourself, so that it is there before the script and works without it.
 *
 * ```html
 * <quick-exit>
 *   <a href="https://www.wikipedia.org/" rel="noreferrer" target="_top">Leave this page</a>
 * </quick-exit>
 * ```
 *
 * Leaving makes the page blank, including its title. Every tool forgets what was typed, here and in the site's other
 * tabs, which go blank too if they have an exit. Sound, speech and vibration stop. Then the other site takes this
 * page's place, so that Back does not lead here. However a person leaves (by another link, a typed address, Back), a
 * page that the browser kept, or that Back or Forward loads again, comes back blank, with one button that shows it.
 * Put `back-cover.js` in the head, as a classic script, so that nothing of the page is drawn before.
 *
 * It does not clear the browser's history of pages visited before, and does not stop spyware, a malicious page, or
 * somebody who is watching. It does not reach what the page itself stores, or, until the page is gone, text in the
 * page's own fields: listen to `page-left` for that.
 *
 * Scripts that load pages ahead (Turbo, instant.page, a router's own) learn nothing of the pointer or the focus on
 * the link. Speculation rules, and scripts that load every link in sight, do not rely on those: if the link leads to
 * a page of your own that signs people out, exclude the link there.
 *
 * The page gets space for the bar at its end, and as `scroll-padding`, unless it has its own rules for `body::after`
 * and `scroll-padding`. Move whatever sticks to the lower edge up by `var(--sg-exit-block-size, 0px)`, which is set
 * on the root as long as the exit is on the page. While a modal dialog is open, the exit can be pressed and Shift
 * works, but Tab does not reach it: put another `<quick-exit>` inside a dialog in which people stay for long. In a
 * frame, it leaves the whole page if the browser allows it (`target="_top"` allows it without the script). Otherwise
 * it blanks its own frame, sends `exit-blocked`, and posts `{ type: 'steadyground-exit-blocked' }` to the parent
 * window. Keys pressed inside a frame stay in it.
 *
 * @element quick-exit
 * @slot - The link, `<a href="https://…">`. Without one, the element shows a link of its own. An address that is not
 *   a full https address is replaced by the element's `href`.
 * @csspart base - The bar.
 * @csspart count - The message that answers presses of Shift.
 * @csspart explanation - The text that says what leaving does and does not do.
 * @cssproperty --sg-leave - The link's colour: the only red of all tools.
 * @cssproperty --sg-on-leave - Text on it; 4.5:1.
 * @cssproperty --sg-exit-offset - More distance from the bottom, above a bar of the page's own.
 * @fires page-left - The page is blank and about to be left. Handlers run before that, so what they clear is gone.
 * @fires exit-blocked - The element is in a frame that could not leave the page around it.
 */
export class QuickExit extends SteadyElement<typeof strings> implements Exit {
  static override readonly tag: string = 'quick-exit';
  static override readonly messages: typeof strings = strings;
  static override readonly options: Readonly<Record<string, Option<unknown>>> = {
    announce: oneOf(ANNOUNCE, 'on'),
    back: oneOf(BACK, 'cover'),
    href: exitAddress,
  };
  static override readonly styles: CSSResultGroup = [SteadyElement.styles, styles];

  /** Where to, when no link says so: an https address in full. An encyclopedia by default. */
  @property() href: string = NEUTRAL_HREF;

  /** `off` does not answer presses of Shift, neither visibly nor audibly. */
  @property() announce: (typeof ANNOUNCE)[number] = 'on';

  /**
   * A page that is loaded, or shown, by Back or Forward begins covered, with one button that shows it. `show` shows it
   * at once: also to whoever presses Back after the person has left.
   */
  @property() back: (typeof BACK)[number] = 'cover';

  /** Adds a small button that says what leaving does and does not. */
  @property({ type: Boolean }) explain = false;

  #sizes: ResizeObserver | undefined;
  /** @internal */
  readonly model: ExitModel = new ExitModel(this.voice);
  /** @internal */
  readonly place: Place = new Place(this, () => this.#link);

  /** Leaves the page, as the link does. */
  leave(): void {
    leave(this, 'method');
  }

  /** Shows what leaving does and does not do. For a link of the page's own, such as "How to leave fast". */
  showExplanation(): void {
    this.model.set({ explained: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    enter(this);
    // Not earlier: a framework that has yet to look over what its server drew is to find the tag as it was.
    if (real('readyState') === 'complete') this.place.toTop();
    this.#sizes ??= new ResizeObserver(containedBy(this, makeRoom));
    this.#sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Where only its own part of it has failed, the page can still be left.
    if (!this.isConnected) quit(this);
    this.#sizes?.disconnect();
    this.model.pressed(0);
  }

  /** @internal */
  get destination(): string {
    return exitHref(this.#link?.getAttribute('href')) ?? exitHref(this.href) ?? NEUTRAL_HREF;
  }

  /** The link, which still works, is all there is to say. */
  protected override get excuse(): string {
    return '';
  }

  /** @internal */
  get coverWords(): CoverWords {
    const { locale: lang, dir } = this.language;
    return { show: this.voice.str('show'), blank: this.voice.str('blank'), lang, dir };
  }

  /** @internal */
  isLink(event: Event): boolean {
    const path = event.composedPath();
    return path.slice(0, path.indexOf(this) + 1).some((each) => each instanceof HTMLAnchorElement);
  }

  /** The page's own, else ours. */
  get #link(): HTMLAnchorElement | null {
    return this.querySelector('a') ?? this.renderRoot.querySelector('.row > a');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const given = this.querySelector('a');
    const href = given?.getAttribute('href');
    if (!given || exitHref(href)) return;
    if (DEV)
      warnOnce(
        `<${this.localName}> has a link whose href="${href}" is not a full https address, such as ` +
          `https://example.org/. The link leads to ${this.href} instead.`,
      );
    given.href = this.href;
  }

  readonly #linkChanged = (): void => this.requestUpdate();

  readonly #toggle = (): void => {
    const explained = !this.model.state.explained;
    this.model.set({ explained });
    if (!explained) (this.renderRoot.querySelector<HTMLElement>('.chip') ?? this.#link)?.focus();
  };

  /** What answers presses of Shift. */
  #told(): unknown {
    const { presses } = this.model.state;
    if (!presses || this.announce === 'off') return nothing;
    return presses === EXPIRED
      ? this.voice.text('expired')
      : this.voice.text('more', { n: PRESSES - presses });
  }

  protected override view(): unknown {
    const own = html`<a href=${this.href} rel="noreferrer">${this.voice.text('leave')}</a>`;
    const { explained } = this.model.state;
    return html`
      ${explained ? explanationView(this.model, this.#toggle) : nothing}
      <p class="count" part="count" role="status">${this.#told()}</p>
      <div class="row">
        <slot @slotchange=${this.#linkChanged}>${onServer ? own : nothing}</slot>
        ${onServer || this.querySelector('a') ? nothing : own}
        ${
          this.explain
            ? html`<button
                class="chip"
                aria-expanded=${explained}
                aria-controls=${explained ? 'explanation' : nothing}
                @click=${this.#toggle}
              >
                <span aria-hidden="true">${this.voice.text('mark')}</span
                ><span class="sr">${this.voice.text('about')}</span>
              </button>`
            : nothing
        }
      </div>
    `;
  }
}

if (onServer) Reflect.set(QuickExit, 'whole', true);

declare global {
  interface GlobalEventHandlersEventMap {
    'page-left': CustomEvent<Events['page-left']>;
    'exit-blocked': CustomEvent<Events['exit-blocked']>;
  }
  interface HTMLElementTagNameMap {
    'quick-exit': QuickExit;
  }
}
