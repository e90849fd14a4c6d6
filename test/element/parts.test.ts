import { expect, fixture, html } from '@open-wc/testing';
import { LanguageController } from '../../src/language/language-controller.js';
import { Ending } from '../../src/view/ending.js';
import { chosenText, download } from '../../src/keep/files.js';
import { wipePage } from '../../src/page/wipe.js';
import { printView } from '../../src/view/print.js';
import { PrivateElement } from '../../src/element/private-element.js';
import { Records } from '../../src/keep/records.js';
import { endingStrings, supportStrings, type EndingStrings } from '../../src/language/ending.strings.js';
import { recordsStrings } from '../../src/language/records.strings.js';
import { collectionOf } from '../support/collections.js';
import { control, shown } from '../support/deep.js';
import { printedBy } from '../support/print.js';

interface Thing {
  readonly id: string;
}

const strings: typeof recordsStrings & EndingStrings = {
  ...recordsStrings,
  ...supportStrings,
  ...endingStrings,
};

class PartsProbe extends PrivateElement<typeof strings> {
  static override readonly tag: string = 'parts-probe';
  static override readonly messages: typeof strings = strings;
  left = 0;
  taken = 0;
  readonly ending: Ending = new Ending(
    this,
    (key) => this.voice.text(key),
    () => this.left++,
  );
  readonly records: Records<Thing, never> = new Records<Thing, never>(
    this,
    this.voice,
    () => undefined,
    collectionOf('things', (_value): _value is Thing => true),
  );
  protected override view(): unknown {
    return html`${this.ending.render()} ${this.records.render()}`;
  }
}

