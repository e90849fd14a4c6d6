import type { Tool } from '../tool.js';

export const tool: Tool = {
  tag: 'calm-space',
  purpose: 'Optional, around tools: language, country, theme, articles, wording',
  budget: '8.8 kB',
  privacy: {
    root: 'open',
  },
};
