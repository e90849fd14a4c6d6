import { ENERGIES, type Energy, type Joy } from './joys.js';

/** What is possible for a person right now; what is missing was not asked or not answered, and limits nothing. */
export interface Possible {
  readonly energy?: Energy;
  readonly out?: boolean;
  readonly noise?: boolean;
  readonly spend?: boolean;
}

/** How many are suggested at a time: few enough to choose from on a hard day. */
export const HANDFUL = 3;

/** Own words weigh more: what a person wrote down is likelier to be theirs to enjoy. */
const OWN_WEIGHT = 2;
/** Three of one kind are less of a choice. */
const SAME_KIND = 1 / 4;

export function fits(joy: Joy, now: Possible): boolean {
  return (
    (now.energy === undefined || ENERGIES.indexOf(joy.energy) <= ENERGIES.indexOf(now.energy)) &&
    (now.out !== false || joy.indoors) &&
    (now.noise !== false || joy.quiet) &&
    (now.spend !== false || joy.cost === 'free')
  );
}

/**
 * Up to three things that fit, by chance: own ones a little likelier, kinds mixed where they can be. One
 * that was shown just `before` comes again only when too few others fit.
 *
 * @param random As `Math.random`.
 */
export function pickJoys(
  joys: readonly Joy[],
  now: Possible,
  before: readonly string[] = [],
  random: () => number = Math.random,
): Joy[] {
  const seen = new Set(before);
  const fitting = joys.filter((joy) => fits(joy, now));
  const picked: Joy[] = [];
  for (const pool of [fitting.filter(({ id }) => !seen.has(id)), fitting.filter(({ id }) => seen.has(id))]) {
    while (picked.length < HANDFUL && pool.length) picked.push(...draw(pool, picked, random));
  }
  return picked;
}

/** Takes one out of the pool by weight. */
function draw(pool: Joy[], picked: readonly Joy[], random: () => number): Joy[] {
  const kinds = new Set(picked.map(({ kind }) => kind));
  const weights = pool.map(({ own, kind }) => (own ? OWN_WEIGHT : 1) * (kinds.has(kind) ? SAME_KIND : 1));
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  const index = weights.findIndex((weight) => (left -= weight) < 0);
  // Rounding may leave a crumb past the last.
  return pool.splice(index, 1);
}
