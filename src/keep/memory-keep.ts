import { wipeOnRequest } from '../page/wipe.js';
import type { Keep, KeptRecord } from './keep.js';

const NONE: readonly KeptRecord[] = [];

/** Keeps in this page's memory only: closing, leaving or reloading the page forgets everything. */
export class MemoryKeep implements Keep {
  readonly #collections = new Map<string, readonly KeptRecord[]>();
  readonly #listeners = new Set<() => void>();

  constructor() {
    wipeOnRequest(this);
  }

  read<T extends KeptRecord>(collection: string): readonly T[] {
    return (this.#collections.get(collection) ?? NONE) as readonly T[];
  }

  async update<T extends KeptRecord>(
    collection: string,
    change: (records: readonly T[]) => readonly T[],
  ): Promise<void> {
    this.#collections.set(collection, change(this.read<T>(collection)));
    this.#notify();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  wipe(collection?: string): void {
    if (collection === undefined) this.#collections.clear();
    else this.#collections.delete(collection);
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

let page: MemoryKeep | undefined;

/** The one memory that every element on the page shares. */
export const pageMemory = (): Keep => (page ??= new MemoryKeep());
