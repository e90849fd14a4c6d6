/** Dispatched on `document`, it makes every element and the page's memory forget what a person typed. */
export const WIPE_EVENT = 'steadyground-wipe';
