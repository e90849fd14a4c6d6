// HTML as text, for what is read where no script runs: the pocket edition, the snippets and the demo's pages.

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text) => text.replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign]);

/** On what a language does not have yet. */
export const ENGLISH = ' lang="en" dir="ltr"';

/**
 * @param {'ol' | 'ul'} kind
 * @param {readonly string[]} items As HTML.
 */
export const listOf = (kind, items, mark = '') =>
  `<${kind}${mark}>${items.map((item) => `<li>${item}</li>`).join('')}</${kind}>`;

/**
 * The blocks of an article.
 * @param {{ cite: (number: number) => string, link: (href: string, inside: string) => string }} marks How the number of a
 * source is written, and a link.
 */
export function blocksOf({ body, sources = [] }, { cite, link }) {
  const inline = (parts) => parts.map(part).join('');
  function part(part) {
    if (typeof part === 'string') return escaped(part);
    if ('em' in part) return `<em>${inline(part.em)}</em>`;
    if ('strong' in part) return `<strong>${inline(part.strong)}</strong>`;
    if ('a' in part) return link(part.a, inline(part.text));
    return cite(sources.findIndex(({ id }) => id === part.cite) + 1);
  }
  return body.map((block) => {
    const [[kind, content]] = Object.entries(block);
    if (kind === 'h') return `<h4>${inline(content)}</h4>`;
    if (kind === 'p') return `<p>${inline(content)}</p>`;
    if (kind === 'quote') return `<blockquote><p>${inline(content)}</p></blockquote>`;
    return listOf(kind, content.map(inline));
  });
}
