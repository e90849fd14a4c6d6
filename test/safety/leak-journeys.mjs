// What a person does in each tool, with real keys, while the page's scripts watch. Not the journeys beside the tools, which save,
// print and choose from lists: the drivers of Firefox and WebKit do none of that (docs/decisions/0026-our-own-pieces.md).

/** Lower case, and of letters that no tool says of itself in a row. */
export const CANARY = 'kingfisher';

/**
 * A hand on the tool, whichever engine it is in.
 * @typedef {object} Hand
 * @property {(label: string | RegExp, role?: string) => Promise<unknown>} press
 * @property {(label: string) => Promise<unknown>} write Types the canary into a field, in every way there is.
 * @property {(text: RegExp) => Promise<unknown>} select Selects the text that is shown, and drags it.
 * @property {() => Promise<unknown>} look Has the spy look at all there is to read.
 */

/** @type {Record<string, (hand: Hand) => Promise<void>>} */
export const JOURNEYS = {
  'joy-list': async ({ press, write, select, look }) => {
    await press('Add something of mine');
    await write('What is it, in a few words?');
    await press('Save');
    await select(/^kingfisher/);
    await look();
    await press(/^More/);
    await press('Edit');
    await write('What is it, in a few words?');
    await press('Save');
    await press(/^More/);
    await press('When');
    await write('If it is …');
    await press('Save');
    await look();
    await press(/^Do it now/);
    await look();
    await press('Done');
    await press('The same');
    await press('Done');
    await press('A hard day');
    await press('some energy');
    await press('Show three things');
    await look();
    await press('Back');
    await press(/^More/);
    await press('Remove');
    await look();
    await press('Undo');
    await look();
  },
  'mood-checkin': async ({ press, write, select, look }) => {
    await press('Pleasant and quiet', 'DisclosureTriangle');
    await press('calm');
    await press('In my own words', 'DisclosureTriangle');
    await write('In my own words');
    await press('Add');
    await look();
    await press('Next');
    await press('pleasant', 'radio');
    await press('Next');
    await press('some', 'radio');
    await press('Next');
    await press('In my own words', 'DisclosureTriangle');
    await write('In my own words');
    await press('A note', 'DisclosureTriangle');
    await write('A note');
    await press('Save');
    await press('My check-ins');
    await select(/^kingfisher/);
    await look();
    await press(/^Edit/);
    await look();
    await press('Save');
    await press(/^Remove/);
    await press('Undo');
    await look();
  },
  'grounding-steps': async ({ press, write, look }) => {
    await press('Start with what I can see');
    await press('More choices', 'DisclosureTriangle');
    await press('Write it down (only on this screen)');
    await write('In your words (1)');
    await write('In your words (2)');
    await press('Next');
    await look();
    await press('That is enough');
    await look();
    await press('Better');
    await press('Done');
  },
  'calm-space': async ({ press, write, look }) => {
    await press('Add something of mine');
    await write('What is it, in a few words?');
    await press('Save');
    await look();
  },
  // They take no text: what there is to find is that they tell nothing else.
  'breathing-pacer': async ({ press, look }) => {
    await press('Start');
    await press('Skip');
    await look();
    await press('Stop');
    await press('Worse');
    await look();
    await press('Done');
    await press('Breathing isn’t for me');
    await look();
  },
  'article-card': async ({ press, look }) => {
    await press('Read it');
    await look();
    await press('Close');
  },
  'quick-exit': async ({ look }) => look(),
};

/** The tools that take text, alone or within. */
export const TYPING = Object.keys(JOURNEYS).slice(0, 4);

const known = 'keys, |text of events, |the selection$|window[.]find$';

/** Where a page hears of typing, and reads what is selected, unless the shield came first. */
export const KNOWN = {
  Chromium: new RegExp(`^(${known})`),
  // Its events and its selection lead to what is in a closed root.
  Firefox: new RegExp(`^(${known}|what events lead to, )`),
  WebKit: new RegExp(`^(${known})`),
};
