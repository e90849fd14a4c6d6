import { fallBack, type Parsed } from '../../core/options.js';

/**
 * The patterns there are, in the grammar of {@link readPhases}. Seconds are whole-breath defaults:
 *
 * - `gentle`: about six breaths a minute, out longer than in, no hold (Laborde 2021, Sustainability 13:7775:
 *   a longer exhale raises RMSSD, pauses add nothing; Steffen 2017, Front Public Health 5:222).
 * - `even`: six a minute, in as long as out. `short`: for those to whom six a minute is too slow.
 * - `sigh`: two inhales, one long exhale (Balban 2023, Cell Rep Med 4:100895); the seconds are ours.
 * - `box` (Balban 2023) and `4-7-8` (Vierra 2022, Physiol Rep 10:e15389) have holds: only a host turns them on.
 */
export const PATTERNS = {
  gentle: 'in 4, out 6',
  even: 'in 5, out 5',
  short: 'in 3, out 4',
  sigh: 'in 3, in 2, out 6',
  box: 'in 4, hold 4, out 4, hold 4',
  '4-7-8': 'in 4, hold 7, out 8',
} as const;
export type PatternName = keyof typeof PATTERNS;

/** How long a session may be, in minutes; `open` goes on until it is stopped. */
export const MINUTES = ['1', '2', '3', '4', '5', 'open'] as const;
export type Minutes = (typeof MINUTES)[number];

/** Factors by which a person may slow or quicken a pattern. */
export const PACES = { slower: 1.2, asSet: 1, quicker: 0.8 } as const;
export type Pace = keyof typeof PACES;

/** `sip` is a further inhale on top of the first. */
export type Kind = 'in' | 'sip' | 'hold' | 'out';

/** One part of a breath, in seconds. */
export interface Step {
  readonly kind: Kind;
  readonly seconds: number;
}

/** One part of one breath of a session: times in ms from its start, levels from 0 (out) to 1 (in). */
export interface Phase {
  readonly kind: Kind;
  readonly start: number;
  readonly duration: number;
  readonly from: number;
  readonly to: number;
}

/** A whole session, laid out beforehand. */
export interface Session {
  readonly phases: readonly Phase[];
  /** ms; always the end of a breath. */
  readonly end: number;
  /** ms at which every further breath is at the pattern's own pace. */
  readonly steady: number;
  /** ms, whole breaths, by which an open session goes back while in its steady part; 0 in any other. */
  readonly loop: number;
}

/** A person's own breath, in seconds. */
export interface OwnPace {
  readonly in: number;
  readonly out: number;
}

const MIN = 2;
const MAX = 8;
const MAX_HOLD = 7;
/** ms over which a session goes from the person's pace to the pattern's. */
const EASE = 60_000;
/** ms; a hold that is still growing from nothing is left out below this. */
const SHORTEST_HOLD = 1000;
/** ms; how far an open session reaches ahead, whatever keeps the page busy. */
const AHEAD = 150_000;

const clamp = (value: number, min: number, max: number): number => Math.min(max, Math.max(min, value));

function parse(text: string): Step[] | undefined {
  const parts = text.split(',').map((part) => /^(in|hold|out)\s+(\d+(?:\.\d+)?)$/.exec(part.trim()));
  // One breath: up to three inhales, then exhales, each with a hold after it or none.
  if (!/^(ih?){1,3}(oh?){1,3}$/.test(parts.map((part) => part?.[1]?.[0]).join(''))) return undefined;
  const steps = parts.map((part, index): Step => {
    const kind = part?.[1] as Kind;
    return { kind: kind === 'in' && index ? 'sip' : kind, seconds: Number(part?.[2]) };
  });
  return steps.every(({ kind, seconds }) => seconds >= MIN && seconds <= (kind === 'hold' ? MAX_HOLD : MAX))
    ? steps
    : undefined;
}

/**
 * Reads a host's own phases, such as `in 4, hold 2, out 6`: one to three inhales, then as many
 * exhales, each 2 to 8 seconds, with holds of 2 to 7 seconds after any of them. Anything else comes to nothing, and the pattern applies.
 */
export function readPhases(given: unknown): Parsed<string> {
  const text = typeof given === 'string' ? given.toLowerCase() : '';
  if (parse(text)) return { value: text };
  return fallBack('', given, () => 'must be like "in 4, out 6": 2 to 8 seconds each, holds at most 7');
}

/**
 * The steps of one breath of a pattern.
 *
 * @param sips How many inhales a sigh has.
 */
