import { cached } from '../language/messages.js';

/** Anything kept: immutable, with an id of its own. A changed record is a new object with the same id. */
export interface KeptRecord {
  readonly id: string;
}

/** Records of one name that last for the visit: nothing can write them, so that only the page's memory holds them. */
export interface VisitCollection<T extends KeptRecord> {
  /** What they are called in a keep, in a file and in `privacy.json`. */
  readonly name: string;
  readonly read?: Collection<T>['read'];
}

/** One kind of record, and how to write and read it: for any keep that holds more than the objects themselves. */
export interface Collection<T extends KeptRecord = KeptRecord> extends VisitCollection<T> {
  /** The version of what `write` gives, to be kept beside it. */
  readonly version: number;
  /**
   * The record that was written, by this version or an earlier one; undefined where this is none. Give a tool what
   * cannot be read as it is: it says so, and puts it back unchanged with every update.
   */
  readonly read: (written: unknown, version: number) => T | undefined;
  /** A record as plain data, which JSON can hold. */
  readonly write: (record: T) => object;
}

/** What {@link collection} is told of a kind of record that a person sees, changes, and takes to a file and back. */
export interface Kind<T extends KeptRecord> extends Collection<T> {
  /** Whether a value is a whole record, as the tool can show it. */
  readonly is: (value: unknown) => value is T;
  /** Whether there may be so many: they have to fit into one file that can be read again. */
  readonly holds: (records: readonly T[]) => boolean;
  /** A file of all of them. */
  readonly file: {
    /** It says nothing of what is in it. */
    readonly name: string;
    readonly write: (records: readonly T[]) => string;
    /** @throws {ImportError} */
    readonly read: (text: string) => readonly T[];
  };
  /** Adds to a list what goes without saying, and is not kept before the first change. */
  readonly whole?: (records: readonly T[]) => readonly T[];
  /** Takes back one change, the one that made `after` of `before`, and nothing that happened since. */
  readonly takeBack: (now: readonly T[], before: readonly T[], after: readonly T[]) => readonly T[];
}

type Sorted<T> = readonly [readable: readonly T[], others: readonly T[]];

/** A kind of record, with a look at what a keep holds of it. */
export interface PersonalCollection<T extends KeptRecord> extends Kind<T> {
  /**
   * The records that can be shown, and what else a keep gave for some. Of two with one id only the first can be: a change
   * would be of both.
   */
  readonly sort: (kept: readonly T[]) => Sorted<T>;
}

/** Makes a collection: the one place that knows a kind of record. Memory, files and `privacy.json` take from it. */
export function collection<T extends KeptRecord>(kind: Kind<T>): PersonalCollection<T> {
  // A list never changes, nor does a record: each is looked at once, since looking through thousands takes long.
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
