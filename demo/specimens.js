// How each part of a tool comes to be seen: the buttons to press, and what to
// choose from a list, by what they say. Parts that are not named here can
// be seen from the start.

const SAVED = ['pleasant', 'Save'];
const again = (answer) => ['Another check-in', 'Skip', answer, 'Save'];
const FIRST = ['Skip', ...SAVED];
const FIVE = [
  ...FIRST,
  ...again('pleasant'),
  ...again('unpleasant'),
  ...again('pleasant'),
  ...again('pleasant'),
];
const WALK = ['Start with what I can see'];

export const PATHS = {
  'article-card': {
    dialog: ['Read it'],
    bar: ['Read it'],
    tools: ['Read it'],
    text: ['Read it'],
    sources: ['Read it'],
    related: ['Read it'],
  },
  'breathing-pacer': { ending: ['Start', 'Skip', 'Stop'] },
  'grounding-steps': {
    steps: WALK,
    prompt: WALK,
    marks: WALK,
    mark: WALK,
    controls: WALK,
    more: [...WALK, 'More choices'],
    'left-out': [...WALK, 'More choices', 'Leave this sense out for this visit'],
    ending: [...WALK, 'That is enough'],
    choices: ['Something else'],
  },
  'joy-list': {
    editor: ['Add something of mine'],
    'hard-day': ['A hard day'],
    now: ['Do it now'],
    ending: ['Do it now', 'Done'],
    undo: ['More', 'Remove'],
  },
  'mood-checkin': {
    person: ['Unpleasant and heavy', 'without hope'],
    offer: [...FIRST, ...again('unpleasant'), ...again('unpleasant'), ...again('very unpleasant')],
    list: [...FIRST, 'My check-ins'],
    figure: [...FIVE, 'My check-ins', 'Day by day'],
    chart: [...FIVE, 'My check-ins', 'Day by day'],
    undo: [...FIRST, 'My check-ins', 'Remove'],
    files: [...FIRST, 'My check-ins'],
  },
  'quick-exit': { explanation: ['What this button does'] },
};

/** What is written on the tag, where a part needs that. */
export const SETTINGS = {
  'article-card': { '': { article: 'self-care-routine' }, dialog: { 'open-in': 'dialog' } },
  'quick-exit': { explanation: { explain: '' } },
};
