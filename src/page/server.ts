import { isServer } from 'lit';

/**
 * True when a server draws, where there is no page. Node with a DOM, as in a page's unit tests, counts as a browser.
 * In our bundles it is always false, and they drop the code that depends on it.
 */
export const onServer: boolean = isServer && !globalThis.document?.addEventListener;
