import { endingStrings, supportStrings, type EndingStrings } from '../../language/ending.strings.js';

/** Soft, comfortable, plain. Never "deep", never "empty your lungs", no praise, no count of what was done. */
export const strings = {
  // The tool's heading.
  title: 'Easy breathing',
  // Under the heading, before the start: how long it takes ({n} minutes), or with no set end.
  intro: {
    one: 'Soft, comfortable breaths for {n} minute. Stop whenever you like.',
    other: 'Soft, comfortable breaths for {n} minutes. Stop whenever you like.',
  },
  introOpen: 'Soft, comfortable breaths for as long as you like.',
  start: 'Start',
  // What to do if it feels wrong; always in view.
  dizzy: 'If you feel dizzy or uneasy, stop and let your breath go its own way.',
  // Button: leads to another kind of exercise. No fault of anybody's.
  notForMe: 'Breathing isn’t for me',
  // Above the other exercise.
  instead: 'That is fine. You could try this instead.',
  // The parts of a breath, shown large and read aloud as each begins: as short as can be.
  in: 'In',
  sip: 'A little more in',
  hold: 'Hold',
  out: 'Out',
  // The first breaths are the person's own; the pacer learns their pace from the button below it.
  settle:
    'Breathe as you do now. Hold the button while you breathe in, let go to breathe out. Or tap it at each turn.',
  // In the circle, before the person has pressed that button for the first time: it follows them.
  ready: 'Your own breath',
  press: 'Hold while breathing in',
  pause: 'Pause',
  paused: 'Paused',
  // Button: goes on from where it was paused.
  resume: 'Go on',
  stop: 'Stop',
  skipHolds: 'Skip the holds',
  // Opens the settings below it.
  change: 'Change',
  pattern: 'Pattern',
  // Names of patterns; `custom` is one that the website has set.
  gentle: 'Gentle',
  even: 'Even',
  short: 'Short',
  sigh: 'Sigh',
  box: 'Box',
  '4-7-8': '4-7-8',
  custom: 'From this page',
  minutes: 'Length',
  minutesLong: { one: '{n} minute', other: '{n} minutes' },
  open: 'No set end',
  pace: 'Pace',
  slower: 'Slower',
  asSet: 'Usual',
  quicker: 'Quicker',
  // Things that can be turned on; off at first.
  sound: 'Soft tones',
  vibration: 'Vibration',
  awake: 'Keep the screen on',
  // Where the screen was to stay on and the device does not allow it.
  dark: 'The screen may go dark: it could not be kept on.',
  // For people who use a screen reader: only the start, each minute and the end are said.
  less: 'Say less',
  // Read aloud only: it has begun; it is over.
  started: 'Started',
  ended: 'The breathing has ended',
} as const;

/** All that the element says in English. */
export const messages: typeof strings & EndingStrings = { ...strings, ...supportStrings, ...endingStrings };

/** What the tool is called beside it: a frame’s name, the list of the pocket edition. As ordinary as its own title. */
export const title = 'Easy breathing';

/** A line on what is in it, below its name where tools are listed: the pocket edition, the blocks of WordPress. */
export const about = 'Slow, soft breaths, with a shape to follow.';

/** What stands in the tag until the tool is drawn, and where no script runs. */
export const fallback: readonly string[] = [
  'Let your breath be soft and comfortable.',
  'Breathe in while you count slowly to 4.',
  'Breathe out while you count slowly to 6.',
  'Go on for about two minutes, or stop at any time. If you feel dizzy, breathe as usual.',
];
