import { onServer } from '../../page/server.js';

/** Keeps the screen on for as long as it is held, where the browser can. */
export class WakeLock {
  // The request rather than the lock: what is let go before it was granted is let go all the same.
  #request: Promise<WakeLockSentinel> | undefined;
  readonly #refused: () => void;

  /** @param refused Called where it is not granted, as with an empty battery or a policy against it. */
  constructor(refused: () => void) {
    this.#refused = refused;
  }

  static get supported(): boolean {
    return !onServer && 'wakeLock' in navigator;
  }

  hold(wanted: boolean): void {
    const held = this.#request;
    if (!wanted) {
      this.#request = undefined;
      void held?.then((lock) => lock.release()).catch(() => undefined);
    } else if (!held) {
      const request = (this.#request = navigator.wakeLock?.request('screen'));
      const lost = (then: () => void): void => {
        if (this.#request !== request) return;
        this.#request = undefined;
        then();
      };
      request
        // The system takes it when it likes, and does not give it back.
        ?.then((lock) => lock.addEventListener('release', () => lost(() => this.hold(true))))
        .catch(() => lost(this.#refused));
    }
  }
}
