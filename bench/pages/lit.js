import { css, html, LitElement, unsafeCSS } from 'lit';
import { follow, KEYFRAMES, STYLES, TIMING } from './breath.js';

class BreathLit extends LitElement {
  static properties = { word: { state: true } };
  static styles = css`
    ${unsafeCSS(STYLES)}
  `;
  #animation;
  #stop;

  constructor() {
    super();
    this.word = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.#animation) this.toggle();
  }

  toggle() {
    if (this.#animation) {
      this.#stop();
      this.#animation.cancel();
      this.#animation = undefined;
      this.word = '';
    } else {
      this.#animation = this.renderRoot.querySelector('.disc').animate(KEYFRAMES, TIMING);
      this.#stop = follow(this.#animation, (word) => (this.word = word));
    }
  }

  render() {
    return html`<div class="breath">
      <div class="stage">
        <div class="disc"></div>
        <p class="word">${this.word || 'Ready'}</p>
      </div>
      <button @click=${this.toggle}>${this.word ? 'Stop' : 'Start'}</button>
    </div>`;
  }
}
customElements.define('breath-lit', BreathLit);
