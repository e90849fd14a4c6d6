// A host's component, with a Lit of its own.
import { html, LitElement } from 'lit';

class HostNote extends LitElement {
  render() {
    return html`<p>${'A note'} by the host</p>`;
  }
}
customElements.define('host-note', HostNote);
