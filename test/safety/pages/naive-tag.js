// A tag that does what ours must not: what finds nothing in ours has to find this.
class NaiveTag extends HTMLElement {
  connectedCallback() {
    this.innerHTML = '<p>A note</p>';
    localStorage.setItem('note', 'a note');
    document.cookie = 'note=1';
    void fetch('/notes');
    navigator.sendBeacon('/notes');
    new BroadcastChannel('notes').postMessage('a note');
    navigator.vibrate(1);
    this.dispatchEvent(new CustomEvent('note-saved', { detail: { note: 'a note' }, bubbles: true }));
  }
}
customElements.define('naive-tag', NaiveTag);
