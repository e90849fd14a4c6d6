import type { Tool } from '../tool.js';

export const tool: Tool = {
  tag: 'quick-exit',
  purpose:
    'Leaves the page at once, by a red link or Shift three times; blanks it first, and earlier pages come back blank',
  budget: '12.8 kB',
  frame: ['announce'],
  icon: 'M9.5 4.5h-5v15h5M10 12h10M15.5 7.5 20 12l-4.5 4.5',
  privacy: {
    root: 'open',
    emits: {
      'page-left': {
        how: ['button', 'keys', 'method'],
      },
      'exit-blocked': {},
    },
    device: {
      'leave-page': "Opens another website in this one's place when the person leaves.",
      'other-tabs':
        "Tells the site's other tabs the bare fact that the person has left, and hears it from them.",
      'parent-message':
        "In a frame that may not leave the page around it: tells that page so, as { type: 'steadyground-exit-blocked' }.",
      speech: 'Only to silence it, when the person leaves.',
      vibration: 'Only to stop it, when the person leaves.',
    },
  },
};
