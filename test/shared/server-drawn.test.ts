// First, as its own documentation has it: it teaches every Lit element of the page to hydrate.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { expect } from '@open-wc/testing';
import { ArticleCard } from '../../src/components/article-card/article-card.js';
import { BreathingPacer } from '../../src/components/breathing-pacer/breathing-pacer.js';
import { JoyList } from '../../src/components/joy-list/joy-list.js';
import type { SteadyElement } from '../../src/shared/steady-element.js';

let serial = 0;

/** An element in the page as the parser leaves it: with a root that its HTML declared, before it is defined. */
async function declared(
  element: typeof BreathingPacer | typeof ArticleCard | typeof JoyList,
  inside: string,
  lang = 'en',
): Promise<SteadyElement> {
  const name = `declared-${++serial}`;
  const host = document.createElement('div');
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = `<${name} lang="${lang}"><p>The page’s words</p></${name}>`;
  host.append(...page.body.children);
  document.body.append(host);
  const tool = host.firstElementChild as SteadyElement;
  tool.attachShadow({ mode: 'open' }).innerHTML = inside;
  element.define(name);
  await tool.updateComplete;
  return tool;
}

describe('what a server drew', () => {
  afterEach(() => document.body.replaceChildren());

  for (const inside of [
    '<h2>Easy breathing</h2><button>Start</button>',
    '<!--lit-part AAAAAAAAAAA=--><h2>Drawn by another version</h2><!--/lit-part-->',
    '',
  ]) {
    it(`makes way, whatever it is: ${inside || 'nothing'}`, async () => {
      const tool = await declared(BreathingPacer, inside);
      expect(tool.shadowRoot?.querySelectorAll('h2').length).to.equal(1);
      expect(tool.shadowRoot?.querySelectorAll('[part=base]').length).to.equal(1);
      expect(tool.shadowRoot?.textContent).not.to.contain('another version');
      tool.shadowRoot?.querySelector<HTMLElement>('.primary')?.click();
      expect((tool as BreathingPacer).state).to.equal('settling');
      await tool.updateComplete;
      expect(tool.shadowRoot?.querySelectorAll('.press').length).to.equal(1);
      expect(getComputedStyle(tool.shadowRoot!.querySelector('.base')!).borderTopWidth).to.equal('1px');
    });
  }

  it('makes way once: taken out and put back, a tool is where it was', async () => {
    const tool = (await declared(BreathingPacer, '<h2>Drawn</h2>')) as BreathingPacer;
    tool.start();
    await tool.updateComplete;
    const heading = tool.shadowRoot?.querySelector('h2');
    const place = tool.parentElement;
    tool.remove();
    place?.append(tool);
    await tool.updateComplete;
    expect(tool.shadowRoot?.querySelector('h2') === heading).to.equal(true);
    expect(tool.state).to.equal('settling');
  });

  it('is read anew where a card is made of the page’s own words', async () => {
    const tool = await declared(ArticleCard, '<div class="base words alone"><slot></slot></div>');
    tool.innerHTML = '<h3><a href="/reading">Small habits</a></h3><p>A page of ours.</p>';
    await new Promise(requestAnimationFrame);
    await tool.updateComplete;
    expect(tool.shadowRoot?.querySelectorAll('slot').length).to.equal(0);
    expect(tool.shadowRoot?.querySelector('a')?.textContent).to.contain('Small habits');
  });

  it('is no place for personal text: where a root can be looked into, the page’s words stay', async () => {
    const tool = await declared(JoyList, '<button>A hard day</button>');
    expect(tool.shadowRoot?.querySelectorAll('input, textarea, button').length).to.equal(0);
    const slot = tool.shadowRoot?.querySelector('slot');
    expect(slot?.assignedNodes().map((node) => node.textContent)).to.eql(['The page’s words']);
    expect(tool.shadowRoot?.textContent).to.contain('did not load');
  });
});
