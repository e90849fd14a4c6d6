import type { ClassAttributes, HTMLAttributes } from 'react';
import type { BreathingPacer } from 'steadyground';

declare global {
  namespace JSX {
    interface IntrinsicElements {
      'breathing-pacer': ClassAttributes<BreathingPacer> & HTMLAttributes<BreathingPacer>;
    }
  }
}
