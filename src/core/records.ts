interface Thing {
  readonly id: string;
}

/** The ids of a list. */
export const idsOf = (things: readonly Thing[]): Set<string> => new Set(things.map(({ id }) => id));

/** A list without what is in another. */
export function without<T extends Thing>(things: readonly T[], removed: readonly Thing[]): readonly T[] {
  const ids = idsOf(removed);
  return things.filter(({ id }) => !ids.has(id));
}

/**
 * Takes back one change, the one that made `after` of `before`, and nothing that happened since: undo for
 * every kind of change. What comes back goes behind what it stood behind.
 */
export function takeBack<T extends Thing>(
  now: readonly T[],
  before: readonly T[],
  after: readonly T[],
): readonly T[] {
  if (now === after) return before;
  const was = new Map(before.map((thing) => [thing.id, thing]));
  const made = new Set(after.filter((thing) => was.get(thing.id) !== thing));
  const result = now.flatMap((thing) => (made.has(thing) ? (was.get(thing.id) ?? []) : thing));
  const gone = new Set(without(before, [...after, ...now]));
  before.forEach((thing, index) => {
    if (!gone.has(thing)) return;
    const behind = result.findIndex(({ id }) => id === before[index - 1]?.id);
    result.splice(behind + 1, 0, thing);
  });
  return result;
}
