import type { Tool } from '../tool.js';

export const tool: Tool = {
  tag: 'article-card',
  purpose: "Four articles with sources, or a host's own",
  sample: { article: 'self-care-routine' },
  budget: '13.8 kB',
  nodes: 58,
  room: [
    [Infinity, 24.5],
    [37.6, 26.1],
    [26.5, 29],
    [20.7, 30.5],
    [16.5, 36.7],
    [15, 39.8],
  ],
  frame: ['discreet', 'article', 'neutral', 'open'],
  icon: 'M12 6.5C9.5 5 6.5 4.5 3.5 4.5v13c3 0 6 .5 8.5 2 2.5-1.5 5.5-2 8.5-2v-13c-3 0-6 .5-8.5 2Zm0 0v13',
  pocket: { part: 'read' },
  privacy: {
    root: 'open',
    emits: {
      'article-opened': {
        id: 'string',
      },
      'article-closed': {
        id: 'string',
      },
    },
    device: {
      speech:
        'Reads a text aloud when the person asks for it, only with voices that work on the device itself.',
      print: 'Prints a text when the person asks for it.',
    },
  },
};
