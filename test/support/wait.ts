import { waitUntil as wait } from '@open-wc/testing';

/**
 * Waits until `isSo` returns something. Its own second is too short for a machine that is busy with three browsers; this
 * leaves a test the time to say what it waited for.
 */
export const waitUntil = (isSo: () => unknown, message = 'what was waited for'): Promise<void> =>
  wait(isSo as () => boolean, message, { timeout: 8000 });
