// Translators: each line's use stands above it.

/** What any element may say. */
export const everyStrings = {
  close: 'Close',
  // On what was covered when the person left the tab or app; shows it again. It must say nothing of what is there.
  show: 'Show',
  // Where a tool could not be shown: below what the website wrote in its place. Quiet, nobody's fault.
  failed: 'This part did not load.',
} as const;

const severalStrings = {
  skip: 'Skip',
  done: 'Done',
  back: 'Back',
  cancel: 'Cancel',
} as const;

/** What several elements say. */
export const sharedStrings: typeof everyStrings & typeof severalStrings = {
  ...everyStrings,
  ...severalStrings,
};
