import { ENERGIES, type Energy, type Joy, type Need } from './joys.js';

/** What is possible for a person right now; what is missing was not asked or not answered, and limits nothing. */
export interface Possible {
  readonly energy?: Energy | undefined;
  /** What is not possible. */
  readonly not?: readonly Need[];
}

/** How many are suggested at a time: few enough to choose from on a hard day. */
export const HANDFUL = 3;

export const fits = (joy: Joy, { energy = 'plenty', not = [] }: Possible): boolean =>
  ENERGIES.indexOf(joy.energy) <= ENERGIES.indexOf(energy) && !not.some((need) => joy[need]);

/**
 * Up to three things that fit, by chance: own ones twice as likely, since what a person wrote down is likelier
 * to be theirs to enjoy; of different kinds where they can be, since three of one kind are less of a choice.
 * One that was shown just `before` comes again only when too few others fit.
 *
 * @param random As `Math.random`.
 */
export function pickJoys(
  joys: readonly Joy[],
  now: Possible,
  before: readonly string[] = [],
  random: () => number = Math.random,
): Joy[] {
  const inOrder = (some: readonly Joy[], rank: (joy: Joy) => number): Joy[] =>
    some
      .map((joy) => ({ joy, at: rank(joy) }))
      .sort((a, b) => a.at - b.at)
      .map(({ joy }) => joy);
  // The square root of a random number is like the larger one of two: two chances of coming first.
  const drawn = inOrder(
    joys.filter((joy) => fits(joy, now)),
    ({ own }) => -(random() ** (own ? 1 / 2 : 1)),
  );
  const kinds = new Set<string>();
  return inOrder(drawn, ({ id, kind }) => {
    const another = kinds.has(kind);
    kinds.add(kind);
    return 2 * Number(before.includes(id)) + Number(another);
  }).slice(0, HANDFUL);
}
