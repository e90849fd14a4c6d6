import { onServer } from './server.js';

/** Keeps the screen on for as long as it is held, where the browser can. */
export class WakeLock {
  // The request rather than the lock: what is let go before it was granted is let go all the same.
  #request: Promise<WakeLockSentinel | undefined> | undefined;

  static get supported(): boolean {
    return !onServer && 'wakeLock' in navigator;
  }

  hold(wanted: boolean): void {
    if (wanted) {
      // Refused with an empty battery or a policy against it: then the screen may go dark.
      this.#request ??= navigator.wakeLock?.request('screen').catch(() => undefined);
    } else {
      void this.#request?.then((lock) => lock?.release()).catch(() => undefined);
      this.#request = undefined;
    }
  }
}
