import { cached } from '../language/messages.js';

/** Anything kept. A record is immutable and has its own id. A changed record is a new object with the same id. */
export interface KeptRecord {
  readonly id: string;
}

/** Records of one name that last for the visit. Nothing can write them, so only the page's memory holds them. */
export interface VisitCollection<T extends KeptRecord> {
  /** The name of the records in a keep, in a file and in `privacy.json`. */
  readonly name: string;
  readonly read?: Collection<T>['read'];
}

/** One kind of record, with the methods to write and read it, for keeps that do not hold the objects themselves. */
export interface Collection<T extends KeptRecord = KeptRecord> extends VisitCollection<T> {
  /** The version of the data that `write` returns. Keep it beside the data. */
  readonly version: number;
  /**
   * Reads a record that this version or an earlier one wrote. Returns undefined if the data is not a record. If a record
   * cannot be read, give the tool the data as it is: the tool tells the person, and returns the data unchanged with every
   * update.
   */
  readonly read: (written: unknown, version: number) => T | undefined;
  /** Returns a record as plain data that JSON can hold. */
  readonly write: (record: T) => object;
}

/** What {@link collection} needs to know about records that a person can see, change, save to a file and import again. */
export interface Kind<T extends KeptRecord> extends Collection<T> {
  /** Whether a value is a complete record that the tool can show. */
  readonly is: (value: unknown) => value is T;
  /** Whether there is room for these records: they have to fit into one file that can be read back. */
  readonly holds: (records: readonly T[]) => boolean;
  /** The file that contains all of them. */
  readonly file: {
    /** The name reveals nothing about the content. */
    readonly name: string;
    readonly write: (records: readonly T[]) => string;
    /** @throws {ImportError} */
    readonly read: (text: string) => readonly T[];
  };
  /** Adds the records that every list begins with, which are not kept before the first change. */
  readonly whole?: (records: readonly T[]) => readonly T[];
  /** Undoes only the change that turned `before` into `after`, and nothing that happened since. */
  readonly takeBack: (now: readonly T[], before: readonly T[], after: readonly T[]) => readonly T[];
}

type Sorted<T> = readonly [readable: readonly T[], others: readonly T[]];

/** A kind of record, with a way to sort what a keep holds of it. */
export interface PersonalCollection<T extends KeptRecord> extends Kind<T> {
  /**
   * Separates the records that can be shown from everything else that a keep returned. If two records have the same id,
   * only the first can be shown, because a change would affect both.
   */
  readonly sort: (kept: readonly T[]) => Sorted<T>;
}

/** Makes a collection: the one place that knows a kind of record. Memory, files and `privacy.json` use it. */
export function collection<T extends KeptRecord>(kind: Kind<T>): PersonalCollection<T> {
  // Lists and records never change, so each is checked only once: checking thousands takes long.
  const good = new WeakSet<T>();
  const sorted = new WeakMap<readonly T[], Sorted<T>>();
  const sort = (kept: readonly T[]): Sorted<T> =>
    cached(sorted, kept, () => {
      const ids = new Set<string>();
      const others: T[] = [];
      const known = kept.filter((record) => {
        const isGood = (good.has(record) || kind.is(record)) && !ids.has(record.id);
        if (isGood) {
          good.add(record);
          ids.add(record.id);
        } else others.push(record);
        return isGood;
      });
      return [others.length ? known : kept, others];
    });
  return { ...kind, sort };
}
