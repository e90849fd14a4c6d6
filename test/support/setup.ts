// Loaded in every test page before any element is defined.
//
// Elements that take personal text have a closed shadow root, into which neither a test nor axe can look
// (axe finds nothing wrong there because it sees nothing at all). So tests open every root. What is tested
// is the code that ships: only the mode of the root differs. A test of the closed root itself sets
// `window.__keepClosed = true` before it makes the element.

declare global {
  interface Window {
    __keepClosed?: boolean;
  }
}

const attachShadow = Element.prototype.attachShadow;

/** The roots that were kept closed. */
export const closedRoots = new WeakMap<Element, ShadowRoot>();

Element.prototype.attachShadow = function (init) {
  if (!window.__keepClosed) return attachShadow.call(this, { ...init, mode: 'open' });
  const root = attachShadow.call(this, init);
  closedRoots.set(this, root);
  return root;
};

// A page cannot be hidden by a test. It says so by a property of its own, past which the tools look.
const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'hidden')!;

Object.defineProperty(Document.prototype, 'hidden', {
  configurable: true,
  get(this: Document) {
    const own = Object.getOwnPropertyDescriptor(this, 'hidden');
    return (own ? (own.get ? own.get() : own.value) : get!.call(this)) as boolean;
  },
});
