/** Anything kept: immutable, with an id of its own. A changed record is a new object with the same id. */
export interface KeptRecord {
  readonly id: string;
}

/**
 * Where personal data lives. Reading is immediate, because what is unlocked is in memory anyway;
 * writing resolves only once the records are as safe as this kind of keep makes them.
 */
export interface Keep {
  /** The records of a collection in their order; empty when there are none. Never changed in place. */
  read<T extends KeptRecord>(collection: string): readonly T[];
  /**
   * Replaces a collection by what `change` makes of it, as one step. Rejects, with the collection as it
   * was, when the records cannot be kept.
   */
  update<T extends KeptRecord>(
    collection: string,
    change: (records: readonly T[]) => readonly T[],
  ): Promise<void>;
  /** Calls back after any change, from whichever element. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Drops one collection, or all, from memory at once. What was saved to a device, sealed, stays there. */
  wipe(collection?: string): void;
}
