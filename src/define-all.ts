import { ArticleCard } from './components/article-card/article-card.js';
import { BreathingPacer } from './components/breathing-pacer/breathing-pacer.js';
import { CalmSpace } from './components/calm-space/calm-space.js';
import { GroundingSteps } from './components/grounding-steps/grounding-steps.js';
import { JoyList } from './components/joy-list/joy-list.js';
import { MoodCheckin } from './components/mood-checkin/mood-checkin.js';
import { QuickExit } from './components/quick-exit/quick-exit.js';

// The way out before all else; then the provider, so that tools find it as they are upgraded.
const ELEMENTS = [QuickExit, CalmSpace, BreathingPacer, GroundingSteps, JoyList, MoodCheckin, ArticleCard];

/** How {@link defineAll} registers. */
export interface DefineOptions {
  /** Put before every tag, with its hyphen: `acme-` makes `<acme-breathing-pacer>`. Empty by default. */
  readonly prefix?: string;
}

/** Registers every element; never throws, whatever else has taken a name. */
export function defineAll({ prefix = '' }: DefineOptions = {}): void {
  for (const element of ELEMENTS) element.define(prefix + element.tag);
}
