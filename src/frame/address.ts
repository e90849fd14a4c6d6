import { real } from '../page/document.js';
import type { FrameTool } from '../generated/frame-tools.js';
import { frameAttributes } from './frame-tools.js';
import { lookOf } from './look.js';

/** Where the tool of a `<steady-frame>` is, with all that it has to know from the start. */
export function addressOf(element: Element, tool: FrameTool): URL | undefined {
  const src = element.getAttribute('src');
  // Nothing would be the page's own address.
  const url = src ? frameUrl(src) : undefined;
  if (!url) return undefined;
  const { theme, lang, size, font } = lookOf(element);
  const query = { tool, host: location.origin, theme, lang, size, font };
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, String(value));
  for (const [name, value] of frameAttributes(tool, (name) => element.getAttribute(name))) {
    url.searchParams.set(name, value);
  }
  return url;
}

function frameUrl(src: string): URL | undefined {
  try {
    const url = new URL(src, real('baseURI'));
    // http only for a page that is so itself, as when somebody tries it out.
    const allowed = url.protocol === 'https:' || (url.protocol === 'http:' && location.protocol === 'http:');
    return allowed ? url : undefined;
  } catch {
    return undefined;
  }
}
