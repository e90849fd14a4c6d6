import { nothing, type ReactiveControllerHost } from 'lit';
import { spokenParts, type Article } from '../../content/article.js';
import { html } from '../../view/html.js';
import { about, blocks, facts, link, printed, sourceNumber, type Marks, type Ui } from './body.js';
import { Listening } from './listening.js';

/** Steps of the text size; their sizes are in the styles, the first is the page's own. */
const SIZES = 4;

/** What the reader asks of the element it is part of. */
export interface ReaderHost {
  readonly ui: () => Ui;
  readonly close: () => void;
  readonly print: (from: Node, article: Article, view: unknown) => void;
  readonly tool: (tag: string) => HTMLElement | undefined;
  /** The direction an article's language is written in. */
  readonly dirOf: (article: Article) => string;
}

/** An opened article: its text, its sources, and what helps to read it. */
export class Reader {
  readonly #updates: ReactiveControllerHost;
  readonly #host: ReaderHost;
  readonly #listening: Listening;
  #size = 0;
  #sizeSaid = false;
  #tool: HTMLElement | undefined;
  #toolShown = false;
  #cited: HTMLElement | undefined;

  constructor(updates: ReactiveControllerHost, host: ReaderHost) {
    this.#updates = updates;
    this.#host = host;
    this.#listening = new Listening(updates);
  }

  /** As the text is closed: falls silent and puts the tool away; the text size stays for the next text. */
  leave(): void {
    this.#listening.stop();
    this.#tool = undefined;
    this.#toolShown = false;
    this.#cited = undefined;
    this.#sizeSaid = false;
  }

  reset(): void {
    this.leave();
    this.#size = 0;
  }

