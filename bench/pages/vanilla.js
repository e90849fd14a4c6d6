import { follow, KEYFRAMES, STYLES, TIMING } from './breath.js';

class BreathVanilla extends HTMLElement {
  #animation;
  #stop;

  connectedCallback() {
    // The root is there already where it came with the page.
    if (!this.shadowRoot) {
      this.attachShadow({ mode: 'open' }).innerHTML = `<style>${STYLES}</style>
        <div class="breath"><div class="stage"><div class="disc"></div><p class="word">Ready</p></div><button>Start</button></div>`;
    }
    this.shadowRoot.querySelector('button').onclick = () => this.toggle();
  }

  disconnectedCallback() {
    if (this.#animation) this.toggle();
  }

  toggle() {
    const root = this.shadowRoot;
    const word = root.querySelector('.word');
    if (this.#animation) {
      this.#stop();
      this.#animation.cancel();
      this.#animation = undefined;
      word.textContent = 'Ready';
    } else {
      this.#animation = root.querySelector('.disc').animate(KEYFRAMES, TIMING);
      this.#stop = follow(this.#animation, (said) => (word.textContent = said));
    }
    root.querySelector('button').textContent = this.#animation ? 'Stop' : 'Start';
  }
}
customElements.define('breath-vanilla', BreathVanilla);
