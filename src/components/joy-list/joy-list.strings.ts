/**
 * English. Tone: a quiet invitation, never an order or a test; no praise, no counting of what was done.
 * About ages 9 to 11 to read. The things themselves (`joy-…`) are short, begin with a verb, and must
 * make sense in any culture and with no money, home or family to hand.
 */
export const strings = {
  // Heading of the tool, of the printed page, and a line under it.
  title: 'Small good things',
  intro: 'Little things that may make a moment easier. Keep what you like; change or hide the rest.',
  // The main button: for a day with little strength. It asks two things and suggests three.
  hardDay: 'A hard day',
  // Opens a form for a thing of the person's own.
  add: 'Add something of mine',
  // Names the buttons that choose which kind is shown; then "all", and the kinds, as one word each.
  kinds: 'Which kind to show',
  all: 'All',
  'kind-objects': 'Things',
  'kind-activities': 'Doing',
  'kind-senses': 'Senses',
  'kind-people': 'People',
  'kind-movement': 'Moving',
  // Shown when the list, or the chosen kind, is empty.
  empty: 'There is nothing here right now.',
  // Shows more of a long list.
  showMore: 'Show more',

  // Small facts about one thing, in a row: how long, how much energy, and what else it takes.
  minutes: { one: '{n} minute', other: '{n} minutes' },
  'energy-low': 'little energy',
  'energy-some': 'some energy',
  'energy-plenty': 'plenty of energy',
  'cost-little': 'costs a little',
  'company-alone': 'alone',
  'company-together': 'with someone',
  outside: 'outside',
  noisy: 'makes some noise',
  // A plan for when to do it. {when} is what the person wrote, for example "after dinner".
  plan: 'If it is {when}, I will do this.',

  // Buttons on one thing. "doIt" opens it alone on a plain page; "menu" shows the others.
  doIt: 'Do it now',
  menu: 'More',
  // Name of the handle that moves a thing up and down.
  handle: 'Move it: drag, or use the arrow keys',
  edit: 'Edit',
  when: 'When',
  up: 'Move up',
  down: 'Move down',
  // Takes a ready-made thing off the list for good; then the same for a thing of the person's own.
  hide: 'Hide for good',
  remove: 'Remove',
  // Said aloud after a thing was moved.
  moved: 'Now number {n} of {total}.',

  // The form for one thing: its two titles, and its fields.
  addTitle: 'Something of mine',
  editTitle: 'Change this',
  text: 'What is it?',
  textHint: 'A few words are enough.',
  kind: 'Kind',
  facts: 'More about it, if you like',
  howLong: 'How long',
  howMuchEnergy: 'Energy it takes',
  withWhom: 'Alone or with someone',
  'company-either': 'either',
  costs: 'It costs a little money',
  indoors: 'I can do it indoors',
  quiet: 'It makes no noise',
  save: 'Save',
  // Said when "Save" is pressed with nothing written.
  noText: 'Write a few words first, or cancel.',
  // Said when the list holds as much as it can.
  full: 'The list is full: it holds {n} things of your own. You could remove one first.',
  // Said when the place where the list is kept refuses it.
  notKept: 'That could not be kept, so nothing was changed. You could try again.',

  // The page for a plan. {thing} is the thing itself. The examples fill the blank in "If it is …".
  whenTitle: 'A time for this',
  whenHint: 'A plan can make it easier to begin. Leave it empty for no plan.',
  whenField: 'If it is …',
  whenThen: '… I will do this: {thing}',
  when1: 'after waking up',
  when2: 'after a meal',
  when3: 'before going to sleep',

  // "A hard day", first question and its answers.
  askEnergy: 'How much energy is there right now?',
  'now-low': 'Almost none',
  'now-some': 'Some',
  'now-plenty': 'Plenty',
  // Second question: the marked ones are possible; the rest is left out.
  askPossible: 'What is possible right now?',
  possibleHint: 'Mark what is. What you leave unmarked will not be suggested.',
  out: 'Going out',
  noise: 'Making some noise',
  spend: 'Spending a little money',
  showThree: 'Show three things',
  // Heading above up to three suggestions; after it, what to do with them.
  three: 'Would one of these be all right?',
  anotherThree: 'Another three',
  noneFit: 'None of these fit',
  // When there is nothing else, or nothing at all.
  onlyThese: 'These are all that fit right now.',
  nothingFits: 'Nothing on the list fits right now.',
  askAgain: 'Ask me again',
  // Said aloud with the new suggestions. {things} is a list.
  suggested: 'Now: {things}',
  // Where "None of these fit" leads, above a grounding exercise and a person to contact.
  noneTitle: 'That is all right',
  noneText: 'Some days nothing fits. Here is something for right now, and a person to talk to.',

  // Under one thing on its own page; the time is a guide, not a rule.
  aboutMinutes: {
    one: 'About {n} minute, or as long as you like.',
    other: 'About {n} minutes, or as long as you like.',
  },
  calmly: 'In your own time. You can stop at any moment.',
  notNow: 'Not now',

  // Saving to a file, taking one in, printing.
  files: 'Save or print this list',
  filesHint: 'Anyone who opens the file or sees the paper can read it.',
  // Only where the list is kept in the page's memory alone.
  notSaved: 'What you change here is gone when you close or leave this page.',
  export: 'Save to a file',
  import: 'Add from a file',
  print: 'Print',
  // After a file was taken in. {n} is how many things were new.
  imported: 'The file was added. New things in it: {n}.',
  // A file with too many things in it. {n} is the most a list can hold.
  tooMany: 'With that file the list would hold more than {n} things of your own. Nothing was changed.',
  // Shows ready-made things again that were hidden. {n} is how many.
  unhide: { one: 'Show the {n} that I hid', other: 'Show the {n} that I hid' },
  shown: 'Back on the list.',

  // The things to begin with.
  'joy-warm-cup': 'Hold something warm in both hands',
  'joy-soft': 'Hold something soft or smooth',
  'joy-plant': 'Water a plant, or look closely at one',
  'joy-picture': 'Look at a picture that you like',
  'joy-blanket': 'Put a blanket or a jacket around you',
  'joy-stone': 'Find a small stone or leaf that you like',
  'joy-sort': 'Sort one bag, shelf or pocket',
  'joy-mend': 'Mend or clean one small thing',
  'joy-draw': 'Draw lines or shapes',
  'joy-page': 'Read one page of something light',
  'joy-puzzle': 'Do a small puzzle or a word game',
  'joy-cook': 'Make something simple to eat',
  'joy-words': 'Learn three words of any language',
  'joy-good-list': 'Write down three things you like',
  'joy-make': 'Make something: fold, sew, build or paint',
  'joy-sing': 'Hum or sing a song you like',
  'joy-sky': 'Look at the sky for a while',
  'joy-song': 'Listen to one song you like',
  'joy-sip': 'Drink some water or tea, slowly',
  'joy-smell': 'Smell something you like: soap, spice, fruit',
  'joy-quietest': 'Listen for the quietest sound around you',
  'joy-colour': 'Find five things in a colour you like',
  'joy-bite': 'Eat one bite of something, slowly',
  'joy-air': 'Feel the sun or the air outside',
  'joy-message': 'Send a few words to someone you trust',
  'joy-kind-person': 'Think of someone who was kind to you',
  'joy-hello': 'Nod or say hello to someone',
  'joy-game': 'Play a game with someone',
  'joy-among': 'Sit where other people are: a library, a park',
  'joy-kindness': 'Do one small kindness',
  'joy-note': 'Write a note to someone, to send or to keep',
  'joy-group': 'Join others who like what you like',
  'joy-hands': 'Open and close your hands a few times',
  'joy-walk': 'Walk a little way and back',
  'joy-stretch': 'Stretch your arms, as far as is comfortable',
  'joy-sway': 'Sway or dance to one song',
  'joy-catch': 'Throw something soft and catch it',
  'joy-green': 'Walk where something green grows',
  'joy-stairs': 'Go up and down some stairs',
  'joy-ball': 'Play with a ball, run or skip a little',
} as const;
