/**
 * What two translators do to the nodes of a page, each time that something new stands there; the words stay the same, so
 * that a test can tell which they are to be.
 *
 * Chrome's puts two `<font>`s in the place of every text. Firefox's takes out all that an element with text of its own
 * has in it, and puts back its texts and elements: everything but comments.
 */
const CHANGES = {
  'Chrome’s translator': (root: ParentNode & Node) => {
    for (const text of texts(root)) {
      if (text.parentElement?.localName === 'font') continue;
      const [outer, inner] = [font(), font()];
      inner.append(text.data);
      outer.append(inner);
      text.replaceWith(outer);
    }
  },
  'Firefox’s translator': (root: ParentNode & Node) => {
    for (const parent of new Set(texts(root).map(({ parentElement }) => parentElement!))) {
      const nodes = [...parent.childNodes].filter((node) => !(node instanceof Comment));
      while (parent.firstChild) parent.firstChild.remove();
      for (const node of nodes) parent.append(node);
    }
  },
};

export type Translator = keyof typeof CHANGES;
export const TRANSLATORS = Object.keys(CHANGES) as Translator[];

/** Translates what stands in a root, and from then on all that comes. */
export function translate(root: ShadowRoot, translator: Translator): void {
  const change = (): void => {
    CHANGES[translator](root);
    // What it has done itself.
    observer.takeRecords();
  };
  const observer = new MutationObserver((changes) => {
    // Comments are nothing to translate.
    const news = changes.some(
      ({ type, addedNodes }) =>
        type === 'characterData' || [...addedNodes].some((node) => !(node instanceof Comment)),
    );
    if (news) change();
  });
  observer.observe(root, { childList: true, subtree: true, characterData: true });
  change();
}

// By another name than the type has: what a page should no longer write, translators do.
const font = (): HTMLElement => document.createElement('font' as string);

function texts(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (text.data.trim() && !text.parentElement?.closest('style')) found.push(text);
  }
  return found;
}
