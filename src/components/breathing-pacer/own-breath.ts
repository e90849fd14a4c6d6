import type { OwnPace } from './breath.js';

/** ms; a shorter press is a tap, which marks where a breath turns and says nothing of how long it lasts. */
const TAP = 600;
/** Breaths that are the person's own before the pacer joins in. */
const BREATHS = 3;
/** Seconds that an inhale or an exhale counts for at least and at most: longer ones are rests. */
const SHORTEST = 1;
const LONGEST = 8;

/**
 * Learns a person's own pace: they press while they breathe in and let go to breathe out, or tap each time
 * their breath turns. Either may change into the other at any time.
 */
export class OwnBreath {
  /** Times in ms at which an inhale, an exhale, an inhale, … began. */
  #turns: number[] = [];
  #pressed: number | undefined;

  /** Whether there has been any press. */
  get begun(): boolean {
    return this.#turns.length > 0;
  }

  get breathingIn(): boolean {
    return this.#turns.length % 2 === 1;
  }

  /** True from the press that begins the first breath of the session. */
  get known(): boolean {
    return this.#turns.length > 2 * BREATHS;
  }

  press(now: number): void {
    this.#turns.push(now);
    this.#pressed = now;
  }

  release(now: number): void {
    if (this.#pressed !== undefined && this.breathingIn && now - this.#pressed >= TAP) this.#turns.push(now);
    this.#pressed = undefined;
  }

  /** Undefined until one whole breath is known. */
  get pace(): OwnPace | undefined {
    const lengths = this.#turns.slice(1).map((turn, index) => (turn - (this.#turns[index] ?? turn)) / 1000);
    const inhale = median(lengths.filter((_, index) => index % 2 === 0));
    const exhale = median(lengths.filter((_, index) => index % 2 === 1));
    return inhale && exhale ? { in: inhale, out: exhale } : undefined;
  }
}

/** Robust against the one breath that was a yawn, or a look away. */
function median(values: readonly number[]): number | undefined {
  const middle = [...values].sort((a, b) => a - b)[values.length >> 1];
  return middle === undefined ? undefined : Math.min(LONGEST, Math.max(SHORTEST, middle));
}
