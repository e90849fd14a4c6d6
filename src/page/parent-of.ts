/** The next element up the tree; at the top of a shadow root, its host. */
export function parentOf(element: Element): Element | null {
  const root = element.parentNode;
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
