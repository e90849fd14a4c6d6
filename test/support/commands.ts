import { executeServerCommand } from '@web/test-runner-commands';

/**
 * Makes the page see these media features, and no other emulated ones, until the next call:
 * `emulateFeatures({ 'forced-colors': 'active' })`, `emulateFeatures({})` to end it.
 * False in Firefox and WebKit, which cannot be told: skip the test there.
 */
export const emulateFeatures = (features: Record<string, string>): Promise<boolean> =>
  executeServerCommand('emulate-features', features);
