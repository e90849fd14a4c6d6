import { pageMemory } from '../../keep/memory-keep.js';
import type { KeptRecord } from '../../keep/keep.js';

/** What a person can turn on; all of it is off until they do. */
export const EXTRAS = ['sound', 'vibration', 'awake', 'less'] as const;
export type Extra = (typeof EXTRAS)[number];

type Extras = KeptRecord & Partial<Record<Extra, boolean>>;

const COLLECTION = 'breathing-extras';

/**
 * What has been turned on, in every pacer of the page. It lasts for the visit: always the page's memory,
 * never a keep that saves to the device.
 */
export function isOn(extra: Extra): boolean {
  return pageMemory().read<Extras>(COLLECTION)[0]?.[extra] ?? false;
}

export function turn(extra: Extra, on: boolean): void {
  void pageMemory().update<Extras>(COLLECTION, ([extras]) => [{ ...extras, id: 'extras', [extra]: on }]);
}

export function forgetExtras(): void {
  void pageMemory().update(COLLECTION, () => []);
}
