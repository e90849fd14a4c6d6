import { html, nothing, type ReactiveControllerHost } from 'lit';
import type { JoyRecord } from '../../core/joys.js';
import type { Params } from '../../core/messages.js';
import { Undo } from '../../shared/undo.js';
import type { JoyStore } from './joy-store.js';
import type { Key, Voice } from './voice.js';

/** What happened to a person's list; never what is in it. */
export type Change = 'added' | 'edited' | 'moved' | 'removed' | 'restored' | 'imported';

export interface ChangePlaces {
  readonly changed: (change: Change) => void;
  /** A change was taken back; the focus goes to the thing with this id. */
  readonly restored: (id: string | undefined) => void;
}

/** How a change can be taken back, and what is said of it. */
export interface Offer {
  readonly said: Key;
  readonly params?: Params;
  readonly focus?: string;
}

/** Changes the list, and tells the person how it went: one line, said politely, and undo where it helps. */
export class JoyChanges {
  readonly #host: ReactiveControllerHost;
  readonly #voice: Voice;
  readonly #store: JoyStore;
  readonly #places: ChangePlaces;
  readonly #undo: Undo;
  #offers = false;
  #said: readonly [key: Key, params: Params | undefined] | undefined;
  /** Grows with each wipe: what began before one must not bring anything back after it. */
  #era = 0;

  constructor(host: ReactiveControllerHost, voice: Voice, store: JoyStore, places: ChangePlaces) {
    this.#host = host;
    this.#voice = voice;
    this.#store = store;
    this.#places = places;
    this.#undo = new Undo(host, voice.text);
  }

  /** Whether what begins now may still go on later. */
  watch(): () => boolean {
    const era = this.#era;
    return () => era === this.#era;
  }

  /** Changes the list; true once that is kept. With an offer, it can be taken back. */
  async make(
    change: Change,
    make: (records: readonly JoyRecord[]) => readonly JoyRecord[],
    offer?: Offer,
  ): Promise<boolean> {
    const valid = this.watch();
    try {
      const back = await this.#store.change(make);
      if (!valid()) return false;
      this.#places.changed(change);
      if (offer) {
        this.clear();
        this.#offers = true;
        this.#undo.offer(
          () => void this.#takeBack(back, offer.focus),
          () => this.#voice.text(offer.said, offer.params),
        );
      }
      return true;
    } catch {
      if (valid()) this.tell('notKept');
      return false;
    }
  }

  async #takeBack(back: () => Promise<void>, id: string | undefined): Promise<void> {
    const valid = this.watch();
    this.#offers = false;
    try {
      await back();
      if (!valid()) return;
      this.#places.changed('restored');
      this.#places.restored(id);
    } catch {
      if (valid()) this.tell('notKept');
    }
  }

  tell(key: Key, params?: Params): void {
    this.#said = [key, params];
    this.#host.requestUpdate();
  }

  /** Takes away what was said, and the offer. */
  clear(): void {
    this.#said = undefined;
    this.#offers = false;
    this.#undo.clear();
  }

  forget(): void {
    this.#era++;
    this.clear();
  }

  /** Always rendered, so that a screen reader hears the text when it comes. */
  render(): unknown {
    return html`<div class=${this.#said || this.#offers ? 'feedback on' : 'feedback'}>
      <p role="status">${this.#said ? this.#voice.text(...this.#said) : nothing}</p>
      ${this.#undo.render()}
    </div>`;
  }
}
