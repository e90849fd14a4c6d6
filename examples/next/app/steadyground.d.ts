import type { ClassAttributes, HTMLAttributes } from 'react';
import type { BreathingPacer, QuickExit } from 'steadyground';

type Tool<Element> = ClassAttributes<Element> & HTMLAttributes<Element>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'breathing-pacer': Tool<BreathingPacer>;
      'quick-exit': Tool<QuickExit>;
    }
  }
}
