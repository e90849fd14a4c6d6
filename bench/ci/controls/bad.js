// Everything that the counts must catch: it comes late, with much in it, moves the page, stays in memory and paints each frame.
import { kept } from './link.js';

customElements.define(
  'bench-bad',
  class extends HTMLElement {
    connectedCallback() {
      kept.push(this);
      this.attachShadow({ mode: 'open' }).innerHTML =
        `<p style="inline-size: 1em">Late</p>${'<i></i>'.repeat(300)}`;
      this.style.cssText = 'display: block; block-size: 20em';
      const line = this.shadowRoot.firstChild;
      const frame = (now) => {
        line.style.inlineSize = `${10 + (now % 100)}px`;
        if (this.isConnected) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    }
  },
);
