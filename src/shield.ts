/**
 * `steadyground/shield.js`: keeps what a person types, selects and points at inside our tools from the other
 * scripts of the page, which listen in passing: analytics, session replay, chat widgets, keyboard shortcuts.
 *
 * ```html
 * <head>
 *   <script src="steadyground/shield.js"></script>  <!-- the first script of the page -->
 *   <script async src="analytics.js"></script>
 * ```
 *
 * It has to be there first: browsers call the listeners on `window` in the order in which they came. So it is
 * a classic script without `async` or `defer`; `import 'steadyground/shield.js'` works where no other script
 * of the page comes before. Come late, it protects as much as it still can, warns on the console, also in
 * production, and says why in `steadygroundShield.late`.
 *
 * For an element with a closed root, which is every tool that takes something personal, under whatever name:
 *
 * - **Its root is nobody's.** Whatever has replaced `attachShadow` since, to keep what it returns, as some session
 *   replay does, does not get it.
 * - **Text does not leave it.** Key, input, composition, clipboard, drag and touch events end here, before any
 *   other listener; the tool gets its own copy, inside. For a key the page gets a `keydown` and `keyup` that
 *   say "some key", so that it does not take a person who writes for one who has gone. Shift and other keys
 *   that type nothing (Ctrl, Alt, Meta, Caps Lock, Tab, Escape, F1 …) pass as they are: `<quick-exit>`, focus
 *   traps and dialogs need them.
 * - **Presses do, the place does not.** Pointer and mouse events reach the page with their target, the element,
 *   and with all coordinates 0: where something is in a tool tells what was chosen.
 * - **Text selected in it** looks to the page like nothing selected; the person can copy it as ever.
 *
 * Everything outside those elements stays as it is.
 *
 * What it does not do: stop a page that means harm (which can put its own code before this, or replace what
 * the browser gives), browser extensions, developer tools, spyware, or somebody watching. It says nothing of
 * what a page can measure from outside: that the element has the focus, grows, or that a key was pressed and
 * when. Nor does it reach a tool inside another library's closed root. In Safari before 17 selected text that
 * is in no text field can be read.
 */

import { real } from './page/document.js';

/** Why the shield may not keep everything: other scripts ran before it, or elements were made before it. */
export type Late = 'scripts' | 'elements';

/** What a page can ask of the shield. */
export interface SteadygroundShield {
  /** Empty when it came first. */
  readonly late: readonly Late[];
  /**
   * What attached shadow roots when the shield came: our elements take it, whatever has replaced it since.
   * @internal
   */
  readonly attachShadow: Element['attachShadow'];
  /**
   * Where our elements say which roots are theirs.
   * @internal
   */
  protect(root: ShadowRoot): void;
}

declare global {
  // Of globalThis too, which is where servers have none.
  var steadygroundShield: SteadygroundShield | undefined;
}

interface OurInit extends ShadowRootInit {
  readonly steadyground?: boolean;
}

const words = (list: string): readonly string[] => list.split(' ');

/** They carry text, and go to whatever has the focus. */
const TEXT = words(
  'keydown keypress keyup beforeinput input textInput compositionstart compositionupdate compositionend ' +
    'copy cut paste beforecopy beforecut beforepaste',
);
/** They carry text or a place as well; nothing in our tools listens to them. */
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

/** What an inner listener may ask of an event with text. */
const FACTS = words(
  'key code location repeat isComposing keyCode charCode which ctrlKey shiftKey altKey metaKey ' +
    'data inputType dataTransfer clipboardData',
);
const COORDINATES = words(
  'clientX clientY x y pageX pageY screenX screenY offsetX offsetY layerX layerY movementX movementY rangeOffset',
);
const LIES_BENEATH = words('originalTarget explicitOriginalTarget rangeParent'); // Firefox's own
const LISTS = words('getCoalescedEvents getPredictedEvents');

const TYPES_NOTHING = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Tab|Escape|F\d+)$/;

/** A selection that is none. */
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
  caretBidiLevel: null, // Firefox's own
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

/** The outermost of our elements that a node is, or is inside of. */
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

/** What has the focus, in closed roots of ours too. */
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
    // In Firefox an event of the page's own leads to what the pointer came from or goes to.
    if (LIES_BENEATH.some((name) => isInside(Reflect.get(event, name)))) mask(event, LIES_BENEATH);
  } else if (STOPPED.includes(event.type)) event.stopImmediatePropagation();
  else if (isText(event)) deliver(event, host);
  else mask(event);
}

function isText(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.isComposing || !TYPES_NOTHING.test(event.key);
  // Of a choice, a box or a slider it says only that something has changed.
  if (event.type === 'input') return event instanceof InputEvent;
  return TEXT.includes(event.type);
}

function deliver(event: Event, host: Element): void {
  event.stopImmediatePropagation();
  // A plain event, which no browser acts upon a second time, and which does not leave the root.
  const copy = new Event(event.type, { bubbles: true, cancelable: event.cancelable });
  for (const name of FACTS) Object.defineProperty(copy, name, { value: Reflect.get(event, name) as unknown });
  const target = focused();
  (hostOf(target) === host && target !== host ? target! : roots.get(host)!).dispatchEvent(copy);
  if (copy.defaultPrevented) event.preventDefault();
  if (event.type !== 'keydown' && event.type !== 'keyup') return;
  const standIn = new KeyboardEvent(event.type, { key: 'Unidentified', bubbles: true, composed: true });
  mask(standIn); // Firefox has it lead to the field, because it was made while a key was pressed there
  standIns.add(standIn);
  host.dispatchEvent(standIn);
}

/** Inside, and nowhere else, an event says where it happened. */
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

/** Browsers give the page what is selected in a closed root: all its text, and Firefox also its nodes. */
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
      return getComposedRanges?.apply(selection, [...shadowRoots]); // as Safari 17 has it, or not at all
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
    // Chromium's own, from before it had the other.
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

/** Scripts that have run before, as far as the page still shows them. */
function earlierScripts(): HTMLScriptElement[] {
  const own = real('currentScript') as HTMLScriptElement | null;
  const others = [...real('scripts')].filter((script) => script !== own && isScript(script));
  if (own && !own.async && real('readyState') === 'loading') {
    const before = (script: HTMLScriptElement): boolean =>
      Boolean(own.compareDocumentPosition(script) & Node.DOCUMENT_POSITION_PRECEDING);
    return others.filter((script) => before(script) && (script.async || !waits(script)));
  }
  // As a module it cannot know its own place among modules, one of which it is part of.
  return others.filter((script) => own !== null || script.type !== 'module');
}

/** It runs only when the page has been read. */
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
  // Of two shields the first stays: here the second one fails, before it has done anything.
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
  // The page goes on without it, a server that renders without a page.
}
