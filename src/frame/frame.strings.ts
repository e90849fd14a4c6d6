/** What an isolated tool's frame says around the tool. Translators: each line's use stands above it. */
export const strings = {
  // The frame was asked for a tool that it does not have: a mistake of the website, not of the person.
  unknown:
    'There is nothing to show here. You did nothing wrong: the website asked for something it does not have.',
  // What a screen reader calls each frame, and the name of the browser's tab if it is opened alone. As ordinary
  // as the title of each tool.
  'breathing-pacer': 'Easy breathing',
  'grounding-steps': 'Here and now',
  'joy-list': 'Small good things',
  'mood-checkin': 'How is it right now?',
  'article-card': 'Something to read',
  'quick-exit': 'Leave this page',
} as const;
