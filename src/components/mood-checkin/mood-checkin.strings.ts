/**
 * English. Tone: plain and quiet. No praise, no count of what was done, no opinion on any answer; never a
 * diagnosis, a forecast or a cause. About ages 9 to 11 to read.
 */
export const strings = {
  // First question, and a line under it.
  title: 'How is it right now?',
  intro: 'Choose any words that fit, or none. You can leave out anything.',
  // Says that nothing is stored.
  private: 'Nothing is stored: this stays on this page until it closes.',
  // Opens the list of earlier check-ins, and heads it.
  mine: 'My check-ins',
  // A person's own word for a feeling, or their own tag; the button adds it.
  ownWord: 'A word of my own',
  ownTag: 'Something of my own',
  add: 'Add',
  // Stands before the words chosen so far. {words} is a list.
  chosen: 'Chosen: {words}',

  // Groups of words for feelings.
  'g-bright': 'Pleasant, with energy',
  'g-quiet': 'Pleasant and quiet',
  'g-stirred': 'Unpleasant and stirred up',
  'g-heavy': 'Unpleasant and heavy',
  'g-other': 'Hard to put into words',
  // The words: each completes "I feel …", or stands alone. Nouns are fine where they avoid gender.
  'w-happy': 'happy',
  'w-excited': 'excited',
  'w-playful': 'playful',
  'w-proud': 'proud',
  'w-hopeful': 'hopeful',
  'w-curious': 'curious',
  'w-strong': 'strong',
  // Near to someone, connected.
  'w-close': 'close to someone',
  'w-calm': 'calm',
  'w-content': 'content',
  'w-ease': 'at ease',
  'w-relieved': 'relieved',
  'w-grateful': 'grateful',
  'w-loved': 'loved',
  'w-rested': 'rested',
  'w-trusting': 'trusting',
  'w-afraid': 'afraid',
  'w-worried': 'worried',
  'w-angry': 'angry',
  'w-annoyed': 'annoyed',
  'w-tense': 'tense',
  'w-restless': 'restless',
  'w-overwhelmed': 'overwhelmed',
  // Watchful, expecting something bad.
  'w-guard': 'on guard',
  'w-disgusted': 'disgusted',
  'w-sad': 'sad',
  'w-lonely': 'lonely',
  'w-tired': 'tired',
  'w-ashamed': 'ashamed',
  'w-guilty': 'guilty',
  'w-hopeless': 'without hope',
  'w-hurt': 'hurt',
  'w-empty': 'empty',
  // Longing for a person or a place.
  'w-missing': 'missing someone',
  'w-let-down': 'let down',
  'w-numb': 'numb',
  'w-mixed': 'mixed',
  'w-confused': 'confused',
  // As if things were not quite real.
  'w-far-away': 'far away',
  'w-no-word': 'no word for it',

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
  // The ends of that scale, 0 and 10; and the choice to leave it out.
  distress0: 'none',
  distress10: 'the most there could be',
  none: 'no answer',
  // One fact of a check-in, such as "Energy: little".
  fact: '{name}: {value}',
  // Heading of the last step, and what can be added there.
  more: 'Anything else?',
  'g-who': 'Who is there',
  'g-where': 'Where I am',
  'g-sleep': 'Last sleep',
  'g-body': 'My body',
  note: 'A note',
  noteHint: 'Only if you want to. Anyone who sees this screen can read it.',
  't-alone': 'alone',
  't-family': 'family',
  't-children': 'children',
  't-partner': 'partner',
  't-friend': 'a friend',
  't-support': 'someone who supports me',
  't-others': 'other people',
  't-home': 'where I live',
  't-work': 'at work',
  't-outside': 'outdoors',
  't-way': 'on the way',
  't-new-place': 'a new place',
  't-online': 'online',
  't-slept-well': 'slept well',
  't-slept-some': 'slept so-so',
  't-slept-little': 'slept little',
  't-bad-dreams': 'bad dreams',
  't-well': 'well',
  't-pain': 'pain',
  't-ill': 'ill',
  't-hungry': 'hungry',
  't-moved': 'moved around',
  't-medicine': 'took medicine',

  next: 'Next',
  save: 'Save',
  // After saving; then a way to begin another.
  saved: 'Your check-in is on your list.',
  another: 'Another check-in',
  // Said when the place where check-ins are kept refuses one. What was entered is still there.
  notKept: 'That could not be kept. You could try again.',

  // After three unpleasant check-ins in a row. An offer, never a judgement.
  offer:
    'The last few have been unpleasant. If you like, here is something for right now, and a person to talk to.',
  breathe: 'Slow breathing',
  ground: 'Looking around the room',
  notNow: 'Not now',

  // The list.
  empty: 'There are no check-ins here.',
  edit: 'Edit',
  remove: 'Remove',
  showMore: 'Show more',

  // Choosing what to look at, and how far back.
  show: 'Show',
  list: 'The list',
  day: 'Day by day',
  time: 'Time of day',
  weekday: 'Days of the week',
  together: 'What appears together',
  measure: 'About',
  range: 'How far back',
  weeks: '4 weeks',
  months: '3 months',
  year: 'A year',
  // Under a chart. {n} is how many check-ins it shows. {middle}, {low}, {high} are points of a scale.
  count: { one: '{n} check-in.', other: '{n} check-ins.' },
  spread: 'The middle one is “{middle}”. Half of them are between “{low}” and “{high}”.',
  // What in the chart is what.
  legend: 'Each dot is a check-in. A bar is the middle one, a line the half in the middle.',
  // {high} is the group of check-ins with the highest middle, {low} the one with the lowest; {a} and {b} are
  // points of a scale, {n} and {m} how many check-ins there are.
  highest: 'Highest: {high}, with “{a}” in the middle ({n} check-ins). Lowest: {low}, with “{b}” ({m}).',
  same: 'The middle is the same in all of them.',
  few: 'There are too few check-ins here to compare.',
  // About chance: the first when the numbers allow no more, the second when they do.
  chance: 'This may be chance.',
  seldom: 'Chance alone would seldom do this. It does not show why.',
  // One pair of things. {both} of the {n} check-ins with {a} also have {b}; of all {all}, {b} is in {ofB}.
  pair: '“{a}” and “{b}”: together in {both} of {n} check-ins with “{a}”. Of all {all} check-ins, {ofB} have “{b}”.',
  noPairs: 'Nothing here appears together often enough.',
  // Stand for check-ins marked pleasant or very pleasant, and the opposite.
  pleasant: 'pleasant',
  unpleasant: 'unpleasant',
  // The table behind a chart, and its columns: short words, for small screens. "Half between" stands over
  // cells like "2–4".
  table: 'As a table',
  when: 'When',
  n: 'Count',
  middle: 'Middle',
  half: 'Half between',
  // What the ends of a scale stand for. {a} and {b} are numbers.
  ends: '{a} is “{low}”, {b} is “{high}”.',
  // Parts of the day, six hours each from midnight.
  time0: 'Night',
  time1: 'Morning',
  time2: 'Afternoon',
  time3: 'Evening',

  // Saving to a file, taking one in, printing.
  files: 'Save or print my check-ins',
  filesHint: 'Anyone who opens the file or the paper can read it.',
  csv: 'Save as a table (CSV)',
  json: 'Save to a file',
  import: 'Add from a file',
  // After a file was taken in. {n} is how many were new.
  imported: 'The file was added. New check-ins in it: {n}.',
  notes: 'Print my notes too',
  print: 'Print a summary',
  // Heads the printed page, and names the columns of the table and of the CSV file.
  summary: 'Summary',
  date: 'Date',
  clock: 'Time',
  zone: 'Time zone',
  words: 'Words',
  tags: 'Tags',
} as const;
