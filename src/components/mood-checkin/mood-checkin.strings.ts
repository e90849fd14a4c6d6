import { emotionStrings } from '../../content/emotions.js';
import { supportStrings } from '../../language/ending.strings.js';
import { recordsStrings } from '../../language/records.strings.js';

/**
 * English. Tone: plain and quiet. No praise, no count of what was done, no opinion on any answer; never a
 * diagnosis, a forecast or a cause. About ages 9 to 11 to read. The words for feelings (`w-…`) and the tags
 * (`t-…`) stand in content/emotions.ts.
 */
const own = {
  // First question, and a line under it.
  title: 'How is it right now?',
  intro: 'Choose any words that fit, or none. You can leave out anything.',
  // Opens the list of earlier check-ins, and heads it.
  mine: 'My check-ins',
  // Unfolds a field for a person's own word for a feeling, or for their own tag; the button adds it.
  own: 'In my own words',
  add: 'Add',
  // Stands before the words chosen so far. {words} is a list.
  chosen: 'Chosen: {words}',

  // Groups of words for feelings.
  'g-bright': 'Pleasant, with energy',
  'g-quiet': 'Pleasant and quiet',
  'g-stirred': 'Unpleasant and stirred up',
  'g-heavy': 'Unpleasant and heavy',
  'g-other': 'Hard to put into words',

  // The second and third question.
  askValence: 'How pleasant is it?',
  askEnergy: 'How much energy is there?',
  // The three scales: names, and for the first two a word for each point.
  valence: 'Pleasant or not',
  valence1: 'very unpleasant',
  valence2: 'unpleasant',
  valence3: 'in between',
  valence4: 'pleasant',
  valence5: 'very pleasant',
  energy: 'Energy',
  energy1: 'very little',
  energy2: 'little',
  energy3: 'some',
  energy4: 'a lot',
  energy5: 'very much',
  distress: 'Distress',
  // The ends of that scale, 0 and 10; and the choice to leave a scale out.
  distress0: 'none',
  distress10: 'the most there could be',
  none: 'no answer',
  // Heading of the last step, and what can be added there.
  more: 'Anything else?',
  'g-who': 'Who is there',
  'g-where': 'Where I am',
  'g-sleep': 'Last sleep',
  'g-body': 'My body',
  note: 'A note',
  noteHint: 'Only if you want to. Anyone who sees this screen can read it.',

  next: 'Next',
  // After saving; then a way to begin another.
  saved: 'Your check-in is on your list.',
  another: 'Another check-in',

  // After three unpleasant check-ins in a row. An offer, never a judgement.
  offer:
    'The last few have been unpleasant. If you like, here is something for right now, and a person to talk to.',
  breathe: 'Slow breathing',
  ground: 'Looking around the room',

  // The list.
  empty: 'There are no check-ins here.',

  // Choosing what to look at, and how far back.
  show: 'Show',
  list: 'The list',
  day: 'Day by day',
  time: 'Time of day',
  weekday: 'Days of the week',
  together: 'What was noted together',
  measure: 'About',
  range: 'How far back',
  weeks: '4 weeks',
  months: '3 months',
  year: 'A year',
  // Under a chart. {n} is how many check-ins it shows. {middle} is a point of a scale.
  count: { one: '{n} check-in.', other: '{n} check-ins.' },
  middleOne: 'The middle one is “{middle}”.',
  // What in the chart is what: the second where a dot stands for all check-ins of a day.
  legend: 'Each dot is a check-in. A bar is the middle one.',
  legendDates:
    'Each dot is the average of one day. Where there are three days or more, a bar is the middle one.',
  // Always said of charts and counts.
  chance: 'This may be chance. It does not show why.',
  // Instead of a chart, behind {count}. {measure} is the name of a scale.
  unanswered: 'There is no answer to “{measure}” in them.',
  // Before a choice of one tag or word, and before that over a table of what was noted with it.
  asked: 'Together with',
  noPairs: 'Nothing was noted together with it.',
  // The table behind a chart, and its columns: short words, for small screens.
  table: 'As a table',
  when: 'When',
  n: 'Count',
  dates: 'Days',
  middle: 'Middle',
  // What the ends of a scale stand for. {a} and {b} are numbers.
  ends: '{a} is “{low}”, {b} is “{high}”.',
  // Parts of the day, six hours each from midnight.
  time0: 'Night',
  time1: 'Morning',
  time2: 'Afternoon',
  time3: 'Evening',

  // Saving to a file, taking one in, printing.
  csv: 'Save as a table (CSV)',
  notes: 'Print my notes too',
  // Heads the printed page; then more names of columns, there and in the CSV file.
  summary: 'Summary',
  clock: 'Time',
  zone: 'Time zone',
  words: 'Words',
  tags: 'Tags',
} as const;

export const strings: typeof own & typeof emotionStrings = { ...own, ...emotionStrings };

/** All that the element says in English. */
export const messages: typeof strings & typeof recordsStrings & typeof supportStrings = {
  ...strings,
  ...recordsStrings,
  ...supportStrings,
};

/** What the tool is called beside it: a frame’s name, the list of the pocket edition. As ordinary as its own title. */
export const title = 'How is it right now?';

/** A line on what is in it, below its name where tools are listed: the pocket edition, the blocks of WordPress. */
export const about = 'Find a word for what you feel, or none.';

/** What stands in the tag until the tool is drawn, and where no script runs. */
export const fallback: readonly string[] = [
  'Which word fits how you feel? More than one is fine, and so is none.',
  'How pleasant is it, from very unpleasant to very pleasant?',
  'How much energy do you have, from very little to a lot?',
  'Where are you, and who is with you?',
];
