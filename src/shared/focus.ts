const taken = new WeakSet<Element>();

/** The person is at something else in the page, outside the tool: there they stay. */
function elsewhere(element: Element): boolean {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  const root = element.getRootNode() as ShadowRoot;
  return at !== null && at !== document.body && at !== root.host && at.getRootNode() !== root;
}

/**
 * For `${ref(takeFocus)}`: moves the focus to an element as it appears, so that keyboard and screen
 * reader go on from there. Only for what appears because a person did something.
 */
export function takeFocus(element?: Element): void {
  // Lit calls this again when the tool is moved in the page: that is not the person's doing.
  if (!element || taken.has(element)) return;
  taken.add(element);
  // Lit calls this before the element is in the document.
  queueMicrotask(() => {
    if (!elsewhere(element)) (element as HTMLElement).focus();
  });
}
