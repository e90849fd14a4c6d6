import { contained } from '../core/contain.js';

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
  if (!element) return;
  // Called before the element is in the document.
  queueMicrotask(
    contained(() => {
      if (!elsewhere(element)) (element as HTMLElement).focus();
    }),
  );
}
