import type { OwnPace } from '../../core/breath.js';
import { OwnBreath } from '../../core/own-breath.js';

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

  get breathingIn(): boolean {
    return this.#breath.breathingIn;
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

  readonly onPointerdown = (event: PointerEvent): void => {
    if (event.button) return;
    // Let go anywhere, it is let go.
    (event.target as Element).setPointerCapture(event.pointerId);
    this.#pointer = true;
    this.#press();
  };

  /** A click that no press came before is a screen reader's: a tap. */
  readonly onClick = (): void => {
    if (!this.#pointer) {
      this.#press();
      this.onRelease();
    }
    this.#pointer = false;
  };

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
