export const KINDS = ['objects', 'activities', 'senses', 'people', 'movement'] as const;
/** From least to most. */
export const ENERGIES = ['low', 'some', 'plenty'] as const;
export const COSTS = ['free', 'little'] as const;
export const COMPANIES = ['either', 'alone', 'together'] as const;

export type Kind = (typeof KINDS)[number];
export type Energy = (typeof ENERGIES)[number];

/** Characters in one thing's text, or in its "when". */
export const MAX_TEXT = 200;
/** Things of a person's own in one list. */
export const MAX_OWN = 1000;
export const MAX_MINUTES = 480;

/** What a thing asks of a person. */
export interface Facts {
  readonly kind: Kind;
  /** The least energy it takes. */
  readonly energy: Energy;
  readonly minutes: number;
  readonly cost: (typeof COSTS)[number];
  readonly company: (typeof COMPANIES)[number];
  /** It can be done without going out. */
  readonly indoors: boolean;
  /** Nobody next door hears it. */
  readonly quiet: boolean;
}

/** What a thing is unless it says otherwise: possible for nearly anyone, nearly anywhere. */
export const EASIEST: Omit<Facts, 'kind' | 'energy' | 'minutes'> = {
  cost: 'free',
  company: 'either',
  indoors: true,
  quiet: true,
};

/** A thing that the list begins with; its text is a string of the interface, so that it translates. */
export type Starter = Pick<Facts, 'kind' | 'energy' | 'minutes'> & Partial<Facts> & { readonly id: string };

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

type Records = readonly JoyRecord[];

const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

/** The records with a bare one for each starter that has none yet: all of them at first, or one that came with a newer version. */
export function complete(records: Records, starters: readonly Starter[]): Records {
  const known = byId(records);
  const missing = starters.filter(({ id }) => !known.has(id));
  return missing.length ? [...records, ...missing.map(({ id }) => ({ id }))] : records;
}

/** What the list shows, in its order. */
export function listJoys(records: Records, starters: readonly Starter[]): readonly Joy[] {
  const known = byId(starters);
  return complete(records, starters).flatMap((record) => {
    const starter = known.get(record.id);
    // A record of a starter that is no longer one has nothing to show.
    if (record.hidden || !(starter || (record.text && record.kind))) return [];
    return [{ ...EASIEST, ...starter, ...record, own: !starter } as Joy];
  });
}

/** A person's words as they are kept: one line, no control characters or half characters, at most {@link MAX_TEXT} long. */
export function clean(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, MAX_TEXT)
    .replace(/\p{Cs}$/u, '')
    .trimEnd();
}

/** The records with `id` right before or after another. */
export function place(records: Records, id: string, side: 'before' | 'after', anchor: string): Records {
  const moved = records.find((record) => record.id === id);
  const rest = records.filter((record) => record.id !== id);
  const at = rest.findIndex((record) => record.id === anchor);
  if (!moved || at < 0) return records;
  rest.splice(side === 'before' ? at : at + 1, 0, moved);
  return rest;
}

type Fields = { readonly [K in keyof JoyRecord]?: JoyRecord[K] | undefined };

const changed = (record: JoyRecord, fields: Fields): JoyRecord =>
  Object.fromEntries(
    Object.entries({ ...record, ...fields }).filter(([, value]) => value !== undefined),
  ) as unknown as JoyRecord;

/** The records with one of them changed; a field given as undefined goes. */
export function edit(records: Records, id: string, fields: Fields): Records {
  return records.map((record) => (record.id === id ? changed(record, fields) : record));
}

/**
 * The records with what a person entered for one thing: on top when it is new, or was removed elsewhere
 * meanwhile. Of what is there already only the facts that differ are written, so that the rest of a
 * starter goes on following the library.
 */
export function put(
  records: Records,
  { id, facts, ...words }: { readonly id: string; readonly facts: Facts } & Pick<Fields, 'text' | 'when'>,
  shown: Joy | undefined,
): Records {
  if (!records.some((record) => record.id === id)) return [changed({ id, ...facts }, words), ...records];
  const different = Object.entries(facts).filter(([name, value]) => shown?.[name as keyof Facts] !== value);
  return edit(records, id, { ...Object.fromEntries(different), ...words });
}

/** Takes a thing off the list: the person's own is dropped, a starter stays hidden. */
export function remove(records: Records, joy: Joy): Records {
  return joy.own ? records.filter(({ id }) => id !== joy.id) : edit(records, joy.id, { hidden: true });
}

/** Shows every hidden starter again. */
export function unhideAll(records: Records): Records {
  return records.map((record) => (record.hidden ? changed(record, { hidden: undefined }) : record));
}

/**
 * Takes back one change, the one that made `after` of `before`, and nothing that happened since: undo
 * for every kind of change.
 */
export function takeBack(now: Records, before: Records, after: Records): Records {
  if (now.length === after.length && now.every((record, index) => record === after[index])) return before;
  const was = byId(before);
  const then = byId(after);
  const result = now.flatMap((record) => {
    if (then.get(record.id) !== record) return [record];
    const old = was.get(record.id);
    return old ? [old] : [];
  });
  // What is back goes behind what it stood behind.
  let at = Math.max(
    0,
    result.findIndex(({ id }) => was.has(id)),
  );
  for (const record of before) {
    const index = result.findIndex(({ id }) => id === record.id);
    if (index >= 0) at = index + 1;
    else if (!then.has(record.id)) result.splice(at++, 0, record);
  }
  return result;
}
