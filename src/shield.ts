/**
 * `steadyground/shield.js` keeps what a person types, selects and points at inside our tools from other scripts on
 * the page that listen to everything: analytics, session replay, chat widgets, keyboard shortcuts.
 *
 * ```html
 * <head>
 *   <script src="steadyground/shield.js"></script>  <!-- the first script of the page -->
 *   <script async src="analytics.js"></script>
 * ```
 *
 * It has to run first, because browsers call the listeners on `window` in the order in which they were added. So it
 * is a classic script without `async` or `defer`; `import 'steadyground/shield.js'` works if no other script of the
 * page runs before it. If it runs late, it protects as much as it still can, warns on the console, also in
 * production, and says why in `steadygroundShield.late`.
 *
 * It protects every element with a closed root, which is every tool that takes something personal, under any name:
 *
 * - **No other script gets its root.** Some session replay replaces `attachShadow` to keep what it returns. A
 *   replacement that is made after the shield does not get the root.
 * - **Text does not leave it.** Key, input, composition, clipboard, drag and touch events end here, before any
 *   other listener; the tool gets its own copy inside. For a key, the page gets a `keydown` and a `keyup` that
 *   say "some key", so that it does not think that a person who is writing has gone. Shift and other keys that
 *   type nothing (Ctrl, Alt, Meta, Caps Lock, Tab, Escape, F1 …) pass unchanged, because `<quick-exit>`, focus
 *   traps and dialogs need them.
 * - **Presses leave it, but not their place.** Pointer and mouse events reach the page with the element as their
 *   target and with all coordinates 0, because a place in a tool would tell what was chosen.
 * - **Selected text stays in it.** To the page, it looks as if nothing were selected; the person can still copy it.
 *
 * Everything outside those elements stays as it is.
 *
 * It does not stop a page that means harm (which can run its own code before this, or replace the browser's own
 * methods), browser extensions, developer tools, spyware, or somebody watching. It does not hide what a page can
 * measure from outside: that the element has the focus or grows, or that a key was pressed and when. It does not
 * reach a tool inside another library's closed root. In Safari before 17, selected text outside text fields can be
 * read.
 */

import { real } from './page/document.js';

/** Why the shield may not protect everything: other scripts ran before it, or elements were created before it. */
export type Late = 'scripts' | 'elements';

/** What the shield tells a page. */
export interface SteadygroundShield {
  /** Empty if the shield ran first. */
  readonly late: readonly Late[];
  /**
   * The method that attached shadow roots when the shield ran. Our elements call it, whatever has replaced it since.
   * @internal
   */
  readonly attachShadow: Element['attachShadow'];
  /**
   * Our elements register their roots here.
   * @internal
   */
  protect(root: ShadowRoot): void;
}

declare global {
  // Also declared on globalThis, where it is undefined on a server.
  var steadygroundShield: SteadygroundShield | undefined;
}

interface OurInit extends ShadowRootInit {
  readonly steadyground?: boolean;
}

const words = (list: string): readonly string[] => list.split(' ');

/** These events carry text, and go to the element that has the focus. */
const TEXT = words(
  'keydown keypress keyup beforeinput input textInput compositionstart compositionupdate compositionend ' +
    'copy cut paste beforecopy beforecut beforepaste',
);
/** These carry text or a place too, but nothing in our tools listens to them. */
const STOPPED = words(
  'dragstart drag dragenter dragover dragleave dragexit dragend drop touchstart touchmove touchend touchcancel ' +
    'gesturestart gesturechange gestureend',
);
const MASKED = words(
  'pointerdown pointermove pointerup pointercancel pointerover pointerout pointerenter pointerleave ' +
    'pointerrawupdate gotpointercapture lostpointercapture mousedown mousemove mouseup mouseover mouseout ' +
    'mouseenter mouseleave click dblclick auxclick contextmenu wheel mousewheel DOMMouseScroll ' +
    'focus blur focusin focusout',
);

/** The properties that a listener in a tool may read from an event with text. */
const FACTS = words(
  'key code location repeat isComposing keyCode charCode which ctrlKey shiftKey altKey metaKey ' +
    'data inputType dataTransfer clipboardData',
);
const COORDINATES = words(
  'clientX clientY x y pageX pageY screenX screenY offsetX offsetY layerX layerY movementX movementY rangeOffset',
);
const LIES_BENEATH = words('originalTarget explicitOriginalTarget rangeParent'); // only in Firefox
const LISTS = words('getCoalescedEvents getPredictedEvents');

