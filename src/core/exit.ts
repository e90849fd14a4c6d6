import { fallBack, type Option } from './options.js';
import { safeUrl } from './url.js';

/**
 * Where leaving leads when the page names no place. Dull on any screen, in nearly every language, quick on a
 * slow phone, with no advertising or trackers of its own, and never opened over plain http.
 */
export const NEUTRAL_HREF = 'https://www.wikipedia.org/';

/** How often Shift has to be pressed. */
export const PRESSES = 3;
/** ms from the first press to the last. */
export const PRESSES_WITHIN = 5000;

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

/**
 * Shift pressed and let go three times within five seconds, with nothing in between. A press counts when
 * the key comes up, because only then is it known that Shift was no modifier: of a letter, of a click, or
 * of the Alt+Shift that changes the keyboard's language.
 */
export class ShiftThrice {
  #presses: number[] = [];
  /** Shift is down, and nothing else has happened since. */
  #alone = false;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  down({ key, repeat, ctrlKey, altKey, metaKey }: KeyFacts): void {
    if (key !== 'Shift' || ctrlKey || altKey || metaKey) this.reset();
    else if (!repeat) this.#alone = true;
  }

  /** @returns How many presses there are now, 3 being all of them; 0 when this was none. */
  up({ key }: KeyFacts): number {
    if (key !== 'Shift' || !this.#alone) return 0;
    this.#alone = false;
    const now = this.#now();
    this.#presses = [...this.#presses, now].filter((time) => now - time <= PRESSES_WITHIN);
    const presses = this.#presses.length;
    if (presses === PRESSES) this.reset();
    return presses;
  }

  /** Something came between. */
  reset(): void {
    this.#presses = [];
    this.#alone = false;
  }
}
