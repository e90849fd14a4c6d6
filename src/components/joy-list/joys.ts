import { isSeen } from '../../core/own-text.js';
import { without } from '../../keep/take-back.js';

export const KINDS = ['objects', 'activities', 'senses', 'people', 'movement'] as const;
/** The least energy that a thing takes; from least to most. */
export const ENERGIES = ['low', 'some', 'plenty'] as const;
export const MINUTES: readonly number[] = [2, 5, 10, 15, 20, 30, 60];
export const COMPANIES = ['either', 'alone', 'together'] as const;
/** What not everybody can do, or not now: going out, making noise, spending a little money. */
export const NEEDS = ['outside', 'noisy', 'costs'] as const;

export type Kind = (typeof KINDS)[number];
export type Energy = (typeof ENERGIES)[number];
export type Need = (typeof NEEDS)[number];

/** Characters in one thing's text, or in its "when". */
export const MAX_TEXT = 200;
/** Things of a person's own in one list. */
export const MAX_OWN = 1000;

/** What a thing asks of a person: unless it says otherwise it is for one or more, indoors, quiet and free. */
export interface Facts extends Readonly<Partial<Record<Need, boolean>>> {
  readonly kind: Kind;
  readonly energy: Energy;
  readonly minutes: number;
  readonly company?: (typeof COMPANIES)[number];
}

/** A thing that the list begins with; its text is a string of the interface, so that it translates. */
export interface Starter extends Facts {
  readonly id: string;
}

/**
 * One line of a person's list as it is kept. The collection *is* the list: its order is the list's. A
 * starter is a record with the starter's id and only what the person changed in it, so a bare `{ id }`
 * follows the language and later corrections; a thing of their own has an id that no starter has, and
 * everything. The first change of any kind writes a bare record for each starter. That costs a few
 * hundred bytes, and saves ranks, tombstones and every rule for putting two orders together.
 */
export interface JoyRecord extends Partial<Facts> {
  readonly id: string;
  readonly text?: string;
  /** The "if" of an if-then plan. */
  readonly when?: string;
  /** A starter that is not to be shown again. */
  readonly hidden?: true;
}

/** One thing as it is shown. */
export interface Joy extends Facts {
  readonly id: string;
  /** The person's own, not a starter. */
  readonly own: boolean;
  /** The person's words; missing on a starter that still has the interface's. */
  readonly text?: string;
  readonly when?: string;
}

/** What a person entered for one thing; an empty text takes away what was there. */
export type Draft = Omit<JoyRecord, 'id' | 'hidden'>;

type Records = readonly JoyRecord[];

/** The records with a bare one for each starter that has none yet: all of them at first, or one that came with a newer version. */
export function complete(records: Records, starters: readonly Starter[]): Records {
  const missing = without(starters, records);
  return missing.length ? [...records, ...missing.map(({ id }) => ({ id }))] : records;
}

/** What the list shows, in its order. */
export function listJoys(records: Records, starters: readonly Starter[]): readonly Joy[] {
  const known = new Map(starters.map((starter) => [starter.id, starter]));
  return complete(records, starters).flatMap((record) => {
    const starter = known.get(record.id);
    // A record of a starter that is no longer one has nothing to show.
    if (record.hidden || !(starter || (record.text && record.kind))) return [];
    return { ...starter, ...record, own: !starter } as Joy;
  });
}

/** A person's words as they are kept: one line of {@link MAX_TEXT} at most, or none where nothing of it can be seen. */
export const clean = (text: string): string => {
  const line = text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT)
    .replace(/\s?\p{Cs}?$/u, '');
  return isSeen(line) ? line : '';
};

/** The records with one of them in the place of another, to which the others make way. */
export function place(records: Records, id: string, anchor: string): Records {
  const at = (wanted: string): number => records.findIndex((record) => record.id === wanted);
  const result = [...records];
  result.splice(at(anchor), 0, ...result.splice(at(id), 1));
  return result;
}

/** The records with one of them changed; a field that is empty or undefined goes. */
export const edit = (
  records: Records,
  id: string,
  fields: { readonly [K in keyof JoyRecord]?: JoyRecord[K] | undefined },
): Records =>
  records.map((record) =>
    record.id === id
      ? (Object.fromEntries(
          Object.entries({ ...record, ...fields }).filter(([, value]) => value !== undefined && value !== ''),
        ) as unknown as JoyRecord)
      : record,
  );

/**
 * The records with what a person entered for one thing: on top when it is new, or was removed elsewhere
 * meanwhile. Of a starter only what they entered is written, so that the rest goes on following the library.
 *
 * @param shown What stood there when they began.
 */
export const put = (records: Records, id: string, draft: Draft, shown?: Joy): Records =>
  edit(records.some((record) => record.id === id) ? records : [{ ...shown, id }, ...records], id, draft);

/** Takes a thing off the list: the person's own is dropped, a starter stays hidden. */
export const remove = (records: Records, joy: Joy): Records =>
  joy.own ? without(records, [joy]) : edit(records, joy.id, { hidden: true });

/** Shows every hidden starter again. */
export const unhideAll = (records: Records): Records =>
  records.reduce((all, { id, hidden }) => (hidden ? edit(all, id, { hidden: undefined }) : all), records);
