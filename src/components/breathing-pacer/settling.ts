import type { OwnPace } from './breath.js';
import { OwnBreath } from './own-breath.js';

/**
 * The first breaths, which are the person's own: a button is pressed for the inhale and let go for the
 * exhale, or tapped at each turn, by pointer, keyboard or screen reader.
 */
export class Settling {
  #breath = new OwnBreath();
  /** A press by pointer, whose click is yet to come. */
  #pointer = false;
  /** A key is down that was pressed here, though the button may have gone meanwhile. */
  #key = false;
  readonly #changed: () => void;
  readonly #known: () => void;

  /** @param known Called with the press that begins the first breath of the session. */
  constructor(changed: () => void, known: () => void) {
    this.#changed = changed;
    this.#known = known;
  }

  /** What the person does: nothing is known of it before their first press. */
  get turn(): 'ready' | 'in' | 'out' {
    const { begun, breathingIn } = this.#breath;
    return begun ? (breathingIn ? 'in' : 'out') : 'ready';
  }

  get pace(): OwnPace | undefined {
    return this.#breath.pace;
  }

  reset(): void {
    this.#breath = new OwnBreath();
    this.#pointer = false;
  }

  #press(): void {
    this.#breath.press(performance.now());
    this.#changed();
    if (this.#breath.known) this.#known();
  }

  readonly onRelease = (): void => {
    this.#breath.release(performance.now());
    this.#changed();
  };

  /** @param settles Whether it is for a breath. */
  onPointerdown({ button, currentTarget, pointerId }: PointerEvent, settles: boolean): void {
    this.#pointer = settles && !button;
    if (!this.#pointer) return;
    // Let go anywhere, it is let go.
    (currentTarget as Element).setPointerCapture(pointerId);
    this.#press();
  }

  /** A click that no press came before is a screen reader's: a tap. */
  onClick(): void {
    this.#press();
    this.onRelease();
  }

  /** Whether a click is the end of a press that was for a breath, and so means nothing more. */
  get clicked(): boolean {
    const pointer = this.#pointer;
    this.#pointer = false;
    return pointer;
  }

  onKeydown(event: KeyboardEvent): void {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (event.repeat) return;
    this.#key = true;
    this.#press();
  }

  readonly onKeyup = (event: KeyboardEvent): void => {
    if (!this.#key) return;
    // The press that started the session must not pause it as it ends.
    event.preventDefault();
    this.#key = false;
    this.onRelease();
  };
}
