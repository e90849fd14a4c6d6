// For the specimens alone, which press the buttons of a tool by themselves to show each part of it: keeps hold of
// closed roots. Any script that runs before ours can do this, which is why they are no border
// (docs/for-partners/safety.md).
const roots = new WeakMap();
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.set(this, root);
  return root;
};

export const rootOf = (element) => roots.get(element);

// The focus stays with the person, who is on the page around.
HTMLElement.prototype.focus = () => {};
