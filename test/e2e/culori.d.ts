/** It has no types of its own. */
declare module 'culori' {
  export function wcagContrast(front: string, back: string): number;
}
