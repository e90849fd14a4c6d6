/** The next element up, out of the shadow root where that is where the tree ends. */
export function parentOf(element: Element): Element | null {
  const root = element.parentNode;
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
