import { nothing } from 'lit';
import { spokenParts, type Article } from '../../../content/article.js';
import { html } from '../../../view/html.js';
import { printView } from '../../../view/print.js';
import { SIZES, type CardModel } from '../model.js';
import { about, blocks, dirOf, facts, link, note, printed, sourceNumber } from './text.js';

/** An opened article: its text, its sources, and what helps to read it. */
export function readerView(model: CardModel, article: Article): unknown {
  const { voice, state, card } = model;
  const { lang } = article;
  const dir = dirOf(article);
  return html`
    ${bar(model, article)}
    <h2 id="title" part="title" class="title" tabindex="-1" lang=${lang} dir=${dir}>${article.title}</h2>
    ${facts(article, voice)}
    <div>${about(article, voice)}</div>
    ${note(article, voice)} ${tools(model, article)}
    <div class=${`text size-${state.size}`} part="text" lang=${lang} dir=${dir}>
      ${blocks(article.body, {
        cite: (id) => mark(model, sourceNumber(article, id)),
        link: (href, content) => link(href, content, voice),
      })}
    </div>
    ${sources(model, article)} ${related(model, article)}
    <div class="row"><button @click=${() => card.close()}>${voice.text('close')}</button></div>
  `;
}

/** Always in sight: the way out, and the voice. */
function bar({ voice: { text }, listening, card }: CardModel, article: Article): unknown {
  const { state } = listening;
  const speaker = listening.voiceFor(article.lang);
  const listen = (): void => {
    if (state === 'speaking') listening.pause();
    else if (state === 'paused') listening.resume();
    else if (speaker) listening.start(speaker, spokenParts(article));
  };
  const label = ({ off: 'listen', speaking: 'pause', paused: 'resume' } as const)[state];
  return html`<div class="row bar" part="bar">
    <button class="close" @click=${() => card.close()}>${text('close')}</button>
    ${speaker ? html`<button class="listen" @click=${listen}>${text(label)}</button>` : nothing}
    ${
      state === 'off'
        ? nothing
        : html`<button class="stop" @click=${() => listening.stop()}>${text('stop')}</button>`
    }
  </div>`;
}

function tools(model: CardModel, article: Article): unknown {
  const { voice, state, card } = model;
  const { text, str } = voice;
  const size = (label: 'smaller' | 'larger', step: number, sign: string): unknown =>
    html`<button
      class="size"
      aria-disabled=${state.size === (step < 0 ? 0 : SIZES - 1)}
      @click=${() => model.resize(step)}
    >
      <span class=${label} aria-hidden="true">A${sign}</span><span class="sr">${text(label)}</span>
    </button>`;
  const print = (event: Event): void => {
    // Browsers use the title as a file name and print it at the paper's edge.
    const { title, neutralTitle = title } = article;
    const name = card.neutral ? neutralTitle : title;
    printView(event.currentTarget as Node, voice.language, name, printed(article, voice));
  };
  return html`<div class="row tools" part="tools">
    <div class="row" role="group" aria-label=${str('textSize')} dir="ltr">
      ${size('smaller', -1, '−')} ${size('larger', 1, '+')}
    </div>
    <button class="print" @click=${print}>${text('print')}</button>
    <span class="sr" role="status"
      >${state.sizeSaid ? text('sizeIs', { n: state.size + 1, total: SIZES }) : nothing}</span
    >
  </div>`;
}

function mark(model: CardModel, source: number): unknown {
  if (!source) return nothing;
  const toSource = (event: Event): void => {
    model.cited = event.currentTarget as HTMLElement;
    focusIn(model.cited, `#source-${source}`);
  };
  // The word joiner keeps the mark on the same line as its word.
  return html`&NoBreak;<sup
      ><button
        class="mark"
        role="link"
        data-source=${source}
        aria-label=${model.voice.str('source', { n: source })}
        @click=${toSource}
        .textContent=${`[${source}]`}
      ></button
    ></sup>`;
}

function sources(model: CardModel, article: Article): unknown {
  const { text, str } = model.voice;
  if (!article.sources?.length) return nothing;
  const toText = (event: Event, source: number): void => {
    // Back to where the person came from, or else to the first place that cites the source.
    const { cited } = model;
    if (cited?.isConnected && cited.dataset.source === `${source}`) cited.focus();
    else focusIn(event.currentTarget as Node, `[data-source="${source}"]`);
  };
  return html`<section class="stack" part="sources" aria-labelledby="sources">
    <h3 id="sources">${text('sources')}</h3>
    <ol class="sources">
      ${article.sources.map(({ text: named, lang, url, verified }, index) => {
        const words = html`<span lang=${lang ?? article.lang} dir="auto">${named}</span>`;
        return html`<li id=${`source-${index + 1}`} tabindex="-1">
          ${url ? link(url, words, model.voice) : words}
          ${verified ? nothing : html`<em class="unsure">(${text('toConfirm')})</em>`}
          <button
            class="quiet back"
            data-back=${index + 1}
            aria-label=${str('backToText')}
            @click=${(event: Event) => toText(event, index + 1)}
          >
            <span aria-hidden="true">↑</span>
          </button>
        </li>`;
      })}
    </ol>
  </section>`;
}

function related(model: CardModel, { relatedTool }: Article): unknown {
  const { text } = model.voice;
  const tool = model.tool(relatedTool);
  if (!tool) return nothing;
  return html`<section class="stack" part="related" aria-labelledby="related">
    <h3 id="related">${text('toolTitle')}</h3>
    ${
      model.state.toolShown
        ? tool
        : html`<div class="row">
            <button class="try" @click=${() => model.showTool(tool)}>${text('tryTool')}</button>
          </div>`
    }
  </section>`;
}

/** Moves the focus within the root that a node is in. */
function focusIn(near: Node, selector: string): void {
  (near.getRootNode() as ShadowRoot).querySelector<HTMLElement>(selector)?.focus();
}
