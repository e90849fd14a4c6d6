/**
 * What the pocket edition says around its tools (src/pocket/pocket.html). The build writes it into the page, so that it
 * is there without JavaScript too. The tools' own names stand beside each. Translators: each line's use stands
 * above it.
 */
export const strings = {
  // Title of the page and of the browser's tab: it must tell nothing to someone who glances at the screen.
  title: 'A quiet moment',
  lead: 'A few small things that may help a little. Choose any one. You can stop at any time.',
  // Above the first of them, which is for when choosing is too much.
  first: 'Not sure? You could begin here.',
  // Link back to the start page.
  home: 'Start page',

  // Only where JavaScript is off, as in the file viewers of many chat apps.
  noScript:
    'You can read and use everything below as it is. The parts that move and answer need JavaScript: opening this file in a browser brings them.',
  // Below the steps of a tool, there.
  skip: 'Skip any step you like.',

  // Unfolds the lines below it.
  about: 'About this page',
  // Never promise more than these lines do.
  keeps: 'Nothing that you write here is sent or stored. It is gone when you close this page.',
  leaving:
    'The red button, or the Shift key pressed three times, hides this page and opens another website in its place. With no internet you may see the browser say so instead. Nothing of this page is on that screen.',
  traces:
    'The file itself, and its name in the browser’s history, can still be found. You can delete the file, and give it any name.',
  limits: 'It cannot protect from spyware, or from someone who is watching the screen.',
  copies: 'A copy that somebody has changed could do anything. Get it from someone you trust.',
  tested: 'No survivor has tested this page yet, and no expert has reviewed its words.',
  // The number of the version follows.
  version: 'Steadyground, version {version}',

  // For a screen that several people use one after the other (kiosk).
  // {finish} is the name of the button, which stands further below.
  shared: 'This screen is shared. What you write is cleared when you press “{finish}”.',
  // {n} is a number of minutes, at least 2.
  clears: 'It is also cleared when nobody has touched the screen for a while. Minutes until then: {n}.',
  // Button: clears all that was written, and goes back to the start page.
  finish: 'Clear and finish',
  // Asked, gently, when nobody has touched a shared screen for some minutes. It covers everything else.
  still: 'Are you still here?',
  stillText:
    'There is no hurry. If nobody answers, everything is cleared in about a minute, for the next person.',
  stay: 'I am still here',
} as const;
