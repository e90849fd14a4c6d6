import { warnOnce } from '../core/warn.js';

/**
 * Puts what the page wrote inside an element in the place of what could not be drawn, in a box with the part
 * `fallback`. By hand, because drawing may be what failed, as where the page's policy forbids templates.
 */
export function standIn(
  element: HTMLElement & { disconnectedCallback(): void },
  root: ParentNode,
  error: unknown,
  sentence: () => string,
): void {
  warnOnce(
    `<${element.localName}> did not load: ${String(error)}\n${(error as Error | undefined)?.stack ?? ''}`,
  );
  const base = document.createElement('div');
  const said = document.createElement('p');
  base.className = 'base';
  base.part.value = 'base fallback';
  said.className = 'muted';
  base.append(document.createElement('slot'), said);
  root.replaceChildren(base);
  try {
    said.textContent = sentence();
    // It falls silent, and follows nothing any more.
    element.disconnectedCallback();
  } catch {
    // The page's own words stand there all the same.
  }
}
