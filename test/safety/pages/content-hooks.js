// Before any other script of the page: notes what is run, what goes wrong and what is polluted, and keeps the
// way into roots, which stay as closed as they are.
{
  const run = [];
  const wrong = [];
  const hook = (what) => {
    run.push(what);
  };
  window.__pwned = hook;
  for (const name of ['alert', 'prompt', 'confirm', 'open']) window[name] = () => hook(name);
  addEventListener('error', ({ message, error }) => wrong.push(String(error?.stack ?? message)));
  addEventListener('unhandledrejection', ({ reason }) => wrong.push(String(reason?.stack ?? reason)));
  // A link that is pressed here leads nowhere, unless it runs something.
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link && link.protocol !== 'javascript:') event.preventDefault();
  });

  // Files are not saved here.
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) click.call(this);
  };

  const roots = new WeakMap();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.set(this, root);
    return root;
  };

  const prototypes = [
    Object,
    Array,
    String,
    Function,
    Number,
    Boolean,
    Map,
    Set,
    Promise,
    HTMLElement,
    Element,
  ];
  const keys = () =>
    JSON.stringify(prototypes.map((type) => [type.name, Reflect.ownKeys(type.prototype).map(String).sort()]));
  const clean = keys();

  Object.assign(window, {
    run,
    wrong,
    rootOf: (element) => roots.get(element),
    polluted: () => (keys() === clean && {}.polluted === undefined ? 0 : 1),
  });
}