export function stepsOf(name: PatternName, sips = 2): readonly Step[] {
  const sip = ', in 2';
  return readSteps(PATTERNS[name].replace(sip, sip.repeat(sips - 1)));
}

/** The steps of phases that {@link readPhases} has let through. */
export function readSteps(phases: string): readonly Step[] {
  return parse(phases) ?? stepsOf('gentle');
}

export const hasHolds = (steps: readonly Step[]): boolean => steps.some(({ kind }) => kind === 'hold');

/** The steps as the person wants them: quicker or slower within what is comfortable, with or without holds. */
export function adjust(steps: readonly Step[], pace: Pace, holds: boolean): readonly Step[] {
  return steps
    .filter(({ kind }) => holds || kind !== 'hold')
    .map(({ kind, seconds }) => ({
      kind,
      seconds: kind === 'hold' ? seconds : clamp(seconds * PACES[pace], MIN, MAX),
    }));
}

/**
 * Lays out a session: from the person's own pace to the steps' over about a minute (half the session where
 * that is shorter), then steady, to the end of the breath that comes nearest to `minutes`. Without an own
 * pace it is steady from the start.
 *
 * @param before Phases that have been, which the session goes on from.
 */
export function layOut(
  steps: readonly Step[],
  minutes: Minutes,
  own?: OwnPace,
  before: readonly Phase[] = [],
): Session {
  const sum = (...kinds: readonly Kind[]): number =>
    steps.reduce((total, { kind, seconds }) => total + (kinds.includes(kind) ? seconds : 0), 0);
  const whole = { in: sum('in', 'sip'), out: sum('out') };
  const cycle = (whole.in + whole.out + sum('hold')) * 1000;
  const length = Number(minutes) * 60_000;
  const open = minutes === 'open';
  const ease = own ? (open ? EASE : Math.min(EASE, length / 2)) : 0;
  const loop = open ? Math.ceil(AHEAD / cycle) * cycle : 0;

  const phases = [...before];
  const last = phases.at(-1);
  let time = last ? last.start + last.duration : 0;
  let steady = -1;
  while (!phases.length || (open ? time < steady + 2 * loop : time + cycle / 2 <= length)) {
    const share = ease ? Math.min(1, time / ease) : 1;
    if (share === 1 && steady < 0) steady = time;
    const done = { in: 0, out: 0 };
    let level = 0;
    for (const { kind, seconds } of steps) {
      const way = kind === 'out' ? 'out' : 'in';
      const hold = kind === 'hold';
      const theirs = hold ? 0 : seconds * (own ? own[way] / whole[way] : 1);
      const duration = (theirs + (seconds - theirs) * share) * 1000;
      if (hold && duration < SHORTEST_HOLD) continue;
      if (!hold) done[way] += seconds;
      // The same sums in the same order: a breath ends at 0, and not merely near it.
      const to = done.in / whole.in - done.out / whole.out;
      phases.push({ kind, start: time, duration, from: level, to });
      level = to;
      time += duration;
    }
  }
  return { phases, end: time, steady, loop };
}

/** The phase at a time; before the start the first, none after the end. */
export function phaseAt({ phases }: Session, time: number): Phase | undefined {
  return phases.find(({ start, duration }) => time < start + duration);
}

/**
 * What a session has been up to a time, and the rest of that breath without holds: {@link layOut} goes on
 * from there with other steps.
 */
export function finishBreath({ phases }: Session, time: number): readonly Phase[] {
  const done: Phase[] = [];
  let end = 0;
  for (const phase of phases) {
    if (phase.kind === 'in' && phase.start > time) break;
    const left = phase.start + phase.duration - time;
    const duration = phase.kind === 'hold' && left > 0 ? phase.duration - left : phase.duration;
    if (duration <= 0) continue;
    done.push({ ...phase, start: end, duration });
    end += duration;
  }
  return done;
}

/**
 * The phases as keyframes of one animation.
 *
 * @param still Nothing moves: only the opacity changes.
 */
export function toKeyframes({ phases, end }: Session, still: boolean): Keyframe[] {
  const frame = (level: number, time: number): Keyframe => ({
    offset: Math.min(1, time / end),
    easing: 'cubic-bezier(.37,0,.63,1)',
    opacity: 0.12 + 0.26 * level,
    ...(!still && { transform: `scale(${(1 + level) / 2})` }),
  });
  return [...phases.map(({ from, start }) => frame(from, start)), frame(0, end)];
}
