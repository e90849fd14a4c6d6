import { expect } from '@open-wc/testing';
import { real, setReal } from '../../src/page/document.js';

describe('what the browser has of the document', () => {
  const NAMES = ['documentElement', 'head', 'title', 'createElement', 'querySelectorAll', 'dispatchEvent'];
  const box = document.createElement('div');
  before(() => {
    for (const name of NAMES) {
      const image = document.createElement('img');
      image.setAttribute('name', name);
      box.append(image);
    }
    document.body.append(box);
  });
  after(() => box.remove());

  it('is there whatever the page’s own HTML is called', () => {
    for (const name of NAMES) {
      expect(Reflect.get(document, name), `${name}: the page can do so`).to.be.instanceOf(HTMLImageElement);
    }
    expect(real('documentElement')).to.equal(box.closest('html'));
    expect(real('head').localName).to.equal('head');
    expect(real('createElement')('a')).to.be.instanceOf(HTMLAnchorElement);
    expect(real('querySelectorAll')('html')).to.have.length(1);
    let heard = 0;
    box.getRootNode().addEventListener('said', () => heard++);
    expect(real('dispatchEvent')(new Event('said'))).to.equal(true);
    expect(heard).to.equal(1);
  });

  it('can be set too', () => {
    const before = real('title');
    setReal('title', 'Another');
    expect(real('title')).to.equal('Another');
    setReal('title', before);
    expect(real('title')).to.equal(before);
  });

  it('is absent where the browser has none', () => {
    expect(real('noSuchThing' as 'title')).to.equal(undefined);
  });
});
