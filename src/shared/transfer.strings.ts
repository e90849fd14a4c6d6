/** What elements that take in a file say when it is refused. */
export const transferStrings = {
  // Why a chosen file was not taken in; what was there before is untouched.
  'too-large': 'That file is too big: at most 1 MB. Nothing was changed.',
  'not-json': 'That file cannot be read. Please choose a .json file saved from here. Nothing was changed.',
  'not-ours':
    'That file is from something else. Please choose one saved from this tool. Nothing was changed.',
  newer: 'That file was saved by a newer version of this tool. Nothing was changed.',
  damaged: 'Part of that file is damaged, so none of it was taken in. Nothing was changed.',
} as const;
