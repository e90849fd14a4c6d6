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

/** What must be moved for one list to stand in the order of the other. Of two neighbours that changed places, one. */
function moved(before: readonly Thing[], after: readonly Thing[]): Set<string> {
  const [was, is] = [idsOf(before), idsOf(after)];
  const [from, to] = [[...was].filter((id) => is.has(id)), [...is].filter((id) => was.has(id))];
  const found = new Set<string>();
  let at = 0;
  for (const id of to) {
    while (found.has(from[at]!)) at++;
    // It has gone further down: what was behind it has come up.
    if (id === from[at + 1]) found.add(from[at++]!);
    if (id === from[at]) at++;
    else found.add(id);
  }
  return found;
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
  // What the change did not touch was there before, and is put in its own place.
  const made = new Set(after);
  const result = now.flatMap((thing) => (made.has(thing) ? (was.get(thing.id) ?? []) : thing));
  const elsewhere = moved(before, after);
  const back = new Map(
    [...without(before, [...after, ...now]), ...result.filter(({ id }) => elsewhere.has(id))].map(
      (thing) => [thing.id, thing] as const,
    ),
  );
  const rest = result.filter(({ id }) => !back.has(id));
  const first: T[] = [];
  /** What goes behind each thing that stays. */
  const behind = new Map(rest.map(({ id }) => [id, [] as T[]]));
  let place = first;
  for (const { id } of before) {
    const thing = back.get(id);
    if (thing) place.push(thing);
    else place = behind.get(id) ?? place;
  }
  return [...first, ...rest.flatMap((thing) => [thing, ...behind.get(thing.id)!])];
}
