import { expect, fixture, html } from '@open-wc/testing';
import { takeFocus } from '../../src/view/focus.js';

/** A button in a shadow root, in an element that can have the focus, beside another button. */
async function make(): Promise<{
  box: HTMLElement;
  beside: HTMLElement;
  inside: HTMLElement;
  root: ShadowRoot;
}> {
  const box = await fixture<HTMLElement>(
    html`<div tabindex="-1">
      <button>Beside</button>
      <p></p>
    </div>`,
  );
  const root = box.querySelector('p')!.attachShadow({ mode: 'open' });
  const inside = root.appendChild(document.createElement('button'));
  inside.textContent = 'Inside';
  return { box, root, beside: box.querySelector('button')!, inside };
}

/** In words: a failed comparison of elements prints all that they lead to. */
const focused = (root: DocumentOrShadowRoot): string | undefined => root.activeElement?.textContent;

/** Behind the microtask in which the focus is moved. */
const moved = (): Promise<void> => Promise.resolve();

describe('taking the focus', () => {
  it('takes it from the page as a whole', async () => {
    const { inside, root } = await make();
    (document.activeElement as HTMLElement | null)?.blur();
    takeFocus(inside);
    await moved();
    expect(focused(root)).to.equal('Inside');
  });

  it('takes it from what is around the tool, where a press in Safari leaves it', async () => {
    const { box, inside, root } = await make();
    box.focus();
    takeFocus(inside);
    await moved();
    expect(focused(root)).to.equal('Inside');
  });

  it('leaves it with what the person is at elsewhere in the page', async () => {
    const { beside, inside, root } = await make();
    beside.focus();
    takeFocus(inside);
    await moved();
    expect(focused(document)).to.equal('Beside');
    expect(focused(root)).to.equal(undefined);
  });
});
