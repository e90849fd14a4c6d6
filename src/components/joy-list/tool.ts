import type { Tool } from '../tool.js';
import { JOYS } from './collection.js';

export const tool: Tool = {
  tag: 'joy-list',
  purpose: 'Small joyful things, and three that fit on a hard day',
  budget: '18.6 kB',
  nodes: 217,
  room: [
    [Infinity, 46.2],
    [42.1, 47.7],
    [36.6, 49.3],
    [33.6, 57.3],
    [31.5, 66.8],
    [24.2, 68.4],
    [21.6, 77.4],
    [17.2, 80.8],
    [16.2, 87],
    [14, 91.6],
    [12.2, 96.1],
  ],
  fallback: 'ul',
  frame: ['discreet'],
  icon: 'M12 21v-9M12 14c0-4 2.5-6.5 7.5-6.5 0 5-2.5 7-7.5 7M12 11c0-4-2.5-6.5-7.5-6.5 0 5 2.5 7 7.5 7',
  pocket: { part: 'good' },
  privacy: {
    root: 'closed',
    personalText: ['Things a person adds to the list.', 'A plan for one: when they will do it.'],
    memory: [[JOYS, 'The list, as the person has changed it']],
    emits: {
      'joy-list-changed': {
        change: ['added', 'edited', 'imported', 'moved', 'removed', 'restored'],
      },
      'joy-chosen': {
        own: 'boolean',
      },
      'joy-done': {
        own: 'boolean',
      },
    },
    device: {
      'save-file': 'Makes a file of the list when the person asks for one.',
      'open-file': 'Reads a file that the person chooses.',
      print: 'Prints the list when the person asks for it.',
    },
  },
};
