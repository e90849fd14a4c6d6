/**
 * Grounding exercises as data, and a person's way through one of them.
 *
 * Evidence: for 5-4-3-2-1 no stand-alone trial was found; it rests on clinical consensus, as do the
 * exercises beside it. So nothing here claims an effect, counts a success or asks for a number.
 */
import { withDigits } from '../../language/messages.js';

/** Every exercise; also the values of the `exercise` attribute. */
export const EXERCISES = [
  '5-4-3-2-1',
  '3-2-1',
  'orienting',
  'colours',
  'feet',
  'categories',
  'outward',
] as const;
export type Exercise = (typeof EXERCISES)[number];

export const SENSES = ['see', 'touch', 'hear', 'smell', 'taste'] as const;
export type Sense = (typeof SENSES)[number];

/** The steps of each exercise, in the order in which they are offered. */
export const STEPS = {
  '5-4-3-2-1': ['see', 'touch', 'hear', 'smell', 'taste'],
  '3-2-1': ['see', 'touch', 'hear'],
  orienting: ['date', 'where', 'door', 'different'],
  colours: ['colour', 'things'],
  feet: ['floor', 'press', 'hold', 'toes', 'ahead'],
  categories: ['animals', 'foods', 'towns', 'plants', 'music'],
  outward: ['around', 'shape', 'far', 'know', 'use', 'next'],
} as const;
export type Step = (typeof STEPS)[Exercise][number];

export const COLOURS = [
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'brown',
  'black',
  'grey',
  'white',
] as const;
export type Colour = (typeof COLOURS)[number];

/** A step that is about nothing else than one sense, and has a share of the things to notice. */
export const isSense = (step: Step): step is Sense => (SENSES as readonly string[]).includes(step);

/** What a step cannot do without. A step that is not named here is open to everyone. */
const NEEDS: Readonly<Partial<Record<Step, Sense>>> = {
  colour: 'see',
  things: 'see',
  floor: 'touch',
  press: 'touch',
  hold: 'touch',
  toes: 'touch',
  ahead: 'touch',
  around: 'see',
  shape: 'see',
  far: 'see',
};

/** How many things of one colour to look for. */
const COLOURED_THINGS = 5;

/** Senses that the person leaves out. */
export type LeftOut = ReadonlySet<Sense>;

/** A person's way through an exercise. Immutable: each function below gives a new one. */
export interface Walk {
  readonly exercise: Exercise;
  /** Where the person is. */
  readonly step: Step;
  /** The steps before it, in the order the person took. */
  readonly came: readonly Step[];
  /** Passed over this time; going there again takes it back. */
  readonly skipped: readonly Step[];
  /** By step, which of its marks are set. */
  readonly noticed: Readonly<Partial<Record<Step, readonly number[]>>>;
}

function fits(step: Step, out: LeftOut): boolean {
  const sense = isSense(step) ? step : NEEDS[step];
  return !sense || !out.has(sense);
}

/** Whether anything of an exercise remains without the senses left out. */
export const usable = (exercise: Exercise, out: LeftOut): boolean =>
  STEPS[exercise].some((step) => fits(step, out));

/** The order to go by: the exercise's own, or that of `outward`, parts of which need no sense at all. */
const order = (exercise: Exercise, out: LeftOut): readonly Step[] =>
  STEPS[usable(exercise, out) ? exercise : 'outward'];

/** What remains of an exercise, or what stands in for it; never empty. */
export const stepsOf = (exercise: Exercise, out: LeftOut): readonly Step[] =>
  order(exercise, out).filter((step) => fits(step, out));

const firstOf = (exercise: Exercise, out: LeftOut): Step => stepsOf(exercise, out)[0] ?? 'know';

export const begin = (exercise: Exercise, out: LeftOut): Walk => ({
  exercise,
  step: firstOf(exercise, out),
  came: [],
  skipped: [],
  noticed: {},
});