const TYPES_NOTHING = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Tab|Escape|F\d+)$/;

/** What an empty selection looks like. */
const NOTHING: Readonly<Record<string, unknown>> = {
  anchorNode: null,
  focusNode: null,
  baseNode: null,
  extentNode: null,
  anchorOffset: 0,
  focusOffset: 0,
  baseOffset: 0,
  extentOffset: 0,
  rangeCount: 0,
  isCollapsed: true,
  type: 'None',
  direction: 'none',
  caretBidiLevel: null, // only in Firefox
  toString: () => '',
  containsNode: () => false,
  getComposedRanges: () => [],
  getRangeAt: () => {
    throw new DOMException('Nothing is selected.', 'IndexSizeError');
  },
};

const roots = new WeakMap<object, ShadowRoot>();
const all = new Set<WeakRef<ShadowRoot>>();
const standIns = new WeakSet<Event>();

/** The outermost of our elements that contains a node or is that node. */
function hostOf(from: unknown): Element | undefined {
  let host: Element | undefined;
  for (let at = from; at instanceof Node; at = (at.getRootNode() as ShadowRoot).host) {
    if (roots.has(at)) host = at as Element;
  }
  return host;
}

function isInside(node: unknown): boolean {
  const host = hostOf(node);
  return host !== undefined && host !== node;
}

/** The element that has the focus, also within our closed roots. */
function focused(): Element | null {
  let at = real('activeElement');
  for (;;) {
    const inner = at && (roots.get(at) ?? at.shadowRoot)?.activeElement;
    if (!inner) return at;
    at = inner;
  }
}

function handle(event: Event): void {
  if (standIns.has(event)) return;
  const host = hostOf(event.composedPath()[0]);
  if (!host) {
    // In Firefox, an event outside our elements can lead to the node inside one that the pointer came from or goes to.
    if (LIES_BENEATH.some((name) => isInside(Reflect.get(event, name)))) mask(event, LIES_BENEATH);
  } else if (STOPPED.includes(event.type)) event.stopImmediatePropagation();
  else if (isText(event)) deliver(event, host);
  else mask(event);
}

function isText(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.isComposing || !TYPES_NOTHING.test(event.key);
  // From a select, a checkbox or a slider, the event says only that something has changed.
  if (event.type === 'input') return event instanceof InputEvent;
  return TEXT.includes(event.type);
}

function deliver(event: Event, host: Element): void {
  event.stopImmediatePropagation();
  // No browser acts on a plain event a second time, and it does not leave the root.
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable });
  for (const name of FACTS) Object.defineProperty(copy, name, { value: Reflect.get(event, name) as unknown });
  const target = focused();
  (hostOf(target) === host && target !== host ? target! : roots.get(host)!).dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
  if (event.type !== 'keydown' && event.type !== 'keyup') return;
  const standIn = new KeyboardEvent(event.type, { key: 'Unidentified', bubbles: true, composed: true });
  mask(standIn); // in Firefox it would lead to the field, because it is created while a key is pressed there
  standIns.add(standIn);
  host.dispatchEvent(standIn);
}

/** Makes an event say where it happened only to listeners inside our elements. */
function mask(event: Event, names: readonly string[] = Object.keys(MASKS)): void {
  for (const name of names) if (name in event) Object.defineProperty(event, name, MASKS[name]!);
}

const MASKS: Readonly<Record<string, PropertyDescriptor>> = Object.fromEntries([
  ...COORDINATES.map((name) => masking(name, () => 0)),
  ...LIES_BENEATH.map((name) => masking(name, ({ target }) => target)),
  ...LISTS.map((name) => masking(name, () => () => [])),
]);

function masking(name: string, outside: (event: Event) => unknown): [string, PropertyDescriptor] {
  const get = function (this: Event): unknown {
    const real = (): unknown => Reflect.get(Object.getPrototypeOf(this) as object, name, this);
    return isInside(this.currentTarget) ? real() : outside(this);
  };
  return [name, { configurable: true, get }];
}

function protect(root: ShadowRoot): void {
  roots.set(root.host, root);
  all.add(new WeakRef(root));
}

