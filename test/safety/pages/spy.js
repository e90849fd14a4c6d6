// The page's own scripts, as curious as any analytics, session replay or widget could be: everything that
// passes by, or can be read without breaking into anything, is written down by channel.
//
// A channel holds texts, and strings that grow by one character at a time: keys spell words, too.

(() => {
  /** Channel → what was seen there. */
  const seen = new Map();
  const channel = (name) => {
    if (!seen.has(name)) seen.set(name, { texts: new Set(), spelled: new Map() });
    return seen.get(name);
  };
  const note = (name, ...values) => {
    const { texts } = channel(name);
    for (const value of values) {
      if (value === null || value === undefined) continue;
      texts.add(typeof value === 'string' ? value : plain(value));
    }
  };
  const spell = (name, how, character) => {
    const { spelled } = channel(name);
    spelled.set(how, (spelled.get(how) ?? '') + character);
  };
  const plain = (value) => {
    try {
      return value instanceof Error
        ? `${value.message} ${value.stack}`
        : (JSON.stringify(value) ?? String(value));
    } catch {
      return String(value);
    }
  };

  // Its own work leaves no trace in what it watches.
  const { getOwnPropertyDescriptor: describe, getPrototypeOf: parentOf } = Object;
  const original = { fetch, attachInternals: HTMLElement.prototype.attachInternals };

  /** A node's root; prototypes look like nodes and have none. */
  const rootOf = (node) => {
    try {
      return node instanceof Node ? node.getRootNode() : undefined;
    } catch {
      return undefined;
    }
  };

  /** All that a node shows and holds, and everything beside it where it is in a root that the page cannot open. */
  function textOf(node) {
    const root = rootOf(node);
    if (!root || node === document || node === document.documentElement || node === document.body) {
      return '';
    }
    const from = root instanceof ShadowRoot ? root : node;
    const parts = [from.textContent, from.value, from.shadowRoot?.innerHTML];
    for (const each of from.querySelectorAll?.('*') ?? []) parts.push(each.value, each.shadowRoot?.innerHTML);
    return parts.filter((part) => typeof part === 'string').join('\n');
  }

  // ---- Events, at every place where a page can listen, of every type that there is.
  const TYPES = new Set(
    (
      'keydown keypress keyup beforeinput input change textInput compositionstart compositionupdate compositionend ' +
      'copy cut paste beforecopy beforecut beforepaste select selectstart selectionchange search invalid submit ' +
      'reset formdata click dblclick auxclick contextmenu pointerdown pointerup pointermove pointerover pointerout ' +
      'pointerenter pointerleave pointercancel gotpointercapture lostpointercapture mousedown mouseup mousemove ' +
      'mouseover mouseout mouseenter mouseleave wheel touchstart touchmove touchend dragstart drag dragend ' +
      'dragenter dragover dragleave drop focus blur focusin focusout toggle beforetoggle scroll scrollend ' +
      'animationstart animationend transitionstart transitionend slotchange load error message hashchange popstate'
    ).split(' '),
  );
  for (const holder of [window, document, HTMLElement.prototype]) {
    for (const name in holder) if (name.startsWith('on')) TYPES.add(name.slice(2));
  }
  for (const type of ['beforeunload', 'unload', 'pagehide']) TYPES.delete(type);

  function hear(place, event) {
    const { type, key, code, data } = event;
    if (typeof key === 'string' && key.length === 1) spell(`keys, ${place}`, type, key);
    if (typeof code === 'string')
      spell(`keys, ${place}`, `${type} code`, code.replace(/^Key/, '').toLowerCase());
    if (event.keyCode > 31) {
      spell(`keys, ${place}`, `${type} number`, String.fromCharCode(event.keyCode).toLowerCase());
    }
    if (typeof data === 'string') {
      spell(`text of events, ${place}`, type, data);
      note(`text of events, ${place}`, data);
    }
    for (const transfer of [event.clipboardData, event.dataTransfer]) {
      for (const kind of ['text/plain', 'text/html'])
        note(`text of events, ${place}`, transfer?.getData(kind));
    }
    // Of its path and its properties, whatever leads to text.
    note(`what events lead to, ${place}`, ...event.composedPath().slice(0, -4).map(textOf));
    for (const name in event) {
      let value;
      try {
        value = event[name];
      } catch {
        continue;
      }
      if (value instanceof Node) note(`what events lead to, ${place}`, `${type}.${name}: ${textOf(value)}`);
      else if (typeof value === 'string' && name !== 'data') note(`what events lead to, ${place}`, value);
    }
  }

  const open = (place) => {
    for (const kind of ['keys', 'text of events', 'what events lead to']) channel(`${kind}, ${place}`);
  };
  for (const place of ['window.on…', 'body.on…']) open(place);
  const listen = (place, target, capture) => {
    open(place);
    for (const type of TYPES) target.addEventListener(type, (event) => hear(place, event), capture);
  };
  listen('window, first', window, true);
  listen('window, last', window, false);
  listen('document, first', document, true);
  listen('document, last', document, false);
  for (const type of TYPES) {
    if (`on${type}` in window) window[`on${type}`] ??= (event) => hear('window.on…', event);
  }
  addEventListener('DOMContentLoaded', () => {
    for (const type of TYPES) {
      if (`on${type}` in document.body && !(`on${type}` in window && document.body[`on${type}`] !== null)) {
        document.body[`on${type}`] = (event) => hear('body.on…', event);
      }
    }
    const tool = document.querySelector('[data-tool]');
    listen('around the tool, first', tool.parentElement, true);
    listen('around the tool, last', tool.parentElement, false);
    listen('the tool, first', tool, true);
    listen('the tool, last', tool, false);
    new MutationObserver((records) => {
      for (const { target, attributeName, oldValue, addedNodes, removedNodes } of records) {
        note('mutations', oldValue, target.getAttribute?.(attributeName), target.data);
        for (const node of [...addedNodes, ...removedNodes]) note('mutations', textOf(node), node.outerHTML);
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
      attributeOldValue: true,
      characterDataOldValue: true,
    });
  });

  // ---- What is called: each goes on as if nobody listened.
  function wrap(name, holder, method) {
    channel(name);
    const called = holder?.[method];
    if (typeof called !== 'function') return;
    holder[method] = function (...args) {
      note(name, ...args);
      return new.target ? Reflect.construct(called, args) : Reflect.apply(called, this, args);
    };
    if (called.prototype) holder[method].prototype = called.prototype;
  }
  for (const method of Object.keys(console)) wrap('console', console, method);
  wrap('fetch', window, 'fetch');
  wrap('XMLHttpRequest', XMLHttpRequest.prototype, 'open');
  wrap('XMLHttpRequest', XMLHttpRequest.prototype, 'send');
  wrap('beacons', Navigator.prototype, 'sendBeacon');
  wrap('WebSocket', window, 'WebSocket');
  wrap('workers', window, 'Worker');
  wrap('workers', window, 'SharedWorker');
  wrap('messages', window, 'postMessage');
  wrap('messages', MessagePort.prototype, 'postMessage');
  wrap('channels', BroadcastChannel.prototype, 'postMessage');
  wrap('history', history, 'pushState');
  wrap('history', history, 'replaceState');
  wrap('clipboard', navigator.clipboard && parentOf(navigator.clipboard), 'writeText');
  wrap('speech', window.SpeechSynthesis?.prototype, 'speak');
  wrap('speech', window, 'SpeechSynthesisUtterance');
  wrap('storage', Storage.prototype, 'setItem');
  channel('images');
  const source = describe(HTMLImageElement.prototype, 'src');
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...source,
    set(value) {
      note('images', value);
      source.set.call(this, value);
    },
  });
  channel('the tools’ own events');
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent)
      note('the tools’ own events', event.type, walk(event.detail).join('\n'));
    return dispatchEvent.call(this, event);
  };
  channel('errors');
  const failed = ({ message, error, reason, filename }) => note('errors', message, error, reason, filename);
  addEventListener('error', failed, true);
  addEventListener('unhandledrejection', failed);
  addEventListener('message', ({ data }) => note('messages', data));
  channel('performance');
  try {
    new PerformanceObserver((list) => list.getEntries().forEach(entry)).observe({
      type: 'event',
      durationThreshold: 16,
    });
  } catch {
    // Not in every browser.
  }
  const entry = (each) => {
    note('performance', each.toJSON());
    for (const { node } of each.sources ?? []) note('performance', textOf(node));
    note('performance', textOf(each.target), textOf(each.element), each.detail);
  };
  const channels = new BroadcastChannel('steadyground-left');
  channels.onmessage = ({ data }) => note('channels', data);

  // ---- What can be read, at any moment.

  /** All strings that can be reached from a value by its properties, without calling anything but getters. */
  function walk(start) {
    const strings = [];
    const visited = new Set();
    let todo = [[start, 0]];
    while (todo.length && visited.size < 50_000) {
      const next = [];
      for (const [value, depth] of todo) {
        if (typeof value === 'string') strings.push(value);
        if (value === null || !['object', 'function'].includes(typeof value) || visited.has(value)) continue;
        visited.add(value);
        if (value === window || value === window.spy) continue;
        const root = rootOf(value);
        if (root && value !== start) {
          // Nodes of the page are read elsewhere; those of a closed root should not be found at all.
          if (root !== document) strings.push(textOf(value));
          continue;
        }
        if (depth > 8) continue;
        if (value instanceof Map || value instanceof Set)
          for (const each of value) next.push([each, depth + 1]);
        if (value instanceof WeakRef) next.push([value.deref(), depth + 1]);
        for (let holder = value; holder && holder !== Object.prototype; holder = parentOf(holder)) {
          if (holder !== value && holder === Function.prototype) break;
          for (const key of Reflect.ownKeys(holder)) {
            try {
              next.push([Reflect.get(holder, key, value), depth + 1]);
            } catch {
              // A getter that wants something else.
            }
          }
        }
      }
      todo = next;
    }
    return strings;
  }

  const databases = async () => {
    const texts = [];
    for (const { name } of (await indexedDB.databases?.()) ?? []) {
      const db = await new Promise(
        (done) => (indexedDB.open(name).onsuccess = ({ target }) => done(target.result)),
      );
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll();
        texts.push(plain(await new Promise((done) => (all.onsuccess = () => done(all.result)))));
      }
      db.close();
    }
    return texts;
  };
  const cached = async () => {
    const texts = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(name, request.url, await (await cache.match(request)).text());
      }
    }
    return texts;
  };
  const inner = (element) => {
    try {
      return textOf(original.attachInternals.call(element).shadowRoot);
    } catch {
      return '';
    }
  };
  const globals = new Set(Reflect.ownKeys(window));
  for (const name of ['form data', 'globals', 'window.find', 'rrweb', 'animations', 'mutations'])
    channel(name);

  function readSelection() {
    const selection = getSelection();
    note('the selection', String(selection), textOf(selection.anchorNode), textOf(selection.focusNode));
    for (let index = 0; index < selection.rangeCount; index++) {
      const range = selection.getRangeAt(index);
      note('the selection', String(range), textOf(range.startContainer), range.cloneContents().textContent);
    }
  }
  document.addEventListener('selectionchange', readSelection);

  /** Takes down all that is there to be read now. */
  async function look() {
    const tools = [...document.querySelectorAll('*')].filter(({ localName }) => localName.includes('-'));
    readSelection();
    for (const tool of tools) {
      note('properties of the element', ...walk(tool));
      note(
        'its shadow root',
        textOf(tool.shadowRoot),
        textOf(tool.renderRoot),
        textOf(tool.openOrClosedShadowRoot),
      );
      note('its internals', inner(tool));
      note(
        'its value',
        tool.value,
        tool.text,
        tool.dataset && plain(tool.dataset),
        tool.ariaLabel,
        tool.title,
      );
      const { left, top, width, height } = tool.getBoundingClientRect();
      for (let y = top + 5; y < Math.min(top + height, innerHeight); y += 15) {
        const x = left + width / 3;
        note('points on the page', textOf(document.elementFromPoint(x, y)));
        note('points on the page', textOf(document.caretRangeFromPoint?.(x, y)?.startContainer));
        note('points on the page', textOf(document.caretPositionFromPoint?.(x, y)?.offsetNode));
      }
    }
    const { documentElement: page, activeElement } = document;
    note('markup', page.outerHTML, page.textContent, page.innerText);
    note('markup of shadow roots', page.getHTML?.({ serializableShadowRoots: true }));
    note('the focused element', textOf(activeElement), activeElement?.value);
    for (const form of document.forms) note('form data', plain([...new FormData(form)]));
    note('storage', plain({ ...localStorage }), plain({ ...sessionStorage }));
    note('cookies', document.cookie);
    note('databases', ...(await databases()));
    note('caches', ...(await cached()));
    note('history', location.href, history.state);
    note('the title', document.title);
    note('window.name', window.name);
    for (const key of Reflect.ownKeys(window)) {
      if (!globals.has(key) && key !== 'spy' && key !== 'rrweb') note('globals', ...walk(window[key]));
    }
    const sheets = [...document.styleSheets, ...document.adoptedStyleSheets];
    for (const { cssRules } of sheets) note('styles', ...[...cssRules].map(({ cssText }) => cssText));
    for (const tool of tools) {
      for (const name of getComputedStyle(tool)) {
        if (name.startsWith('--')) note('styles', getComputedStyle(tool).getPropertyValue(name));
      }
      note('styles', tool.style.cssText);
    }
    for (const { id, effect } of document.getAnimations()) note('animations', id, textOf(effect?.target));
    performance.getEntries().forEach(entry);
  }

  window.spy = {
    look,
    /** What a page can ask once it knows what to look for. Leaves a selection, so it comes last. */
    find(text) {
      if (!('find' in window)) return;
      getSelection().removeAllRanges();
      if (window.find(text, false, false, true)) note('window.find', text);
      getSelection().removeAllRanges();
    },
    /** Whatever else is recording. */
    record: (name, value) => note(name, value),
    channels: () => [...seen.keys()].sort(),
    hits: (canary) =>
      [...seen]
        .filter(([, { texts, spelled }]) =>
          [...texts, ...spelled.values()].some((text) => text.toLowerCase().includes(canary)),
        )
        .map(([name]) => name)
        .sort(),
    /** For a person who looks into a hit. */
    evidence: (name, canary) =>
      [...(seen.get(name)?.texts ?? []), ...(seen.get(name)?.spelled.values() ?? [])]
        .filter((text) => text.toLowerCase().includes(canary))
        .map(
          (text) =>
            `${text.slice(0, 40)} … ${text.slice(Math.max(0, text.toLowerCase().indexOf(canary) - 100)).slice(0, 200)}`,
        )
        .slice(0, 40),
  };

  // ---- A real session recorder, told to keep as much as it can.
  window.rrweb?.record({
    emit: (event) => note('rrweb', event),
    maskAllInputs: false,
    maskInputOptions: { password: false },
    slimDOMOptions: {},
    inlineStylesheet: true,
    inlineImages: true,
    recordCanvas: true,
    collectFonts: true,
    recordCrossOriginIframes: true,
    userTriggeredOnInput: true,
    keepIframeSrcFn: () => true,
    sampling: { mousemove: 10, mouseInteraction: true, scroll: 10, input: 'all', media: 10 },
  });
})();
