import { articleCard } from './article-card.js';
import { breathingPacer } from './breathing-pacer.js';
import { frame } from './frame.js';
import { groundingSteps } from './grounding-steps.js';
import { joyList } from './joy-list.js';
import { moodCheckin } from './mood-checkin.js';
import { quickExit } from './quick-exit.js';
import { shared } from './shared.js';
import type { Locale } from '../locale.js';

export const ar: Locale = {
  shared,
  'article-card': articleCard,
  'breathing-pacer': breathingPacer,
  frame,
  'grounding-steps': groundingSteps,
  'joy-list': joyList,
  'mood-checkin': moodCheckin,
  'quick-exit': quickExit,
};
