/** What elements that keep a person's own records say of them. */
export const recordsStrings = {
  // Said if the place where the records are kept refuses a change, or a file could not be made. What the person entered
  // is still there.
  notKept: 'That could not be kept, so nothing was changed. You could try again.',
  // Said if the person enters or imports more than one file can hold.
  full: 'There is no room for more. Nothing was changed.',
  // After something was removed; the button brings it back.
  removed: 'Removed.',
  undo: 'Undo',
  edit: 'Edit',
  remove: 'Remove',
  save: 'Save',
  showMore: 'Show more',
  notNow: 'Not now',

  // Said only if the records are kept in the page's memory alone. Following a link does not always end that: many sites
  // change what is on a page and stay on it.
  notStored: 'Nothing is stored: what you change here is gone when you close this tab, or sooner.',

  // About records that another program has kept in a way that this tool cannot show. Nothing happens to them.
  unread: {
    one: '{n} of these cannot be read. It is kept as it is.',
    other: '{n} of these cannot be read. They are kept as they are.',
  },

  // Saving to a file, importing one, printing.
  files: 'Save or print',
  filesHint: 'Anyone who opens the file or sees the paper can read it.',
  export: 'Save to a file',
  import: 'Add from a file',
  print: 'Print',
  // After a file was imported. {n} is the number of new records.
  imported: 'The file was added. New in it: {n}.',
  // Why a chosen file was not imported. What was there before is unchanged.
  'too-large': 'That file is too big: at most 16 MB. Nothing was changed.',
  'not-json': 'That file cannot be read. Please choose a .json file saved from here. Nothing was changed.',
  'not-ours':
    'That file is from something else. Please choose one saved from this tool. Nothing was changed.',
  newer: 'That file was saved by a newer version of this tool. Nothing was changed.',
  damaged: 'Part of that file is damaged, so none of it was taken in. Nothing was changed.',
} as const;
