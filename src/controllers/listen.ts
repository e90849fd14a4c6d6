import type { ReactiveControllerHost } from 'lit';
import { containedBy } from '../core/contain.js';
import { onServer } from './server.js';

/** Listens to the page, or to something else outside the element, for as long as the element is connected. */
export function listen(
  host: ReactiveControllerHost,
  type: string,
  listener: () => void,
  target: () => EventTarget | undefined = () => document,
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
