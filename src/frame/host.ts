// frame-host.js: <steady-frame>, for pages that want a tool and none of its code. No Lit, no stylesheet, no export
// that would make it a module only.
import { real, setReal } from '../page/document.js';
import { exitHref, NEUTRAL_HREF } from '../page/exit.js';
import { readFromFrame, write, type FRAME_EVENTS, type FromFrame, type ToFrame } from './frame-messages.js';
import { warnOnce } from '../core/warn.js';
import { WIPE_EVENT } from '../page/wipe-event.js';
import { FRAME_TOOLS, type FrameTool } from '../generated/frame-tools.js';
import { TITLES } from '../generated/titles.js';
import { register } from '../element/register.js';
import { addressOf } from './address.js';
import { isFrameTool } from './frame-tools.js';
import { dark, lookOf, upFrom } from './look.js';

/**
 * Files and print, and links that open as pages of their own, are all it may do. Without `allow-same-origin` its
 * origin is nobody's: browsers give it no storage, no cookies, and no way to what is on its own server's pages.
 */
const SANDBOX = 'allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox';

/** What fallback.css draws around the page's own content; the frame brings that itself. */
const CARD = 'var(--_card, 0px)';

/** In Node, where a server renders, there are no elements. */
const Base: typeof HTMLElement = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

const dress = (element: HTMLElement, styles: Readonly<Record<string, string>>): void => {
  // By CSSOM, which no Content Security Policy forbids.
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
};

/**
 * One tool in a sandboxed frame from another origin, such as your own subdomain. Nothing on the page, not even its
 * analytics, can see what a person does in it. The content of the tag stays in sight until the tool is there, and for
 * good where scripts or frames are off.
 *
 * ```html
 * <steady-frame src="https://tools.example.org/frame.html" tool="breathing-pacer" minutes="1">
 *   <p>Breathe in softly, then out a little longer. Go on for two minutes.</p>
 * </steady-frame>
 * ```
 *
 * Write the tool's own attributes on this tag; the facts in `components/<tag>/tool.ts` list those that a frame may
 * set. The frame takes language, font, font size, light or dark, and the `--sg-*` colours and lengths from the page,
 * and follows them. When the tag is removed or moved, what was typed is forgotten.
 *
 * @element steady-frame
 * @attr {string} src - Address of `frame.html`: https, on an origin of its own.
 * @attr {string} tool - One tool's tag name.
 * @attr {string} lang - Language; by default the nearest `lang` around it.
 * @attr {'light' | 'dark'} theme - By default, the page's `color-scheme` at that place.
 * @attr {string} label - The frame's name for screen readers; by default the tool's title.
 * @attr {string} exit - Shift pressed three times in the frame leaves the page for the https address given here, or
 *   for a neutral one. A `<quick-exit>` on the page takes precedence and needs no attribute.
 * @attr {boolean} allow-storage - Gives the frame its own origin back, for a tool that saves on the device. It has no
 *   effect if that is the page's own origin.
 * @attr {boolean} ready - Read only: set by the element while the tool is shown.
 * @slot - What is shown before the tool, and instead of it.
 * @fires frame-ready - The tool is shown.
 * @fires frame-event - Something happened in the tool. Says the name of the tool's event, without its details.
 * @fires frame-left - The person wants to leave. If you prevent it, your page has to leave by itself.
 */
export class SteadyFrame extends Base {
  static readonly observedAttributes: readonly string[] = [
    'src',
    'tool',
    'theme',
    'label',
    'allow-storage',
    ...new Set(Object.values(FRAME_TOOLS).flat()),
  ];

