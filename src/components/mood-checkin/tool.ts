import type { Tool } from '../tool.js';
import { MOODS } from './collection.js';

export const tool: Tool = {
  tag: 'mood-checkin',
  purpose: 'Words for a feeling first; a calm look back later',
  budget: '19.6 kB',
  nodes: 161,
  room: [
    [Infinity, 43.8],
    [39.1, 45.4],
    [36.6, 46.9],
    [29.7, 48.5],
    [25, 50],
    [18.7, 52.7],
    [15.7, 55.7],
    [14, 59.1],
    [12.2, 64.2],
  ],
  fallback: 'ol',
  frame: ['discreet'],
  icon: 'M7 18.5h9.75a4 4 0 0 0 .5-7.97A5.5 5.5 0 0 0 6.7 9.9 4.3 4.3 0 0 0 7 18.5Z',
  pocket: { part: 'today' },
  privacy: {
    root: 'closed',
    personalText: ['A word for a feeling.', 'A tag.', 'A note.'],
    memory: [[MOODS, 'The check-ins']],
    emits: {
      'mood-checked-in': {
        edited: 'boolean',
      },
      'mood-removed': {},
    },
    device: {
      'save-file': 'Makes a file of the check-ins when the person asks for one.',
      'open-file': 'Reads a file that the person chooses.',
      print: 'Prints the check-ins when the person asks for it.',
    },
  },
};
