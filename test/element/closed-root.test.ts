import { expect } from '@open-wc/testing';
import { closedRoot } from '../../src/element/closed-root.js';
import { loadInto, openPage, type Page } from '../support/page.js';
import { hearWarnings } from '../support/hands.js';

describe('a closed root', () => {
  it('says once, in development, that a page had replaced attachShadow() before it', () => {
    const { said: told, end } = hearWarnings();
    // As test pages have (setup.ts), so that they can look into every root.
    for (let made = 0; made < 2; made++) closedRoot(document.createElement('div'));
    end();
    expect(told).to.have.length(1);
    expect(told[0]).to.contain('attachShadow() was replaced').and.to.contain('shield.js');
  });
});

describe('a closed root, in a page of its own', () => {
  const SHIELD = new URL('../../src/shield.ts', import.meta.url);
  const OURS = new URL('../../src/element/closed-root.ts', import.meta.url);

  let page: Page;
  let frame: HTMLIFrameElement;
  let told: string[];
  let kept: ShadowRoot[];

  beforeEach(() => {
    ({ page, element: frame } = openPage('<div></div>'));
    kept = [];
    told = [];
    (page as unknown as { console: Console }).console.warn = (text: string) => told.push(text);
  });
  afterEach(() => frame.remove());

  const make = async (init?: ShadowRootInit): Promise<ShadowRoot> => {
    const ours = await loadInto<{ closedRoot: typeof closedRoot }>(page, OURS);
    return ours.closedRoot(page.document.querySelector('div')!, init);
  };
  /** As session replay does. */
  const replace = (): void => {
    const { attachShadow } = page.Element.prototype;
    page.Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      kept.push(root);
      return root;
    };
  };

  it('is closed, or as it is asked for, and nothing is said where nothing was replaced', async () => {
    expect((await make()).mode).to.equal('closed');
    page.document.body.replaceChildren(page.document.createElement('div'));
    expect((await make({ mode: 'closed', slotAssignment: 'manual' })).slotAssignment).to.equal('manual');
    expect(told).to.deep.equal([]);
  });

  for (const [name, instead] of Object.entries<(own: Element['attachShadow']) => Element['attachShadow']>({
    'another function': (own) =>
      function (this: Element, init) {
        return own.call(this, init);
      },
    'a proxy': (own) => new Proxy(own, {}),
    'a bound function': (own) =>
      function (this: Element, init: ShadowRootInit) {
        return own.call(this, init);
      }.bind(page.document.querySelector('div')!),
    // As text: what compiles the tests takes comments away.
    'one that says in a comment that it is native': () => {
      const script = page.document.createElement('script');
      script.textContent = `window.lookalike = function (init) {
        return this.was(init); // function attachShadow() { [native code]
      }`;
      page.document.head.append(script);
      return Reflect.get(page, 'lookalike') as Element['attachShadow'];
    },
  })) {
    it(`says that attachShadow() was replaced before: by ${name}`, async () => {
      const { prototype } = page.Element;
      Object.assign(prototype, { was: prototype.attachShadow });
      prototype.attachShadow = instead(prototype.attachShadow);
      await make();
      expect(told).to.have.length(1);
    });
  }

  it('is not for one that replaces attachShadow() afterwards', async () => {
    const ours = await loadInto<{ closedRoot: typeof closedRoot }>(page, OURS);
    replace();
    ours.closedRoot(page.document.querySelector('div')!);
    expect(kept).to.deep.equal([]);
  });

  it('is the shield’s, and not for one that replaces attachShadow() after that', async () => {
    await loadInto(page, SHIELD);
    replace();
    const root = await make();
    expect(kept).to.deep.equal([]);
    expect(told).to.deep.equal([]);
    const places: number[] = [];
    page.addEventListener('click', ({ clientX }) => places.push(clientX));
    root.append(page.document.createElement('p'));
    const init = { bubbles: true, composed: true, clientX: 7 };
    root.firstChild!.dispatchEvent(new page.MouseEvent('click', init));
    expect(places, 'the shield knows it').to.deep.equal([0]);
  });

  for (const markup of [
    '<img name="steadygroundShield">',
    '<form name="steadygroundShield"><input name="attachShadow"></form>',
    '<form name="steadygroundShield"><input name="protect"></form>',
    '<a id="steadygroundShield"></a><a id="steadygroundShield" name="protect"></a>',
    '<iframe name="steadygroundShield"></iframe>',
  ]) {
    it(`is made where an element has the shield’s name: ${markup}`, async () => {
      page.document.body.insertAdjacentHTML('beforeend', markup);
      expect('steadygroundShield' in page, 'it stands in the way').to.equal(true);
      expect((await make()).mode).to.equal('closed');
    });
  }
});
