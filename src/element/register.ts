import { DEV } from '#dev';
import { VERSION } from '../core/version.js';
import { warnOnce } from '../core/warn.js';

/** A class that can be registered as a custom element. */
export interface Registrable extends CustomElementConstructor {
  readonly version?: string;
}

/**
 * Registers an element class, and never throws, whatever else the page has loaded. The first class to take a name
 * keeps it. A class that is already registered is registered under another name as a subclass.
 */
export function register(element: Registrable, name: string): void {
  // Missing in Node, where a server renders.
  const registry = globalThis.customElements;
  const taken = registry?.get(name) as Registrable | undefined;
  if (!registry || taken) {
    if (DEV && taken && taken.version !== VERSION) {
      warnOnce(
        `<${name}> is already defined by ${taken.version ? `Steadyground ${taken.version}` : 'another library'}; ` +
          `this copy (${VERSION}) leaves it alone. defineAll({ prefix: 'my-' }) registers under other names.`,
      );
    }
    return;
  }
  for (const candidate of [element, class extends element {}]) {
    try {
      registry.define(name, candidate);
      return;
    } catch (error) {
      if (candidate !== element) {
        warnOnce(`<${name}> was not defined: ${String(error)}`);
      }
    }
  }
}
