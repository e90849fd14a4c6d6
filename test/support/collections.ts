import { collection, type KeptRecord, type PersonalCollection } from '../../src/keep/collection.js';
import { takeBack } from '../../src/keep/take-back.js';

/** A collection of a test's own: its records are what `is` says, and go to a file as they are. */
export const collectionOf = <T extends KeptRecord>(
  name: string,
  is: (value: unknown) => value is T,
  most = Infinity,
): PersonalCollection<T> =>
  collection<T>({
    name,
    version: 1,
    is,
    read: (written) => (is(written) ? written : undefined),
    write: (record) => record,
    holds: ({ length }) => length <= most,
    file: {
      name: `${name}.json`,
      write: (records) => JSON.stringify(records),
      read: (text) => JSON.parse(text) as T[],
    },
    takeBack,
  });
