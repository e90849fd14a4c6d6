import type { Tool } from '../tool.js';

export const tool: Tool = {
  tag: 'calm-space',
  budget: '8.8 kB',
  privacy: {
    root: 'open',
    personalText: [],
    memory: {},
    stores: [],
    requests: [],
    emits: {},
    device: {
      'other-tabs': 'Hears the bare fact that the person has left the site in another tab, and forgets.',
    },
  },
};
