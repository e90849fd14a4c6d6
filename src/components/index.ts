// The one list of tools: scripts/generate.mjs makes from it what is made for each of them.
import { tool as articleCard } from './article-card/tool.js';
import { tool as breathingPacer } from './breathing-pacer/tool.js';
import { tool as calmSpace } from './calm-space/tool.js';
import { tool as groundingSteps } from './grounding-steps/tool.js';
import { tool as joyList } from './joy-list/tool.js';
import { tool as moodCheckin } from './mood-checkin/tool.js';
import { tool as quickExit } from './quick-exit/tool.js';
import type { Tool } from './tool.js';

/** In the order in which they are registered: the way out before all else; then the provider, so that tools find it. */
export const tools: readonly Tool[] = [
  quickExit,
  calmSpace,
  breathingPacer,
  groundingSteps,
  joyList,
  moodCheckin,
  articleCard,
];
