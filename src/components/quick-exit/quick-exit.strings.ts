// Translators: each line's use stands above it.

/** What the cover of the page says. */
export const coverStrings = {
  // The only thing on a blank page that the person has left and come back to. It shows the page again.
  show: 'Show this page',
  // The name of the blank page in the browser's tab: it must say nothing.
  blank: 'Page',
} as const;

const ownStrings = {
  // The one red button of the page, when the page that hosts it wrote no link of its own. Keep it short.
  leave: 'Leave this page',
  // While the Shift key is being pressed; Shift is the name on the key. {n} is 2 or 1.
  more: { one: 'Press Shift {n} more time to leave', other: 'Press Shift {n} more times to leave' },
  // Five seconds after the last press, when it was not the third: the presses before count no longer.
  expired: 'Still here. To leave, press Shift 3 times.',
  // On a small round button beside the red one: your language's question mark.
  mark: '?',
  // What a screen reader calls that button, and the title of the text it opens.
  about: 'What this button does',
  does: 'It hides this page at once, makes its tools forget what you typed, and opens another website in its place. Pressing the Shift key three times does the same.',
  // Never promise more than this: the next three lines are why the text exists.
  history: 'It does not clear your browser history. Pages you have opened can still be seen there.',
  spyware: 'It cannot stop spyware, or hide what someone has already seen.',
  safer: 'If someone may be checking your phone or computer, a device that they cannot reach is safer.',
} as const;

/** What <quick-exit> says. */
export const strings: typeof ownStrings & typeof coverStrings = { ...ownStrings, ...coverStrings };

/** What the tool is called beside it: a frame’s name, the list of the pocket edition. As ordinary as its own title. */
export const title = 'Leave this page';

/** A line on what it does, where tools are listed: the blocks of WordPress. */
export const about = 'Hides this page at once, and opens another website in its place.';
