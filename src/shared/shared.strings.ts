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
  // Asked once an exercise is over; every answer, and none, is fine.
  endingAsk: 'How is it now, compared with before?',
  better: 'Better',
  same: 'The same',
  worse: 'Worse',
  skip: 'Skip',
  // After Better, The same or Skip. No praise, no count.
  endingThanks: 'Thank you for trying this. You can stop here.',
  // After Worse. Never blame, never alarm.
  endingWorse: 'That can happen, and it is not your fault. Let us stop that and look outward for a moment.',
  // Title and steps of a short exercise done with open eyes, attention to the room.
  outwardTitle: 'Eyes open, looking around',
  outward1: 'Look slowly around you. Find three things that are the same colour.',
  outward2: 'Feel where your feet or your body meet the floor, chair or bed.',
  outward3: 'Name one thing near you, what it is made of, and what it is for.',
  // Title above a person to contact.
  supportTitle: 'A person to talk to',
  // Shown when the page that hosts the tool offers no contact of its own. The emergency number stands first.
  supportText:
    'If you are in danger now, call the local emergency number. You could also call or write to someone you trust, a support worker, or a help line in your country.',
  // After something was removed; the button brings it back.
  removed: 'Removed.',
  undo: 'Undo',
  again: 'Again',
  done: 'Done',
  back: 'Back',
  cancel: 'Cancel',
} as const;

/** What several elements say. */
export const sharedStrings: typeof everyStrings & typeof severalStrings = {
  ...everyStrings,
  ...severalStrings,
};
