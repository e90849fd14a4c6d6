import type { strings as articleCard } from '../components/article-card/article-card.strings.js';
import type { strings as breathingPacer } from '../components/breathing-pacer/breathing-pacer.strings.js';
import type { strings as groundingSteps } from '../components/grounding-steps/grounding-steps.strings.js';
import type { strings as joyList } from '../components/joy-list/joy-list.strings.js';
import type { strings as moodCheckin } from '../components/mood-checkin/mood-checkin.strings.js';
import type { strings as quickExit } from '../components/quick-exit/quick-exit.strings.js';
import type { strings as frame } from '../frame/frame.strings.js';
import type { Translation } from '../core/messages.js';
import type { EndingStrings } from '../shared/ending.strings.js';
import type { recordsStrings } from '../shared/records.strings.js';
import type { sharedStrings } from '../shared/shared.strings.js';

/** All that the elements say, in one language: a missing key is a type error. */
export interface Locale {
  readonly shared: Translation<typeof sharedStrings & EndingStrings & typeof recordsStrings>;
  readonly 'article-card': Translation<typeof articleCard>;
  readonly 'breathing-pacer': Translation<typeof breathingPacer>;
  /** What stands around an isolated tool. */
  readonly frame: Translation<typeof frame>;
  readonly 'grounding-steps': Translation<typeof groundingSteps>;
  readonly 'joy-list': Translation<typeof joyList>;
  readonly 'mood-checkin': Translation<typeof moodCheckin>;
  readonly 'quick-exit': Translation<typeof quickExit>;
}
