// The widget moved by script, frame by frame: what an animation costs that is not the compositor's.
import { follow, STYLES, TIMING } from './breath.js';

for (const place of document.querySelectorAll('breath-frames')) {
  place.innerHTML = `<style>${STYLES}</style>
    <div class="breath"><div class="stage"><div class="disc"></div><p class="word">Ready</p></div><button>Start</button></div>`;
  const [disc, word, button] = ['.disc', '.word', 'button'].map((part) => place.querySelector(part));
  button.onclick = () => {
    const startTime = performance.now();
    follow({ startTime, ready: Promise.resolve() }, (said) => (word.textContent = said));
    const frame = (now) => {
      const part = Math.max(0, now - startTime) % TIMING.duration;
      const level = part < 4000 ? part / 4000 : 1 - (part - 4000) / 6000;
      disc.style.transform = `scale(${0.5 + (1 - Math.cos(level * Math.PI)) / 4})`;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  };
}
