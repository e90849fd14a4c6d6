import { unsafeCSS, type CSSResult } from 'lit';

/**
 * Colours, light and dark. A page sets `--sg-<name>` (perhaps to a `light-dark()` of its own); the
 * elements read `--_<name>`. The dark value applies where the used `color-scheme` is dark: the page's
 * own `color-scheme` decides, or `theme` on a tool or on `<calm-space>`.
 */
const COLORS = {
  /** Paper behind everything. */
  surface: ['#fbf8f2', '#1c2120'],
  /** A quiet tint for what stands out from the paper a little. */
  tint: ['#eff0e7', '#27302e'],
  text: ['#29302f', '#e9e6de'],
  /** Secondary text; 4.5:1 on surface and on tint. */
  muted: ['#57605c', '#b0b7b0'],
  /** Decorative lines. */
  line: ['#ddd7c9', '#3b4442'],
  /** Borders of things that can be pressed or typed in; 3:1 on surface. */
  control: ['#7d7a6d', '#8b938d'],
  /** The one accent; 4.5:1 on surface and on tint. */
  accent: ['#2a5d5a', '#93cbc2'],
  /** Text on the accent. */
  'on-accent': ['#ffffff', '#10201e'],
} as const;

const colors = (value: (light: string, dark: string) => string): string =>
  Object.entries(COLORS)
    .map(([name, [light, dark]]) => `--_${name}:var(--sg-${name},${value(light, dark)});`)
    .join('');

/** Private custom properties that every element starts from. Browsers without `light-dark()` show light. */
export const tokens: CSSResult = unsafeCSS(
  `:host{${colors((light) => light)}` +
    '--_radius:var(--sg-radius,.75em);--_space:var(--sg-space,1em);--_focus:var(--sg-focus,var(--_accent));' +
    'color-scheme:light}' +
    `@supports(color:light-dark(#000,#fff)){:host{${colors((light, dark) => `light-dark(${light},${dark})`)}` +
    'color-scheme:inherit}:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}}',
);
