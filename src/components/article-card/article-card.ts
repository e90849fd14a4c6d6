import { DEV } from '#dev';
import { nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { listen } from '../../page/listen.js';
import { onServer } from '../../page/server.js';
import { isArticle, pickArticle, type Article } from '../../content/article.js';
import { containedBy } from '../../page/contain.js';
import { findLanguages } from '../../language/languages.js';
import { oneOf, type Option } from '../../core/options.js';
import { warnOnce } from '../../core/warn.js';
import { html } from '../../view/html.js';
import { property } from '../../element/property.js';
import { SteadyElement } from '../../element/steady-element.js';
import { strings } from './article-card.strings.js';
import { styles } from './article-card.styles.js';
import { readChildren, type Linked } from './children.js';
import { explainMissing } from './missing.js';
import { CardModel, type Events } from './model.js';
import { cardView, linkView } from './views/card.js';
import { readerView } from './views/reader.js';

/** Where a text opens. */
export const OPEN_IN = ['place', 'dialog'] as const;

/**
 * A card for an article. Before the text opens, the card says what it is about, how long it takes to read and what in
 * it may be hard. The text is one of ours (`article`), a host's own tree (`data`), or, with neither, a link to a page
 * of the host's, read from the children.
 *
 * The card shows `data`, or else `article` (from the content of a `<calm-space>`, then in the page's language, then
 * in English, marked as such), or else the children, which are also shown without JavaScript and if the id is not
 * known. The element reads the children without moving or changing them, and follows their changes. It shows them as
 * a card of its own and not in a slot, because people could follow a slotted link whatever its address.
 *
 * @element article-card
 * @slot - The card without JavaScript: `<article><h3><a href="…">Title</a></h3><p>Summary</p></article>`.
 *   The element reads the title (the first heading, or else the first link), link and paragraphs from it.
 * @csspart base - The box around everything.
 * @csspart card - The card: title, summary, facts, note.
 * @csspart title - The title.
 * @csspart summary - The summary.
 * @csspart facts - Reading time, language and level.
 * @csspart checked - When the text was last checked; "It may be out of date" after 12 months.
 * @csspart note - The note on what may be hard to read.
 * @csspart dialog - The page inside the dialog, with `open-in="dialog"`; the dialog itself fills the screen.
 * @csspart bar - The opened text's bar: close, listen.
 * @csspart tools - Text size and print.
 * @csspart text - The opened text.
 * @csspart sources - Its sources.
 * @csspart related - The tool that goes with the text.
 * @fires article-opened - The text is open; `id` is the article's.
 * @fires article-closed - It is closed again.
 */
export class ArticleCard extends SteadyElement<typeof strings> {
  static override readonly tag: string = 'article-card';
  static override readonly messages: typeof strings = strings;
  static override readonly options: Readonly<Record<string, Option<unknown>>> = {
    openIn: oneOf(OPEN_IN, 'place'),
  };
  static override readonly styles: CSSResultGroup = [SteadyElement.styles, styles];

  /** The id of an article that the page has. */
  @property() article: string | undefined;

  /** A host's own article. It takes precedence over `article`; one that is not well formed is ignored. */
  @property({ attribute: false }) data: Article | undefined;

  /**
   * Shows the neutral title and no summary until the text is open, for people whose screen others see. The card then
   * says after "Read", before the text, what in it may be hard.
   */
  @property({ type: Boolean }) neutral: boolean = false;

  /** `place` opens the text in the card, `dialog` over the page. */
  @property({ attribute: 'open-in' }) openIn: (typeof OPEN_IN)[number] = 'place';

  /**
   * Whether the text is open; set it to open or close the text. The note is then above the text. Removing the
   * attribute does not close a text that a person opened, because a morph of the page removes it while they read.
   */
  @property({ type: Boolean, reflect: true }) open: boolean = false;

  #tree: Article | undefined;
  #linked: Linked | undefined;
  #shown: Article | undefined;
  /** As the text closes, "Read" gets the focus that was in it. */
  #takesBack = false;
  readonly #children = onServer
    ? undefined!
    : new MutationObserver(containedBy(this, () => this.requestUpdate()));
  readonly #model: CardModel = new CardModel(this, this.voice);

  constructor() {
    super();
    const page = (): Window => window;
    // A modal dialog lies over the page, cut off at the height of a screen. On paper it stands in the page instead, where it
    // flows over as many sheets as it takes; an update makes it modal again.
    const unfold = (): void => {
      const dialog = this.renderRoot.querySelector<HTMLDialogElement>('dialog:modal');
      dialog?.close();
      dialog?.show();
    };
    listen(this, 'beforeprint', unfold, page);
    listen(this, 'afterprint', () => this.requestUpdate(), page);
  }

  /** Opens the text. */
  show(): void {
    this.open = true;
  }

  /** Closes it. */
  close(): void {
    this.open = false;
  }

  override wipe(): void {
    this.#model.wipe();
    this.close();
    super.wipe();
  }

  /**
   * A morph of the page, to markup in which nothing is open, takes the attribute away: it does not shut what a person opened
   * and may be reading. `close()` and the property do.
   */
  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name === 'open' && now === null && this.open && this.#model.state.byPerson)
      this.setAttribute(name, '');
    else super.attributeChangedCallback(name, before, now);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['href', 'lang', 'dir'],
    });
    // Children, articles and the dialog's place on top may have changed meanwhile.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = this.#tree;
    this.#tree = this.#find();
    // A server does not see the children.
    this.#linked = onServer || this.#tree ? undefined : readChildren(this);
    const { state } = this.#model;
    // Another text has another note, which comes first.
    const another = before?.id !== this.#tree?.id;
    if (another && before && !changed.has('open')) this.open = false;
    if (state.asked && (another || this.open)) this.#model.set({ asked: false });
    if (!this.#shown || (this.open && this.#shown === this.#tree)) return;
    this.#model.leave();
    if (this.open && this.#shown.id === this.#tree?.id) return;
    // A dialog gives the focus back to what had it, unless that was a button of ours that is gone.
    this.#takesBack = this.openIn === 'dialog' ? state.byPerson : Boolean(this.shadowRoot?.activeElement);
    this.#model.set({ byPerson: false });
  }

  #find(): Article | undefined {
    const { data, article: id } = this;
    if (data && isArticle(data)) return data;
    if (data) warnOnce('<article-card> data is not an article: it needs id, lang, title, summary and body.');
    if (!id) return undefined;
    const { locale, languages } = this.language;
    return (
      pickArticle(this.calm.content, id, locale) ??
      pickArticle(
        [...languages, ...findLanguages('en')].flatMap(({ articles = [] }) => articles),
        id,
        locale,
      )
    );
  }

  protected override updated(): void {
    if (DEV && !this.#tree) explainMissing(this, () => this.#tree !== undefined);
    const shown = this.open ? this.#tree : undefined;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && shown && this.isConnected && !dialog.matches(':modal')) {
      dialog.open = false; // after a move in the document it says open, and is not
      dialog.showModal();
    } else if (dialog && !shown) {
      dialog.close();
    }
    const before = this.#shown;
    this.#shown = shown;
    if (shown?.id === before?.id) return;
    if (before) {
      if (this.#takesBack) this.#focus('.read');
      this.#model.emit('article-closed', { id: before.id });
    }
    if (shown) {
      if (dialog || this.#model.state.byPerson) this.#focus('#title');
      this.#model.emit('article-opened', { id: shown.id });
    }
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Escape, or the system's own way back. */
  readonly #dialogClosed = (event: Event): void => {
    if (!(event.target as HTMLDialogElement).open) this.close();
  };

  protected override view(): unknown {
    const article = this.#tree;
    if (!article) {
      if (onServer) return nothing;
      return this.#linked
        ? linkView(this.voice, this.#linked)
        : html`<p class="muted">${this.voice.text('missing')}</p>`;
    }
    const reader = this.open ? readerView(this.#model, article) : nothing;
    if (this.openIn === 'place' && this.open) {
      return html`<article class="stack" part="card" aria-labelledby="title">${reader}</article>`;
    }
    return html`
      ${cardView(this.#model, article)}
      ${
        this.openIn === 'dialog'
          ? html`<dialog aria-labelledby="title" @close=${this.#dialogClosed}>
              <div class="stack paper" part="dialog">${reader}</div>
              ${this.cover()}
            </dialog>`
          : nothing
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'article-card': ArticleCard;
  }
  interface GlobalEventHandlersEventMap {
    'article-opened': CustomEvent<Events['article-opened']>;
    'article-closed': CustomEvent<Events['article-closed']>;
  }
}
