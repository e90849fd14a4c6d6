import type { BreathingPacer, QuickExit } from 'steadyground';
import type { HTMLAttributes } from 'vue';

/** How Vue writes the name of an event: `pacer-started` is `PacerStarted`. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** An element with its properties, and its events as `@event-name` in a template. */
type Tool<Element, Properties extends keyof Element, Events extends keyof HTMLElementEventMap> = new () => {
  $props: HTMLAttributes &
    Partial<Pick<Element, Properties>> & {
      [Type in Events as `on${Pascal<Type>}`]?: (event: HTMLElementEventMap[Type]) => void;
    };
};

declare module 'vue' {
  interface GlobalComponents {
    'breathing-pacer': Tool<BreathingPacer, 'minutes' | 'strings', 'pacer-started' | 'pacer-ended'>;
    'quick-exit': Tool<QuickExit, 'href', 'page-left'>;
  }
}
