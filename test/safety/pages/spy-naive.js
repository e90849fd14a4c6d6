// An element as many a page has one: it takes a note, and gives it away in every way that a page can.

class NaiveNote extends HTMLElement {
  static formAssociated = true;
  text = '';

  connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: 'open', serializable: true });
    const field = document.createElement('textarea');
    field.name = 'note';
    field.setAttribute('aria-label', 'Note');
    const shown = document.createElement('p');
    shown.textContent = '-';
    root.append(field, shown);
    this.internals = () => root;
    field.addEventListener('input', () => {
      this.text = field.value;
      shown.textContent = field.value;
    });
    field.addEventListener('change', () => this.give(field.value));
  }

  async give(text) {
    const address = `/nowhere?${encodeURIComponent(text)}`;
    const quietly = (step) => {
      try {
        Promise.resolve(step()).catch(() => {});
      } catch {
        // Not in every browser.
      }
    };
    this.title = text;
    this.dispatchEvent(new CustomEvent('note-saved', { detail: { text }, bubbles: true }));
    console.log(text);
    setTimeout(() => {
      throw new Error(text);
    });
    void Promise.reject(new Error(text));
    localStorage.setItem('note', text);
    sessionStorage.setItem('note', text);
    document.cookie = `note=${encodeURIComponent(text)}`;
    history.replaceState({ text }, '', `#${encodeURIComponent(text)}`);
    document.title = text;
    window.name = text;
    window.lastNote = { text };
    postMessage({ text }, '*');
    const channel = new BroadcastChannel('steadyground-left');
    channel.postMessage({ text });
    this.style.setProperty('--note', `"${text}"`);
    this.animate({ opacity: [1, 1] }, 1e6).id = text;
    performance.mark(text);
    new FormData();
    const form = document.createElement('form');
    const hidden = document.createElement('input');
    hidden.type = 'hidden';
    hidden.name = 'note';
    hidden.value = text;
    form.append(hidden);
    document.body.append(form);
    quietly(() => fetch(address));
    quietly(() => {
      const request = new XMLHttpRequest();
      request.open('POST', address);
      request.send(text);
    });
    quietly(() => navigator.sendBeacon(address, text));
    quietly(() => new WebSocket(`ws://${location.host}${address}`));
    quietly(() => (new Image().src = address));
    quietly(() => new Worker(address));
    quietly(() => navigator.clipboard.writeText(text));
    quietly(() => speechSynthesis.speak(new SpeechSynthesisUtterance(text)));
    quietly(async () => (await caches.open('notes')).put(address, new Response(text)));
    indexedDB.open('notes').onupgradeneeded = ({ target }) =>
      target.result.createObjectStore('notes').put(text, 1);
  }
}

customElements.define('naive-note', NaiveNote);
