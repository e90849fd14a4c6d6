import { useLayoutEffect, useState } from 'react';

type Listeners = {
  readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
};

/**
 * On a page that the server has rendered, React 19 leaves a custom element as the server wrote it: with its attributes,
 * without its other properties and without its events. This sets the one, and hears the other.
 */
export function useTool<Element extends HTMLElement>(properties: Partial<Element>, listeners: Listeners) {
  const [element, ref] = useState<Element | null>(null);

  useLayoutEffect(() => {
    if (element) Object.assign(element, properties);
  });

  useLayoutEffect(() => {
    const entries = Object.entries(listeners) as [string, EventListener][];
    for (const [type, listener] of entries) element?.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of entries) element?.removeEventListener(type, listener);
    };
  });

  return ref;
}
