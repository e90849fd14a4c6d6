import { isServer } from 'lit';

/**
 * Drawn by a server, where there is no page. Node with a DOM, as in the unit tests of a page, counts as a browser. A
 * browser's bundle knows that it is false, and drops what hangs on it.
 */
export const onServer: boolean = isServer && !globalThis.document?.addEventListener;
