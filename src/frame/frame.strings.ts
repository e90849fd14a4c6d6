/** What an isolated tool's frame says around the tool. Translators: each line's use stands above it. */
export const strings = {
  // The frame was asked for a tool that it does not have: a mistake of the website, not of the person.
  unknown:
    'There is nothing to show here. You did nothing wrong: the website asked for something it does not have.',
} as const;

/** Where the browser runs no script: the build writes it into frame.html. */
export const noScript =
  'This needs JavaScript. Meanwhile: look slowly around you, and find three things that are the same colour.';
