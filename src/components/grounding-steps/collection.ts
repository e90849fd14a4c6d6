import type { KeptRecord, VisitCollection } from '../../keep/collection.js';
import type { Sense } from './grounding.js';

interface LeftOutSense extends KeptRecord {
  readonly id: Sense;
}

/**
 * The senses left out, for every element on the page. "For this visit" is the page's memory, even where
 * the host's keep would last longer: it says something of a person's body.
 */
export const LEFT_OUT: VisitCollection<LeftOutSense> = { name: 'grounding-left-out' };