  #root: ShadowRoot | undefined;
  #box: HTMLElement | undefined;
  #slot: HTMLElement | undefined;
  #mark: HTMLElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  #port: MessagePort | undefined;
  /** Origin that its first message has to come from. */
  #origin = '';
  #said = '';
  #due = false;
  /** Not only as an attribute: what a page writes over its own HTML takes that away. */
  #shown = false;
  readonly #changes: MutationObserver | undefined = globalThis.MutationObserver
    ? new MutationObserver(() => this.#tellLook())
    : undefined;

  connectedCallback(): void {
    if (!this.#box) this.#draw();
    if (getComputedStyle(this).display === 'inline') this.#beBlock();
    addEventListener('message', this.#onMessage);
    addEventListener('resize', this.#tellLook);
    addEventListener('pagehide', this.#wipe);
    real('addEventListener')(WIPE_EVENT, this.#wipe);
    dark().addEventListener('change', this.#tellLook);
    // Wherever a page says that it speaks another language or is dark now.
    for (const element of upFrom(this)) this.#changes?.observe(element, { attributes: true });
    this.#loadSoon();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#onMessage);
    removeEventListener('resize', this.#tellLook);
    removeEventListener('pagehide', this.#wipe);
    real('removeEventListener')(WIPE_EVENT, this.#wipe);
    dark().removeEventListener('change', this.#tellLook);
    this.#changes?.disconnect();
    this.#unload();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'theme' || name === 'label') return this.#tellLook();
    this.#loadSoon();
  }

  /** Once, whichever of its attributes come, and however many: frameworks set them one after the other. */
  #loadSoon(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (!this.isConnected) return;
      this.#unload();
      this.#load();
    });
  }

  /**
   * Moves the focus into the tool, once it is shown.
   * @param options - As for any element, such as `preventScroll`.
   */
  override focus(options?: FocusOptions): void {
    this.#frame?.focus(options);
  }

  #draw(): void {
    this.#box = real('createElement')('div');
    this.#slot = real('createElement')('slot');
    this.#mark = real('createElement')('span');
    dress(this.#box, { position: 'relative', margin: `calc(-1 * ${CARD})` });
    dress(this.#slot, { display: 'block', padding: CARD });
    dress(this.#mark, { position: 'absolute', width: '0', 'pointer-events': 'none' });
    this.#box.append(this.#slot, this.#mark);
    this.#root = this.attachShadow({ mode: 'open' });
    this.#root.append(this.#box);
  }

  /** Where the page's styles do not say it. Not on the tag, where a framework may have yet to look it over. */
  #beBlock(): void {
    try {
      // A sheet is of one document's making, and is left behind with it.
      const sheet = new this.ownerDocument.defaultView!.CSSStyleSheet();
      sheet.replaceSync(':host{display:block}');
      this.#root!.adoptedStyleSheets = [sheet];
    } catch {
      this.style.display = 'block'; // Safari before 16.4
    }
  }

  #load(): void {
    const tool = this.getAttribute('tool');
    const url = isFrameTool(tool) && addressOf(this, tool);
    if (!url) {
      warnOnce('<steady-frame> needs tool="…", a tag that can be framed, and src="https://…/frame.html".');
      return;
    }
    const own = this.hasAttribute('allow-storage') && url.origin !== location.origin;
    this.#origin = own ? url.origin : 'null';

    const frame = real('createElement')('iframe');
    frame.setAttribute('sandbox', own ? `${SANDBOX} allow-same-origin` : SANDBOX);
    frame.allow = 'screen-wake-lock';
    frame.referrerPolicy = 'no-referrer';
    dress(frame, {
      // Over the page's own content, but not seen, heard or reached before it is ready.
      position: 'absolute',
      visibility: 'hidden',
      display: 'block',
      width: '100%',
      height: '100%',
      border: '0',
    });
    frame.src = url.href;
    this.#frame = frame;
    this.#updateFrame();
    this.#box!.append(frame);
  }

  #unload(): void {
    this.#wipe();
    this.#port?.close();
    this.#frame?.remove();
    this.#port = this.#frame = undefined;
    this.#said = '';
    this.#shown = false;
    this.removeAttribute('ready');
    if (this.#slot) dress(this.#slot, { display: 'block' });
  }

  readonly #onMessage = (event: MessageEvent): void => {
    const { isTrusted, source, origin } = event;
    const window = this.#frame?.contentWindow;
    if (!window || !isTrusted || source !== window || origin !== this.#origin) return;
    if (readFromFrame(event.data)?.type !== 'hello') return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#hear(readFromFrame(data));
    const look = lookOf(this);
    this.#said = JSON.stringify(look);
    // An origin that is nobody's has no name to send to: this says how the page looks, and nothing else.
    const target = origin === 'null' ? '*' : origin;
    window.postMessage(write({ type: 'connect', look }), target, [port2]);
  };

  #hear(message: FromFrame | undefined): void {
    if (message?.type === 'ready') this.#show(message.height);
    if (!message || !this.#shown) return;
    if (message.type === 'height') this.#fit(message.height, message.asked);
    else if (message.type === 'reveal') this.#reveal(message.top, message.height);
    else if (message.type === 'event') this.#emit('frame-event', { name: message.name });
    else if (message.type === 'leave') this.#leave(message.how);
  }

  #tell(message: ToFrame): void {
    this.#port?.postMessage(write(message));
  }

  /** A frame that the page around keeps alive has to forget; one that is taken away has forgotten. */
  readonly #wipe = (): void => this.#tell({ type: 'wipe' });

  #show(height: number): void {
    // Its page has been loaded again.
    if (this.#shown) return this.#fit(height, true);
    const root = this.getRootNode() as Document | ShadowRoot;
    if (root.activeElement && root.activeElement !== this && this.contains(root.activeElement)) {
      // Somebody is at a link in there: it stays until they have gone on, and not only to the next one.
      const port = this.#port;
      const later = (): unknown => setTimeout(() => port === this.#port && this.#show(height));
      this.addEventListener('focusout', later, { once: true });
      return;
    }
    const { height: room } = this.getBoundingClientRect();
    const kept = this.#keepsRoom();
    this.#shown = true;
    this.setAttribute('ready', '');
    dress(this.#slot!, { display: 'none' });
    // Never cut off, if that room is too small by a line.
    const tall = Math.max(height, kept ? room : 0);
    dress(this.#frame!, { position: 'static', visibility: 'visible', height: `${tall}px` });
    this.#emit('frame-ready', {});
  }

  /** The page's styles hold the place, so nothing need move now. */
  #keepsRoom(): boolean {
    if (getComputedStyle(this, '::before').content !== 'none') return true;
    return parseFloat(getComputedStyle(this).minHeight) > 0;
  }

  /** Nothing that a person has before their eyes moves, unless in answer to something they did. */
  #fit(height: number, asked: boolean): void {
    const { bottom } = this.getBoundingClientRect();
    const unseen = bottom >= innerHeight;
    const grows = height > this.#frame!.offsetHeight;
    if (asked || (grows && unseen)) dress(this.#frame!, { height: `${height}px` });
  }

  #reveal(top: number, height: number): void {
    dress(this.#mark!, { top: `${top}px`, height: `${height}px` });
    this.#mark!.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  #leave(how: 'button' | 'keys'): void {
    if (!this.#emit('frame-left', { how })) return;
    const exit = real('querySelector')('quick-exit') as { leave?(): void } | null;
    if (exit?.leave) return exit.leave();
    const given = this.getAttribute('exit');
    if (given === null && how === 'keys') return;
    // As <quick-exit> does it, as far as that goes without its code: blank, forget, go.
    real('documentElement').style.setProperty('display', 'none', 'important');
    setReal('title', '');
    real('dispatchEvent')(new Event(WIPE_EVENT));
    const href = exitHref(given) ?? NEUTRAL_HREF;
    try {
      (window.top ?? window).location.replace(href);
    } catch {
      location.replace(href);
    }
  }

  #emit<K extends keyof SteadyFrameEvents>(type: K, detail: SteadyFrameEvents[K]): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, cancelable: true }));
  }

  readonly #tellLook = (): void => {
    if (!this.#frame) return;
    this.#updateFrame();
    const look = lookOf(this);
    const saying = JSON.stringify(look);
    if (!this.#port || saying === this.#said) return;
    this.#said = saying;
    this.#tell({ type: 'look', look });
  };

  /** What of the page's look the frame's own element has to say. */
  #updateFrame(): void {
    const { theme = 'light', lang = '' } = lookOf(this);
    // Where the two differ, browsers put paper of their own behind a frame.
    dress(this.#frame!, { 'color-scheme': theme });
    const [code = ''] = lang.toLowerCase().split('-');
    const names = TITLES[code] ?? TITLES.en;
    this.#frame!.title = this.getAttribute('label') ?? names[this.getAttribute('tool') as FrameTool];
  }
}

interface SteadyFrameEvents {
  readonly 'frame-ready': Record<string, never>;
  readonly 'frame-event': { readonly name: (typeof FRAME_EVENTS)[number] };
  readonly 'frame-left': { readonly how: 'button' | 'keys' };
}

declare global {
  interface GlobalEventHandlersEventMap {
    'frame-ready': CustomEvent<SteadyFrameEvents['frame-ready']>;
    'frame-event': CustomEvent<SteadyFrameEvents['frame-event']>;
    'frame-left': CustomEvent<SteadyFrameEvents['frame-left']>;
  }
  interface HTMLElementTagNameMap {
    'steady-frame': SteadyFrame;
  }
}

register(SteadyFrame, 'steady-frame');
