import { wipeOnRequest } from '../page/wipe.js';
import type { Collection, KeptRecord, VisitCollection } from './collection.js';
import type { Change, Keep } from './keep.js';

const NONE: readonly never[] = [];

/** Keeps in this page's memory only: closing, leaving or reloading the page forgets everything. */
export class MemoryKeep implements Keep {
  readonly lasting: boolean = false;
  readonly #kept = new Map<string, readonly KeptRecord[]>();
  readonly #listeners = new Set<() => void>();

  constructor() {
    wipeOnRequest(this);
  }

  read<T extends KeptRecord>(collection: VisitCollection<T>): readonly T[] {
    // Only `update` puts records under a name, and only one collection has that name.
    return (this.#kept.get(collection.name) ?? NONE) as readonly T[];
  }

  async update<T extends KeptRecord>(collection: VisitCollection<T>, change: Change<T>): Promise<void> {
    this.#kept.set(collection.name, change(this.read(collection)));
    this.#notify();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  wipe(collection?: Pick<Collection, 'name'>): void {
    if (collection) this.#kept.delete(collection.name);
    else this.#kept.clear();
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

let page: MemoryKeep | undefined;

/** The one memory that every element on the page shares. */
export const pageMemory = (): MemoryKeep => (page ??= new MemoryKeep());
