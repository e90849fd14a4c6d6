import { contained } from '../page/contain.js';

/** The person is at something else in the page, outside the tool: there they stay. */
function elsewhere(element: Element): boolean {
  let at = element;
  let root = at.getRootNode() as ShadowRoot;
  // From the inside outwards: what has the focus in a closed root shows in the roots around it as its host.
  while (!root.activeElement && root.host) {
    at = root.host;
    root = at.getRootNode() as ShadowRoot;
  }
  const { activeElement } = root;
  // Where a press does not move the focus to a button, as in Safari, it goes to what is around the tool.
  return at !== element && activeElement !== null && !activeElement.contains(at);
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
