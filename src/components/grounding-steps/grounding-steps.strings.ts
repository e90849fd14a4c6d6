import { endingStrings, supportStrings, type EndingStrings } from '../../language/ending.strings.js';

/**
 * What <grounding-steps> says. Translators: short, plain, warm sentences that a child of ten can read; "you".
 * Never ask anyone to close their eyes, to breathe deeply or to remember. Smell, taste and touch can bring
 * bad memories: always leave a way round. Nothing is counted, praised or required.
 */
export const strings = {
  // Title of the first view: calm, and nothing that tells a person looking on what it is for.
  title: 'Here and now',
  intro: 'Small ways to bring your attention to the place you are in. Go at your own pace. Stop any time.',
  // The first button: starts the exercise with the five senses.
  startSee: 'Start with what I can see',
  start: 'Start',
  // Opens a list of the other exercises.
  else: 'Something else',

  // Names of the exercises, each with a line on what it is.
  'name-5-4-3-2-1': 'Five senses',
  'about-5-4-3-2-1': 'Things you can see, feel, hear, smell or taste. Leave out any you like.',
  'name-3-2-1': 'Three senses',
  'about-3-2-1': 'A shorter one: things you can see, feel and hear.',
  'name-orienting': 'Today, in this place',
  'about-orienting': 'The date, the place, the door, and what is different now.',
  'name-colours': 'One colour',
  'about-colours': 'Pick a colour and look for it around you.',
  'name-feet': 'Feet on the floor',
  'about-feet': 'Notice what holds you up, standing or sitting.',
  'name-categories': 'Naming things',
  'about-categories': 'Animals, foods, plants: name the ones that come to mind.',
  'name-outward': 'Looking around',
  'about-outward': 'Eyes open, with your attention on the place and not on your body.',

  // Names of the steps on small buttons; the person may go to any of them.
  anyOrder: 'In any order',
  'chip-see': 'See',
  'chip-touch': 'Feel',
  'chip-hear': 'Hear',
  'chip-smell': 'Smell',
  'chip-taste': 'Taste',
  'chip-date': 'Today',
  'chip-where': 'This place',
  'chip-door': 'The door',
  'chip-different': 'What is different',
  'chip-animals': 'Animals',
  'chip-foods': 'Foods',
  'chip-towns': 'Towns',
  'chip-plants': 'Plants',
  'chip-music': 'Music',

  // The senses. {n} is how many things; any number from 1 to 15.
  'ask-see': {
    one: 'Look around. Find {n} thing you can see.',
    other: 'Look around. Find {n} things you can see.',
  },
  'hint-see': 'Everyday things are fine: a corner, a cup, a shadow.',
  // Feel with hands or feet, as in touching a table; not a mood.
  'ask-touch': {
    one: 'Notice {n} thing you can feel with your hands or feet.',
    other: 'Notice {n} things you can feel with your hands or feet.',
  },
  'hint-touch': 'Like a sleeve, a table or the floor. Only what is all right for you.',
  'ask-hear': { one: 'Listen for {n} sound.', other: 'Listen for {n} sounds.' },
  'hint-hear': 'Near or far away. A quiet hum is fine too.',
  'ask-smell': { one: 'Notice {n} smell.', other: 'Notice {n} smells.' },
  'hint-smell': 'Or think of a smell you like. If this one is not for you, skip it.',
  'ask-taste': { one: 'Notice {n} taste.', other: 'Notice {n} tastes.' },
  'hint-taste': 'Or think of a drink or food you like. If this one is not for you, skip it.',

  // Today, in this place. {date} is a full date with the day of the week.
  'ask-date': 'Today is {date}.',
  'hint-date': 'You can say it to yourself, out loud or in your head.',
  'ask-where': 'Where are you now?',
  'hint-where': 'Answer just for yourself: the room, the building, the town.',
  'ask-door': 'Where is the nearest door or way out?',
  'hint-door': 'Just notice where it is. There is nothing you need to do.',
  'ask-different': 'What is different now?',
  'hint-different':
    'Something small is fine: the light, the sounds, the season. If nothing comes, just go on.',

  // One colour.
  'ask-colour': 'Pick a colour.',
  'ask-things': {
    one: 'Look around. Find {n} thing that is {colour}.',
    other: 'Look around. Find {n} things that are {colour}.',
  },
  'hint-things': 'Light or dark, big or small. Almost that colour is fine.',
  anotherColour: 'Another colour',
  // Colours; each stands on a button and as {colour} in the sentence above.
  red: 'red',
  orange: 'orange',
  yellow: 'yellow',
  green: 'green',
  blue: 'blue',
  purple: 'purple',
  pink: 'pink',
  brown: 'brown',
  black: 'black',
  grey: 'grey',
  white: 'white',

  // Feet on the floor. The person may sit in a wheelchair or have no feet: keep the way round.
  'ask-floor': 'Let your feet rest on what is under them.',
  'hint-floor': 'You can use your hands instead, on a table or a wall.',
  'ask-press': 'Press down softly. Then let go.',
  'hint-press': 'As softly as you like, and as often as you like.',
  'ask-hold': 'Notice what holds you up.',
  'hint-hold': 'The floor, a chair, a wall behind you.',
  'ask-toes': 'Move your toes or your fingers a little.',
  'ask-ahead': 'Now turn to what is in front of you. What is there?',

  // Naming things.
  'ask-animals': 'Name animals, as many as come to mind.',
  'ask-foods': 'Name foods, as many as come to mind.',
  'ask-towns': 'Name towns or cities, as many as come to mind.',
  'ask-plants': 'Name plants, trees or flowers, as many as come to mind.',
  'ask-music': 'Name songs, singers or instruments, as many as come to mind.',
  // Under each of the five lines above.
  namesHint: 'In any language, out loud or in your head. There is no number to reach.',

  // Looking around: eyes open, nothing about the body.
  'ask-around': 'Look slowly around this place, from one side to the other.',
  'ask-shape': 'Find something round. Then something with corners.',
  'ask-far': 'Find the farthest thing you can see. Then one close by.',
  'ask-know': 'Name three things that are in this place.',
  'ask-use': 'Choose one thing near you. What is it made of, and what is it for?',
  'ask-next': 'What is one small thing you could do next?',
  'hint-next': 'Like having some water or looking out of a window.',

  // Under a row of circles, one for each thing to notice.
  tap: 'Tap a circle for each one you notice. Fewer is fine.',
  left: { one: '{n} left, if you like.', other: '{n} left, if you like.' },
  // When all circles are filled.
  onward: 'Go on whenever you like.',
  // What a screen reader says of the {n}th circle; a press marks one thing as noticed, another takes it back.
  notice: 'I notice one ({n})',

  next: 'Next',
  // Ends the exercise, at any time.
  enough: 'That is enough',
  more: 'More choices',
  // Opens fields to type in; what is typed is gone when the exercise ends.
  write: 'Write it down (only on this screen)',
  // Closes the fields and forgets what was typed in them.
  erase: 'Erase what I wrote',
  // Name of the {n}th field, for a screen reader.
  field: 'In your words ({n})',
  // Leaves out, for example, smell until the page is closed.
  leaveOut: 'Leave this sense out for this visit',
  // {sense} is one of See, Feel, Hear, Smell, Taste.
  bringBack: 'Bring back: {sense}',
  leftOut: 'Left out for this visit',
} as const;

/** All that the element says in English. */
export const messages: typeof strings & EndingStrings = { ...strings, ...supportStrings, ...endingStrings };

/** What the tool is called beside it: a frame’s name, the list of the pocket edition. As ordinary as its own title. */
export const title = 'Here and now';

/** A line on what is in it, below its name where tools are listed: the pocket edition, the blocks of WordPress. */
export const about = 'Eyes open. Notice what is around you, one thing at a time.';

/** What stands in the tag until the tool is drawn, and where no script runs. */
export const fallback: readonly string[] = [
  'Look around and name 5 things you can see.',
  'Touch 4 things near you.',
  'Listen for 3 sounds.',
  'Notice 2 things you can smell.',
  'Notice 1 thing you can taste.',
];