/** Browsers show the page what is selected in a closed root: its whole text, and in Firefox also its nodes. */
function hideSelection(): void {
  const { prototype } = Selection;
  const anchor = Object.getOwnPropertyDescriptor(prototype, 'anchorNode')!.get!;
  const { getComposedRanges } = prototype as { getComposedRanges?: (...given: unknown[]) => StaticRange[] };
  const ranges = (
    selection: Selection,
    shadowRoots: readonly ShadowRoot[],
  ): readonly StaticRange[] | undefined => {
    try {
      return getComposedRanges!.call(selection, { shadowRoots });
    } catch {
      return getComposedRanges?.apply(selection, [...shadowRoots]); // as Safari 17 takes them; older browsers lack it
    }
  };

  const isHidden = (selection: Selection): boolean => {
    const field = focused();
    if (isInside(field) && 'selectionStart' in field!) return true;
    if (isInside(anchor.call(selection))) return true;
    const shadowRoots = [...all].flatMap((ref) => ref.deref() ?? []);
    if (
      ranges(selection, shadowRoots)?.some(
        (range) => isInside(range.startContainer) || isInside(range.endContainer),
      )
    )
      return true;
    // Only Chromium has this, from before it had `getComposedRanges`.
    type WithSelection = ShadowRoot & { getSelection?(): Selection | null };
    return shadowRoots.some((root: WithSelection) => {
      const inRoot = root.getSelection?.();
      return isInside(inRoot && anchor.call(inRoot));
    });
  };

  for (const [name, nothing] of Object.entries(NOTHING)) {
    const own = Object.getOwnPropertyDescriptor(prototype, name);
    if (!own) continue;
    const { get, value } = own as { get?: () => unknown; value?: (...args: unknown[]) => unknown };
    Object.defineProperty(
      prototype,
      name,
      get
        ? {
            ...own,
            get(this: Selection) {
              return isHidden(this) ? nothing : get.call(this);
            },
          }
        : {
            ...own,
            value(this: Selection, ...args: unknown[]) {
              return (isHidden(this) ? (nothing as typeof value) : value)!.apply(this, args);
            },
          },
    );
  }

  type WithFind = Window & { find?: (...args: unknown[]) => boolean };
  const { find } = window as WithFind;
  if (find) {
    (window as WithFind).find = (...args) => {
      const found = find.apply(window, args);
      const selection = getSelection()!;
      if (!found || !isHidden(selection)) return found;
      selection.removeAllRanges();
      return false;
    };
  }
}

const isScript = ({ type, noModule }: HTMLScriptElement): boolean =>
  !noModule && /^$|^module$|javascript|ecmascript/i.test(type);

/** The scripts that ran before the shield, as far as the page still shows them. */
function earlierScripts(): HTMLScriptElement[] {
  const own = real('currentScript') as HTMLScriptElement | null;
  const others = [...real('scripts')].filter((script) => script !== own && isScript(script));
  if (own && !own.async && real('readyState') === 'loading') {
    const before = (script: HTMLScriptElement): boolean =>
      Boolean(own.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING);
    return others.filter((script) => before(script) && (script.async || !waits(script)));
  }
  // As part of a module, the shield cannot know its own place among the modules.
  return others.filter((script) => own !== null || script.type !== 'module');
}

/** Whether a script runs only after the page has been parsed. */
const waits = ({ type, defer }: HTMLScriptElement): boolean => defer || type === 'module';

function earlierElements(): boolean {
  return [...real('querySelectorAll')(':defined')].some(({ localName }) => {
    const element = customElements.get(localName) as { shadowRootOptions?: OurInit } | undefined;
    return element?.shadowRootOptions?.steadyground === true;
  });
}

function start(): void {
  const scripts = earlierScripts();
  const late: Late[] = [];
  if (scripts.length) late.push('scripts');
  if (earlierElements()) late.push('elements');
  // If there are two shields, the first one stays: the second fails here, before it has done anything.
  Object.defineProperty(window, 'steadygroundShield', {
    value: Object.freeze({
      late: Object.freeze(late),
      attachShadow: Element.prototype.attachShadow,
      protect,
    }),
  });

  for (const type of [...TEXT, ...STOPPED, ...MASKED]) window.addEventListener(type, handle, true);
  hideSelection();

  if (late.length === 0) return;
  const names = scripts.map(({ src }) => src || 'a script in the page itself');
  console.warn(
    '[steadyground] shield.js was not the first script of the page. ' +
      (names.length ? `Before it, and so able to listen first: ${names.join(', ')}. ` : '') +
      (late.includes('elements') ? 'Tools that were already on the page are not protected. ' : '') +
      'Make shield.js the first script in <head>, without async, defer or type="module".',
  );
}

try {
  start();
} catch {
  // The page works without the shield, and so does a server, which has no page.
}
