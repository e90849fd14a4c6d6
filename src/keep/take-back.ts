interface Thing {
  readonly id: string;
}

/** The ids of the things in a list. */
export const idsOf = (things: readonly Thing[]): Set<string> => new Set(things.map(({ id }) => id));

/** A list without the things whose ids are in another list. */
export function without<T extends Thing>(things: readonly T[], removed: readonly Thing[]): readonly T[] {
  const ids = idsOf(removed);
  return things.filter(({ id }) => !ids.has(id));
}

/**
 * Gives each thing in a list from elsewhere its own id, because a change of one thing would also change another with the
 * same id. The second thing gets a new id, the same one each time, so that nothing is lost or imported twice.
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
 * Undoes the change that turned `before` into `after`, whatever kind of change it was. The earlier order is restored.
 * What was added, changed or removed since stays so, and new things come first.
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
