import { readToFrame, write, type FromFrame, type Look } from './frame-messages.js';

/** What the frame does when the page around it says so. */
export interface Obeys {
  /** Settles when all of it can be seen. */
  look(look: Look): Promise<void>;
  wipe(): void;
}

/** ms after something a person did in which a change of height is the answer to it. */
const ANSWERED_WITHIN = 1000;
const ACTS = ['pointerup', 'click', 'keydown', 'keyup', 'input', 'change'];

/**
 * The frame's end of the line to the page around it. It calls once, to that page's own origin; the answer has to
 * come from the window around it and from that origin, and brings a port, on which all else is said. In a frame
 * that no script of ours made, nobody is called, and nothing is ever sent or heard.
 */
export class Link {
  #port: MessagePort | undefined;
  readonly #obeys: Obeys;
  #acted = -Infinity;
  #width = innerWidth;
  #shown = false;
  #told = { height: -1, asked: true };

  constructor(obeys: Obeys) {
    this.#obeys = obeys;
  }

  /** @param host The origin of the page around, as its script wrote it into the frame's address. */
  call(host: string): void {
    addEventListener('message', (event) => {
      const { isTrusted, source, origin, ports } = event;
      if (this.#port || !isTrusted || source !== parent || origin !== host) return;
      const message = readToFrame(event.data);
      if (message?.type !== 'connect' || ports.length !== 1) return;
      this.#port = ports[0]!;
      this.#port.onmessage = (event) => this.#hear(event.data);
      void this.#obeys.look(message.look);
      this.#watch();
      this.#tellReady();
    });
    parent.postMessage(write({ type: 'hello' }), host);
  }

  /** The tool has been drawn. */
  ready(): void {
    this.#shown = true;
    this.#tellReady();
  }

  tell(message: FromFrame): void {
    this.#port?.postMessage(write(message));
  }

  #tellReady(): void {
    if (!this.#port || !this.#shown) return;
    this.#told = { height: heightNow(), asked: true };
    this.tell({ type: 'ready', height: this.#told.height });
  }

  #hear(data: unknown): void {
    const message = readToFrame(data);
    if (message?.type === 'look') void this.#dress(message.look);
    else if (message?.type === 'wipe') this.#obeys.wipe();
  }

  /** What the page asks for, it makes room for. */
  async #dress(look: Look): Promise<void> {
    await this.#obeys.look(look);
    this.#answer();
  }

  /** From now on, and for what had to wait for this. */
  #answer(): void {
    this.#acted = performance.now();
    if (!this.#told.asked) this.#tellHeight();
  }

  #watch(): void {
    new ResizeObserver(() => this.#tellHeight()).observe(document.body);
    for (const type of ACTS) {
      addEventListener(type, ({ isTrusted }) => isTrusted && this.#answer(), true);
    }
    addEventListener('resize', () => {
      if (innerWidth !== this.#width) this.#acted = performance.now();
      this.#width = innerWidth;
      noBarForAPixel();
    });
    this.#reveal();
  }

  #tellHeight(): void {
    if (!this.#shown) return;
    noBarForAPixel();
    const height = heightNow();
    const asked = performance.now() - this.#acted < ANSWERED_WITHIN;
    if (height === this.#told.height && (this.#told.asked || !asked)) return;
    this.#told = { height, asked };
    this.tell({ type: 'height', height, asked });
  }

  /** Browsers do not scroll a page because a frame of another origin has moved the focus. */
  #reveal(): void {
    const { focus } = HTMLElement.prototype;
    const tell = (element: HTMLElement): void => {
      if (performance.now() - this.#acted >= ANSWERED_WITHIN) return;
      this.#tellHeight();
      const { top, height } = element.getBoundingClientRect();
      this.tell({ type: 'reveal', top: Math.max(0, Math.round(top)), height: Math.round(height) });
    };
    HTMLElement.prototype.focus = function (this: HTMLElement, ...how) {
      focus.apply(this, how);
      tell(this);
    };
  }
}

const heightNow = (): number => Math.ceil(document.body.getBoundingClientRect().height);

/** The page keeps whole pixels, and fractions of one are no reason to scroll. */
function noBarForAPixel(): void {
  document.documentElement.style.overflow = heightNow() - innerHeight <= 1 ? 'hidden' : '';
}
