// What a theme is, as the build writes those that ship and as the demo's editor writes a page's own.
export { contrast, nearest, toHex, weakPairs } from './contrast.mjs';
export { COLORS, MORE, PAIRS, themeCss } from './theme.mjs';
