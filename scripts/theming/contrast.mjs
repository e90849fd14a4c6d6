import 'culori/css';
import {
  clampChroma,
  converter,
  differenceEuclidean,
  formatHex,
  parse,
  toGamut,
  wcagContrast,
} from 'culori/fn';
import { PAIRS } from './theme.mjs';

const oklch = converter('oklch');
const distance = differenceEuclidean('oklab');
const displayable = toGamut('rgb', 'oklch');
/** Of the lightness, which goes from 0 to 1: finer than eight bits a channel can tell apart. */
const STEP = 0.002;

/** Any opaque CSS colour as `#rrggbb`; undefined for anything else. What a screen cannot show comes as near as it can. */
export function toHex(value) {
  const color = parse(value.trim());
  if (!color || (color.alpha ?? 1) < 1) return undefined;
  return formatHex(displayable(color));
}

/** WCAG contrast, 1 to 21. */
export const contrast = (front, back) => wcagContrast(front, back);

/** The pairs of a scheme's colours that fall short, with what they come to. */
export const weakPairs = (colors, pairs = PAIRS) =>
  pairs
    .map(([front, back, needed]) => ({ front, back, needed, ratio: contrast(colors[front], colors[back]) }))
    .filter(({ ratio, needed }) => ratio < needed);

/**
 * The nearest colour of the same hue, lighter or darker, that stands out enough from everything that this one is on.
 * Undefined where there is none, because what it is on lies too far apart.
 */
export function nearest(name, colors, pairs = PAIRS) {
  const backs = pairs.filter(([front]) => front === name);
  const passes = (hex) => backs.every(([, back, needed]) => contrast(hex, colors[back]) >= needed);
  const start = oklch(colors[name]);
  const at = (l) => formatHex(clampChroma({ ...start, l }, 'oklch'));
  const found = [-STEP, STEP].flatMap((step) => {
    for (let l = start.l; l > -STEP && l < 1 + STEP; l += step) {
      const hex = at(Math.min(1, Math.max(0, l)));
      if (passes(hex)) return [hex];
    }
    return [];
  });
  return found.sort((a, b) => distance(a, colors[name]) - distance(b, colors[name]))[0];
}
