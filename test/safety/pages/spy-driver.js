// A way in for tests, in engines whose accessibility tree they cannot read: it knows every shadow root, from
// before any other script, and tells where on the screen something is. The page's spy does not ask it.

(() => {
  const roots = new WeakMap();
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    roots.set(this, root);
    return root;
  };

  function* deep(node) {
    yield node;
    const root = roots.get(node);
    if (root) for (const child of root.childNodes) yield* deep(child);
    for (const child of node.childNodes) yield* deep(child);
  }

  const ROLES = {
    button: 'button:not([role=radio])',
    radio: '[role=radio]',
    textbox: 'input:not([type]), textarea',
    DisclosureTriangle: 'summary',
  };

  const words = (element) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const nameOf = (element) => {
    const root = element.getRootNode();
    const ids = element.getAttribute('aria-labelledby')?.split(' ');
    if (ids) return ids.map((id) => words(root.getElementById(id))).join(' ');
    const label = element.getAttribute('aria-label') ?? words(element.labels?.[0]);
    return label || words(element);
  };

  /** The middle of the first thing of that role and name, brought into view; or the start of a text. */
  window.placeOf = (tag, role, source, flags) => {
    const label = new RegExp(source, flags);
    for (const node of deep(document.querySelector(tag))) {
      if (role === 'StaticText') {
        if (!(node instanceof Text) || !label.test(node.data.trim())) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        node.parentElement.scrollIntoView({ block: 'center' });
        const { left, top, height } = range.getBoundingClientRect();
        if (height) return { x: Math.round(left + 12), y: Math.round(top + height / 2) };
      } else if (node instanceof Element && node.matches(ROLES[role]) && label.test(nameOf(node))) {
        node.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = node.getBoundingClientRect();
        if (height) return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      }
    }
    return null;
  };
})();
