import { expect, fixture, html } from '@open-wc/testing';
import { emulateFeatures } from './commands.js';

describe('the test page', () => {
  afterEach(() => emulateFeatures({}));

  it('renders, and sees into closed roots', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({ mode: 'closed' });
    expect(host.shadowRoot).to.exist;
  });

  it('keeps roots closed when asked', async () => {
    window.__keepClosed = true;
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({ mode: 'closed' });
    window.__keepClosed = false;
    expect(host.shadowRoot).to.equal(null);
  });

  it('emulates media features in Chromium', async function () {
    if (!(await emulateFeatures({ 'forced-colors': 'active', 'prefers-contrast': 'more' }))) this.skip();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    expect(matchMedia('(prefers-contrast: more)').matches).to.equal(true);
  });
});
