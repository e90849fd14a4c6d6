/**
 * Lit finds the text that it changes by the comment before it. Page translators change both, even in closed roots.
 * Chrome's puts a `<font>` in place of a text, and a new text would be set on an element that nobody sees; Firefox's
 * removes the comments. So a wrapper gives way to the text that is set on it, and comments are put back.
 *
 * @returns A function that draws. What Lit itself removes while it runs stays removed.
 */
export function outliveTranslation(root: Node): (draw: () => void) => void {
  const mend = (changes: MutationRecord[]): void => {
    // The last first, so that what a comment stood before is there again.
    for (const { target, addedNodes, removedNodes, nextSibling } of changes.reverse()) {
      for (const node of removedNodes) {
        if (node.nodeType === Node.COMMENT_NODE && !node.parentNode) {
          target.insertBefore(node, nextSibling?.parentNode === target ? nextSibling : null);
        }
      }
      for (const node of addedNodes) {
        if (node.nodeType === Node.ELEMENT_NODE) {
          Object.defineProperty(node, 'data', {
            configurable: true,
            set: (text: string) => (node as Element).replaceWith(text),
          });
        }
      }
    }
  };
  const observer = new MutationObserver(mend);
  observer.observe(root, { childList: true, subtree: true });
  return (draw) => {
    mend(observer.takeRecords());
    draw();
    observer.takeRecords();
  };
}
