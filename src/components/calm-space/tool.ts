import type { Tool } from '../tool.js';

export const tool: Tool = {
  tag: 'calm-space',
  budget: '8.8 kB',
  privacy: {
    root: 'open',
  },
};
