import { css, nothing, type CSSResult } from 'lit';
import { html } from '../view/html.js';

/**
 * For what a server drew, until the script has loaded. People can only look at the tool's first view: nothing in it
 * works yet, so presses, the focus and screen readers do not reach it. Screen readers read what the page wrote in the
 * tag instead. That also takes the place of the view if scripts are off, or if ours has not loaded after eight
 * seconds.
 */
export const untilScriptStyles: CSSResult = css`
  :host {
    position: relative;
    /* The card and the room that fallback.css gives the tag are in the view. */
    padding: 0 !important;
    border: 0 !important;
  }
  :host::before {
    content: none !important;
  }
  /* A policy that refuses these styles leaves the page's own words, and no view without its look. */
  .drawn[hidden] {
    display: block;
    animation: sg-gone 0s 8s forwards;
  }
  .drawn :is(button, summary) {
    opacity: 0.6;
  }
  .words {
    position: absolute;
    inset: 0;
    overflow: auto;
    clip-path: inset(50%);
    animation: sg-seen 0s 8s forwards;
  }
  .words:focus-within {
    clip-path: none;
  }
  .alone {
    position: static;
    clip-path: none;
  }
  .missing {
    visibility: hidden;
    animation: sg-shown 0s 8s forwards;
  }
  /* In the corner with the way out, which works by itself; this does not yet. */
  slot + .chip {
    visibility: hidden;
  }
  @keyframes sg-gone {
    to {
      visibility: hidden;
    }
  }
  @keyframes sg-seen {
    to {
      clip-path: none;
    }
  }
  @keyframes sg-shown {
    to {
      visibility: visible;
    }
  }
  @media (scripting: none) {
    .drawn[hidden] {
      display: none;
    }
    .words {
      position: static;
      clip-path: none;
    }
    .missing {
      visibility: visible;
    }
  }
`;

/**
 * What a server sends of an element.
 *
 * @param view Its view; none where only what the page wrote is there to be shown.
 * @param drawn The view in its box.
 * @param missing What stands in for the page's words where it wrote none.
 */
export function untilScript(view: unknown, drawn: unknown, missing: unknown): unknown {
  return view === nothing
    ? html`<div class="base words alone"><slot></slot></div>`
    : html`<div class="drawn" inert hidden>${drawn}</div>
        <div class="base words">
          <slot><p class="missing">${missing}</p></slot>
        </div>`;
}
