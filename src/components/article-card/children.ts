/** A card that a host wrote as the element's children: `<article><h3><a href>…</a></h3><p>…</p></article>`. */
export interface Linked {
  readonly title: string;
  /** As written: not checked yet. */
  readonly href: string | undefined;
  readonly summary: readonly string[];
  /** Where a child states a language or direction of its own. */
  readonly lang: string | undefined;
  readonly dir: string | undefined;
}

const textOf = (node: Element | null): string => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Reads the card in an element's children; none where they have neither heading nor link. */
export function readChildren(host: Element): Linked | undefined {
  const heading = host.querySelector('h1, h2, h3, h4, h5, h6');
  const link =
    heading?.querySelector('a[href]') ?? heading?.closest('a[href]') ?? host.querySelector('a[href]');
  const title = textOf(heading ?? link);
  if (!title) return undefined;
  const stated = (name: string): string | undefined => {
    const at = (heading ?? link)?.closest(`[${name}]`);
    return at && at !== host && host.contains(at) ? (at.getAttribute(name) ?? undefined) : undefined;
  };
  return {
    title,
    href: link && host.contains(link) ? (link.getAttribute('href') ?? undefined) : undefined,
    // Not a "Read more" that is only a link.
    summary: Array.from(host.querySelectorAll('p'), (p) =>
      textOf(p) === textOf(p.querySelector('a')) ? '' : textOf(p),
    ).filter(Boolean),
    lang: stated('lang'),
    dir: stated('dir'),
  };
}
