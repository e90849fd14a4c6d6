import { unsafeCSS, type CSSResult } from 'lit';

/**
 * Colours, light and dark, and for a device that asks for more contrast where that changes them. A page sets
 * `--sg-<name>` (perhaps to a `light-dark()` of its own); the elements read `--_<name>`. The dark value applies where
 * the used `color-scheme` is dark: the page's own `color-scheme` decides, or `theme` on a tool or on `<calm-space>`.
 */
const COLORS = {
  /** Paper behind everything. */
  surface: ['#fbf8f2', '#1c2120'],
  /** A quiet tint for what stands out from the paper a little. */
  tint: ['#eff0e7', '#27302e'],
  text: ['#29302f', '#e9e6de', '#000', '#fff'],
  /** Secondary text; 4.5:1 on surface and on tint. */
  muted: ['#57605c', '#b0b7b0', '#343b3b', '#d2d8d8'],
  /** Decorative lines. */
  line: ['#ddd7c9', '#3b4442', '#7d7a6d', '#8b938d'],
  /** Borders of things that can be pressed or typed in; 3:1 on surface. */
  control: ['#7d7a6d', '#8b938d', '#343b3b', '#d2d8d8'],
  /**
   * The one accent; 4.5:1 on surface and on tint. The dark one is so bright that a browser which darkens pages by
   * itself turns it over together with the text on it.
   */
  accent: ['#2a5d5a', '#a8e2d8', '#0b4644', '#c4f5ec'],
  /** Text on the accent. */
  'on-accent': ['#ffffff', '#10201e'],
} as const;

type Value = (light: string, dark: string) => string;

const colors = (value: Value, from: 0 | 2 = 0): string =>
  Object.entries(COLORS)
    .map(([name, all]) => all[from] && `--_${name}:var(--sg-${name},${value(all[from], all[from + 1]!)});`)
    .join('');

/** The rule for `:host`, and what changes in it where more contrast is asked for. */
const rules = (value: Value, rest: string): string =>
  `:host{${colors(value)}${rest}}@media(prefers-contrast:more){:host{${colors(value, 2)}}}`;

/** Private custom properties that every element starts from. Browsers without `light-dark()` show light. */
export const tokens: CSSResult = unsafeCSS(
  rules(
    (light) => light,
    '--_radius:var(--sg-radius,.75em);--_space:var(--sg-space,1em);--_focus:var(--sg-focus,var(--_accent));' +
      'color-scheme:light',
  ) +
    `@supports(color:light-dark(#000,#fff)){${rules(
      (light, dark) => `light-dark(${light},${dark})`,
      'color-scheme:inherit',
    )}:host([theme=light]){color-scheme:light}:host([theme=dark]){color-scheme:dark}}`,
);
