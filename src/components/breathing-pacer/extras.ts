import { pageMemory } from '../../keep/memory-keep.js';
import { TURNED_ON } from './collection.js';

/** What a person can turn on; all of it is off until they do. */
export const EXTRAS = ['sound', 'vibration', 'awake', 'less'] as const;
export type Extra = (typeof EXTRAS)[number];

/** Whether it is on, in every pacer of the page. */
export const isOn = (extra: Extra): boolean => pageMemory().read(TURNED_ON)[0]?.[extra] ?? false;

export function setOn(extra: Extra, on: boolean): void {
  void pageMemory().update(TURNED_ON, ([extras]) => [{ ...extras, id: 'extras', [extra]: on }]);
}

export function forgetExtras(): void {
  void pageMemory().update(TURNED_ON, () => []);
}
