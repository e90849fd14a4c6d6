import type { Collection, KeptRecord } from './collection.js';

export type Change<T> = (records: readonly T[]) => readonly T[];

/** The state of a keep that cannot be read now, such as before a passphrase is typed. */
export interface Locked {
  /** The text in place of the tool: calm, in the page's language, and revealing nothing that is kept. */
  readonly text: string;
  /** Called by "Show": asks the person to open the keep. Resolves once they have opened it or have chosen not to. */
  open(): Promise<void>;
}

/**
 * Where personal data is kept. Reading is immediate, because unlocked data is in memory anyway. Writing
 * resolves only once the records are as safe as this kind of keep makes them.
 */
export interface Keep {
  /** Whether the kept data outlives the page. Tools say that nothing is stored only if this is false. */
  readonly lasting?: boolean;
  /**
   * Set while the keep cannot be read. Tools then show neither records nor an empty list, change nothing, and offer to
   * open the keep. Call the listeners when this changes.
   */
  readonly locked?: Locked | undefined;
  /** Returns the records of a collection in their order, or an empty list. The list never changes in place. */
  read<T extends KeptRecord>(collection: Collection<T>): readonly T[];
  /**
   * Replaces a collection with what `change` returns for it, in one step. If the records cannot be kept,
   * rejects and leaves the collection as it was.
   */
  update<T extends KeptRecord>(collection: Collection<T>, change: Change<T>): Promise<void>;
  /** Calls `listener` after every change, whichever element made it. Returns a function that stops this. */
  subscribe(listener: () => void): () => void;
  /** Drops one collection, or all of them, from memory at once. What was saved to a device, sealed, stays there. */
  wipe(collection?: Pick<Collection, 'name'>): void;
}
