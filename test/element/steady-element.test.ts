import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { CalmSpace } from '../../src/components/calm-space/calm-space.js';
import { pickArticle } from '../../src/content/article.js';
import { addLanguage } from '../../src/language/languages.js';
import '../../src/generated/languages/ar.js';
import '../../src/generated/languages/es.js';
import { VERSION } from '../../src/core/version.js';
import { shown } from '../support/deep.js';
import { everyTag } from '../support/every-tag.js';
import { hidePage, write } from '../support/hands.js';
import { ProbeElement, ProbePrivate } from '../support/probe-element.js';
import { waitUntil } from '../support/wait.js';

everyTag({
  tag: 'probe-private',
  element: ProbePrivate,
  phrases: { en: 'Text', es: 'Text', ar: 'Text' },
  type(element, text) {
    write(element.shadowRoot!.querySelector('input')!, text);
  },
});

describe('the base class', () => {
  const make = async (lang = 'en'): Promise<ProbeElement> =>
    (await fixture<HTMLElement>(html`<div lang=${lang}><probe-element></probe-element></div>`)).querySelector(
      'probe-element',
    )!;
  const warnings: string[] = [];
  const { warn } = console;

  before(() => {
    addLanguage({
      code: 'ga',
      name: 'Gaeilge',
      dir: 'ltr',
      reviewed: false,
      strings: { 'probe-element': { hello: 'Dia duit' } },
    });
    ProbeElement.define();
    CalmSpace.define();
    console.warn = (text: string) => warnings.push(text);
  });
  after(() => {
    console.warn = warn;
  });

  it('shows what has no translation in English, marked as English', async () => {
    const made = await make('ga-IE');
    expect(shown(made)).to.contain('Dia duit');
    expect(made.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('ga-IE');
    const marked = [...made.shadowRoot!.querySelectorAll('[lang=en]')].map((each) => each.textContent);
    expect(marked).to.deep.equal(['2 left', 'Done']);
  });

  it('finds the language across shadow roots, and follows a change out there', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="ga"></div>`);
    const inner = outer.attachShadow({ mode: 'closed' });
    const made = document.createElement('probe-element') as ProbeElement;
    inner.append(made);
    await made.updateComplete;
    expect(shown(made)).to.contain('Dia duit');
    outer.lang = 'en';
    await new Promise((resolve) => setTimeout(resolve));
    await made.updateComplete;
    expect(shown(made)).to.contain('Hello');
  });

  it('follows a language that is added later, and additions to one', async () => {
    const made = await make('gd');
    expect(shown(made)).to.contain('Hello');
    addLanguage({ code: 'gd', name: 'Gàidhlig', dir: 'ltr', reviewed: false, strings: {} });
    addLanguage({
      code: 'GD',
      name: 'Gàidhlig',
      dir: 'ltr',
      reviewed: false,
      strings: { 'probe-element': { hello: 'Halò' } },
    });
    await made.updateComplete;
    expect(shown(made)).to.contain('Halò');
  });

  it('takes what a region lacks from its language, and English only after that', async () => {
    addLanguage({
      code: 'ga-GB',
      name: 'Gaeilge',
      dir: 'ltr',
      reviewed: false,
      strings: { shared: { done: 'Ullamh' } },
    });
    const made = await make('ga_GB');
    expect(shown(made)).to.contain('Dia duit').and.to.contain('Ullamh');
    expect([...made.shadowRoot!.querySelectorAll('[lang=en]')].map((each) => each.textContent)).to.deep.equal(
      ['2 left'],
    );
    expect(made.shadowRoot!.querySelector('.base')!.getAttribute('lang')).to.equal('ga-GB');
  });

  it('marks what the page itself says as being in the page’s language, of which there need be no strings', async () => {
    const made = await make('cy');
    made.strings = { hello: 'Helo' };
    await made.updateComplete;
    const [hello, left] = made.shadowRoot!.querySelectorAll('p');
    expect(hello!.querySelector('[lang=cy]')!.textContent).to.equal('Helo');
    expect(left!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
    made.parentElement!.lang = 'he';
    await waitUntil(() => hello!.querySelector('[lang=he]'));
    made.strings = { hello: 'שלום' };
    await made.updateComplete;
    expect(getComputedStyle(hello!.querySelector('[lang=he]')!).direction).to.equal('rtl');
  });

  it('takes single strings from the host, and from the space around it', async () => {
    const space = await fixture<CalmSpace>(html`<calm-space><probe-element></probe-element></calm-space>`);
    const made = space.querySelector<ProbeElement>('probe-element')!;
    space.replacements = { 'probe-element': { hello: 'Hi from the space' } };
    await space.updateComplete;
    await made.updateComplete;
    expect(shown(made)).to.contain('Hi from the space');
    made.strings = { hello: 'Hi from the host' };
    await made.updateComplete;
    expect(shown(made)).to.contain('Hi from the host');
  });

  it('keeps the default for a value it does not know, and says so once', async () => {
    const made = await make();
    for (const kind of ['nonsense', 'nonsense']) {
      made.kind = 'b';
      await made.updateComplete;
      made.setAttribute('kind', kind);
      await made.updateComplete;
      expect(made.kind).to.equal('a');
      made.removeAttribute('kind');
    }
    expect(warnings.filter((text) => text.includes('nonsense'))).to.have.length(1);
    made.kind = 'b';
    await made.updateComplete;
    expect(made.kind).to.equal('b');
  });

  it('makes its neighbours under its own prefix, and only those that are there', async () => {
    ProbeElement.define('acme-probe-element');
    const made = document.createElement('acme-probe-element') as ProbeElement;
    expect(made.sibling()).to.equal(undefined);
    ProbePrivate.define('acme-probe-private');
    expect(made.sibling()!.localName).to.equal('acme-probe-private');
  });

  it('leaves a name to whoever had it, and says so', () => {
    customElements.define('taken-name', class extends HTMLElement {});
    ProbeElement.define('taken-name');
    expect(document.createElement('taken-name')).not.to.be.instanceOf(ProbeElement);
    expect(warnings.join()).to.contain(`<taken-name> is already defined by another library`);
    const before = warnings.length;
    ProbeElement.define();
    expect(warnings.length).to.equal(before);
    expect(ProbeElement.version).to.equal(VERSION);
  });

  describe('an error of its own', () => {
    const heard: string[] = [];
    const hear = (event: Event): void => {
      heard.push(event.type);
      event.preventDefault();
    };

    before(() => {
      for (const type of ['error', 'unhandledrejection']) addEventListener(type, hear, true);
    });
    after(() => {
      for (const type of ['error', 'unhandledrejection']) removeEventListener(type, hear, true);
    });
    beforeEach(() => {
      heard.length = 0;
    });

    for (const [where, press] of Object.entries({
      'while it is drawn': 'draw',
      'in a handler': 'handler',
      'later in a handler': 'later',
    })) {
      it(`${where} ends in it`, async () => {
        const made = await make();
        const other = await make();
        made.append('What the page wrote');
        made.breaks = press;
        await made.updateComplete;
        made.shadowRoot!.querySelector('button')?.click();
        // Unhandled rejections are told in a task of their own.
        await new Promise((resolve) => setTimeout(resolve));
        expect(shown(made)).to.equal('This part did not load.');
        expect(shown(other)).to.contain('Hello');
        expect(heard).to.deep.equal([]);
      });
    }

    it('can be heard: by a page with an element that lets it go', async () => {
      class Naive extends LitElement {
        override render(): unknown {
          throw new Error('on purpose');
        }
      }
      customElements.define('naive-element', Naive);
      const made = document.createElement('naive-element') as Naive;
      document.body.append(made);
      await waitUntil(() => heard.includes('unhandledrejection'));
      made.remove();
    });
  });
});

describe('an element that cannot be drawn', () => {
  class Broken extends ProbeElement {
    static override readonly tag: string = 'probe-broken';
    broken = false;
    draws = 0;

    protected override view(): unknown {
      this.draws++;
      if (this.broken) throw new Error('on purpose');
      return super.view();
    }
  }
  const errors: unknown[] = [];
  const note = (event: Event): unknown => errors.push(event);
  const { warn } = console;

  before(() => {
    Broken.define();
    console.warn = () => undefined;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    console.warn = warn;
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });

  const make = async (lang: string, broken: boolean): Promise<Broken> => {
    const outer = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
    const made = document.createElement('probe-broken') as Broken;
    made.broken = broken;
    made.append('What the page has');
    outer.append(made);
    await made.updateComplete;
    return made;
  };

  const showsThePage = (made: Broken, line: string): void => {
    expect(shown(made)).to.equal(line);
    const { assignedSlot } = made.firstChild as Text;
    expect(assignedSlot, 'the own content is shown').not.to.equal(null);
    expect(made.textContent).to.equal('What the page has');
  };

  it('shows what the page has, with a line in its language, and tells the page nothing', async () => {
    showsThePage(await make('en', true), 'This part did not load.');
    showsThePage(await make('es', true), 'Esta parte no se cargó.');
    await new Promise((resolve) => setTimeout(resolve));
    expect(errors).to.deep.equal([]);
  });

  it('says that line in another language as soon as the page speaks it, or has it', async () => {
    const made = await make('en', true);
    const said = made.shadowRoot!.querySelector('p')!;
    made.parentElement!.lang = 'ar';
    await waitUntil(() => said.dir === 'rtl');
    expect([shown(made), said.lang]).to.deep.equal(['لم يُحمَّل هذا الجزء.', 'ar']);
    made.parentElement!.lang = 'nv';
    await waitUntil(() => said.lang === 'en');
    addLanguage({
      code: 'nv',
      name: 'Diné',
      dir: 'ltr',
      reviewed: false,
      strings: { shared: { failed: 'Another language' } },
    });
    await waitUntil(() => said.lang === 'nv');
    expect(shown(made)).to.equal('Another language');
  });

  it('does so too when it breaks later, once and for all', async () => {
    const made = await make('en', false);
    expect(shown(made)).to.contain('Hello');
    made.broken = true;
    made.wipe();
    await made.updateComplete;
    showsThePage(made, 'This part did not load.');
    const { draws } = made;
    made.broken = false;
    made.kind = 'b';
    made.wipe();
    await made.updateComplete;
    expect(made.draws).to.equal(draws);
    const { parentElement } = made;
    made.remove();
    parentElement!.append(made);
    await made.updateComplete;
    showsThePage(made, 'This part did not load.');
    await new Promise((resolve) => setTimeout(resolve));
    expect(errors).to.deep.equal([]);
  });
});

describe('a cover', () => {
  for (const Covered of [CalmSpace, ProbeElement]) {
    it(`has its own colours, or the page’s where that says some: <${Covered.tag}>`, async function () {
      if (!CSS.supports('color: light-dark(red, red)')) this.skip();
      Covered.define();
      const box = await fixture<HTMLElement>(html`<div></div>`);
      const covered = box.appendChild(document.createElement(Covered.tag)) as CalmSpace | ProbeElement;
      covered.discreet = true;
      await covered.updateComplete;
      hidePage(true);
      hidePage(false);
      await covered.updateComplete;
      // A page that is all in one colour, which is none for a cover.
      box.style.color = 'rgb(9, 9, 9)';
      const colors = (): readonly string[] => {
        const { color, backgroundColor } = getComputedStyle(covered.shadowRoot!.querySelector('.cover')!);
        return [color, backgroundColor];
      };
      covered.theme = 'light';
      await covered.updateComplete;
      const light = colors();
      covered.theme = 'dark';
      await covered.updateComplete;
      expect(light).not.to.contain('rgb(9, 9, 9)');
      for (const [index, color] of colors().entries()) expect(color).not.to.equal(light[index]);
      box.style.setProperty('--sg-surface', 'rgb(1, 2, 3)');
      box.style.setProperty('--sg-text', 'rgb(250, 251, 252)');
      expect(colors()).to.deep.equal(['rgb(250, 251, 252)', 'rgb(1, 2, 3)']);
    });
  }
});

describe('<calm-space>', () => {
  const country = (made: Element): string => made.shadowRoot!.querySelectorAll('p')[3]!.textContent;

  it('gives what it has to tools inside, through an inner one, and follows changes', async () => {
    const space = await fixture<CalmSpace>(
      html`<calm-space country="CA"
        ><calm-space><probe-element></probe-element></calm-space
      ></calm-space>`,
    );
    const made = space.querySelector<ProbeElement>('probe-element')!;
    await new Promise((resolve) => setTimeout(resolve));
    await made.updateComplete;
    expect(country(made)).to.equal('CA');
    space.country = 'IN';
    await new Promise((resolve) => setTimeout(resolve));
    await made.updateComplete;
    expect(country(made)).to.equal('IN');
  });

  it('adds single strings and articles to those of an outer one', async () => {
    const outer = await fixture<CalmSpace>(
      html`<calm-space
        ><calm-space><probe-element></probe-element></calm-space
      ></calm-space>`,
    );
    const inner = outer.querySelector('calm-space')!;
    const article = (id: string, title: string) => ({ id, lang: 'en', title, summary: '', body: [] });
    outer.replacements = { 'probe-element': { hello: 'Outer hello', done: 'Outer done' } };
    inner.replacements = { 'probe-element': { hello: 'Inner hello' } };
    outer.content = [article('a', 'outer'), article('b', 'outer')];
    inner.content = [article('a', 'inner')];
    await outer.updateComplete;
    await inner.updateComplete;
    const made = inner.querySelector<ProbeElement>('probe-element')!;
    await made.updateComplete;
    expect(shown(made)).to.contain('Inner hello').and.to.contain('Outer done');
    const { calm } = made as unknown as { calm: { content: unknown } };
    expect(['a', 'b'].map((id) => pickArticle(calm.content, id, 'en')!.title)).to.deep.equal([
      'inner',
      'outer',
    ]);
  });

  it('serves tools that were there before it was defined, and none that have left', async () => {
    const box = await fixture<HTMLElement>(
      html`<div>
        <late-calm-space country="UK"><probe-element></probe-element></late-calm-space>
      </div>`,
    );
    const made = box.querySelector<ProbeElement>('probe-element')!;
    expect(country(made)).to.equal('');
    CalmSpace.define('late-calm-space');
    await new Promise((resolve) => setTimeout(resolve));
    await made.updateComplete;
    expect(country(made)).to.equal('UK');
    box.append(made);
    await made.updateComplete;
    expect(country(made)).to.equal('');
  });

  it('takes no look of its own, and passes on theme and language', async function () {
    const space = await fixture<CalmSpace>(
      html`<calm-space lang="ga" theme="dark"><b>own</b><probe-element></probe-element></calm-space>`,
    );
    const made = space.querySelector<ProbeElement>('probe-element')!;
    await made.updateComplete;
    expect(shown(made)).to.contain('Dia duit');
    const { backgroundColor, paddingTop } = getComputedStyle(space.shadowRoot!.querySelector('.base')!);
    expect([backgroundColor, paddingTop]).to.deep.equal(['rgba(0, 0, 0, 0)', '0px']);
    if (!CSS.supports('color: light-dark(red, red)')) this.skip();
    expect(getComputedStyle(made).colorScheme).to.equal('dark');
  });
});