  #resize(step: number): void {
    this.#size = Math.min(SIZES - 1, Math.max(0, this.#size + step));
    this.#sizeSaid = true;
    this.#updates.requestUpdate();
  }

  readonly #toSource = (event: Event): void => {
    this.#cited = event.currentTarget as HTMLElement;
    focusIn(this.#cited, `#source-${this.#cited.dataset.source ?? ''}`);
  };

  readonly #toText = (event: Event): void => {
    const back = event.currentTarget as HTMLElement;
    const source = back.dataset.back ?? '';
    // Where the person came from; else the first place that cites it.
    if (this.#cited?.isConnected && this.#cited.dataset.source === source) this.#cited.focus();
    else focusIn(back, `[data-source="${source}"]`);
  };

  render(article: Article): unknown {
    const ui = this.#host.ui();
    const dir = this.#host.dirOf(article);
    const marks: Marks = {
      cite: (id) => this.#mark(sourceNumber(article, id), ui),
      link: (href, content) => link(href, content, ui),
    };
    return html`
      ${this.#bar(article, ui)}
      <h2 id="title" part="title" class="title" tabindex="-1" lang=${article.lang} dir=${dir}>
        ${article.title}
      </h2>
      ${facts(article, ui)}
      <div>${about(article, ui)}</div>
      ${note(article, dir, ui)} ${this.#tools(article, dir, ui)}
      <div class=${`text size-${this.#size}`} part="text" lang=${article.lang} dir=${dir}>
        ${blocks(article.body, marks)}
      </div>
      ${this.#sources(article, ui)} ${this.#related(article, ui)}
      <div class="row"><button @click=${this.#host.close}>${ui.text('close')}</button></div>
    `;
  }

  /** Always in sight: the way out, and the voice. */
  #bar(article: Article, ui: Ui): unknown {
    const { state } = this.#listening;
    const voice = this.#listening.voiceFor(article.lang);
    const listen = (): void => {
      if (state === 'speaking') this.#listening.pause();
      else if (state === 'paused') this.#listening.resume();
      else if (voice) this.#listening.start(voice, spokenParts(article));
    };
    const label = ({ off: 'listen', speaking: 'pause', paused: 'resume' } as const)[state];
    return html`<div class="row bar" part="bar">
      <button class="close" @click=${this.#host.close}>${ui.text('close')}</button>
      ${voice ? html`<button class="listen" @click=${listen}>${ui.text(label)}</button>` : nothing}
      ${
        state === 'off'
          ? nothing
          : html`<button class="stop" @click=${() => this.#listening.stop()}>${ui.text('stop')}</button>`
      }
    </div>`;
  }

  #tools(article: Article, dir: string, ui: Ui): unknown {
    const size = (label: 'smaller' | 'larger', step: number, sign: string): unknown =>
      html`<button
        class="size"
        aria-disabled=${this.#size === (step < 0 ? 0 : SIZES - 1)}
        @click=${() => this.#resize(step)}
      >
        <span class=${label} aria-hidden="true">A${sign}</span><span class="sr">${ui.text(label)}</span>
      </button>`;
    const print = (event: Event): void =>
      this.#host.print(event.currentTarget as Node, article, printed(article, dir, ui));
    return html`<div class="row tools" part="tools">
      <div class="row" role="group" aria-label=${ui.str('textSize')} dir="ltr">
        ${size('smaller', -1, '−')} ${size('larger', 1, '+')}
      </div>
      <button class="print" @click=${print}>${ui.text('print')}</button>
      <span class="sr" role="status"
        >${this.#sizeSaid ? ui.text('sizeIs', { n: this.#size + 1, total: SIZES }) : nothing}</span
      >
    </div>`;
  }

  #mark(source: number, ui: Ui): unknown {
    if (!source) return nothing;
    // The word joiner keeps a mark on the line of the word that it belongs to.
    return html`&NoBreak;<sup
        ><button
          class="mark"
          role="link"
          data-source=${source}
          aria-label=${ui.str('source', { n: source })}
          @click=${this.#toSource}
          .textContent=${`[${source}]`}
        ></button
      ></sup>`;
  }

  #sources(article: Article, ui: Ui): unknown {
    if (!article.sources?.length) return nothing;
    return html`<section class="stack" part="sources" aria-labelledby="sources">
      <h3 id="sources">${ui.text('sources')}</h3>
      <ol class="sources">
        ${article.sources.map(({ text, lang, url, verified }, index) => {
          const words = html`<span lang=${lang ?? article.lang} dir="auto">${text}</span>`;
          return html`<li id=${`source-${index + 1}`} tabindex="-1">
            ${url ? link(url, words, ui) : words}
            ${verified ? nothing : html`<em class="unsure">(${ui.text('toConfirm')})</em>`}
            <button
              class="quiet back"
              data-back=${index + 1}
              aria-label=${ui.str('backToText')}
              @click=${this.#toText}
            >
              <span aria-hidden="true">↑</span>
            </button>
          </li>`;
        })}
      </ol>
    </section>`;
  }

  #related({ relatedTool }: Article, ui: Ui): unknown {
    const tool = (this.#tool ??= relatedTool ? this.#host.tool(relatedTool) : undefined);
    if (!tool) return nothing;
    const show = (): void => {
      this.#toolShown = true;
      tool.tabIndex = -1;
      this.#updates.requestUpdate();
      void this.#updates.updateComplete.then(() => tool.focus());
    };
    return html`<section class="stack" part="related" aria-labelledby="related">
      <h3 id="related">${ui.text('toolTitle')}</h3>
      ${this.#toolShown ? tool : html`<div class="row"><button class="try" @click=${show}>${ui.text('tryTool')}</button></div>`}
    </section>`;
  }
}

/** What the text speaks of that may be hard to read. */
export function note({ contentNote, lang }: Article, dir: string, ui: Ui): unknown {
  if (!contentNote) return nothing;
  return html`<div class="note" part="note">
    <p class="note-title" tabindex="-1">${ui.text('noteTitle')}</p>
    <p lang=${lang} dir=${dir}>${contentNote}</p>
  </div>`;
}

/** Moves the focus within the root that a node is in. */
function focusIn(near: Node, selector: string): void {
  (near.getRootNode() as ShadowRoot).querySelector<HTMLElement>(selector)?.focus();
}
