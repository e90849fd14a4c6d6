import { fallBack, type Option } from '../core/options.js';
import { safeUrl } from './url.js';

/**
 * Where leaving leads when the page names no place. Dull on any screen, in nearly every language, quick on a
 * slow phone, with no advertising or trackers of its own, and never opened over plain http.
 */
export const NEUTRAL_HREF = 'https://www.wikipedia.org/';

/** How often Shift has to be pressed. */
export const PRESSES = 3;
/** In place of a number of presses: the time ran out before the third. */
export const EXPIRED = -1;
/** ms that each press leaves for the next. */
const NEXT_WITHIN = 5000;

/** A place to leave to: an https address in full. A relative one would stay on the site that is being left. */
export function exitHref(given: unknown): string | undefined {
  const href = safeUrl(given, 'about:blank');
  return href?.startsWith('https:') ? href : undefined;
}

/** The same as an option of the element: anything else keeps the neutral place. */
export const exitAddress: Option<string> = (given) => {
  const value = exitHref(given);
  if (value) return { value };
  return fallBack(NEUTRAL_HREF, given, () => 'must be an https address in full');
};

/** What the sequence needs to know of a key event. */
export interface KeyFacts {
  readonly key: string;
  readonly repeat?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

/** Runs something later, unless what it returns is called before. */
type Later = (run: () => void, ms: number) => () => void;

// Taken before a page puts a clock of its own in their place.
const { setTimeout: set, clearTimeout: clear } = globalThis;
const later: Later = (run, ms) => {
  const timer = set(run, ms);
  return () => clear(timer);
};

/**
 * Shift pressed and let go three times, each at most five seconds after the one before, with nothing in between.
 * A press counts when the key comes up, because only then is it known that Shift was no modifier: of a letter, of
 * a click, or of the Alt+Shift that changes the keyboard's language.
 */
export class ShiftThrice {
  #presses = 0;
  /** Shift is down, and nothing else has happened since. */
  #alone = false;
  #stop: (() => void) | undefined;
  readonly #tell: (presses: number) => void;
  readonly #later: Later;

  /**
   * @param tell - Hears how many presses there are now, {@link PRESSES} being all of them; 0 when what was told of
   *   them is over; {@link EXPIRED}, and 0 after as long again, when they ran out.
   */
  constructor(tell: (presses: number) => void, inTime: Later = later) {
    this.#tell = tell;
    this.#later = inTime;
  }

  down({ key, repeat, ctrlKey, altKey, metaKey }: KeyFacts): void {
    if (key !== 'Shift' || ctrlKey || altKey || metaKey) this.reset();
    else if (!repeat) this.#alone = true;
  }

  up({ key }: KeyFacts): void {
    if (key !== 'Shift' || !this.#alone) return;
    this.#alone = false;
    this.#count(this.#presses + 1);
  }

  /** Something came between. */
  reset(): void {
    this.#alone = false;
    this.#count(0);
  }

  #count(told: number): void {
    this.#stop?.();
    this.#presses = told > 0 ? told % PRESSES : 0;
    const next = told > 0 ? EXPIRED : 0;
    this.#stop = told && told < PRESSES ? this.#later(() => this.#count(next), NEXT_WITHIN) : undefined;
    this.#tell(told);
  }
}
