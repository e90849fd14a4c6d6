import { expect, fixture, html as page, oneEvent } from '@open-wc/testing';
import { fold } from '../../src/view/controls.js';
import { SteadyElement } from '../../src/element/steady-element.js';
import { waitUntil } from '../support/wait.js';

class Folding extends SteadyElement {
  static override readonly tag: string = 'x-folding';
  drawn = 0;
  open = false;
  protected override view(): unknown {
    const content = (): string => `unfolded ${++this.drawn}`;
    return fold('More', content, this.open);
  }
}

const details = (element: Element): HTMLDetailsElement => element.shadowRoot!.querySelector('details')!;
const text = (element: Element): string => details(element).querySelector('.stack')!.textContent.trim();

describe('what is folded away', () => {
  before(() => Folding.define());
  const make = (): Promise<Folding> => fixture<Folding>(page`<x-folding></x-folding>`);

  it('is not drawn', async () => {
    const element = await make();
    element.requestUpdate();
    await element.updateComplete;
    expect(element.drawn).to.equal(0);
    expect(text(element)).to.equal('');
  });

  it('is there in the first frame that shows it unfolded', async () => {
    const element = await make();
    details(element).querySelector('summary')!.click();
    expect(details(element).open).to.equal(true);
    await new Promise(requestAnimationFrame);
    expect(text(element)).to.equal('unfolded 1');
  });

  it('is drawn when a script unfolds it', async () => {
    const element = await make();
    details(element).open = true;
    await oneEvent(details(element), 'toggle');
    await waitUntil(() => text(element) === 'unfolded 1');
  });

  it('is drawn from the start where it begins unfolded', async () => {
    const element = document.createElement('x-folding') as Folding;
    element.open = true;
    document.body.append(element);
    await element.updateComplete;
    expect(text(element)).to.equal('unfolded 1');
    element.remove();
  });

  it('stays, and follows, once it was unfolded', async () => {
    const element = await make();
    const summary = details(element).querySelector('summary')!;
    summary.click();
    await element.updateComplete;
    summary.click();
    element.requestUpdate();
    await element.updateComplete;
    expect(details(element).open).to.equal(false);
    expect(text(element)).to.equal('unfolded 2');
  });
});
