import { html, render } from 'lit';

let can: boolean | undefined;

/**
 * Whether the page lets templates through as they are written. One that requires Trusted Types may refuse our
 * policy, or have a default policy of its own that cleans away what Lit finds its places by; the only way to
 * know is to try, and once is enough.
 */
export function canDraw(): boolean {
  if (can === undefined) {
    can = false;
    const box = document.createElement('p');
    // Throws where it is refused.
    render(html`<i>${'1'}</i>`, box);
    can = box.textContent === '1';
  }
  return can;
}

/** Shows the element's own children, and a quiet line, made without templates. */
export function drawFallback(root: HTMLElement | DocumentFragment, line: string): void {
  const make = (tag: string, name: string): HTMLElement => {
    const made = document.createElement(tag);
    made.className = name;
    return made;
  };
  const box = make('div', 'base');
  const excuse = make('p', 'muted');
  excuse.textContent = line;
  box.append(make('slot', ''), excuse);
  root.replaceChildren(box);
}
