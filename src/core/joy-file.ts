import { newId } from './ids.js';
import {
  clean,
  COMPANIES,
  complete,
  COSTS,
  ENERGIES,
  KINDS,
  MAX_MINUTES,
  MAX_TEXT,
  type JoyRecord,
  type Starter,
} from './joys.js';
import { field, readExport, writeExport } from './transfer.js';

const FORMAT = 'joys';

type Check = (value: unknown) => boolean;

const among =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isText: Check = (value) => typeof value === 'string' && value.length <= MAX_TEXT && clean(value) !== '';

/** The only fields that are read, each with what it may be. */
const FIELDS: readonly (readonly [keyof JoyRecord, Check])[] = [
  ['text', isText],
  ['when', isText],
  ['kind', among(KINDS)],
  ['energy', among(ENERGIES)],
  ['minutes', (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_MINUTES],
  ['cost', among(COSTS)],
  ['company', among(COMPANIES)],
  ['indoors', among([true, false])],
  ['quiet', among([true, false])],
  ['hidden', among([true])],
];

/**
 * The list as a file: its order, what the person changed or hid, and their own things, which carry no id.
 */
export function writeJoys(records: readonly JoyRecord[], starters: readonly Starter[]): string {
  const ids = new Set(starters.map(({ id }) => id));
  return writeExport(
    FORMAT,
    complete(records, starters).map(({ id, ...fields }) =>
      ids.has(id) ? { starter: id, ...fields } : fields,
    ),
  );
}

/**
 * Reads such a file. Starters of another version are left out; a second record for one counts for
 * nothing.
 *
 * @throws {ImportError}
 */
export function readJoys(text: string, starters: readonly Starter[]): JoyRecord[] {
  const wanted = new Set(starters.map(({ id }) => id));
  const own = new Set<JoyRecord>();
  const records = readExport(text, FORMAT, (entry) => {
    const starter = field(entry, 'starter');
    const record = readFields(entry);
    if (!record || (starter !== undefined && typeof starter !== 'string')) return undefined;
    if (starter !== undefined) return { ...record, id: starter };
    const { text: words, kind, energy, minutes, hidden } = record;
    if (!words || !kind || !energy || !minutes || hidden) return undefined;
    const thing = { ...record, id: newId() };
    own.add(thing);
    return thing;
  });
  return records.filter((record) => own.has(record) || wanted.delete(record.id));
}

function readFields(entry: object): Partial<JoyRecord> | undefined {
  const record: Record<string, unknown> = {};
  for (const [name, check] of FIELDS) {
    const value = field(entry, name);
    if (value === undefined) continue;
    if (!check(value)) return undefined;
    record[name] = typeof value === 'string' ? clean(value) : value;
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
  const ids = new Set(starters.map(({ id }) => id));
  const key = (record: JoyRecord): string => wordsOf(record).normalize().toLowerCase();
  const here = complete(records, starters);
  const said = new Set(here.filter(({ hidden }) => !hidden).map(key));
  const added = incoming.filter((record) => {
    if (ids.has(record.id)) return false;
    const fresh = !said.has(key(record));
    said.add(key(record));
    return fresh;
  });
  const isBare = (record: JoyRecord): boolean => Object.keys(record).length === 1;
  if (here.every((record, index) => isBare(record) && record.id === starters[index]?.id)) {
    const fresh = new Set(added);
    return complete(
      incoming.filter((record) => ids.has(record.id) || fresh.has(record)),
      starters,
    );
  }
  const theirs = new Map(incoming.map((record) => [record.id, record]));
  return [...added, ...here.map((record) => (isBare(record) ? (theirs.get(record.id) ?? record) : record))];
}
