import { DEV } from '#dev';
import { real } from '../page/document.js';
import { warnOnce } from '../core/warn.js';

/**
 * Puts what the page wrote inside an element in the place of what could not be drawn, in a box with the part
 * `fallback`. By hand, because drawing may be what failed, as where the page's policy forbids templates. Gives the
 * paragraph below it, for what the element has to say.
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
