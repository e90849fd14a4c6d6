import { expect } from '@open-wc/testing';
import { sendMouse, resetMouse } from '@web/test-runner-commands';
import { PrivateElement } from '../../src/element/private-element.js';
import { addLanguage } from '../../src/language/languages.js';
import type { Voice } from '../../src/language/voice.js';
import { html } from '../../src/view/html.js';
import { ProbePrivate } from '../support/probe-element.js';
import { closedRoots } from '../support/setup.js';

const strings = { hello: 'Hello, {name}' } as const;

/** Gives away what its parts are given, and has something to press. */
class Told extends PrivateElement<typeof strings> {
  static override readonly tag: string = 'told-element';
  static override readonly messages: typeof strings = strings;

  readonly given: Voice<'hello' | 'done'> = this.voice;
  drawn = 0;
  pressed?: unknown;

  #press(): void {
    this.pressed = this;
    this.voice.emit('told', { kind: 'press' });
  }

  protected override view(): unknown {
    this.drawn++;
    return html`<h2 tabindex="-1">A heading</h2>
      <button @click=${this.#press}>Press</button>`;
  }
}

describe('an element with a closed root', () => {
  let told: Told;
  let root: ShadowRoot;

  before(() => {
    addLanguage({ code: 'ga', name: 'Gaeilge', dir: 'ltr', reviewed: false, strings: {} });
    Told.define();
    ProbePrivate.define();
  });
  beforeEach(async () => {
    window.__keepClosed = true;
    told = document.createElement('told-element') as Told;
    document.body.append(told);
    await told.updateComplete;
    root = closedRoots.get(told)!;
  });
  afterEach(() => {
    window.__keepClosed = false;
    document.body.replaceChildren();
  });

  it('gives its root to nobody, and no internals that lead to it', () => {
    expect(root.mode).to.equal('closed');
    expect(root.querySelector('h2')!.textContent).to.equal('A heading');
    expect(told.shadowRoot).to.equal(null);
    expect(() => told.attachInternals()).to.throw(DOMException);
  });

  it('bears the mark by which a shield that came late knows that it was there before', () => {
    expect(Told.shadowRootOptions.steadyground).to.equal(true);
  });

  it('tells the page from itself alone, whatever was pressed', async () => {
    const heard: [unknown, ...unknown[]][] = [];
    const hear = (event: Event): void =>
      void heard.push([
        (event as CustomEvent).detail,
        event.target,
        event.composed,
        Reflect.get(event, 'explicitOriginalTarget'),
      ]);
    document.addEventListener('told', hear);
    const { x, y } = root.querySelector('button')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x) + 5, Math.round(y) + 5] });
    await resetMouse();
    document.removeEventListener('told', hear);
    expect(told.pressed, 'the element is what its own listeners are called on').to.equal(told);
    expect(heard).to.deep.equal([[{ kind: 'press' }, told, false, told]]);
  });

  it('gives its parts its words, its events, and another of our elements', () => {
    expect(told.given.str('hello', { name: 'Ada' })).to.equal('Hello, Ada');
    expect(told.given.text('hello', { name: 'Ada' })).to.equal('Hello, Ada');
    expect(told.given.str('done')).to.equal('Done');
    expect(told.given.language.dir).to.equal('ltr');
    expect(told.given.nested('probe-private')).to.be.instanceOf(ProbePrivate);
    const heard: unknown[] = [];
    told.addEventListener('told', (event) => heard.push((event as CustomEvent).detail));
    told.given.emit('told', { kind: 'part' });
    expect(heard).to.deep.equal([{ kind: 'part' }]);
  });

  it('is drawn again when a part asks, and has the focus moved in it', async () => {
    const before = told.drawn;
    told.given.update();
    await told.updateComplete;
    expect(told.drawn).to.equal(before + 1);
    for (const [selector, found] of [
      [undefined, 'h2'],
      ['button', 'button'],
    ] as const) {
      told.given.focus(selector);
      await told.updateComplete;
      await Promise.resolve();
      expect(root.activeElement?.localName).to.equal(found);
    }
    expect(told.drawn).to.equal(before + 3);
    told.given.focus('.nothing');
    await told.updateComplete;
    await Promise.resolve();
    expect(root.activeElement?.localName, 'stays where it is').to.equal('button');
  });

  it('draws nothing into a root that can be read, says so, and is asked for the focus in vain', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warned.push(text);
    const failed: unknown[] = [];
    const fail = (event: PromiseRejectionEvent): void => void failed.push(event.reason);
    window.addEventListener('unhandledrejection', fail);
    const host = document.createElement('div');
    host.setHTMLUnsafe('<read-able><template shadowrootmode="open"><p>Drawn</p></template></read-able>');
    document.body.append(host);
    Told.define('read-able');
    const readable = host.firstElementChild as Told;
    await readable.updateComplete;
    readable.given.focus();
    await readable.updateComplete;
    // An error that nobody takes is told of in a task of its own.
    await new Promise((done) => setTimeout(done));
    console.warn = warn;
    window.removeEventListener('unhandledrejection', fail);
    expect(warned.filter((text) => text.includes('<read-able> has a shadow root already'))).to.have.length(1);
    expect(readable.shadowRoot!.querySelector('h2')).to.equal(null);
    expect(failed).to.deep.equal([]);
  });
});
