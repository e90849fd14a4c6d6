import type { SteadyElement } from '../../src/element/steady-element.js';

/** The element and everything below it, through shadow roots and slots' own roots. */
export function* deep(root: Element | ShadowRoot): Generator<Element> {
  // Not `instanceof`: in a frame's document some are of the frame's own making.
  if ('localName' in root) {
    yield root;
    if (root.shadowRoot) yield* deep(root.shadowRoot);
  }
  for (const child of root.children) yield* deep(child);
}

/** Rendered and not hidden. */
export const visible = (element: Element): boolean =>
  element.getClientRects().length > 0 &&
  (!element.checkVisibility || element.checkVisibility({ visibilityProperty: true, opacityProperty: true }));

/** All that a person could read in an element's own rendering: text, and what fields hold. */
export function shown(host: Element): string {
  const parts: string[] = [];
  for (const element of deep(host.shadowRoot!)) {
    if (!visible(element)) continue;
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      parts.push(element.value);
    for (const node of element.childNodes) if (node instanceof Text) parts.push(node.data.trim());
  }
  return parts.filter(Boolean).join(' ');
}

/** A value that appears anywhere in the page's DOM, attributes and fields included. */
export function inPage(value: string): boolean {
  for (const element of deep(document.documentElement)) {
    if ((element as HTMLInputElement).value?.includes?.(value)) return true;
    for (const attribute of element.attributes) if (attribute.value.includes(value)) return true;
    for (const node of element.childNodes) if (node instanceof Text && node.data.includes(value)) return true;
  }
  return false;
}

/** Unfolds all that an element has folded away, which is drawn only then. */
export async function unfold(host: Element): Promise<void> {
  for (const details of host.shadowRoot!.querySelectorAll('details')) {
    if (!details.open) details.querySelector('summary')!.click();
  }
  await (host as SteadyElement).updateComplete;
}

/** The button, link or summary of an element's own rendering that shows this text. */
export function control(host: Element, text: string | RegExp): HTMLElement {
  const matches = (label: string): boolean => (typeof text === 'string' ? label === text : text.test(label));
  for (const element of deep(host.shadowRoot!)) {
    const label = element.getAttribute('aria-label') ?? element.textContent!.replace(/\s+/g, ' ').trim();
    if (element.matches('button, a, summary, label, [role=button]') && visible(element) && matches(label)) {
      return element as HTMLElement;
    }
  }
  throw new Error(`<${host.localName}> shows no control "${String(text)}": ${shown(host)}`);
}
