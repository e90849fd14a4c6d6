import { STARTERS } from '../../content/joys.js';
import { complete, listJoys, takeBack, type Joy, type JoyRecord } from '../../core/joys.js';
import type { Kept } from '../../shared/kept.js';

const COLLECTION = 'joys';

type Records = readonly JoyRecord[];

/** The person's list in whichever keep the element has. */
export class JoyStore {
  readonly #kept: Kept;
  #read: Records | undefined;
  #joys: readonly Joy[] = [];

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** Whether closing the page forgets the list. */
  inMemory(): boolean {
    return this.#kept.inMemory;
  }

  records(): Records {
    return this.#kept.keep.read<JoyRecord>(COLLECTION);
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
    const { keep } = this.#kept;
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
    this.#kept.keep.wipe(COLLECTION);
  }
}

/** How many of the records are a person's own things. */
export const countOwn = (records: Records): number =>
  records.filter(({ id }) => !STARTERS.some((starter) => starter.id === id)).length;
