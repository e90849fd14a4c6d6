/** A person to contact. */
export const supportStrings = {
  // Title above a person to contact.
  supportTitle: 'A person to talk to',
  // Shown when the page that hosts the tool offers no contact of its own. The emergency number stands first.
  supportText:
    'If you are in danger now, call the local emergency number. You could also call or write to someone you trust, a support worker, or a help line in your country.',
} as const;

/** What the tools say at the end of an exercise, and when one was not right for somebody. */
export const endingStrings = {
  // Asked once an exercise is over. Every answer is fine, and so is none.
  endingAsk: 'How is it now, compared with before?',
  better: 'Better',
  same: 'The same',
  worse: 'Worse',
  // After Better, The same or Skip. No praise, no count.
  endingThanks: 'Thank you for trying this. You can stop here.',
  // After Worse. Never blame, never alarm.
  endingWorse: 'That can happen, and it is not your fault. Let us stop that and look outward for a moment.',
  // Title and steps of a short exercise that people do with open eyes, looking at the room around them.
  outwardTitle: 'Eyes open, looking around',
  outward1: 'Look slowly around you. Find three things that are the same colour.',
  outward2: 'Feel where your feet or your body meet the floor, chair or bed.',
  outward3: 'Name one thing near you, what it is made of, and what it is for.',
} as const;

/** All strings of this file. */
export type EndingStrings = typeof supportStrings & typeof endingStrings;
