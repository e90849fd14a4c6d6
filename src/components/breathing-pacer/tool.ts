import type { Tool } from '../tool.js';
import { TURNED_ON } from './collection.js';

export const tool: Tool = {
  tag: 'breathing-pacer',
  purpose:
    "Slow, soft breathing with a shape, words, sound or vibration; starts from the person's own breath",
  budget: '15.4 kB',
  nodes: 81,
  room: [
    [Infinity, 21.9],
    [46.6, 23.5],
    [45.1, 25],
    [33.6, 35.9],
    [31.5, 38.5],
    [16, 40.1],
    [15, 41.6],
  ],
  fallback: 'ol',
  frame: ['discreet', 'pattern', 'phases', 'minutes', 'visual', 'sips', 'allow'],
  icon: 'M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M5.8 12a6.2 6.2 0 1 0 12.4 0a6.2 6.2 0 1 0-12.4 0M2.6 12a9.4 9.4 0 1 0 18.8 0a9.4 9.4 0 1 0-18.8 0',
  pocket: { part: 'breathe' },
  privacy: {
    root: 'closed',
    memory: [[TURNED_ON, 'Whether sound, vibration, a screen that stays on and fewer words were turned on']],
    emits: {
      'pacer-started': {
        pattern: ['4-7-8', 'box', 'custom', 'even', 'gentle', 'short', 'sigh'],
      },
      'pacer-phase-changed': {
        phase: ['hold', 'in', 'out', 'sip'],
      },
      'pacer-paused': {},
      'pacer-resumed': {},
      'pacer-ended': {
        why: ['finished', 'stopped'],
        seconds: 'number',
      },
    },
    device: {
      sound: 'Soft tones while an exercise runs, once the person has turned them on.',
      vibration: 'Short pulses while an exercise runs, once the person has turned them on.',
      'screen-wake-lock':
        'Keeps the screen on while an exercise runs, once the person has turned that on, and again where the device takes it back; let go when it pauses, ends or is hidden.',
    },
  },
};
