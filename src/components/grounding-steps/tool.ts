import type { Tool } from '../tool.js';
import { LEFT_OUT } from './collection.js';

export const tool: Tool = {
  tag: 'grounding-steps',
  purpose: "5-4-3-2-1 and other ways to arrive in the room, at one's own pace, leaving out any sense",
  budget: '14.3 kB',
  nodes: 40,
  room: [
    [Infinity, 14.4],
    [44.1, 15.9],
    [22, 17.2],
    [15.7, 18.5],
    [14.2, 19.9],
  ],
  fallback: 'ol',
  frame: ['discreet', 'exercise'],
  icon: 'M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6ZM9.4 12a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0',
  pocket: { part: 'now', first: true },
  privacy: {
    root: 'closed',
    personalText: [
      'What a person notices, in their own words, if they choose to write; until the exercise ends.',
    ],
    memory: [[LEFT_OUT, 'The senses a person leaves out']],
    emits: {
      'grounding-started': {
        exercise: ['3-2-1', '5-4-3-2-1', 'categories', 'colours', 'feet', 'orienting', 'outward'],
      },
      'grounding-step-changed': {
        exercise: ['3-2-1', '5-4-3-2-1', 'categories', 'colours', 'feet', 'orienting', 'outward'],
        step: [
          'ahead',
          'animals',
          'around',
          'colour',
          'date',
          'different',
          'door',
          'far',
          'floor',
          'foods',
          'hear',
          'hold',
          'know',
          'music',
          'next',
          'plants',
          'press',
          'see',
          'shape',
          'smell',
          'taste',
          'things',
          'toes',
          'touch',
          'towns',
          'use',
          'where',
        ],
      },
      'grounding-ended': {
        exercise: ['3-2-1', '5-4-3-2-1', 'categories', 'colours', 'feet', 'orienting', 'outward'],
        why: ['finished', 'stopped'],
      },
    },
  },
};
