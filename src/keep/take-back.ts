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
 * A list from elsewhere in which no two things have one id: a change of one would be a change of both. The second gets
 * another id, and the same one each time, so that nothing of it is lost and nothing is taken in twice.
 */
export function apart<T extends Thing>(things: readonly T[]): readonly T[] {
  const ids = new Set<string>();
  return things.map((thing) => {
    let { id } = thing;
    for (let n = 2; ids.has(id); n++) id = `${thing.id.slice(0, 30)} ${n}`;
    ids.add(id);
    return id === thing.id ? thing : { ...thing, id };
  });
}

/**
 * Takes back one change, the one that made `after` of `before`: undo for every kind of change. The order is what it was;
 * what was added, changed or removed since stays so, and what is new stands first.
 */
export function takeBack<T extends Thing>(
  now: readonly T[],
  before: readonly T[],
  after: readonly T[],
): readonly T[] {
  const made = new Set(after);
  const had = idsOf(after);
  const is = new Map(now.map((thing) => [thing.id, thing]));
  const back = before.flatMap((thing) => {
    const here = is.get(thing.id);
    if (here) return made.has(here) ? thing : here;
    return had.has(thing.id) ? [] : thing;
  });
  return [...without(now, before).filter((thing) => !made.has(thing)), ...back];
}
