// Translators: the comment above a line says where it is used.

/** What any element may say. */
export const everyStrings = {
  close: 'Close',
  // Covers a tool after the person left the tab or app, and shows it again. It must say nothing about the tool.
  show: 'Show',
  // Said if a tool could not be shown, below what the website wrote in its place. Quiet, and nobody's fault.
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
