import { STARTERS } from '../../content/joy-starters.js';
import { collection, type PersonalCollection } from '../../keep/collection.js';
import { newId } from '../../keep/ids.js';
import {
  clean,
  COMPANIES,
  complete,
  ENERGIES,
  KINDS,
  MAX_OWN,
  MAX_TEXT,
  MINUTES,
  type JoyRecord,
  type Starter,
} from './joys.js';
import { idsOf, takeBack } from '../../keep/take-back.js';
import { field, readExport, writeExport } from '../../keep/transfer.js';

/** The list, as the person has changed it. */
export const JOYS: PersonalCollection<JoyRecord> = collection({
  name: 'joys',
  version: 1,
  is: isJoy,
  read: (written) => (isJoy(written) ? written : undefined),
  write: (record) => record,
  holds: ({ length }) => length <= STARTERS.length + MAX_OWN,
  file: {
    name: 'list.json',
    write: (records) => writeJoys(records, STARTERS),
    read: (text) => readJoys(text, STARTERS),
  },
  whole: (records) => complete(records, STARTERS),
  takeBack,
});

const EITHER: readonly unknown[] = [true, false];

/** The only fields that are read, each with what it may be; null stands for a person's words. */
const FIELDS: Readonly<Record<Exclude<keyof JoyRecord, 'id'> | 'starter', readonly unknown[] | null>> = {
  starter: null,
  text: null,
  when: null,
  kind: KINDS,
  energy: ENERGIES,
  minutes: MINUTES,
  company: COMPANIES,
  outside: EITHER,
  noisy: EITHER,
  costs: EITHER,
  hidden: [true],
};

/**
 * The list as a file: its order, what the person changed or hid, and their own things, which carry no id.
 */
export function writeJoys(records: readonly JoyRecord[], starters: readonly Starter[]): string {
  const ids = idsOf(starters);
  return writeExport(
    JOYS,
    complete(records, starters).flatMap(({ id, ...fields }) =>
      ids.has(id) ? { starter: id, ...fields } : isOwn(fields) ? fields : [],
    ),
  );
}

type Fields = Omit<JoyRecord, 'id'>;

/** Whether it has all that a thing of a person's own has; a bare record may be of a starter that is one no more. */
const isOwn = ({ text, kind, energy, minutes, hidden }: Fields): boolean =>
  !!(text && kind && energy && minutes && !hidden);

/** Whether a record can be shown, and written to a file that can be read. */
export function isJoy(record: unknown): record is JoyRecord {
  return typeof field(record, 'id') === 'string' && !!readFields(record);
}

/**
 * Reads such a file. Starters of another version are left out; a second record for one counts for
 * nothing.
 *
 * @throws {ImportError}
 */
export function readJoys(text: string, starters: readonly Starter[]): readonly JoyRecord[] {
  const wanted = idsOf(starters);
  return readExport(text, JOYS, (entry) => {
    const read = readFields(entry);
    if (!read) return undefined;
    const { starter, ...record } = read;
    if (starter) return wanted.delete(starter) ? [{ ...record, id: starter }] : [];
    return isOwn(record) ? [{ ...record, id: newId() }] : undefined;
  }).flat();
}

function readFields(entry: unknown): (Fields & { readonly starter?: string }) | undefined {
  const record: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(FIELDS)) {
    const value = field(entry, name);
    if (value === undefined) continue;
    const words = typeof value === 'string' && value.length <= MAX_TEXT && clean(value);
    if (values ? !values.includes(value) : !words) return undefined;
    record[name] = values ? value : words;
  }
  return record;
}

/**
 * The list with what a file holds added to it. Nothing that the person has here is changed: own things
 * that say the same are skipped, and a starter takes on the file's changes only where it has none. A list
 * that nobody has touched takes on the file's order too, so that moving to another device loses nothing.
 *
 * @param wordsOf What a record says on screen.
 */
export function mergeJoys(
  records: readonly JoyRecord[],
  incoming: readonly JoyRecord[],
  starters: readonly Starter[],
  wordsOf: (record: JoyRecord) => string,
): readonly JoyRecord[] {
  const key = (record: JoyRecord): string => wordsOf(record).normalize().toLowerCase();
  const isBare = (record: JoyRecord): boolean => Object.keys(record).length === 1;
  const here = complete(records, starters);
  const ids = idsOf(starters);
  const said = new Set(here.flatMap((record) => (record.hidden ? [] : key(record))));
  const fresh = incoming.filter((record) => {
    const isFresh = ids.has(record.id) || !said.has(key(record));
    said.add(key(record));
    return isFresh;
  });
  if (here.every((record, index) => isBare(record) && record.id === starters[index]?.id)) {
    return complete(fresh, starters);
  }
  const theirs = new Map(fresh.map((record) => [record.id, record]));
  return [
    ...fresh.filter(({ id }) => !ids.has(id)),
    ...here.map((record) => (isBare(record) ? (theirs.get(record.id) ?? record) : record)),
  ];
}
