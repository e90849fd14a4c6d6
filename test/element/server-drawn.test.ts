// First, as its own documentation has it: it teaches every Lit element of the page to hydrate.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { expect } from '@open-wc/testing';
import { ArticleCard } from '../../src/components/article-card/article-card.js';
import { BreathingPacer } from '../../src/components/breathing-pacer/breathing-pacer.js';
import { JoyList } from '../../src/components/joy-list/joy-list.js';
import type { SteadyElement } from '../../src/element/steady-element.js';
import { closedRoots } from '../support/setup.js';

let serial = 0;

/** An element in the page as the parser leaves it: with a root that its HTML declared, before it is defined. */
async function declared(
  element: typeof BreathingPacer | typeof ArticleCard | typeof JoyList,
  inside: string,
  attributes = 'shadowrootmode="open"',
): Promise<SteadyElement> {
  const name = `declared-${++serial}`;
  const host = document.createElement('div');
  host.setHTMLUnsafe(
    `<${name} lang="en"><template ${attributes}>${inside}</template><p>The page’s words</p></${name}>`,
  );
  document.body.append(host);
  const tool = host.firstElementChild as SteadyElement;
  element.define(name);
  await tool.updateComplete;
  return tool;
}

/** As the pacer's snippet has it. */
const CLOSED = 'shadowrootmode="closed"';

describe('what a server drew', () => {
  beforeEach(() => (window.__keepClosed = true));
  afterEach(() => {
    window.__keepClosed = false;
    document.body.replaceChildren();
  });

  for (const inside of [
    '<h2>Easy breathing</h2><button>Start</button>',
    '<!--lit-part AAAAAAAAAAA=--><h2>Drawn by another version</h2><!--/lit-part-->',
    '',
  ]) {
    it(`makes way, whatever it is: ${inside || 'nothing'}`, async () => {
      const tool = await declared(BreathingPacer, inside, CLOSED);
      expect(tool.shadowRoot).to.equal(null);
      const root = closedRoots.get(tool)!;
      expect(root.querySelectorAll('h2').length).to.equal(1);
      expect(root.querySelectorAll('[part=base]').length).to.equal(1);
      expect(root.textContent).not.to.contain('another version');
      root.querySelector<HTMLElement>('.primary')!.click();
      expect((tool as BreathingPacer).state).to.equal('settling');
      await tool.updateComplete;
      expect(root.querySelectorAll('.press').length).to.equal(1);
      expect(getComputedStyle(root.querySelector('.base')!).borderTopWidth).to.equal('1px');
    });
  }

  it('makes way once: taken out and put back, a tool is where it was', async () => {
    const tool = (await declared(BreathingPacer, '<h2>Drawn</h2>', CLOSED)) as BreathingPacer;
    const root = closedRoots.get(tool)!;
    const instead = [...root.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('for me'),
    );
    instead!.click();
    await tool.updateComplete;
    const heading = root.querySelector('h2');
    const place = tool.parentElement;
    tool.remove();
    place?.append(tool);
    await tool.updateComplete;
    expect(root.querySelector('h2') === heading).to.equal(true);
    expect(root.textContent).to.contain('You could try this instead');
  });

  it('is read anew where a card is made of the page’s own words', async () => {
    const tool = await declared(ArticleCard, '<div class="base words alone"><slot></slot></div>');
    tool.innerHTML = '<h3><a href="/reading">Small habits</a></h3><p>A page of ours.</p>';
    await new Promise(requestAnimationFrame);
    await tool.updateComplete;
    expect(tool.shadowRoot?.querySelectorAll('slot').length).to.equal(0);
    expect(tool.shadowRoot?.querySelector('a')?.textContent).to.contain('Small habits');
  });

  for (const element of [JoyList, BreathingPacer]) {
    for (const attributes of ['shadowrootmode="open"', `${CLOSED} shadowrootserializable`]) {
      it(`is no place for what is personal: <${element.tag}> refuses one with ${attributes}`, async () => {
        const tool = await declared(element, '<button>A hard day</button>', attributes);
        const root = tool.shadowRoot ?? closedRoots.get(tool)!;
        expect(root.querySelectorAll('input, textarea, button').length).to.equal(0);
        const slot = root.querySelector('slot');
        expect(slot?.assignedNodes().map((node) => node.textContent)).to.eql(['The page’s words']);
        expect(root.textContent).to.contain('did not load');
      });
    }
  }
});
