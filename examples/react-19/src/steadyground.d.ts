import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { BreathingPacer } from 'steadyground';

/** An element with its properties, and its events as React 19 takes them: `on` and the event's name. */
type Tool<
  Element,
  Properties extends keyof Element,
  Events extends keyof HTMLElementEventMap,
> = DetailedHTMLProps<HTMLAttributes<Element>, Element> &
  Partial<Pick<Element, Properties>> & {
    [Type in Events as `on${Type}`]?: (event: HTMLElementEventMap[Type]) => void;
  };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'breathing-pacer': Tool<BreathingPacer, 'minutes' | 'strings', 'pacer-started' | 'pacer-ended'>;
    }
  }
}