describe('shared parts', () => {
  let made: PartsProbe;

  before(() => PartsProbe.define());
  beforeEach(async () => {
    made = await fixture<PartsProbe>(html`<parts-probe><p slot="support">Call Amal</p></parts-probe>`);
  });
  const press = async (text: string): Promise<void> => {
    control(made, text).click();
    await made.updateComplete;
  };
  const begin = async (): Promise<void> => {
    made.ending.begin();
    await made.updateComplete;
  };

  it('end an exercise with four answers, and the focus on the question', async () => {
    await begin();
    expect((made.shadowRoot!.activeElement as HTMLElement).innerText).to.contain('How is it now');
    await press('Better');
    expect(shown(made)).to.contain('Thank you');
    await press('Done');
    expect([made.ending.active, made.left]).to.deep.equal([false, 1]);
  });

  it('lead from Worse to looking outward and to the person the page names', async () => {
    await begin();
    await press('Worse');
    expect(shown(made))
      .to.contain('it is not your fault')
      .and.to.contain('three things that are the same colour');
    const person = made.querySelector('p')!;
    expect(person.assignedSlot, 'the host’s contact is shown').to.not.equal(null);
    expect(person.getClientRects().length).to.be.greaterThan(0);
  });

  it('leave at once on Skip', async () => {
    await begin();
    await press('Skip');
    expect([made.ending.active, made.left]).to.deep.equal([false, 1]);
  });

  it('take a change back, once, in a region that is there before it speaks', async () => {
    expect(made.shadowRoot!.querySelector('[role=status]')).to.exist;
    const undone = (): number => made.taken++;
    expect(await made.records.change((all) => [...all, { id: 'a' }], { said: 'removed', undone })).to.equal(
      true,
    );
    await made.updateComplete;
    await press('Undo');
    await made.updateComplete;
    expect([made.taken, made.records.read()]).to.deep.equal([1, []]);
    expect(() => control(made, 'Undo')).to.throw();
  });

  it('keep nothing that was under way when the page was wiped', async () => {
    const slow = made.records.change((all) => [...all, { id: 'late' }], { said: 'removed', undone: () => 0 });
    made.records.wipe();
    expect(await slow).to.equal(false);
    await made.updateComplete;
    expect(shown(made)).not.to.contain('Removed');
    made.records.wipe();
  });

  it('read the chosen file, refuse a big one unread, and can be given the same again', async () => {
    const choose = (content: string | Uint8Array<ArrayBuffer>): HTMLInputElement => {
      const input = Object.assign(document.createElement('input'), { type: 'file' });
      const list = new DataTransfer();
      list.items.add(new File([content], 'list.json'));
      input.files = list.files;
      return input;
    };
    const input = choose('{"a":1}');
    expect(await chosenText(input)).to.equal('{"a":1}');
    expect(input.value).to.equal('');
    const refused = await chosenText(choose(new Uint8Array(16_777_217))).catch(
      (error: unknown) => (error as Error).message,
    );
    expect(refused).to.equal('too-large');
    expect(await chosenText(document.createElement('input'))).to.equal(undefined);
  });

  it('hand out a file without touching the page', () => {
    let link: HTMLAnchorElement | undefined;
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      link = this;
    };
    download('list.json', 'application/json', '{}');
    HTMLAnchorElement.prototype.click = click;
    expect(link!.download).to.equal('list.json');
    expect(link!.href).to.match(/^blob:/);
    expect(link!.isConnected).to.equal(false);
  });

  it('print one view in a frame of its own, which goes afterwards', async () => {
    const host = await fixture<PartsProbe>(html`<parts-probe lang="ar"></parts-probe>`);
    const language = new LanguageController(host);
    language.locale = 'ar';
    language.dir = 'rtl';
    const near = host.shadowRoot!.querySelector('.base')!;
    const { frame, paper } = await printedBy(() =>
      printView(near, language, 'A title', html`<p>Only this</p>`),
    );
    const { lang, dir } = frame.contentDocument!.documentElement;
    expect([lang, dir, paper.textContent!.trim()]).to.deep.equal(['ar', 'rtl', 'Only this']);
    expect(frame.contentDocument!.title).to.equal('A title');
    expect(frame.getRootNode()).to.equal(host.shadowRoot);
    frame.contentWindow!.dispatchEvent(new Event('afterprint'));
    expect(frame.isConnected).to.equal(false);
  });

  it('print the words without their look in a browser that has no sheets to write (Safari before 16.4)', async () => {
    const host = await fixture<PartsProbe>(html`<parts-probe></parts-probe>`);
    const near = host.shadowRoot!.querySelector('.base')!;
    // Each frame has a constructor of its own: taken away as it is put into the root.
    const { appendChild } = Node.prototype;
    Node.prototype.appendChild = function <T extends Node>(node: T): T {
      appendChild.call(this, node);
      const page = node instanceof HTMLIFrameElement && node.contentWindow;
      if (page) Object.defineProperty(page, 'CSSStyleSheet', { value: undefined });
      return node;
    };
    const { frame, paper } = await printedBy(() =>
      printView(near, new LanguageController(host), 'A title', html`<p>Only this</p>`),
    ).finally(() => (Node.prototype.appendChild = appendChild));
    expect(paper.textContent!.trim()).to.equal('Only this');
    frame.contentWindow!.dispatchEvent(new Event('afterprint'));
  });

  it('print the page where a frame is out of reach', async () => {
    const host = await fixture<PartsProbe>(html`<parts-probe></parts-probe>`);
    const near = host.shadowRoot!.querySelector('.base')!;
    const { frame, paper } = await printedBy(
      () => printView(near, new LanguageController(host), 'A title', html`<p>Only this</p>`),
      true,
    );
    expect([paper, frame.isConnected]).to.deep.equal([document.body, false]);
  });

  it('keep no frame with what was to be printed, nor the focus in it, where printing is never over', async () => {
    const host = await fixture<PartsProbe>(html`<parts-probe></parts-probe>`);
    await host.records.change((all) => [...all, { id: 'b' }], { said: 'removed', undone: () => 0 });
    await host.updateComplete;
    const button = host.shadowRoot!.querySelector('button')!;
    button.focus();
    const { frame } = await printedBy(() =>
      printView(button, new LanguageController(host), 'A title', html`<p>Personal</p>`),
    );
    expect(host.shadowRoot!.activeElement).to.equal(button);
    wipePage();
    expect(frame.isConnected).to.equal(false);
  });
});
