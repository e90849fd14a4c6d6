import type { BreathingPacer } from 'steadyground';
import type { HTMLAttributes } from 'svelte/elements';

/** An element with its properties, and its events as Svelte 5 takes them: `on` and the event's name. */
type Tool<
  Element extends HTMLElement,
  Properties extends keyof Element,
  Events extends keyof HTMLElementEventMap,
> = HTMLAttributes<Element> &
  Partial<Pick<Element, Properties>> & {
    [Type in Events as `on${Type}`]?: (event: HTMLElementEventMap[Type]) => void;
  };

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'breathing-pacer': Tool<BreathingPacer, 'minutes' | 'strings', 'pacer-started' | 'pacer-ended'>;
  }
}
