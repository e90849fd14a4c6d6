import { expect } from '@open-wc/testing';
import { onEnter, onHeld } from '../../src/view/enter.js';

const key = (init: KeyboardEventInit): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, bubbles: true, ...init });
/** How often one press acts, and whether the field still gets it. */
const pressed = (event: KeyboardEvent): [number, boolean] => {
  let acted = 0;
  onEnter(event, () => acted++);
  return [acted, !event.defaultPrevented];
};

describe('Enter in a field', () => {
  it('acts once, and writes no line', () => {
    expect(pressed(key({}))).to.deep.equal([1, false]);
    expect(pressed(key({ repeat: true })), 'held').to.deep.equal([0, false]);
    expect(pressed(key({ key: 'a' }))).to.deep.equal([0, true]);
  });

  it('ends the composing of a word and does no more, in the order of every browser', () => {
    expect(pressed(key({ isComposing: true })), 'Chromium, Firefox').to.deep.equal([0, true]);
    // Safari: compositionend has gone before, and with it isComposing.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what Safari sends
    expect(pressed(key({ keyCode: 229 })), 'Safari').to.deep.equal([0, true]);
  });

  it('that is held presses no button, and still writes lines in a note', () => {
    const reached = (localName: string, init: KeyboardEventInit): boolean => {
      const box = document.createElement('div');
      const target = box.appendChild(document.createElement(localName));
      box.addEventListener('keydown', onHeld);
      return target.dispatchEvent(key(init));
    };
    expect(reached('button', {})).to.equal(true);
    expect(reached('button', { repeat: true })).to.equal(false);
    expect(reached('textarea', { repeat: true })).to.equal(true);
    expect(reached('button', { repeat: true, key: 'Tab' })).to.equal(true);
  });
});
