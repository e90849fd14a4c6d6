// What the tests of leaving look at, in the page and from outside.

/** Runs before any script of the page. Closed roots are opened, so that nothing can hide in one. */
export function watch(canary) {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { ...init, mode: 'open' });
  };

  function* deep(root) {
    for (const child of root.children) {
      yield child;
      if (child.shadowRoot) yield* deep(child.shadowRoot);
      yield* deep(child);
    }
  }

  /** All text on the page that is displayed. */
  window.readable = () => {
    const words = [];
    for (const element of deep(document)) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if ('value' in element) words.push(element.value);
      for (const node of element.childNodes) if (node instanceof Text) words.push(node.data.trim());
    }
    return words.filter(Boolean).join(' ');
  };

  /** Where in the document, displayed or not, or in what it keeps, a text is. */
  window.whereIs = (text) => {
    const places = [];
    for (const element of deep(document)) {
      const name = element.localName;
      if (String(element.value ?? '').includes(text)) places.push(`value of ${name}`);
      for (const { name: key, value } of element.attributes) {
        if (value.includes(text)) places.push(`${name}[${key}]`);
      }
      for (const node of element.childNodes) {
        if (node instanceof CharacterData && node.data.includes(text)) places.push(`text in ${name}`);
      }
    }
    const kept = { localStorage, sessionStorage, state: history.state, name: window.name };
    if (JSON.stringify(kept).includes(text)) places.push('storage');
    if ((location.href + document.title).includes(text)) places.push('address or title');
    return places;
  };

  // What there is to read at the very moment of leaving, and of coming back: before any frame is drawn.
  const tell = (what, more) => console.debug(JSON.stringify({ what, ...more }));
  const now = () => ({ readable: window.readable(), title: document.title });
  const left = ({ detail }) => {
    tell('left', { ...detail, ...now() });
    // For as long as it is still there; from outside, a page that is being left cannot be asked.
    setInterval(() => tell('still', { ...now(), typed: window.whereIs(canary) }), 100);
  };
  addEventListener('page-left', left, true);
  addEventListener('pageshow', ({ persisted }) => persisted && tell('back', now()), true);

  window.sounding = () => contexts.filter(({ state }) => state !== 'closed').length;
  const contexts = [];
  window.AudioContext = class extends AudioContext {
    constructor(...args) {
      super(...args);
      contexts.push(this);
    }
  };
}

/** What {@link watch} tells, as it comes. */
export function listen(page) {
  const told = [];
  page.on('console', (message) => {
    if (message.type() === 'debug' && message.text().startsWith('{')) told.push(JSON.parse(message.text()));
  });
  return told;
}

/** All that a screen reader finds, in closed roots too. */
export async function spoken(page) {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'StaticText')
    .map(({ name }) => name.value)
    .join(' ');
}
