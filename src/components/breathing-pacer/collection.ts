import type { KeptRecord, VisitCollection } from '../../keep/collection.js';
import type { Extra } from './extras.js';

type Extras = KeptRecord & Partial<Record<Extra, boolean>>;

/**
 * What has been turned on, in every pacer of the page. It lasts for the visit: always the page's memory,
 * never a keep that saves to the device.
 */
export const TURNED_ON: VisitCollection<Extras> = { name: 'breathing-extras' };
