/** What `<article-card>` says. Translators: each line's use stands above it. */
export const strings = {
  // Button that opens a text; the second one stands under a note on what is hard in it.
  read: 'Read',
  readNote: 'Read it',
  // Button beside it: leaves the text closed.
  notNow: 'Not now',
  // Heading of the note on what may be hard in the text.
  noteTitle: 'Before you read',
  // Reading time.
  minutes: { one: 'About {n} minute to read', other: 'About {n} minutes to read' },
  // Which language the text is in, when that is not the page's: "In French".
  inLanguage: 'In {language}',
  // How demanding the text is.
  plain: 'Plain words',
  general: 'Some harder words',
  professional: 'For professionals',
  // When the text was last compared with its sources. {date} is a full date.
  checked: 'Last checked: {date}',
  // A full date, as it is written in the middle of a sentence, and the months for it with spaces between them.
  date: '{month} {day}, {year}',
  months: 'January February March April May June July August September October November December',
  // Said of a text that was checked more than a year ago.
  outOfDate: 'It may be out of date.',
  // Who wrote it, who reviewed it.
  author: 'By {name}',
  reviewedBy: 'Reviewed by {name}',
  // Nobody with training in health, and nobody who speaks this language, has reviewed the text.
  notReviewed: 'Not yet reviewed by a health worker or by someone who speaks this language.',
  // It has been reviewed, but not in this language.
  notReviewedLanguage: 'Not yet reviewed by someone who speaks this language.',
  // Group of two buttons, and what a screen reader hears after one is pressed.
  textSize: 'Text size',
  smaller: 'Smaller text',
  larger: 'Larger text',
  sizeIs: 'Text size {n} of {total}',
  // A voice of the device reads the text aloud; pause, go on, stop.
  listen: 'Listen',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
  print: 'Print',
  // Heading of the list of sources.
  sources: 'Where this comes from',
  // A number in the text that leads to a source, as a screen reader says it.
  source: 'Source {n}',
  // Link from a source back to the place in the text.
  backToText: 'Back to the text',
  // Said of a source that nobody has checked in the original yet.
  toConfirm: 'to be confirmed',
  // Said by screen readers after a link that leads away from this site.
  otherSite: '(another website)',
  // Above a button that shows a tool, such as an exercise, that goes with the text.
  toolTitle: 'Something to try',
  tryTool: 'Try it here',
  // Title of a card that must tell somebody who glances at it nothing.
  neutralTitle: 'A text to read',
  // In the place of a text that cannot be found.
  missing: 'This text is not here.',
} as const;

/** What the tool is called beside it: a frame’s name, the list of the pocket edition. As ordinary as its own title. */
export const title = 'Something to read';

/** A line on what is in it, below its name where tools are listed: the pocket edition, the blocks of WordPress. */
export const about = 'Short texts. You can leave them at any point.';
