// The first script of a host's page: notes what goes wrong, and judges what each tag shows. Closed roots stay
// closed; it only remembers them.
{
  const errors = [];
  const violations = [];
  const noted = [];
  const roots = new WeakMap();

  addEventListener(
    'error',
    ({ target, message, filename }) =>
      errors.push(target === window ? `${message} (${filename})` : `not loaded: ${target.src}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => errors.push(`rejected: ${reason}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, sourceFile, blockedURI }) =>
    violations.push({ directive: effectiveDirective, file: sourceFile ?? '', blocked: blockedURI }),
  );
  for (const level of ['error', 'warn', 'log', 'info', 'debug', 'trace']) {
    const { [level]: write } = console;
    console[level] = (...args) => {
      noted.push(`${level}: ${args.join(' ')}`);
      write.apply(console, args);
    };
  }
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };

  const large = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= 44 && height >= 15;
  };
  /** What can be read in a root, and is displayed. */
  const textOf = (root) => {
    const words = [];
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'style' || element.getClientRects().length === 0) continue;
      for (const node of element.childNodes) if (node instanceof Text) words.push(node.data.trim());
    }
    return words.filter(Boolean).join(' ');
  };

  const judge = (tag) => {
    const element = document.querySelector(tag);
    const root = roots.get(element);
    const box = root?.querySelector('[part~=base], .base');
    return {
      defined: element.matches(':defined'),
      own: large(element.firstElementChild),
      drawn: root ? textOf(root) : '',
      parts: root ? [...root.querySelectorAll('[part]')].map((each) => each.part.value) : [],
      box: box ? large(box) : false,
    };
  };

  window.look = (tags) => ({
    errors,
    violations,
    noted,
    trustedTypes: 'trustedTypes' in window,
    note: textOf(roots.get(document.querySelector('host-note')) ?? document.querySelector('host-note')),
    tags: Object.fromEntries(tags.map((tag) => [tag, judge(tag)])),
  });
}
