import type { ReactiveControllerHost } from 'lit';
import { containedBy } from './contain.js';
import { real } from './document.js';
import { onServer } from './server.js';

type Heard = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;

const page = (): Heard => ({
  addEventListener: real('addEventListener'),
  removeEventListener: real('removeEventListener'),
});

/** Listens to the page, or to something else outside the element, for as long as the element is connected. */
export function listen(
  host: ReactiveControllerHost,
  type: string,
  listener: () => void,
  target: () => Heard | undefined = page,
): void {
  const heard = containedBy(host, listener);
  host.addController({
    hostConnected: () => target()?.addEventListener?.(type, heard),
    hostDisconnected: () => target()?.removeEventListener?.(type, heard),
  });
}

let query: MediaQueryList | undefined;

/** Whether the person has asked their device for less motion; one query serves the page. */
export const reducedMotion = (): MediaQueryList =>
  onServer
    ? ({ matches: false } as MediaQueryList)
    : (query ??= matchMedia('(prefers-reduced-motion: reduce)'));
