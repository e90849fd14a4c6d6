import { render } from 'lit';
import { real } from '../page/document.js';
import { html } from '../view/html.js';

let can: boolean | undefined;

/**
 * Whether the page lets templates through as they are written. One that requires Trusted Types may refuse our
 * policy, or have a default policy of its own that cleans away what Lit finds its places by; the only way to
 * know is to try, and once is enough.
 */
export function canDraw(): boolean {
  if (can === undefined) {
    can = false;
    const box = real('createElement')('p');
    // Throws where it is refused.
    render(html`<i>${'1'}</i>`, box);
    can = box.textContent === '1';
  }
  return can;
}
