import { parentOf } from '../page/parent-of.js';
import { FRAME_TOKENS, readLook, readToken, type FrameToken, type Look } from './frame-messages.js';

let query: MediaQueryList | undefined;

/** Whether the device is dark. */
export const dark = (): MediaQueryList => (query ??= matchMedia('(prefers-color-scheme: dark)'));

/** The scheme in use where a page's `color-scheme` says which there can be; `normal` leaves it to the <meta>. */
function schemeOf(colorScheme: string): 'light' | 'dark' {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="color-scheme"]');
  const supported = colorScheme === 'normal' ? (meta?.content ?? '') : colorScheme;
  const [light, night] = ['light', 'dark'].map((name) => supported.includes(name));
  return night && (!light || dark().matches) ? 'dark' : 'light';
}

/** The element and all that it is in, across shadow roots. */
export function upFrom(element: Element): readonly Element[] {
  const above = parentOf(element);
  return above ? [element, ...upFrom(above)] : [element];
}

const langOf = (element: Element): string =>
  upFrom(element)
    .map((each) => each.getAttribute('lang'))
    .find(Boolean)
    ?.replaceAll('_', '-') ?? 'en';

/** How a page looks and speaks at an element, as far as a frame can be told of it. */
export function lookOf(element: Element): Look {
  const style = getComputedStyle(element);
  const theme = element.getAttribute('theme');
  const tokens: Partial<Record<FrameToken, string>> = {};
  for (const name of Object.keys(FRAME_TOKENS) as FrameToken[]) {
    const value = readToken(name, style.getPropertyValue(`--sg-${name}`).trim());
    if (value !== undefined) tokens[name] = value;
  }
  const look = {
    theme: theme === 'light' || theme === 'dark' ? theme : schemeOf(style.colorScheme),
    lang: readLook('lang', langOf(element)),
    size: readLook('size', parseFloat(style.fontSize)),
    font: readLook('font', style.fontFamily),
    tokens,
  };
  // What cannot be said is left out.
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}
