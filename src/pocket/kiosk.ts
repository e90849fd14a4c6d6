/** Minutes without a touch until the question, where a page names no other number. See docs/for-partners/pocket.md. */
const MINUTES = 3;
const MAX_MINUTES = 60;
/** ms that the question waits for an answer: three times what WCAG asks for. */
const ANSWER = 60_000;
/**
 * ms that count as presence while something runs by itself: breathing (five minutes at most, unless without an end) or a
 * text being read aloud.
 */
const BY_ITSELF = 10 * 60_000;

/** What a person does with a page that they are at. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove', 'scroll', 'input'];

/** What a kiosk needs of the page. */
export interface Shared {
  /** There is nothing to be cleared but where the page is scrolled to. */
  readonly clean: () => boolean;
  /** Something runs by itself, which nobody needs to touch. */
  readonly running: () => boolean;
  /** Asks whether somebody is still there, and covers everything meanwhile. */
  readonly ask: (asking: boolean) => void;
  readonly clear: () => void;
}

/** Minutes from an attribute or an address: `?kiosk`, `?kiosk=5`. Undefined where the page is no kiosk. */
export function kioskMinutes(attribute: string | undefined, query: string): number | undefined {
  const given = attribute ?? new URLSearchParams(query).get('kiosk');
  if (given === null) return undefined;
  const minutes = given.trim() === '' ? NaN : Number(given);
  return minutes > 0 ? Math.min(Math.max(minutes, 1), MAX_MINUTES) : MINUTES;
}

/**
 * When the clock was looked at, by both clocks: one may be set, the other stands still while a device sleeps. Whichever
 * says that more time has passed is believed.
 */
class Moment {
  readonly #date = Date.now();
  readonly #page = performance.now();

  get ago(): number {
    return Math.max(Date.now() - this.#date, performance.now() - this.#page);
  }
}

/**
 * For a screen that several people use: asks when nobody has touched it for some minutes, and clears it when nobody
 * answers. A device that has slept meanwhile is cleared before its first touch does anything.
 */
export class Kiosk {
  readonly #shared: Shared;
  readonly #idle: number;
  #touched = new Moment();
  #asked: Moment | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(minutes: number, shared: Shared) {
    this.#idle = minutes * 60_000;
    this.#shared = shared;
    for (const type of SIGNS) addEventListener(type, this.#touch, { capture: true, passive: true });
    // A screen that was switched off, or another app: whoever comes next finds the question, or the start.
    document.addEventListener('visibilitychange', () => {
      this.#check();
      if (document.hidden && !shared.clean()) this.#ask();
    });
    addEventListener('pageshow', () => this.#check());
    this.#check();
  }

  /** Somebody is there. */
  stay(): void {
    this.#restart();
    this.#check();
  }

  /** Clears everything at once. */
  clear(): void {
    this.#restart();
    this.#shared.clear();
    this.#check();
  }

  /** Counts from now, and takes the question back. */
  #restart(): void {
    this.#touched = new Moment();
    if (!this.#asked) return;
    this.#asked = undefined;
    this.#shared.ask(false);
  }

  #ask(): void {
    if (this.#asked) return;
    this.#asked = new Moment();
    this.#shared.ask(true);
    this.#check();
  }

  /** Moving about in front of the question is no answer to it. */
  readonly #touch = (): void => {
    this.#check();
    if (!this.#asked) this.#touched = new Moment();
  };

  #check(): void {
    clearTimeout(this.#timer);
    const { clean, running } = this.#shared;
    const limit = running() ? Math.max(this.#idle, BY_ITSELF) : this.#idle;
    const left = this.#asked ? ANSWER - this.#asked.ago : limit - this.#touched.ago;
    if (left <= (this.#asked || clean() ? 0 : -ANSWER)) this.clear();
    else if (left <= 0) this.#ask();
    else this.#timer = setTimeout(() => this.#check(), left);
  }
}
