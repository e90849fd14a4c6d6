/** It has no types of its own. */
declare module 'culori' {
  export interface Color {
    readonly mode: string;
    readonly alpha?: number;
    readonly r: number;
    readonly g: number;
    readonly b: number;
  }
  export function wcagContrast(front: string | Color, back: string | Color): number;
  export function parse(color: string): Color | undefined;
  export function blend(colors: readonly Color[], type?: string): Color;
}
