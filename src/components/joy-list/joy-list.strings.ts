import { starterStrings } from '../../content/joy-starters.js';
import { endingStrings, supportStrings, type EndingStrings } from '../../language/ending.strings.js';
import { recordsStrings } from '../../language/records.strings.js';

/**
 * English. Tone: a quiet invitation, never an order or a test; no praise, no counting of what was done.
 * About ages 9 to 11 to read. The things themselves (`joy-…`) stand in content/joys.ts.
 */
const own = {
  // Heading of the tool, of the printed page, and a line under it.
  title: 'Small good things',
  intro: 'Little things that may make a moment easier. Keep what you like; change or hide the rest.',
  // The main button: for a day with little strength. It asks two things and suggests three.
  hardDay: 'A hard day',
  // Opens a form for a thing of the person's own, and heads it.
  add: 'Add something of mine',
  // Names the choice of a kind; then "all", and the kinds, as one word each.
  kind: 'Kind',
  all: 'All',
  'kind-objects': 'Things',
  'kind-activities': 'Doing',
  'kind-senses': 'Senses',
  'kind-people': 'People',
  'kind-movement': 'Moving',
  // Said aloud when a kind was chosen: its name, and how many things there are.
  listing: '{what}: {n}',
  // Shown when the list, or the chosen kind, is empty.
  empty: 'There is nothing here right now.',

  // What one thing takes, in a row: "5 minutes · some energy · going out". Also answers to "How much energy
  // is there right now?" and "What is possible right now?".
  minutes: { one: '{n} minute', other: '{n} minutes' },
  'energy-low': 'almost no energy',
  'energy-some': 'some energy',
  'energy-plenty': 'plenty of energy',
  'company-either': 'either',
  'company-alone': 'alone',
  'company-together': 'with someone',
  outside: 'going out',
  noisy: 'some noise',
  costs: 'a little money',
  // A plan for when to do it. {when} is what the person wrote, for example "after dinner".
  plan: 'If it is {when}, I will do this.',

  // Buttons on one thing. "doIt" opens it alone on a plain page; "menu" shows the others.
  doIt: 'Do it now',
  menu: 'More',
  // Name of the handle that moves a thing up and down.
  handle: 'Move it: drag, or use the arrow keys',
  when: 'When',
  up: 'Move up',
  down: 'Move down',
  // Takes a ready-made thing off the list for good.
  hide: 'Hide for good',
  // Said aloud after a thing was moved.
  moved: 'Now number {n} of {total}.',

  // The form for one thing: its fields. "company" is for one of the three lines above; "takes" stands over
  // boxes to tick for "going out", "some noise", "a little money".
  text: 'What is it, in a few words?',
  facts: 'More about it, if you like',
  howLong: 'How long',
  energy: 'Energy',
  company: 'Alone or with someone',
  takes: 'It also takes',
  // Said when "Save" is pressed with nothing written.
  noText: 'Write a few words first, or cancel.',
  // Said when a thing, or its plan, was changed.
  changed: 'Changed.',

  // The page for a plan, below the thing itself. The examples fill the blank in "If it is …".
  whenHint: 'A plan can make it easier to begin. Leave it empty for no plan.',
  whenField: 'If it is …',
  when1: 'after waking up',
  when2: 'after a meal',
  when3: 'before going to sleep',

  // "A hard day", first question.
  askEnergy: 'How much energy is there right now?',
  // Second question: the marked ones are possible; the rest is left out.
  askPossible: 'What is possible right now?',
  possibleHint: 'Mark what is. What you leave unmarked will not be suggested.',
  showThree: 'Show three things',
  // Heading above up to three suggestions; after it, what to do with them.
  three: 'Would one of these be all right?',
  anotherThree: 'Another three',
  noneFit: 'None of these fit',
  // When there is nothing else, or nothing at all.
  onlyThese: 'These are all that fit right now.',
  nothingFits: 'Nothing on the list fits right now.',
  askAgain: 'Ask me again',
  // Where "None of these fit" leads, above a grounding exercise and a person to contact.
  noneTitle: 'Some days nothing fits. That is all right.',

  // Under one thing on its own page; the time is a guide, not a rule. {minutes} as in "5 minutes".
  calmly: 'About {minutes}, or as long as you like. You can stop at any moment.',

  // Shows ready-made things again that were hidden, {n} of them; then said when that was done.
  unhide: 'Show what I hid ({n})',
  shown: 'Back on the list.',
} as const;

export const strings: typeof own & typeof starterStrings = { ...own, ...starterStrings };

/** All that the element says in English. */
export const messages: typeof strings & typeof recordsStrings & EndingStrings = {
  ...strings,
  ...recordsStrings,
  ...supportStrings,
  ...endingStrings,
};

/** What the tool is called beside it: a frame’s name, the list of the pocket edition. As ordinary as its own title. */
export const title = 'Small good things';

/** A line on what is in it, below its name where tools are listed: the pocket edition, the blocks of WordPress. */
export const about = 'Things to do that ask for little. Three of them for a hard day.';

/** What stands in the tag until the tool is drawn, and where no script runs. */
export const fallback: readonly string[] = [
  'Hold something soft.',
  'Drink something warm, slowly.',
  'Listen to one song you like.',
  'Stand at a window and look far away.',
  'Send a short hello to someone you trust.',
];
