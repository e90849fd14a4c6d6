import type { Collection, KeptRecord } from '../../src/keep/collection.js';
import type { Change, Keep, Locked } from '../../src/keep/keep.js';

/** A keep as a host might write one: it holds text, gives copies, outlives its elements and can be locked. */
export class StoredKeep implements Keep {
  readonly lasting = true;
  locked: Locked | undefined;
  /** Names of the collections that it was asked for. */
  readonly asked: string[] = [];
  updates = 0;
  /** Whether it stays locked when it is to be opened. */
  refuses = false;
  readonly #texts = new Map<string, readonly string[]>();
  readonly #read = new Map<string, readonly KeptRecord[]>();
  readonly #listeners = new Set<() => void>();

  /** All that it holds. */
  get text(): string {
    return [...this.#texts.values()].flat().join('\n');
  }

  lock(): void {
    this.locked = {
      text: 'It is locked for now.',
      open: async () => {
        await Promise.resolve();
        if (this.refuses) throw new Error('not now');
        this.locked = undefined;
        this.#tell();
      },
    };
    this.#tell();
  }

  read<T extends KeptRecord>(collection: Collection<T>): readonly T[] {
    const { name, version, read } = collection;
    this.asked.push(name);
    if (this.locked) return [];
    let records = this.#read.get(name);
    if (!records) {
      records = (this.#texts.get(name) ?? []).map((text) => {
        const written: unknown = JSON.parse(text);
        return read(written, version) ?? (written as T);
      });
      this.#read.set(name, records);
    }
    return records as readonly T[];
  }

  async update<T extends KeptRecord>(collection: Collection<T>, change: Change<T>): Promise<void> {
    this.updates++;
    const records = change(this.read(collection));
    await Promise.resolve();
    this.#texts.set(
      collection.name,
      records.map((record) => JSON.stringify(collection.write(record))),
    );
    this.#tell();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What it has stored stays. */
  wipe(): void {
    this.#tell();
  }

  #tell(): void {
    this.#read.clear();
    for (const listener of this.#listeners) listener();
  }
}
