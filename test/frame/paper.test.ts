import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { printInPlace } from '../../src/frame/paper.js';
import { wipePage } from '../../src/page/wipe.js';

describe('what is printed where no frame within the frame can be reached', () => {
  const { print } = window;
  const title = document.title;
  let tool: HTMLElement;
  let hidden: HTMLElement;
  let printed = 0;

  beforeEach(() => {
    printed = 0;
    window.print = () => printed++;
    tool = document.body.appendChild(document.createElement('button'));
    hidden = document.body.appendChild(document.createElement('p'));
    hidden.style.display = 'none';
    tool.focus();
    printInPlace({ locale: 'ar', dir: 'rtl' }, 'A title', html`<p>Only this</p>`, tool);
  });
  afterEach(() => {
    wipePage();
    tool.remove();
    hidden.remove();
    window.print = print;
  });
  const displayed = (): Element[] =>
    [...document.body.children].filter((each) => getComputedStyle(each).display !== 'none');

  it('takes the place of all else while it is printed, and the page is as it was afterwards', () => {
    const paper = document.body.lastElementChild as HTMLElement;
    expect([printed, paper.lang, paper.dir]).to.deep.equal([1, 'ar', 'rtl']);
    expect(paper.shadowRoot!.textContent!.trim()).to.equal('Only this');
    const page = displayed();
    expect(page, 'nobody sees it before').to.include(tool).and.not.to.include(paper);
    window.dispatchEvent(new Event('beforeprint'));
    expect(displayed()).to.deep.equal([paper]);
    expect(document.title).to.equal('A title');
    window.dispatchEvent(new Event('afterprint'));
    expect(displayed()).to.deep.equal(page);
    expect([document.title, paper.isConnected]).to.deep.equal([title, false]);
    expect(document.activeElement).to.equal(tool);
  });

  it('is gone with a wipe where printing never begins, and the next print is of the page', () => {
    const paper = document.body.lastElementChild!;
    expect(paper.isConnected).to.equal(true);
    wipePage();
    expect(paper.isConnected).to.equal(false);
    window.dispatchEvent(new Event('beforeprint'));
    expect(displayed()).to.include(tool);
  });
});
