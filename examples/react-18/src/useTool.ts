import { useLayoutEffect, useState } from 'react';

type Listeners = {
  readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
};

/** React 18 gives a custom element attributes only: this sets its properties, and hears its events. */
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