/** The step that comes after this one: the nearest not visited, from here on and round. */
export function upcoming({ exercise, step, came }: Walk, out: LeftOut): Step | undefined {
  const all = order(exercise, out);
  const from = all.indexOf(step) + 1;
  const past = [...came, step];
  return [...all.slice(from), ...all].find((each) => fits(each, out) && !past.includes(each));
}

/** Goes to any step, whatever came before. */
export const go = (walk: Walk, step: Step): Walk => ({
  ...walk,
  step,
  came: [...walk.came, walk.step],
  skipped: walk.skipped.filter((each) => each !== step),
});

/** Goes on; nothing when there is nowhere left to go. */
export function next(walk: Walk, out: LeftOut): Walk | undefined {
  const step = upcoming(walk, out);
  return step && go(walk, step);
}

/** Goes on, with what remains of this step's share given to the others. */
export const skip = (walk: Walk, out: LeftOut): Walk | undefined =>
  next({ ...walk, skipped: [...walk.skipped, walk.step] }, out);

/** Goes where the person was before; stays on the first step. */
export function back(walk: Walk): Walk {
  const step = walk.came.at(-1);
  return step ? { ...go(walk, step), came: walk.came.slice(0, -1) } : walk;
}

/** The same walk without steps that are left out by now, wherever that was said. */
export function reroute(walk: Walk, out: LeftOut): Walk {
  const open = stepsOf(walk.exercise, out);
  const came = walk.came.filter((step) => open.includes(step));
  if (open.includes(walk.step)) return came.length < walk.came.length ? { ...walk, came } : walk;
  const step = upcoming(walk, out) ?? came.at(-1) ?? firstOf(walk.exercise, out);
  return { ...go(walk, step), came: came.filter((each) => each !== step) };
}

/** Sets a mark of the step the person is at, or takes it back. */
export function mark(walk: Walk, index: number, on: boolean): Walk {
  const rest = (walk.noticed[walk.step] ?? []).filter((each) => each !== index);
  return { ...walk, noticed: { ...walk.noticed, [walk.step]: on ? [...rest, index] : rest } };
}

/** Takes back all marks of a step. */
export const unmark = (walk: Walk, step: Step): Walk => ({
  ...walk,
  noticed: { ...walk.noticed, [step]: [] },
});

/** Senses with enough to notice nearly anywhere; few places offer a third smell or a second taste. */
const WIDE: readonly Step[] = ['see', 'touch', 'hear'];

/**
 * How many things each sense is asked for. What skipped and left-out senses give up goes to seeing, touching
 * and hearing, in proportion to their own share, so that the total stays while one of these is open.
 */
export function shares(walk: Walk, out: LeftOut): Readonly<Partial<Record<Step, number>>> {
  const parts = STEPS[walk.exercise].filter(isSense).map((step, index, { length }) => {
    const own = length - index;
    const open = fits(step, out) && !walk.skipped.includes(step);
    return { step, own, open, count: open ? own : Math.min(own, walk.noticed[step]?.length ?? 0) };
  });
  const takers = parts.filter(({ step, open }) => open && WIDE.includes(step));
  let given = parts.reduce((sum, { own, count }) => sum + own - count, 0);
  // Dealt one by one to whoever is worst off for its size, so that one more to deal never lowers anyone.
  const load = ({ own, count }: { own: number; count: number }): number => (count + 1) / own;
  for (; given > 0 && takers.length; given--) {
    takers.reduce((least, part) => (load(part) < load(least) ? part : least)).count++;
  }
  return Object.fromEntries(parts.map(({ step, count }) => [step, count]));
}

/** How many marks the step has; none where there is nothing to count. A mark that is set never vanishes. */
export function marks(walk: Walk, out: LeftOut): number {
  const { step, noticed } = walk;
  const asked = step === 'things' ? COLOURED_THINGS : (shares(walk, out)[step] ?? 0);
  return Math.max(asked, ...(noticed[step] ?? []).map((index) => index + 1));
}

/** The date as people who read `locale` say it, with the day of the week. */
export const spokenDate = (date: Date, locale: string): string =>
  new Intl.DateTimeFormat(withDigits(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(date);
