import { nothing } from 'lit';
import type { Article } from '../../../content/article.js';
import type { Voice } from '../../../language/voice.js';
import { html } from '../../../view/html.js';
import type { Linked } from '../children.js';
import type { CardModel, Key } from '../model.js';
import { checkedOn, dirOf, facts, link, note } from './text.js';

/** The card: what the text is about, how long it takes to read, and what may be hard in it. */
export function cardView(model: CardModel, article: Article): unknown {
  const { voice, state, card } = model;
  const { lang, title, neutralTitle, summary, contentNote } = article;
  const dir = dirOf(article);
  const withNote = contentNote && (!card.neutral || state.asked);
  const name = card.neutral ? neutralTitle : title;
  return html`<article class="stack" part="card" aria-labelledby="name">
    <h2 id="name" part="title">
      ${name ? html`<span lang=${lang} dir=${dir}>${name}</span>` : voice.text('neutralTitle')}
    </h2>
    ${card.neutral ? nothing : html`<p part="summary" lang=${lang} dir=${dir}>${summary}</p>`}
    ${facts(article, voice)} ${checkedOn(article, voice)} ${withNote ? note(article, voice) : nothing}
    <div class="row">
      <button class="read primary" @click=${() => model.read(contentNote)}>
        ${voice.text(withNote ? 'readNote' : 'read')}
      </button>
      ${
        state.asked
          ? html`<button class="quiet" @click=${() => model.go({ asked: false, byPerson: false }, '.read')}>
              ${voice.text('notNow')}
            </button>`
          : nothing
      }
    </div>
  </article>`;
}

/** A card for a page of the host's, as the tag's children describe it. */
export function linkView(voice: Voice<Key>, { title, href, summary, lang, dir }: Linked): unknown {
  return html`<article class="stack" part="card" lang=${lang ?? nothing} dir=${dir ?? nothing}>
    <h2 part="title">${href === undefined ? title : link(href, title, voice)}</h2>
    ${summary.map((text) => html`<p part="summary">${text}</p>`)}
  </article>`;
}
