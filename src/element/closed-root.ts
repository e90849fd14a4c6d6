import { DEV } from '#dev';
import { warnOnce } from '../core/warn.js';

/** By its name alone an element of the page could stand in the place of a shield that is not there. */
const shield = (): typeof globalThis.steadygroundShield =>
  Object.getOwnPropertyDescriptor(globalThis, 'steadygroundShield')
    ?.value as typeof globalThis.steadygroundShield;

/** With the shield first, the browser's own whatever came between; else what the page has when this is loaded. */
const attachShadow: Element['attachShadow'] | undefined =
  shield()?.attachShadow ?? globalThis.Element?.prototype.attachShadow;

/** A proxy is written without a name, and what a page wrote with its code, which cannot be `[native code]`. */
const isNative = (): boolean =>
  /^function attachShadow\(\) {\s*\[native code\]/.test(Function.prototype.toString.call(attachShadow));

/**
 * Attaches a root for what is personal. Session replay may have replaced `attachShadow` on every element, to keep the
 * roots that it returns: it gets none of these, unless it was there before us.
 */
export function closedRoot(element: Element, init: ShadowRootInit = { mode: 'closed' }): ShadowRoot {
  if (DEV && !isNative()) {
    warnOnce(
      'attachShadow() was replaced before Steadyground was loaded, as some session replay does: what people ' +
        'write and choose can be recorded. Make steadyground/shield.js the first script of the page.',
    );
  }
  const root = attachShadow!.call(element, init);
  shield()?.protect(root);
  return root;
}
