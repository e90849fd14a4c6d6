import { DEV } from '#dev';
import { real } from '../page/document.js';
import { warnOnce } from '../core/warn.js';

/**
 * Shows the page's own content in place of what could not be drawn, in a box with the part `fallback`. It does so
 * without Lit, because drawing may be what failed, for example if the page's policy forbids templates. Returns the
 * paragraph below, for what the element has to say.
 */
export function standIn(element: HTMLElement, root: ParentNode, error: unknown): HTMLElement {
  if (DEV)
    warnOnce(
      `<${element.localName}> did not load: ${String(error)}\n${(error as Error | undefined)?.stack ?? ''}`,
    );
  const make = real('createElement');
  const base = make('div');
  const said = make('p');
  base.className = 'base';
  base.part.value = 'base fallback';
  said.className = 'muted';
  base.append(make('slot'), said);
  root.replaceChildren(base);
  return said;
}
