import { nothing } from 'lit';
import { withDigits } from '../../../language/messages.js';
import {
  dayOf,
  isOutOfDate,
  LEVELS,
  type Article,
  type Block,
  type Inline,
} from '../../../content/article.js';
import { real } from '../../../page/document.js';
import { safeUrl } from '../../../page/url.js';
import { primary } from '../../../core/language-tags.js';
import { warnOnce } from '../../../core/warn.js';
import { html } from '../../../view/html.js';
import { findLanguages } from '../../../language/languages.js';
import type { Voice } from '../../../language/voice.js';
import type { Key } from '../model.js';

/** A link if its address is allowed, otherwise only its words. */
export function link(href: string, content: unknown, voice: Voice<Key>): unknown {
  const url = safeUrl(href, real('baseURI'));
  if (!url) {
    warnOnce(
      `<article-card> shows the link "${href}" as plain text: it must be https:, tel:, sms:, mailto:, or on this site.`,
    );
    return content;
  }
  const { protocol, origin } = new URL(url);
  const away = protocol === 'https:' && origin !== location.origin;
  return html`<a href=${url} rel="noopener noreferrer"
    >${content}${away ? html`<span class="sr"> ${voice.text('otherSite')}</span>` : nothing}</a
  >`;
}

/** How to show citations and links, which differ between screen and paper. */
export interface Marks {
  readonly cite: (id: string) => unknown;
  readonly link: (href: string, content: unknown) => unknown;
}

function inline(text: readonly Inline[], marks: Marks): unknown {
  return text.map((part) => {
    if (typeof part === 'string') return part;
    if ('em' in part) return html`<em>${inline(part.em, marks)}</em>`;
    if ('strong' in part) return html`<strong>${inline(part.strong, marks)}</strong>`;
    if ('cite' in part) return marks.cite(part.cite);
    return marks.link(part.a, inline(part.text, marks));
  });
}

/** The body of an article, with an element for each block and no HTML strings. */
export function blocks(body: readonly Block[], marks: Marks): unknown {
  return body.map((block) => {
    if ('h' in block) return html`<h3>${inline(block.h, marks)}</h3>`;
    if ('p' in block) return html`<p>${inline(block.p, marks)}</p>`;
    if ('quote' in block) return html`<blockquote><p>${inline(block.quote, marks)}</p></blockquote>`;
    const items = ('ul' in block ? block.ul : block.ol).map((item) => html`<li>${inline(item, marks)}</li>`);
    return 'ul' in block
      ? html`<ul>
          ${items}
        </ul>`
      : html`<ol>
          ${items}
        </ol>`;
  });
}

/** The number by which a source is cited; 0 if the article does not list it. */
export const sourceNumber = ({ sources }: Article, id: string): number =>
  (sources ?? []).findIndex((source) => source.id === id) + 1;

/** The whole article for paper. Citations are numbers, and addresses are written out. */
export function printed(article: Article, voice: Voice<Key>): unknown {
  const marks: Marks = {
    cite: (id) => html`<sup>[${sourceNumber(article, id)}]</sup>`,
    link: (href, content) => {
      const url = safeUrl(href, real('baseURI'));
      return url ? html`${content} (${url})` : content;
    },
  };
  return html`
    <article lang=${article.lang} dir=${dirOf(article)}>
      <h1>${article.title}</h1>
      ${article.contentNote ? html`<p>${article.contentNote}</p>` : nothing} ${blocks(article.body, marks)}
    </article>
    ${
      article.sources?.length
        ? html`<h2>${voice.text('sources')}</h2>
            <ol>
              ${article.sources.map(
                ({ text, lang, url, verified }) =>
                  html`<li>
                    <span lang=${lang ?? article.lang} dir="auto">${text} ${url ?? ''}</span>
                    ${verified ? nothing : html`(${voice.text('toConfirm')})`}
                  </li>`,
              )}
            </ol>`
        : nothing
    }
    ${about(article, voice)}
  `;
}

/** Who wrote and reviewed the article, and how old it is. What is unknown is left out. */
export function about(article: Article, voice: Voice<Key>): unknown {
  const { author, reviewer, reviewed } = article;
  return html`
    ${author ? html`<p class="muted">${voice.text('author', { name: author })}</p>` : nothing}
    ${checkedOn(article, voice)}
    ${reviewer ? html`<p class="muted">${voice.text('reviewedBy', { name: reviewer })}</p>` : nothing}
    ${
      reviewed === false
        ? html`<p class="muted">${voice.text(reviewer ? 'notReviewedLanguage' : 'notReviewed')}</p>`
        : nothing
    }
  `;
}

/**
 * A date in full. The first use of `Intl` takes a cheap phone a seventh of a second before anything is drawn. So `Intl` is
 * asked only if our own words would write the date differently, as for the region of `en-GB`, or are in another language,
 * in which case they come marked and not as a string.
 */
function written(date: Date, voice: Voice<Key>): string {
  const months = voice.text('months');
  if (typeof months !== 'string' || /-(?!us$)/i.test(voice.language.locale))
    return new Intl.DateTimeFormat(withDigits(voice.language.locale), {
      dateStyle: 'long',
      timeZone: 'UTC',
    }).format(date);
  return voice.str('date', {
    year: String(date.getUTCFullYear()),
    month: months.split(' ')[date.getUTCMonth()]!,
    day: date.getUTCDate(),
  });
}

/** When the article was last checked, with a mark if it may be out of date. */
export function checkedOn({ checked }: Article, voice: Voice<Key>): unknown {
  const date = dayOf(checked);
  if (!date) {
    if (checked)
      warnOnce(`<article-card> checked="${checked}" is not a date such as 2026-11-23, so no date is shown.`);
    return nothing;
  }
  return html`<p class="muted" part="checked">
    ${voice.text('checked', { date: written(date, voice) })}
    ${isOutOfDate(date, Date.now()) ? html`<strong class="old">${voice.text('outOfDate')}</strong>` : nothing}
  </p>`;
}

/** The reading time, the language if it differs from the page's, and the level. */
export function facts({ minutes, lang, level }: Article, voice: Voice<Key>): unknown {
  const items = [
    Number.isFinite(minutes) && minutes && voice.text('minutes', { n: minutes }),
    primary(lang) !== primary(voice.language.locale) &&
      voice.text('inLanguage', { language: nameOf(lang, voice.language.locale) }),
    level && LEVELS.includes(level) && voice.text(level),
  ].filter(Boolean);
  return items.length
    ? html`<ul class="facts muted" part="facts">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : nothing;
}

/** A language's name, or its tag if `Intl` does not know it. */
function nameOf(lang: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}

/** The note about what may be hard to read in the text. */
export function note(article: Article, voice: Voice<Key>): unknown {
  const { contentNote, lang } = article;
  if (!contentNote) return nothing;
  return html`<div class="note" part="note">
    <p class="note-title" tabindex="-1">${voice.text('noteTitle')}</p>
    <p lang=${lang} dir=${dirOf(article)}>${contentNote}</p>
  </div>`;
}

/** The direction of a text. If its language has not been added to the page, the browser decides by the text itself. */
export const dirOf = ({ lang }: Article): string => findLanguages(lang)[0]?.dir ?? 'auto';
