import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { STARTERS } from '../../content/joys.js';
import { complete, listJoys, takeBack, type Joy, type JoyRecord } from '../../core/joys.js';
import type { Keep } from '../../keep/keep.js';
import { pageMemory } from '../../keep/memory-keep.js';

const COLLECTION = 'joys';

type Records = readonly JoyRecord[];

/** The person's list in whichever keep the element has, followed while the element is connected. */
export class JoyStore implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #given: () => Keep | undefined;
  #followed: Keep | undefined;
  #stop: (() => void) | undefined;
  #read: Records | undefined;
  #joys: readonly Joy[] = [];

  /** @param given The keep that a `<calm-space>` provides, if any. */
  constructor(host: ReactiveControllerHost, given: () => Keep | undefined) {
    this.#host = host;
    this.#given = given;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
    // The list may have changed while the element was set aside.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#followed = this.#stop = undefined;
  }

  hostUpdate(): void {
    if (this.#followed) this.#follow();
  }

  #follow(): void {
    const keep = this.#keep();
    if (keep === this.#followed) return;
    this.#stop?.();
    this.#followed = keep;
    this.#stop = keep.subscribe(() => this.#host.requestUpdate());
  }

  #keep(): Keep {
    return this.#given() ?? pageMemory();
  }

  /** Whether closing the page forgets the list. */
  inMemory(): boolean {
    return this.#keep() === pageMemory();
  }

  records(): Records {
    return this.#keep().read<JoyRecord>(COLLECTION);
  }

  /** What is shown, in order. */
  list(): readonly Joy[] {
    const records = this.records();
    if (records !== this.#read) {
      this.#read = records;
      this.#joys = listJoys(records, STARTERS);
    }
    return this.#joys;
  }

  /**
   * Changes the list, in one step; resolves once that is kept, with the way to take exactly this change
   * back. Rejects with the list as it was.
   */
  async change(change: (records: Records) => Records): Promise<() => Promise<void>> {
    const keep = this.#keep();
    let before: Records = [];
    let after: Records = [];
    await keep.update<JoyRecord>(COLLECTION, (records) => {
      before = complete(records, STARTERS);
      return (after = change(before));
    });
    return () => keep.update<JoyRecord>(COLLECTION, (now) => takeBack(now, before, after));
  }

  /** Forgets the list; what another keep has saved, sealed, stays. */
  forget(): void {
    this.#read = undefined;
    this.#joys = [];
    this.#keep().wipe(COLLECTION);
  }
}

/** How many of the records are a person's own things. */
export const countOwn = (records: Records): number =>
  records.filter(({ id }) => !STARTERS.some((starter) => starter.id === id)).length;
