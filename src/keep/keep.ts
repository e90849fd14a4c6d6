import type { Collection, KeptRecord } from './collection.js';

export type Change<T> = (records: readonly T[]) => readonly T[];

/** A keep that cannot be read now, as before a passphrase is typed. */
export interface Locked {
  /** What the person reads in the place of a tool, in the page's language: calm, and without what is kept. */
  readonly text: string;
  /** What "Show" does: asks the person to open it. Ends once they have, or chose not to. */
  open(): Promise<void>;
}

/**
 * Where personal data lives. Reading is immediate, because what is unlocked is in memory anyway;
 * writing resolves only once the records are as safe as this kind of keep makes them.
 */
export interface Keep {
  /** Whether what is kept outlives the page. Only where this is false do tools say that nothing is stored. */
  readonly lasting?: boolean;
  /**
   * Set while what is kept cannot be read: tools then show neither records nor an empty list, change nothing, and offer to
   * open it. Tell the listeners when it changes.
   */
  readonly locked?: Locked | undefined;
  /** The records of a collection in their order; empty when there are none. Never changed in place. */
  read<T extends KeptRecord>(collection: Collection<T>): readonly T[];
  /**
   * Replaces a collection by what `change` makes of it, as one step. Rejects, with the collection as it
   * was, when the records cannot be kept.
   */
  update<T extends KeptRecord>(collection: Collection<T>, change: Change<T>): Promise<void>;
  /** Calls back after any change, from whichever element. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Drops one collection, or all, from memory at once. What was saved to a device, sealed, stays there. */
  wipe(collection?: Pick<Collection, 'name'>): void;
}
